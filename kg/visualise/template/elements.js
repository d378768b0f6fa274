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

function drawing(width, height, outlines) {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("width", width);
  picture.setAttribute("height", height);
  picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
  picture.setAttribute("aria-hidden", "true");
  for (const attributes of outlines) {
    const path = document.createElementNS(space, "path");
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
    picture.append(path);
  }
  return picture;
}

/** The shape of a label in its colour. */
function labelSign(label, scheme) {
  const look = labelLook(label);
  return drawing(16, 16, [{ d: OUTLINES[look.shape], fill: look[scheme] }]);
}

/** A piece of line as edges have it. */
function lineSign(colour, status) {
  const line = { d: "M1 6h26", stroke: colour, "stroke-width": "2", fill: "none" };
  const dashes = dashOf(status);
  if (dashes) line["stroke-dasharray"] = dashes.join(" ");
  const cross = { d: "M10 2l8 8m0-8l-8 8", stroke: colour, "stroke-width": "1.6", fill: "none" };
  return drawing(28, 12, isNegative(status) ? [line, cross] : [line]);
}
