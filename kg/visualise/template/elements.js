/** Builds the page's elements. Text from the data only ever passes through textContent. */
function element(tag, { className, text, children = [], ...attributes } = {}) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Put new parts into a container; the keyboard stays at the button it was on, by place. */
function replaceParts(container, parts) {
  const buttons = () => [...container.querySelectorAll("button")];
  const held = buttons().indexOf(document.activeElement);
  container.replaceChildren(...parts);
  if (held >= 0) (buttons()[held] ?? buttons()[0])?.focus({ preventScroll: true });
}

/** An element of a drawing. */
function shape(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function drawing({ width, height, outlines }) {
  const picture = shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
  picture.append(...outlines.map((attributes) => shape("path", attributes)));
  return picture;
}

/** The shape of a label in its colour, as a drawing is told: { width, height, outlines }. */
function outlineOfLabel(label, scheme) {
  const look = labelLook(label);
  return { width: 16, height: 16, outlines: [{ d: OUTLINES[look.shape], fill: look[scheme] }] };
}

/** A piece of line as edges have it. */
function outlineOfLine(colour, status) {
  const line = { d: "M1 6h26", stroke: colour, "stroke-width": "2", fill: "none" };
  const dashes = dashOf(status);
  if (dashes) line["stroke-dasharray"] = dashes.join(" ");
  const cross = { d: "M10 2l8 8m0-8l-8 8", stroke: colour, "stroke-width": "1.6", fill: "none" };
  return { width: 28, height: 12, outlines: isNegative(status) ? [line, cross] : [line] };
}

/** What stands for a kind of a group of the legend, or null. */
function outlineOfKind(key, kind, scheme) {
  if (key === "labels") return outlineOfLabel(kind, scheme);
  if (key === "types") return outlineOfLine((own(TYPE_LOOKS, kind) ?? OTHER_TYPE)[scheme], "");
  if (key === "statuses") return outlineOfLine((isNegative(kind) ? NEGATIVE : OTHER_TYPE)[scheme], kind);
  return null;
}

function labelSign(label, scheme) {
  return drawing(outlineOfLabel(label, scheme));
}
