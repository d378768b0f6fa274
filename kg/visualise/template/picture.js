/** The graph on its canvas: vis-network draws and listens, this class says what is shown and how. */
class Picture {
  constructor(graph, container, listener) {
    this.graph = graph;
    this.container = container;
    this.listener = listener;
    if (container.clientHeight > container.clientWidth) Picture.standUpright(graph);
    this.labels = new Labels(graph);
    this.hovered = null;
    this.scene = { selected: null, near: null, isNodeShown: () => true, isEdgeShown: () => true };
    this.painted = { nodes: [], edges: [] };
    // Many lines cross each other; thinner ink keeps the nodes in front.
    this.lightness = graph.edges.length > 600 ? 0.7 : 1;
    this.darkScreen = matchMedia("(prefers-color-scheme: dark)");
    this.scheme = this.darkScreen.matches ? "dark" : "light";
    const parallel = Picture.parallelEdges(graph.edges);
    this.nodes = new vis.DataSet(graph.nodes.map((node) => this.describeNode(node)));
    this.edges = new vis.DataSet(
      graph.edges.map((edge) => ({ ...this.describeEdge(edge), ...Picture.course(edge, parallel.get(edge)) })),
    );
    this.network = new vis.Network(container, { nodes: this.nodes, edges: this.edges }, Picture.options(graph));
    this.listen();
    this.fit(false);
  }

  /** Mirror the picture, laid out for wide screens, so that it fills a tall one. */
  static standUpright(graph) {
    for (const node of graph.nodes) [node.x, node.y] = [node.y, node.x];
  }

  static options(graph) {
    return {
      autoResize: true,
      physics: false,
      layout: { improvedLayout: false, randomSeed: 1 },
      nodes: { chosen: false, shadow: false, borderWidth: 1.5, borderWidthSelected: 1.5 },
      edges: { chosen: false, shadow: false, smooth: false, selectionWidth: 0, hoverWidth: 0 },
      interaction: {
        hover: matchMedia("(hover: hover)").matches,
        // A finger that pans should not carry a node away.
        dragNodes: !matchMedia("(pointer: coarse)").matches,
        hideEdgesOnDrag: graph.edges.length > 600,
        hideEdgesOnZoom: graph.edges.length > 600,
        selectConnectedEdges: false,
        keyboard: false,
        zoomSpeed: 0.7,
      },
    };
  }

  /** For edges that share both ends: their place among each other, so that they can bend apart. */
  static parallelEdges(edges) {
    const pairs = new Map();
    for (const edge of edges) {
      const pair = [edge.source.index, edge.target.index].sort((one, two) => one - two).join(" ");
      pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
    }
    const places = new Map();
    for (const group of pairs.values()) {
      if (group.length > 1) group.forEach((edge, place) => places.set(edge, place));
    }
    return places;
  }

  static course(edge, place) {
    if (!place || edge.source === edge.target) return {};
    const forward = edge.source.index < edge.target.index;
    const type = (place % 2 === 1) === forward ? "curvedCW" : "curvedCCW";
    return { smooth: { enabled: true, type, roundness: 0.16 * Math.ceil(place / 2) } };
  }

  describeNode(node) {
    const look = labelLook(node.label);
    const { selected, near, isNodeShown } = this.scene;
    const colours = SCHEMES[this.scheme];
    const background = look[this.scheme];
    const border = selected === node ? colours.text : colours.halo;
    return {
      id: node.index,
      x: node.x,
      y: node.y,
      shape: look.shape,
      size: node.radius,
      borderWidth: selected === node ? 3.5 : 1.5,
      color: { background, border, hover: { background, border }, highlight: { background, border } },
      opacity: near && !near.has(node) ? 0.13 : 1,
      hidden: !isNodeShown(node),
    };
  }

  describeEdge(edge) {
    const { selected, near, isEdgeShown } = this.scene;
    const bright = selected && (edge === selected || edge.source === selected || edge.target === selected);
    const colours = SCHEMES[this.scheme];
    const opacity = bright ? 1 : near ? colours.faded : colours.line * this.lightness;
    const colour = withOpacity(edgeColour(edge, this.scheme), opacity);
    const told = Number(edge.properties.get("disclosures")) || 1;
    return {
      id: edge.index,
      from: edge.source.index,
      to: edge.target.index,
      color: { color: colour, hover: colour, highlight: colour, inherit: false },
      width: Math.min(5, 1 + Math.log2(told) * 0.7) + (edge === selected ? 2.5 : bright ? 0.6 : 0),
      dashes: dashOf(edge.status),
      arrows: { to: { enabled: true, scaleFactor: 0.4 } },
      hidden: !isEdgeShown(edge),
    };
  }

  /** Show a scene: what is selected, what is near it, what is filtered away. Only changes reach vis-network. */
  paint(scene) {
    this.scene = scene;
    this.update(this.nodes, this.painted.nodes, this.graph.nodes, (node) => this.describeNode(node));
    this.update(this.edges, this.painted.edges, this.graph.edges, (edge) => this.describeEdge(edge));
    this.network.redraw();
  }

  update(dataSet, painted, items, describe) {
    const changed = [];
    for (const item of items) {
      const looks = describe(item);
      const mark = JSON.stringify([looks.hidden, looks.opacity, looks.color, looks.width, looks.borderWidth]);
      if (painted[item.index] === mark) continue;
      painted[item.index] = mark;
      changed.push(looks);
    }
    if (changed.length) dataSet.update(changed);
  }

  listen() {
    const { network } = this;
    network.on("click", ({ nodes, edges }) => {
      const node = nodes.length ? this.graph.nodes[nodes[0]] : null;
      this.listener.choose(node ?? (edges.length ? this.graph.edges[edges[0]] : null));
    });
    network.on("hoverNode", ({ node }) => this.hover(this.graph.nodes[node]));
    network.on("blurNode", () => this.hover(null));
    network.on("hoverEdge", () => this.container.classList.add("pointing"));
    network.on("blurEdge", () => this.container.classList.remove("pointing"));
    network.on("dragging", ({ nodes }) => {
      for (const index of nodes) Object.assign(this.graph.nodes[index], network.getPosition(index));
    });
    network.on("afterDrawing", (ink) => this.drawOver(ink));
    this.darkScreen.addEventListener("change", () => this.useScheme(this.darkScreen.matches ? "dark" : "light"));
    // Paper is white whatever the screen is.
    window.addEventListener("beforeprint", () => this.useScheme("light"));
    window.addEventListener("afterprint", () => this.useScheme(this.darkScreen.matches ? "dark" : "light"));
  }

  hover(node) {
    this.hovered = node;
    this.container.classList.toggle("pointing", node !== null);
    this.network.redraw();
  }

  useScheme(scheme) {
    this.scheme = scheme;
    this.paint(this.scene);
    this.listener.recolour(scheme);
  }

  /** Crosses on negative edges, then names. */
  drawOver(ink) {
    const { selected, near, isNodeShown, isEdgeShown } = this.scene;
    const { a } = ink.getTransform();
    const arm = Math.min(6, 4.5 / Math.sqrt(a));
    ink.save();
    ink.lineWidth = arm / 2.5;
    for (const edge of this.graph.edges) {
      if (!isNegative(edge.status) || !isEdgeShown(edge)) continue;
      const faded = near && edge !== selected && edge.source !== selected && edge.target !== selected;
      const { x, y } = this.middle(edge);
      ink.strokeStyle = withOpacity(NEGATIVE[this.scheme], faded ? SCHEMES[this.scheme].faded : 1);
      ink.beginPath();
      ink.moveTo(x - arm, y - arm);
      ink.lineTo(x + arm, y + arm);
      ink.moveTo(x - arm, y + arm);
      ink.lineTo(x + arm, y - arm);
      ink.stroke();
    }
    ink.restore();
    this.labels.draw(ink, this.scheme, (node) => {
      if (!isNodeShown(node)) return 0;
      if (node === this.hovered || node === selected) return 2;
      if (!near) return 1;
      return near.has(node) ? 2 : 0;
    });
  }

  /** The point half way along an edge, bent or not. */
  middle(edge) {
    return this.network.body.edges[edge.index].edgeType.getPoint(0.5);
  }

  /** Bring all shown nodes into view, beside the legend where there is room for both. */
  fit(smoothly = true) {
    const shown = this.graph.nodes.filter((node) => this.scene.isNodeShown(node));
    if (!shown.length) return;
    const { clientWidth: width, clientHeight: height } = this.container;
    const aside = this.listener.coveredLeft();
    const left = Math.min(...shown.map((node) => node.x - node.radius - 40));
    const right = Math.max(...shown.map((node) => node.x + node.radius + 40));
    const top = Math.min(...shown.map((node) => node.y - node.radius - 16));
    const bottom = Math.max(...shown.map((node) => node.y + node.radius + 34));
    const scale = Math.min((width - aside) / (right - left), height / (bottom - top), 1.6);
    this.moveTo({ x: (left + right) / 2, y: (top + bottom) / 2 }, scale, { x: aside / 2, y: 0 }, smoothly);
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

  /** A point of the picture in pixels of the page. */
  onPage(point) {
    const { left, top } = this.container.getBoundingClientRect();
    const { x, y } = this.network.canvasToDOM(point);
    return { x: x + left, y: y + top };
  }
}
