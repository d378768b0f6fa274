/** Ties the parts together: one state, changed in one place, shown by all. */
class Page {
  constructor() {
    this.graph = readGraph();
    this.words = new Words();
    this.at = (id) => document.getElementById(id);
    this.sieve = new Sieve(this.graph);
    this.calendar = new Calendar(this.graph);
    this.address = new Address(this.graph, this.sieve, this.calendar);
    this.state = { selected: null, hidden: Sieve.nothingHidden(), date: null, away: new Set(), focus: null, view: null, language: null, scheme: null };
    this.shown = { nodes: new Set(this.graph.nodes), edges: new Set(this.graph.edges) };
    this.dated = null;
    this.said = null;
    this.usableAfter = null;
    this.at("notes").hidden = !this.graph.notes.length;
    this.colours = new Scheme(this);
    this.makeParts();
    this.showLegend(!isNarrow());
    this.listen();
    this.restore();
  }

  makeParts() {
    const { at, graph, words } = this;
    this.legend = new Legend(this.sieve, at("legend"), words, this);
    this.timeBar = new TimeBar(this.calendar, at("time"), words, this);
    this.picture = graph.nodes.length ? new Picture(graph, at("picture"), this) : null;
    this.panel = new Panel(at("panel"), words, this);
    this.chips = new Chips(at("chips"), words, this);
    this.search = new Search(graph, at("search-box"), at("suggestions"), words, this);
    this.sharing = new Sharing(at("export-button"), at("export-menu"), words, this);
    this.keys = new Keys(at("help"), words, this);
  }

  listen() {
    this.at("fit-button").addEventListener("click", () => this.fit());
    this.at("legend-button").addEventListener("click", () => this.showLegend());
    this.at("help-button").addEventListener("click", () => this.keys.open());
    this.at("scheme-button").addEventListener("click", () => this.change({ scheme: this.colours.turned() }));
    this.at("language-button").addEventListener("click", () => this.change({ language: this.words.language === "zh" ? "en" : "zh" }));
    window.addEventListener("hashchange", () => this.restore());
    this.picture?.network.once("afterDrawing", () => { this.usableAfter ??= performance.now(); });
  }

  /** Take the state from the address, and bring into view what it asks for. */
  restore() {
    this.change(this.address.read());
    const { view, selected } = this.state;
    if (view) this.picture?.look(view);
    else this.picture?.fit(false);
    if (!view && selected) this.look(selected);
  }

  /** Change part of the state and show it everywhere. */
  change(part) {
    Object.assign(this.state, part);
    const { state, words } = this;
    if (state.language) words.language = state.language;
    if (state.date !== this.dated) showDate(this.graph.edges, state.date);
    this.dated = state.date;
    this.shown = this.sieve.visible(state);
    const { nodes, edges } = this.shown;
    this.colours.choose(state.scheme);
    this.picture?.paint({
      selected: state.selected, near: brightWith(state.selected, this.shown), isNodeShown: (node) => nodes.has(node), isEdgeShown: (edge) => edges.has(edge),
    });
    if (this.said !== words.language) this.say();
    this.update();
    if (!this.timeBar.playing) this.address.write(state);
  }

  /** Say in all parts around the picture what the state is. */
  update() {
    const { state, shown } = this;
    const counts = this.sieve.counts(shown);
    this.legend.update(state.hidden, counts);
    this.timeBar.update(state.date);
    this.panel.render({ ...state, shown });
    this.chips.render(state);
    document.body.classList.toggle("selecting", state.selected !== null);
    const empty = !this.graph.nodes.length ? "empty" : shown.nodes.size ? null : "allHidden";
    this.at("empty").hidden = empty === null;
    if (empty) this.at("empty").textContent = this.words.say(empty);
    if (this.timeBar.playing) return;
    const { words } = this;
    const told = words.say("shown", Legend.share(counts.nodes), Legend.share(counts.edges));
    this.at("status").textContent = state.date ? `${told} · ${state.date}` : told;
  }

  /** Interface words in the chosen language. */
  say() {
    const { words, at } = this;
    this.said = words.language;
    document.documentElement.lang = words.language === "zh" ? "zh-CN" : "en";
    document.title = words.pick(this.graph.title);
    at("title").textContent = document.title;
    at("title").title = document.title;
    at("notes").replaceChildren(...this.graph.notes.map((note) => element("span", { text: words.pick(note) })));
    at("search-box").placeholder = words.say("search");
    at("search-box").setAttribute("aria-label", words.say("search"));
    at("suggestions").setAttribute("aria-label", words.say("suggestions"));
    at("panel").setAttribute("aria-label", words.say("details"));
    dress(at("legend-button"), "filters", words.say("legend"));
    dress(at("fit-button"), "fit", words.say("fit"));
    dress(at("export-button"), "export", words.say("export"));
    dress(at("help-button"), "help", words.say("keys"));
    at("language-button").textContent = words.say("language");
    at("picture").setAttribute("aria-label", words.say("picture", this.graph.nodes.length, this.graph.edges.length));
    this.sharing.say();
    this.keys.say();
    this.recolour(this.scheme());
  }

  scheme() {
    return this.colours.now;
  }

  recolour(scheme) {
    const isDark = scheme === "dark";
    dress(this.at("scheme-button"), isDark ? "light" : "dark", this.words.say(isDark ? "toLight" : "toDark"));
    this.picture?.useScheme(scheme);
    this.legend.render(scheme);
    this.update();
  }

  choose(selected) {
    this.change({ selected });
  }

  /** Choose a node, bring it back if it was hidden, and bring it into view. */
  find(node) {
    this.change({ selected: node, away: without(this.state.away, node) });
    this.look(node);
  }

  look(selected) {
    this.picture?.focus(selected.source ?? selected);
  }

  fit() {
    this.picture?.fit();
    this.remember(null);
  }

  /** The reader moved the view: a link should lead there. */
  moved() {
    if (this.picture) this.remember(this.picture.viewpoint);
  }

  remember(view) {
    this.state.view = view;
    if (!this.timeBar.playing) this.address.write(this.state);
  }

  toggle(group, kind) {
    const kinds = new Set(this.state.hidden[group]);
    if (!kinds.delete(kind)) kinds.add(kind);
    this.hideKinds(group, kinds);
  }

  hideKinds(group, kinds) {
    this.change({ hidden: { ...this.state.hidden, [group]: kinds } });
  }

  showAll() {
    this.change({ hidden: Sieve.nothingHidden() });
  }

  hide(node) {
    this.change({ selected: null, away: new Set([...this.state.away, node]) });
    // What had the focus is gone; the way back is next.
    this.at("chips").querySelector(".chip:last-child .back")?.focus();
  }

  bringBack() {
    this.change({ away: new Set() });
  }

  focusOn(node, depth) {
    const opened = this.state.focus?.node === node ? this.state.focus.opened : new Set();
    this.change({ focus: { node, depth, opened }, away: without(this.state.away, node), view: null });
    this.picture?.fit();
  }

  unfocus() {
    this.change({ focus: null, view: null });
    this.picture?.fit();
  }

  /** In a neighbourhood, show a node's own neighbours too, or no longer. */
  open(node, isOpen) {
    const { focus } = this.state;
    const opened = isOpen ? new Set([...focus.opened, node]) : without(focus.opened, node);
    this.change({ focus: { ...focus, opened } });
  }

  /** Bring back what is hidden around a node and, in a neighbourhood, its own neighbours. */
  expand(node) {
    const near = new Set([node, ...node.edges.map((edge) => otherEnd(edge, node))]);
    this.change({ selected: node, away: new Set([...this.state.away].filter((each) => !near.has(each))) });
    if (this.state.focus && this.state.focus.node !== node) this.open(node, true);
    this.picture?.fit(true, (each) => near.has(each));
  }

  travel(date) {
    this.change({ date });
  }

  /** The slider came to rest: what was left out while it moved. */
  rest() {
    this.change({});
  }

  /** One step back: the selection first, then the neighbourhood, then the date. */
  stepBack() {
    if (this.state.selected) this.choose(null);
    else if (this.state.focus) this.unfocus();
    else if (this.state.date) {
      this.timeBar.stop();
      this.travel(null);
    }
  }

  showLegend(shown = this.at("legend").hidden) {
    this.at("legend").hidden = !shown;
    this.at("legend-button").setAttribute("aria-expanded", String(shown));
  }

  /** Say something in passing. */
  tell(text) {
    const said = this.at("said");
    said.textContent = text;
    said.hidden = false;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => { said.hidden = true; }, 4000);
  }

  link() {
    const view = this.picture ? this.picture.viewpoint : null;
    return location.href.split("#")[0] + Address.hash({ ...this.state, view, language: this.words.language });
  }

  saveTable() {
    const { date } = this.state;
    const text = csvOf(this.shown.edges, this.words, date);
    saveFile(new Blob([text], { type: "text/csv;charset=utf-8" }), fileName(document.title, date, ".csv"));
  }

  saveImage() {
    if (!this.picture) return;
    const { date } = this.state;
    const counts = this.sieve.counts(this.shown);
    const groups = ["labels", "types", "statuses"].map((key) =>
      [...counts.kinds.get(key)].filter(([, { shown }]) => shown).map(([kind]) => ({ sign: outlineOfKind(key, kind, this.scheme()), name: this.legend.nameOf(key, kind) })),
    );
    const canvas = new Snapshot(this.picture, this.words).draw(document.title, date ?? this.words.say("allDates"), groups);
    canvas.toBlob((blob) => saveFile(blob, fileName(document.title, date, ".png")), "image/png");
  }

  /** Pixels of the picture that legend and panel cover. On a phone the legend lies over it only while it is used. */
  covered() {
    const [legend, panel] = [this.at("legend"), this.at("panel")];
    const isOpen = !panel.hidden;
    if (isNarrow()) return { left: 0, right: 0, bottom: isOpen ? panel.offsetHeight : 0 };
    return { left: legend.hidden ? 0 : legend.offsetWidth + 24, right: isOpen ? panel.offsetWidth + 12 : 0, bottom: 0 };
  }

  /** The middle of what they leave free, from the middle of the picture. */
  freeMiddle() {
    const { left, right, bottom } = this.covered();
    return { x: (left - right) / 2, y: -bottom / 2 };
  }
}

function without(all, one) {
  return new Set([...all].filter((each) => each !== one));
}
