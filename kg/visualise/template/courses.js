/** The way an edge takes over the picture: straight, bent beside others of its pair, or a loop at one node. */
class Course {
  static BEND = 0.16;
  /** How far before its tip the head takes over from the line. */
  static NECK = 5;

  /** `bend` is the height of the bow as a share of its length, to the left of the way from source to target. */
  constructor(edge, bend) {
    this.edge = edge;
    this.bend = bend;
    this.isLoop = edge.source === edge.target;
    this.settle();
  }

  /** Courses of all edges, in their order; edges that share both ends bend apart, the first stays straight. */
  static all(graph) {
    const met = new Map();
    return graph.edges.map((edge) => {
      const [low, high] = [edge.source.index, edge.target.index].sort((one, two) => one - two);
      const pair = low * graph.nodes.length + high;
      const place = met.get(pair) ?? 0;
      met.set(pair, place + 1);
      const side = (place % 2 === 1) === edge.source.index < edge.target.index ? 1 : -1;
      return new Course(edge, side * Course.BEND * Math.ceil(place / 2));
    });
  }

  /** Work out the points again after an end has moved. */
  settle() {
    const { source, target } = this.edge;
    const [across, down] = [target.x - source.x, target.y - source.y];
    [this.x1, this.y1] = [source.x, source.y];
    this.loop = source.radius + 8;
    this.cx = (source.x + target.x) / 2 + down * this.bend;
    this.cy = (source.y + target.y) / 2 - across * this.bend;
    // Where the arrow points: along the last piece of the way, up to the rim of the target.
    const [dx, dy] = this.bend ? [target.x - this.cx, target.y - this.cy] : [across, down];
    const length = Math.hypot(dx, dy) || 1;
    [this.dx, this.dy] = [dx / length, dy / length];
    this.tipX = target.x - this.dx * target.radius;
    this.tipY = target.y - this.dy * target.radius;
    [this.x2, this.y2] = [this.tipX - this.dx * Course.NECK, this.tipY - this.dy * Course.NECK];
  }

  trace(path) {
    if (this.isLoop) {
      const { x1, loop } = this;
      const y = this.y1 - loop;
      path.moveTo(x1 + loop / 2, y);
      path.arc(x1, y, loop / 2, 0, 2 * Math.PI);
      return;
    }
    path.moveTo(this.x1, this.y1);
    if (this.bend) path.quadraticCurveTo(this.cx, this.cy, this.x2, this.y2);
    else path.lineTo(this.x2, this.y2);
  }

  /** A head of `length` at the end of the way. */
  traceArrow(path, length) {
    if (this.isLoop) return;
    const { tipX, tipY, dx, dy } = this;
    const [backX, backY] = [tipX - dx * length, tipY - dy * length];
    path.moveTo(tipX, tipY);
    path.lineTo(backX - dy * length * 0.3, backY + dx * length * 0.3);
    path.lineTo(backX + dy * length * 0.3, backY - dx * length * 0.3);
  }

  /** The point at a share of the way. */
  point(share) {
    if (this.isLoop) return { x: this.x1, y: this.y1 - this.loop * 1.5 };
    const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
    return { x: a * this.x1 + b * this.cx + c * this.x2, y: a * this.y1 + b * this.cy + c * this.y2 };
  }

  /** Tell whether any of it may lie in a view. */
  meets({ left, right, top, bottom }) {
    const { source, target } = this.edge;
    const reach = this.isLoop ? this.loop * 2 : Math.abs(this.bend) * (Math.abs(this.cx - this.x1) + Math.abs(this.cy - this.y1));
    return (
      Math.max(source.x, target.x) + reach > left && Math.min(source.x, target.x) - reach < right
      && Math.max(source.y, target.y) + reach > top && Math.min(source.y, target.y) - reach < bottom
    );
  }

  /** How far a point is from it. */
  distance(x, y) {
    if (this.isLoop) return Math.abs(Math.hypot(x - this.x1, y - this.y1 + this.loop) - this.loop / 2);
    const { source, target } = this.edge;
    if (!this.bend) return Course.toPiece(x, y, source, target);
    let least = Infinity;
    for (let step = 0, from = source; step < 8; step += 1) {
      const to = this.point((step + 1) / 8);
      least = Math.min(least, Course.toPiece(x, y, from, to));
      from = to;
    }
    return least;
  }

  static toPiece(x, y, from, to) {
    const [across, down] = [to.x - from.x, to.y - from.y];
    const share = ((x - from.x) * across + (y - from.y) * down) / (across * across + down * down || 1);
    const within = Math.min(1, Math.max(0, share));
    return Math.hypot(from.x + within * across - x, from.y + within * down - y);
  }
}
