/** Small line drawings for buttons, in a box of 16 by 16. */
const ICONS = {
  filters: "M2 4h12M4.5 8h7M7 12h2",
  fit: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
  export: "M8 2v8M4.8 7L8 10.2 11.2 7M2.5 13.5h11",
  dark: "M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6z",
  light: "M8 5a3 3 0 1 0 .01 0zM8 1v1.4M8 13.6V15M1 8h1.4M13.6 8H15M3.1 3.1l1 1M11.9 11.9l1 1M3.1 12.9l1-1M11.9 4.1l1-1",
  help: "M5.6 5.8A2.4 2.4 0 1 1 8.9 8c-.7.3-.9.7-.9 1.5M8 12.3v.2",
  play: "M5 3l8 5-8 5z",
  pause: "M5.5 3v10M10.5 3v10",
  close: "M4 4l8 8M12 4l-8 8",
  hide: "M2 8s2.3-4 6-4 6 4 6 4-2.3 4-6 4-6-4-6-4zM3 13L13 3",
  focus: "M8 6a2 2 0 1 0 .01 0zM2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3",
  expand: "M8 3v10M3 8h10",
  collapse: "M3 8h10",
};

function icon(name) {
  const fill = name === "play" ? "currentColor" : "none";
  const outline = { d: ICONS[name], stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round", "stroke-linejoin": "round", fill };
  return drawing({ width: 16, height: 16, outlines: [outline] });
}

/** Give a button an icon and a word; where there is no room for the word, it is still its name. */
function dress(button, name, word, hint = word) {
  button.replaceChildren(icon(name), element("span", { className: "word", text: word }));
  button.setAttribute("aria-label", hint);
  button.title = hint;
}
