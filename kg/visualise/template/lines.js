/**
 * Draws the edges, those of one look in one go, with less detail the more there are and the smaller they are: a line of
 * up to one pixel is many times faster to draw than a wider one, and dashes and heads say nothing where none can be seen.
 */
class Lines {
  /** More than so many in view are drawn one pixel wide at most, more than so many without dashes. */
  static WIDE = 700;
  static DASHED = 3000;
  /** While the picture moves, so many at most, evenly taken. */
  static MOVING = 4000;
  /** Pixels on screen from which a head can be seen. */
  static HEAD = 3;

  constructor(graph) {
    this.courses = Course.all(graph);
    this.groups = [];
    this.shown = [];
    this.crossed = [];
    // Many lines cross each other; thinner ink keeps the nodes in front.
    this.lightness = graph.edges.length > 600 ? 0.7 : 1;
  }

  /** Sort what is shown by look: what is faded lies below, what belongs to the selection on top. */
  paint({ selected, near, isEdgeShown }, scheme) {
    const groups = new Map();
    const { line, faded } = SCHEMES[scheme];
    this.shown = this.courses.filter((course) => isEdgeShown(course.edge));
    this.crossed = [];
    for (const course of this.shown) {
      const { edge } = course;
      const bright = selected && (edge === selected || edge.source === selected || edge.target === selected);
      const fresh = edge.fresh && !near;
      const opacity = bright || fresh ? 1 : near ? faded : line * this.lightness;
      const colour = withOpacity(edgeColour(edge, scheme), opacity);
      const width = Lines.width(edge) + (edge === selected ? 2.5 : bright || fresh ? 0.6 : 0);
      const key = `${colour} ${width} ${dashOf(edge.status)}`;
      if (!groups.has(key)) groups.set(key, { colour, width, dash: dashOf(edge.status) || [], opacity, courses: [] });
      groups.get(key).courses.push(course);
      if (isNegative(edge.status)) this.crossed.push({ course, colour: withOpacity(NEGATIVE[scheme], near && !bright ? faded : 1) });
    }
    this.groups = [...groups.values()].sort((one, two) => one.opacity - two.opacity);
  }

  /** Wider the more often it was told; in halves of a pixel, so that few looks arise. */
  static width(edge) {
    const told = Number(edge.properties.get("disclosures")) || 1;
    return Math.round(2 * Math.min(5, 1 + Math.log2(told) * 0.7)) / 2;
  }

  /** Draw what lies in `view`; with less of it while `moving`. */
  draw(ink, view, moving) {
    const inView = this.groups.map((group) => ({ ...group, courses: group.courses.filter((course) => course.meets(view)) }));
    const count = inView.reduce((sum, { courses }) => sum + courses.length, 0);
    const step = moving ? Math.max(1, Math.ceil(count / Lines.MOVING)) : 1;
    const widest = count > Lines.WIDE ? 0.99 / view.ink : Infinity;
    const isDashed = count <= Lines.DASHED && view.scale > 0.2;
    for (const { colour, width, dash, courses } of inView) {
      ink.strokeStyle = colour;
      ink.fillStyle = colour;
      ink.lineWidth = Math.min(width, widest);
      ink.setLineDash(isDashed ? dash : []);
      this.drawAlike(ink, courses, step, (6 + 3 * width) * view.scale > Lines.HEAD ? 6 + 3 * width : 0);
    }
    ink.setLineDash([]);
  }

  drawAlike(ink, courses, step, head) {
    // One by one: the rasteriser has a short way for a single straight line, and none for a path of many.
    for (let at = 0; at < courses.length; at += step) {
      ink.beginPath();
      courses[at].trace(ink);
      ink.stroke();
    }
    if (!head) return;
    ink.beginPath();
    for (let at = 0; at < courses.length; at += step) courses[at].traceArrow(ink, head);
    ink.fill();
  }

  /** A cross on each edge whose status is negative. */
  drawCrosses(ink, view) {
    const arm = Math.min(6, 4.5 / Math.sqrt(view.scale));
    ink.lineWidth = arm / 2.5;
    for (const { course, colour } of this.crossed) {
      if (!course.meets(view)) continue;
      const { x, y } = course.point(0.5);
      ink.strokeStyle = colour;
      ink.beginPath();
      ink.moveTo(x - arm, y - arm);
      ink.lineTo(x + arm, y + arm);
      ink.moveTo(x - arm, y + arm);
      ink.lineTo(x + arm, y - arm);
      ink.stroke();
    }
  }

  /** The edge nearest to a point, within `slack`. */
  at({ x, y }, slack) {
    let found = null;
    let least = slack;
    for (const course of this.shown) {
      const away = course.distance(x, y);
      if (away < least) [found, least] = [course.edge, away];
    }
    return found;
  }

  /** Follow a node that was moved. */
  follow(node) {
    for (const edge of node.edges) this.courses[edge.index].settle();
  }

  middle(edge) {
    return this.courses[edge.index].point(0.5);
  }
}
