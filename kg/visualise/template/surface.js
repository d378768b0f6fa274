/** `window.kgPage`: what tests and curious people may ask; nothing here changes the page. */
function surfaceOf(page) {
  return Object.freeze({
    get selected() {
      const { selected } = page.state;
      return selected?.source ? [selected.type, selected.source.id, selected.target.id] : selected?.id ?? null;
    },
    get visible() {
      return { nodes: page.shown.nodes.size, edges: page.shown.edges.size, labels: page.picture?.labels.drawn ?? 0 };
    },
    get view() {
      return page.picture && { scale: page.picture.network.getScale(), ...page.picture.network.getViewPosition() };
    },
    /** The day shown, or null for all. */
    get date() {
      return page.state.date;
    },
    get isPlaying() {
      return page.timeBar.playing;
    },
    /** Milliseconds from the start of loading to the first picture. */
    get usableAfter() {
      return page.usableAfter;
    },
    isShown(id) {
      return page.shown.nodes.has(page.address.nodes.get(id));
    },
    /** The status of an edge as shown, null when the edge is not. */
    statusOf(type, source, target) {
      const edge = page.address.edge(type, source, target);
      return edge && page.shown.edges.has(edge) ? edge.status : null;
    },
    nodePosition(id) {
      const node = page.address.nodes.get(id);
      return node && page.picture ? page.picture.onPage(node) : null;
    },
    edgePosition(type, source, target) {
      const edge = page.address.edge(type, source, target);
      return edge && page.picture ? page.picture.onPage(page.picture.middle(edge)) : null;
    },
  });
}

Object.defineProperty(window, "kgPage", { value: surfaceOf(new Page()) });
