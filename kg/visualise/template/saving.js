/** Hands files and links to the reader: made here, sent nowhere. */

/** Save bytes or text as a file. */
function saveFile(blob, name) {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name for a file that every system takes: no signs with a meaning in paths, nothing unseen, not too long. */
function fileName(title, date, ending) {
  const plain = title.replace(/[\p{C}\p{Z}<>:"/\\|?*'`$%&;{}()[\]!~#^=+@,.]+/gu, " ").trim();
  const short = [...plain].slice(0, 60).join("").trim().replace(/ +/g, "-");
  return [short || "graph", ...(date ? [date] : [])].join("-") + ending;
}

/** Put a text on the clipboard; pages opened as files may have to ask for it by the old way. Resolves to whether it went. */
async function copyText(text, box) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    box.select();
    return document.execCommand("copy");
  }
}
