/** Ties the parts together: one state, changed in one place, shown by all. */
class Page {
  constructor() {
    this.graph = readGraph();
    this.words = new Words();
    this.at = (id) => document.getElementById(id);
    this.address = new Address(this.graph);
    this.state = { selected: null, hidden: { labels: new Set(), types: new Set(), statuses: new Set() }, language: null };
    this.shown = { nodes: new Set(this.graph.nodes), edges: new Set(this.graph.edges) };
    this.usableAfter = null;
    this.at("notes").hidden = !this.graph.notes.length;
    this.legend = new Legend(this.graph, this.at("legend"), this.words, this);
    this.showLegend(!matchMedia("(max-width: 700px)").matches);
    this.picture = this.graph.nodes.length ? new Picture(this.graph, this.at("picture"), this) : null;
    this.panel = new Panel(this.at("panel"), this.words, this);
    this.search = new Search(this.graph, this.at("search-box"), this.at("suggestions"), this.words, this);
    this.listen();
    this.restore();
    this.picture?.fit(false);
    if (this.state.selected) this.look(this.state.selected);
  }

  listen() {
    this.at("fit-button").addEventListener("click", () => this.picture?.fit());
    this.at("legend-button").addEventListener("click", () => this.showLegend(this.at("legend").hidden));
    this.at("language-button").addEventListener("click", () => this.change({ language: this.words.language === "zh" ? "en" : "zh" }));
    window.addEventListener("hashchange", () => this.restore());
    window.addEventListener("keydown", (event) => this.press(event));
    this.picture?.network.once("afterDrawing", () => { this.usableAfter ??= performance.now(); });
  }

  restore() {
    this.change(this.address.read());
  }

  /** Change part of the state and show it everywhere. */
  change(part) {
    Object.assign(this.state, part);
    const { selected, hidden, language } = this.state;
    if (language) this.words.language = language;
    this.shown = this.visible();
    const { nodes, edges } = this.shown;
    this.picture?.paint({
      selected, near: Page.near(selected), isNodeShown: (node) => nodes.has(node), isEdgeShown: (edge) => edges.has(edge),
    });
    this.say();
    this.legend.render(hidden, this.scheme());
    this.panel.render(selected);
    document.body.classList.toggle("selecting", selected !== null);
    this.address.write(this.state);
  }

  /**
   * What the filters leave: edges of shown kinds between shown nodes; nodes of shown labels, without those whose
   * every edge is filtered away by type or status. The selected node always stays.
   */
  visible() {
    const { selected, hidden } = this.state;
    const isLabelShown = (node) => node === selected || !hidden.labels.has(node.label);
    const edges = new Set(
      this.graph.edges.filter(
        (edge) => !hidden.types.has(edge.type) && !hidden.statuses.has(edge.status) && isLabelShown(edge.source) && isLabelShown(edge.target),
      ),
    );
    const narrowed = hidden.types.size > 0 || hidden.statuses.size > 0;
    const isLinked = (node) => !narrowed || !node.edges.length || node.edges.some((edge) => edges.has(edge));
    const nodes = new Set(this.graph.nodes.filter((node) => node === selected || (isLabelShown(node) && isLinked(node))));
    return { nodes, edges };
  }

  /** The nodes to keep bright: the selection with its neighbours, or all (null) when nothing is selected. */
  static near(selected) {
    if (!selected) return null;
    if (selected.source) return new Set([selected.source, selected.target]);
    return new Set([selected, ...selected.edges.map((edge) => otherEnd(edge, selected))]);
  }

  /** Interface words in the chosen language. */
  say() {
    const { words } = this;
    document.documentElement.lang = words.language === "zh" ? "zh-CN" : "en";
    document.title = words.pick(this.graph.title);
    this.at("title").textContent = document.title;
    this.at("notes").replaceChildren(...this.graph.notes.map((note) => element("span", { text: words.pick(note) })));
    this.at("search-box").placeholder = words.say("search");
    this.at("search-box").setAttribute("aria-label", words.say("search"));
    this.at("legend-button").textContent = words.say("legend");
    this.at("fit-button").textContent = words.say("fit");
    this.at("language-button").textContent = words.say("language");
    this.at("picture").setAttribute("aria-label", words.say("picture", this.graph.nodes.length, this.graph.edges.length));
    this.at("empty").textContent = words.say("empty");
    this.at("empty").hidden = this.graph.nodes.length > 0;
  }

  scheme() {
    return this.picture?.scheme ?? "light";
  }

  recolour(scheme) {
    this.legend.render(this.state.hidden, scheme);
    this.panel.render(this.state.selected);
  }

  choose(selected) {
    this.change({ selected });
  }

  /** Choose a node and bring it into view. */
  find(node) {
    this.choose(node);
    this.look(node);
  }

  look(selected) {
    this.picture?.focus(selected.source ?? selected);
  }

  toggle(group, kind) {
    const kinds = new Set(this.state.hidden[group]);
    if (!kinds.delete(kind)) kinds.add(kind);
    this.change({ hidden: { ...this.state.hidden, [group]: kinds } });
    // The boxes were made anew; keep the keyboard where it was.
    this.at("legend").querySelector(`[data-group="${group}"][data-kind="${CSS.escape(kind)}"]`)?.focus();
  }

  showAll() {
    this.change({ hidden: { labels: new Set(), types: new Set(), statuses: new Set() } });
  }

  showLegend(shown) {
    this.at("legend").hidden = !shown;
    this.at("legend-button").setAttribute("aria-expanded", String(shown));
  }

  /** Pixels at the left that the legend covers, and the middle of what the panel leaves free. */
  coveredLeft() {
    const legend = this.at("legend");
    return legend.hidden || innerWidth <= 700 ? 0 : legend.offsetWidth + 24;
  }

  freeMiddle() {
    const panel = this.at("panel");
    if (panel.hidden) return { x: 0, y: 0 };
    return innerWidth <= 700 ? { x: 0, y: -panel.offsetHeight / 2 } : { x: (this.coveredLeft() - panel.offsetWidth) / 2, y: 0 };
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select")?.type === "text") return;
    const inPanel = event.target.closest?.("#panel");
    const pans = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };
    const zooms = { "+": 1.25, "=": 1.25, "-": 0.8, _: 0.8 };
    if (event.key === "/") this.at("search-box").select();
    else if (event.key === "Escape") this.choose(null);
    else if (event.key === "0") this.picture?.fit();
    else if (pans[event.key] && !inPanel) this.picture?.pan(...pans[event.key]);
    else if (zooms[event.key]) this.picture?.zoom(zooms[event.key]);
    else return;
    event.preventDefault();
  }

  /** What tests and curious people may ask; nothing here changes the page. */
  window() {
    const page = this;
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
      /** Milliseconds from the start of loading to the first picture. */
      get usableAfter() {
        return page.usableAfter;
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
}

const page = new Page();
Object.defineProperty(window, "kgPage", { value: page.window() });
