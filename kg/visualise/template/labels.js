/**
 * Writes node names over the picture at a readable size whatever the zoom: important nodes first, and a name only
 * where it covers no other name and no hub. So few names show from afar, and all of them from near.
 */
class Labels {
  static FAMILY = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
  static WIDEST = 166;
  static CELL = 64;
  /** From afar, one name per this many square pixels of the view, so that the eye is led to the hubs. */
  static AREA = 10000;
  /** From this radius on screen, a node is near and its name is written wherever there is room. */
  static NEAR = 7;

  constructor(graph) {
    this.ink = document.createElement("canvas").getContext("2d");
    this.entries = graph.nodes.map((node) => ({ node, bold: node.radius >= 17, text: null, width: 0 }));
    this.entries.sort((one, two) => two.node.edges.length - one.node.edges.length);
    this.drawn = 0;
  }

  /** Cut and measure a name when it is first wanted: of thousands, few ever are. */
  measure(entry) {
    if (entry.text !== null) return;
    this.ink.font = Labels.font(12, entry.bold);
    entry.text = Labels.cut(entry.node.name, this.ink);
    entry.width = this.ink.measureText(entry.text).width / 12;
  }

  static font(size, bold) {
    return `${bold ? 600 : 400} ${size}px ${Labels.FAMILY}`;
  }

  /** Cut a name to one line of bounded width; by code point, so that no character is halved. */
  static cut(name, ink, widest = Labels.WIDEST) {
    const line = [...name.slice(0, 200).replace(/[\s\u0000-\u001f\u2028\u2029]+/g, " ")];
    if (line.length < 200 && ink.measureText(line.join("")).width <= widest) return line.join("");
    while (line.length && ink.measureText(line.join("") + "…").width > widest) line.pop();
    return line.join("") + "…";
  }

  /**
   * Draw onto a canvas whose transform is the picture's. `rank` gives each node 2 (must show), 1 (may show) or 0
   * (hidden or faded); `ratio` is the canvas's pixels per pixel of the page.
   */
  draw(ink, scheme, rank, ratio) {
    const { a: zoomed, e: left, f: top } = ink.getTransform();
    const zoom = zoomed / ratio;
    const view = { width: ink.canvas.width / ratio, height: ink.canvas.height / ratio };
    ink.save();
    ink.setTransform(ratio, 0, 0, ratio, 0, 0);
    ink.textAlign = "center";
    ink.textBaseline = "top";
    ink.lineJoin = "round";
    ink.lineWidth = 3.5;
    ink.strokeStyle = SCHEMES[scheme].halo;
    ink.fillStyle = SCHEMES[scheme].text;
    const taken = new Map();
    const size = Math.min(16, Math.max(11.5, 12 * Math.sqrt(zoom)));
    const most = (view.width * view.height) / Labels.AREA;
    this.drawn = 0;
    for (const now of [2, 1]) {
      for (const entry of this.entries) {
        if (rank(entry.node) !== now) continue;
        const reach = entry.node.radius * zoom;
        if (now === 1 && reach < Labels.NEAR && this.drawn >= most) break;
        const x = entry.node.x * zoom + left / ratio;
        const y = entry.node.y * zoom + top / ratio;
        if (x < -view.width || x > 2 * view.width || y < -view.height || y > 2 * view.height) continue;
        this.measure(entry);
        const half = (entry.width * size) / 2 + 2;
        if (x + half < 0 || x - half > view.width || y + reach + size < 0 || y - reach > view.height) continue;
        const below = y + reach + 3;
        const free = Labels.claim(taken, x - half, below, x + half, below + size + 2);
        // Its shape too: the names to come are of lesser nodes and should not cover it.
        if (reach > 4) Labels.claim(taken, x - reach * 0.8, y - reach * 0.8, x + reach * 0.8, y + reach * 0.8);
        if (!free) continue;
        ink.font = Labels.font(size, entry.bold);
        ink.strokeText(entry.text, x, below);
        ink.fillText(entry.text, x, below);
        this.drawn += 1;
      }
    }
    ink.restore();
  }

  /** Take a rectangle if it is free. */
  static claim(taken, left, top, right, bottom) {
    const cells = [];
    for (let across = Math.floor(left / Labels.CELL); across <= right / Labels.CELL; across += 1) {
      for (let down = Math.floor(top / Labels.CELL); down <= bottom / Labels.CELL; down += 1) {
        const key = across * 65536 + down;
        for (const [l, t, r, b] of taken.get(key) ?? []) {
          if (left < r && l < right && top < b && t < bottom) return false;
        }
        cells.push(key);
      }
    }
    for (const key of cells) {
      if (!taken.has(key)) taken.set(key, []);
      taken.get(key).push([left, top, right, bottom]);
    }
    return true;
  }
}
