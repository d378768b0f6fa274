/** Outlines of nodes around a centre, each about as large to the eye as a disc of the same radius. */
const TRACES = {
  dot(path, x, y, r) {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
  },
  square: (path, x, y, r) => path.rect(x - r, y - r, 2 * r, 2 * r),
  diamond: (path, x, y, r) => tracePolygon(path, x, y, r, 4, 0),
  triangle: (path, x, y, r) => tracePolygon(path, x, y + r * 0.2, r * 1.2, 3, 0),
  triangleDown: (path, x, y, r) => tracePolygon(path, x, y - r * 0.2, r * 1.2, 3, Math.PI),
  hexagon: (path, x, y, r) => tracePolygon(path, x, y, r, 6, Math.PI / 2),
  star: (path, x, y, r) => tracePolygon(path, x, y + r * 0.1, r * 1.25, 5, 0, 0.45),
};

/** A regular polygon, its first corner above the middle and then turned; `dent` draws its sides in, to a star. */
function tracePolygon(path, x, y, r, corners, turn, dent = 1) {
  const steps = dent === 1 ? corners : 2 * corners;
  for (let step = 0; step < steps; step += 1) {
    const angle = turn + (2 * Math.PI * step) / steps;
    const reach = step % 2 && steps > corners ? r * dent : r;
    path[step ? "lineTo" : "moveTo"](x + reach * Math.sin(angle), y - reach * Math.cos(angle));
  }
  path.closePath();
}

/** Draws the nodes, those of one look in one go: thousands of single fills would take longer than a frame. */
class Shapes {
  /** Shapes filled at once. Far longer outlines take the rasteriser longer than their parts. */
  static BATCH = 64;
  static FADED = 0.13;
  /** Pixels on screen below which a shape is a speck, and a rim cannot be seen. */
  static SPECK = 1.6;
  static RIM = 0.4;

  constructor(graph) {
    this.nodes = graph.nodes;
    this.groups = [];
    this.shown = [];
  }

  /** Sort what is shown by look, the faded first, so that they lie below. */
  paint({ near, isNodeShown }) {
    this.shown = this.nodes.filter(isNodeShown);
    const groups = new Map();
    for (const node of this.shown) {
      const faded = near !== null && !near.has(node);
      const key = `${faded ? 0 : 1} ${node.label}`;
      if (!groups.has(key)) groups.set(key, { faded, look: labelLook(node.label), nodes: [] });
      groups.get(key).nodes.push(node);
    }
    this.groups = [...groups.values()].sort((one, two) => two.faded - one.faded);
  }

  /** Draw what lies in `view`, whose `scale` is pixels of the screen per pixel of the picture. */
  draw(ink, view, scheme, selected) {
    ink.lineWidth = 1.5;
    ink.strokeStyle = SCHEMES[scheme].halo;
    for (const { faded, look, nodes } of this.groups) {
      ink.globalAlpha = faded ? Shapes.FADED : 1;
      ink.fillStyle = look[scheme];
      Shapes.drawAlike(ink, view, TRACES[look.shape], nodes);
    }
    ink.globalAlpha = 1;
    if (!selected || selected.source) return;
    ink.beginPath();
    TRACES[labelLook(selected.label).shape](ink, selected.x, selected.y, selected.radius);
    ink.lineWidth = 3.5;
    ink.strokeStyle = SCHEMES[scheme].text;
    ink.stroke();
  }

  static drawAlike(ink, { left, right, top, bottom, scale }, trace, nodes) {
    const speck = Shapes.SPECK / scale;
    const hasRim = ink.lineWidth * scale > Shapes.RIM;
    let waiting = 0;
    const finish = () => {
      ink.fill();
      if (hasRim) ink.stroke();
      waiting = 0;
    };
    for (const { x, y, radius } of nodes) {
      const reach = radius * 1.3 + 2;
      if (x + reach < left || x - reach > right || y + reach < top || y - reach > bottom) continue;
      if (!waiting) ink.beginPath();
      (radius < speck ? TRACES.square : trace)(ink, x, y, radius);
      waiting += 1;
      if (waiting === Shapes.BATCH) finish();
    }
    if (waiting) finish();
  }

  /** The node at a point, or within `slack` of it: the nearest by its rim. */
  at({ x, y }, slack) {
    let found = null;
    let least = slack;
    for (const node of this.shown) {
      const away = Math.hypot(node.x - x, node.y - y) - node.radius;
      if (away < least) [found, least] = [node, away];
    }
    return found;
  }
}
