/**
 * The graph on its canvas. vis-network keeps the view and its gestures, and gives the moment to draw; what is drawn, and
 * what lies under the pointer, is found here, for all nodes and edges at once (docs/decisions/0017).
 */
class Picture {
  /** Pixels around a node and beside an edge that still count as it. */
  static NODE_SLACK = 4;
  static EDGE_SLACK = 7;

  constructor(graph, container, listener) {
    Object.assign(this, { graph, container, listener });
    this.isUpright = container.clientHeight > container.clientWidth;
    if (this.isUpright) Picture.standUpright(graph);
    this.labels = new Labels(graph);
    this.lines = new Lines(graph);
    this.shapes = new Shapes(graph);
    this.hovered = null;
    this.grabbed = null;
    this.waiting = 0;
    this.moving = false;
    this.scene = { selected: null, near: null, isNodeShown: () => true, isEdgeShown: () => true };
    this.scheme = listener.scheme();
    this.network = new vis.Network(container, {}, Picture.options());
    // The picture itself is what Tab reaches, not the library's frame within it.
    container.querySelector(".vis-network").tabIndex = -1;
    this.listen();
    this.sort();
    this.fit(false);
  }

  /** Mirror the picture, laid out for wide screens, so that it fills a tall one. */
  static standUpright(graph) {
    for (const node of graph.nodes) [node.x, node.y] = [node.y, node.x];
  }

  static options() {
    return {
      autoResize: true,
      physics: false,
      layout: { improvedLayout: false, randomSeed: 1 },
      interaction: { hover: false, dragNodes: false, keyboard: false, zoomSpeed: 0.7 },
    };
  }

  /** Show a scene: what is selected, what is near it, what is filtered away. */
  paint(scene) {
    this.scene = scene;
    this.sort();
    this.network.redraw();
  }

  sort() {
    this.lines.paint(this.scene, this.scheme);
    this.shapes.paint(this.scene);
  }

  listen() {
    const { network } = this;
    network.on("click", ({ pointer }) => {
      const node = this.nodeAt(pointer.canvas);
      this.listener.choose(node ?? this.edgeAt(pointer.canvas));
    });
    network.on("doubleClick", ({ pointer }) => {
      const node = this.nodeAt(pointer.canvas);
      if (node) this.listener.expand(node);
    });
    network.on("afterDrawing", (ink) => this.draw(ink));
    this.listenToMotion();
    if (matchMedia("(hover: hover)").matches) this.listenToHovering();
    // A finger that pans should not carry a node away.
    if (!matchMedia("(pointer: coarse)").matches) this.listenToDragging();
  }

  /** Know whether the view is being moved, so that a large graph is drawn with less meanwhile. */
  listenToMotion() {
    let rest = 0;
    const move = () => {
      clearTimeout(rest);
      this.moving = true;
    };
    const restSoon = () => {
      move();
      rest = setTimeout(() => {
        this.moving = false;
        this.network.redraw();
        this.listener.moved();
      }, 160);
    };
    this.network.on("dragStart", move);
    this.network.on("dragEnd", restSoon);
    this.network.on("zoom", restSoon);
  }

  listenToHovering() {
    this.container.addEventListener("pointermove", (event) => {
      if (event.buttons) return;
      const point = this.inPicture(event);
      const node = this.nodeAt(point);
      this.container.classList.toggle("pointing", node !== null || this.edgeAt(point) !== null);
      if (node === this.hovered) return;
      this.hovered = node;
      // Once a frame: the pointer may cross many nodes in one.
      cancelAnimationFrame(this.waiting);
      this.waiting = requestAnimationFrame(() => this.network.redraw());
    });
  }

  /** Let a mouse carry a node: while it does, the view stands still. */
  listenToDragging() {
    this.container.addEventListener("pointerdown", (event) => {
      const point = this.inPicture(event);
      const node = event.button === 0 ? this.nodeAt(point) : null;
      if (!node) return;
      this.grabbed = { node, across: node.x - point.x, down: node.y - point.y };
      this.network.setOptions({ interaction: { dragView: false } });
    });
    window.addEventListener("pointermove", (event) => this.grabbed && this.drag(this.inPicture(event)));
    for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => this.grabbed && this.drop());
  }

  drag({ x, y }) {
    const { node, across, down } = this.grabbed;
    [node.x, node.y] = [x + across, y + down];
    this.lines.follow(node);
    this.network.redraw();
  }

  drop() {
    this.grabbed = null;
    this.network.setOptions({ interaction: { dragView: true } });
  }

  useScheme(scheme) {
    this.scheme = scheme;
    this.paint(this.scene);
  }

  /** Draw the graph: edges, nodes over them, crosses on negative edges, then names. */
  draw(ink, ratio = window.devicePixelRatio || 1) {
    const { selected, near, isNodeShown } = this.scene;
    const view = this.view(ink, ratio);
    ink.save();
    this.lines.draw(ink, view, this.moving);
    this.shapes.draw(ink, view, this.scheme, selected);
    this.lines.drawCrosses(ink, view);
    ink.restore();
    this.labels.draw(ink, this.scheme, (node) => {
      if (!isNodeShown(node)) return 0;
      if (node === this.hovered || node === selected) return 2;
      if (!near) return 1;
      return near.has(node) ? 2 : 0;
    }, ratio);
  }

  /** Width and height of the part that nothing covers, in pixels of the page. */
  get freeSize() {
    const { clientWidth: width, clientHeight: height } = this.container;
    const { left, right, bottom } = this.listener.covered();
    return { width: width - left - right, height: height - bottom };
  }

  /** A canvas with what is in view and not covered, `ratio` pixels for each of the page. */
  copy(ratio) {
    const { width, height } = this.freeSize;
    const ink = element("canvas", { width: width * ratio, height: height * ratio }).getContext("2d");
    const scale = this.network.getScale() * ratio;
    const { x, y } = this.network.canvasToDOM({ x: 0, y: 0 });
    ink.setTransform(scale, 0, 0, scale, (x - this.listener.covered().left) * ratio, y * ratio);
    this.draw(ink, ratio);
    return ink.canvas;
  }

  /** The part of the picture in view; its pixels on screen (`scale`) and in the canvas (`ink`) per pixel of the picture. */
  view(ink, ratio) {
    const { a, e, f } = ink.getTransform();
    const { width, height } = ink.canvas;
    return { left: -e / a, top: -f / a, right: (width - e) / a, bottom: (height - f) / a, ink: a, scale: a / ratio };
  }

  nodeAt(point) {
    return this.shapes.at(point, Picture.NODE_SLACK / this.network.getScale());
  }

  edgeAt(point) {
    return this.lines.at(point, Picture.EDGE_SLACK / this.network.getScale());
  }

  /** The point half way along an edge, bent or not. */
  middle(edge) {
    return this.lines.middle(edge);
  }

  /** Bring the shown nodes that are wanted into the part of the view that nothing covers. */
  fit(smoothly = true, isWanted = () => true) {
    const shown = this.graph.nodes.filter((node) => this.scene.isNodeShown(node) && isWanted(node));
    if (!shown.length) return;
    const { width, height } = this.freeSize;
    const least = (measure) => shown.reduce((least, node) => Math.min(least, measure(node)), Infinity);
    const left = least((node) => node.x - node.radius - 40);
    const right = -least((node) => -node.x - node.radius - 40);
    const top = least((node) => node.y - node.radius - 16);
    const bottom = -least((node) => -node.y - node.radius - 34);
    const scale = Math.min(width / (right - left), height / (bottom - top), 1.6);
    this.moveTo({ x: (left + right) / 2, y: (top + bottom) / 2 }, scale, this.listener.freeMiddle(), smoothly);
  }

  /** Bring a node into the middle of what the panel leaves free. */
  focus(node) {
    const scale = Math.max(this.network.getScale(), 0.9);
    this.moveTo({ x: node.x, y: node.y }, scale, this.listener.freeMiddle(), true);
  }

  moveTo(position, scale, offset, smoothly) {
    const still = !smoothly || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const animation = still ? false : { duration: 260, easingFunction: "easeInOutQuad" };
    this.network.moveTo({ position, scale, offset, animation });
  }

  pan(across, down) {
    const { x, y } = this.network.getViewPosition();
    const scale = this.network.getScale();
    this.moveTo({ x: x + across / scale, y: y + down / scale }, scale, { x: 0, y: 0 }, false);
  }

  zoom(factor) {
    const scale = Math.min(6, Math.max(0.02, this.network.getScale() * factor));
    this.moveTo(this.network.getViewPosition(), scale, { x: 0, y: 0 }, false);
  }

  /** The middle of the view and its scale, the same whether the picture lies or stands. */
  get viewpoint() {
    const { x, y } = this.network.getViewPosition();
    return { ...this.turned({ x, y }), scale: this.network.getScale() };
  }

  look({ x, y, scale }) {
    this.moveTo(this.turned({ x, y }), scale, { x: 0, y: 0 }, false);
  }

  turned({ x, y }) {
    return this.isUpright ? { x: y, y: x } : { x, y };
  }

  /** A point of the picture in pixels of the page. */
  onPage(point) {
    const { left, top } = this.container.getBoundingClientRect();
    const { x, y } = this.network.canvasToDOM(point);
    return { x: x + left, y: y + top };
  }

  /** Where in the picture an event of the pointer happened. */
  inPicture({ clientX, clientY }) {
    const { left, top } = this.container.getBoundingClientRect();
    return this.network.DOMtoCanvas({ x: clientX - left, y: clientY - top });
  }
}
