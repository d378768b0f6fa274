/**
 * Colours, shapes and dashes. Each meaning has two marks, so that none rests on colour alone: labels have
 * colour and shape, statuses have a dash and, when negative, a cross. The hues stay apart in the common forms
 * of colour blindness (after Okabe and Ito), in a darker set for paper and a lighter one for dark screens.
 */
const LABEL_LOOKS = {
  Company: { shape: "dot", light: "#3b6fb6", dark: "#7caaf0" },
  Model: { shape: "diamond", light: "#d4611f", dark: "#f59a5f" },
  Organisation: { shape: "square", light: "#17806a", dark: "#4cc7a8" },
  UseCase: { shape: "triangle", light: "#ad8200", dark: "#e3bd45" },
  Category: { shape: "hexagon", light: "#8a4aa5", dark: "#cc98e6" },
  Disclosure: { shape: "triangleDown", light: "#66707c", dark: "#a4afbc" },
  Report: { shape: "star", light: "#8b5e3c", dark: "#d1a37f" },
};
const OTHER_LABEL = { shape: "triangleDown", light: "#5a6470", dark: "#a4afbc" };

const TYPE_LOOKS = {
  USES: { light: "#4f7fc4", dark: "#6f9be0" },
  DEVELOPS: { light: "#d4611f", dark: "#f59a5f" },
  PARTNERS_WITH: { light: "#17806a", dark: "#4cc7a8" },
  INVESTS_IN: { light: "#b83a86", dark: "#f08cc4" },
  APPLIES: { light: "#6b5400", dark: "#d0ac3c" },
  IN_CATEGORY: { light: "#9177b0", dark: "#a48cc2" },
  VERSION_OF: { light: "#3f4a55", dark: "#c3ccd5" },
};
const OTHER_TYPE = { light: "#7a848f", dark: "#76828f" };

const NEGATIVE = { light: "#c2332b", dark: "#ff8a80" };
const STATUS_DASHES = {
  exploring: [2, 7], testing: [2, 3], planned: [7, 5], applied: [12, 4], denied: [10, 4, 2, 4], ended: [14, 5],
};

const SCHEMES = {
  light: { text: "#1f252b", halo: "#fbfbf9", line: 0.9, faded: 0.09 },
  dark: { text: "#e8ebee", halo: "#15181c", line: 0.9, faded: 0.1 },
};

const own = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);
const labelLook = (label) => own(LABEL_LOOKS, label) ?? OTHER_LABEL;
const dashOf = (status) => own(STATUS_DASHES, status) ?? false;
const isNegative = (status) => status === "denied" || status === "ended";

/** The colour of an edge: by its type, unless its status is negative. */
function edgeColour(edge, scheme) {
  return (isNegative(edge.status) ? NEGATIVE : own(TYPE_LOOKS, edge.type) ?? OTHER_TYPE)[scheme];
}

/** A #rrggbb colour with an opacity. */
function withOpacity(colour, opacity) {
  return colour + Math.round(opacity * 255).toString(16).padStart(2, "0");
}

/** Outlines of the shapes in a box of 16 by 16, for the legend, as vis-network draws them. */
const OUTLINES = {
  dot: "M8 2a6 6 0 1 0 .01 0z",
  square: "M3 3h10v10H3z",
  diamond: "M8 1l7 7-7 7-7-7z",
  triangle: "M8 2l6.5 11.5h-13z",
  triangleDown: "M8 14L1.5 2.5h13z",
  hexagon: "M4.5 2h7L15 8l-3.5 6h-7L1 8z",
  star: "M8 1l2 4.7 5 .4-3.8 3.3 1.2 5L8 11.7l-4.4 2.7 1.2-5L1 6.1l5-.4z",
};
