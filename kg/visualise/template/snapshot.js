/** The part of the picture that can be seen, as an image: title and date above it, the legend below. */
class Snapshot {
  /** Pixels of the image per pixel of the page, so that it prints well. */
  static RATIO = 2;
  static HEAD = 46;
  static ROW = 24;
  static MARGIN = 16;

  constructor(picture, words) {
    Object.assign(this, { picture, words });
  }

  /** Draw it, with the kinds that are shown in `groups`: [[{ sign, name }]]. */
  draw(title, date, groups) {
    const { width, height } = this.picture.freeSize;
    const canvas = document.createElement("canvas");
    const ink = canvas.getContext("2d");
    const rows = this.rows(ink, groups.flat(), width);
    canvas.width = width * Snapshot.RATIO;
    canvas.height = (height + Snapshot.HEAD + rows.length * Snapshot.ROW + Snapshot.MARGIN) * Snapshot.RATIO;
    const scheme = SCHEMES[this.picture.scheme];
    ink.fillStyle = scheme.halo;
    ink.fillRect(0, 0, canvas.width, canvas.height);
    ink.drawImage(this.picture.copy(Snapshot.RATIO), 0, Snapshot.HEAD * Snapshot.RATIO);
    ink.scale(Snapshot.RATIO, Snapshot.RATIO);
    ink.fillStyle = scheme.text;
    ink.textBaseline = "middle";
    this.drawHead(ink, title, date, width);
    rows.forEach((row, at) => row.forEach((entry) => this.drawEntry(ink, entry, Snapshot.HEAD + height + (at + 0.5) * Snapshot.ROW + 4)));
    return canvas;
  }

  drawHead(ink, title, date, width) {
    const middle = Snapshot.HEAD / 2;
    ink.font = Labels.font(13, false);
    ink.textAlign = "right";
    ink.fillText(date, width - Snapshot.MARGIN, middle);
    const room = width - 3 * Snapshot.MARGIN - ink.measureText(date).width;
    ink.font = Labels.font(17, true);
    ink.textAlign = "left";
    ink.fillText(Labels.cut(title, ink, room), Snapshot.MARGIN, middle);
  }

  /** Entries of the legend, in rows as wide as the picture. */
  rows(ink, entries, width) {
    const rows = [];
    let left = width;
    ink.font = Labels.font(12, false);
    for (const { sign, name } of entries) {
      const text = Labels.cut(name, ink);
      const wide = sign.width + 6 + ink.measureText(text).width + 18;
      if (left + wide > width - Snapshot.MARGIN) {
        rows.push([]);
        left = Snapshot.MARGIN;
      }
      rows.at(-1).push({ sign, text, left });
      left += wide;
    }
    return rows;
  }

  drawEntry(ink, { sign, text, left }, middle) {
    ink.save();
    ink.translate(left, middle - sign.height / 2);
    for (const path of sign.outlines) paintOutline(ink, path);
    ink.restore();
    ink.font = Labels.font(12, false);
    ink.textAlign = "left";
    ink.fillText(text, left + sign.width + 6, middle);
  }
}

/** Paint an outline of a drawing (see elements.js) on a canvas. */
function paintOutline(ink, { d, fill, stroke, "stroke-width": width, "stroke-dasharray": dashes }) {
  const path = new Path2D(d);
  if (fill && fill !== "none") {
    ink.save();
    ink.fillStyle = fill;
    ink.fill(path);
    ink.restore();
  }
  if (!stroke) return;
  ink.strokeStyle = stroke;
  ink.lineWidth = Number(width);
  ink.setLineDash(dashes ? dashes.split(" ").map(Number) : []);
  ink.stroke(path);
  ink.setLineDash([]);
}
