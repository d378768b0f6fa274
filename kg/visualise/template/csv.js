/** The relations shown, as a table that spreadsheets read: with a mark of UTF-8, and no cell that could be a formula. */
const CSV_COLUMNS = [
  ["source", (edge) => edge.source.name],
  ["sourceId", (edge) => edge.source.id],
  ["relation", (edge, words) => words.caption(edge.type)],
  ["target", (edge) => edge.target.name],
  ["targetId", (edge) => edge.target.id],
  ["status", (edge, words) => words.value(edge.status)],
  ["firstSeen", (edge, words, told) => edge.history[0]?.date ?? edge.properties.get("firstSeen")],
  ["lastSeen", (edge, words, told) => told[0]?.date || told[0]?.seen || edge.properties.get("lastSeen")],
  ["grade", (edge) => edge.grade],
  ["evidenceCount", (edge, words, told) => told.length],
  ["latestReport", (edge, words, told) => told[0]?.report],
  ["latestLine", (edge, words, told) => told[0]?.line],
];

/** Return the table as of a date, its heading in the language of the page. */
function csvOf(edges, words, date) {
  const heading = CSV_COLUMNS.map(([name]) => words.say(`csv-${name}`));
  const rows = [...edges].map((edge) => {
    const told = evidenceOn([edge], date);
    return CSV_COLUMNS.map(([, cell]) => cell(edge, words, told));
  });
  return `\ufeff${[heading, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/**
 * A cell as text. A spreadsheet runs what begins with one of these signs, wide ones too where Chinese is typed; an
 * apostrophe before it keeps it text (OWASP, CSV injection).
 */
function csvCell(value) {
  const text = String(value ?? "").replace(/\u0000/g, "");
  const tame = /^[\s\p{Cf}]*[=+\-@＝＋－＠'|]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
