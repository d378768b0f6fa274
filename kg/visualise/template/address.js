/**
 * The state of the page in the part of its address after #, so that a link leads back to it:
 *
 *   node=<id>, or edge=<type>&from=<id>&to=<id>      what is selected
 *   hide-label, hide-type, hide-status, hide-grade, hide-category   once per hidden kind
 *   date=<day>                                       the graph as known on that day
 *   away=<id>                                        once per node hidden by hand
 *   focus=<id>&depth=1|2, open=<id>                  a neighbourhood, and the nodes opened in it
 *   view=<x>,<y>,<scale>                             what part is in view
 *   lang=zh|en, scheme=light|dark
 *
 * What does not fit the graph is passed over.
 */
class Address {
  static KINDS = { labels: "hide-label", types: "hide-type", statuses: "hide-status", grades: "hide-grade", categories: "hide-category" };

  /** Milliseconds between two writes. */
  static PAUSE = 350;

  constructor(graph, sieve, calendar) {
    Object.assign(this, { sieve, calendar, waiting: null, written: -Infinity });
    this.nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    this.edges = new Map(graph.edges.map((edge) => [Address.edgeKey(edge.type, edge.source.id, edge.target.id), edge]));
  }

  static edgeKey(type, source, target) {
    return JSON.stringify([type, source, target]);
  }

  edge(type, source, target) {
    return this.edges.get(Address.edgeKey(type, source, target)) ?? null;
  }

  read() {
    const all = new URLSearchParams(location.hash.slice(1));
    const edge = this.edge(all.get("edge"), all.get("from"), all.get("to"));
    const one = (name, allowed) => (allowed.includes(all.get(name)) ? all.get(name) : null);
    const hidden = {};
    for (const [key, name] of Object.entries(Address.KINDS)) {
      hidden[key] = new Set(all.getAll(name).filter((kind) => this.sieve.kinds.get(key).includes(kind)));
    }
    return {
      selected: this.nodes.get(all.get("node")) ?? edge,
      hidden,
      date: this.calendar.holds(all.get("date") ?? "") ? all.get("date") : null,
      away: new Set(this.known(all.getAll("away"))),
      focus: this.readFocus(all),
      view: Address.readView(all.get("view")),
      language: one("lang", ["zh", "en"]),
      scheme: one("scheme", ["light", "dark"]),
    };
  }

  known(ids) {
    return ids.map((id) => this.nodes.get(id)).filter(Boolean);
  }

  readFocus(all) {
    const node = this.nodes.get(all.get("focus"));
    return node ? { node, depth: all.get("depth") === "2" ? 2 : 1, opened: new Set(this.known(all.getAll("open"))) } : null;
  }

  static readView(text) {
    const [x, y, scale, ...more] = (text ?? "").split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
    const isSane = !more.length && [x, y].every((each) => Math.abs(each) < 1e6) && scale >= 0.02 && scale <= 6;
    return isSane ? { x, y, scale } : null;
  }

  /** Write the state at once, or a little later when it changes fast: browsers refuse more than a few writes a second. */
  write(state) {
    clearTimeout(this.waiting);
    const hash = Address.hash(state);
    if (hash === location.hash || (hash === "#" && !location.hash)) return;
    const wait = this.written + Address.PAUSE - performance.now();
    if (wait > 0) {
      this.waiting = setTimeout(() => this.write(state), wait);
      return;
    }
    this.written = performance.now();
    history.replaceState(null, "", hash);
  }

  static hash({ selected, hidden, date, away, focus, view, language, scheme }) {
    const all = new URLSearchParams();
    const put = (name, value) => value && all.append(name, value);
    if (selected?.source) {
      put("edge", selected.type);
      put("from", selected.source.id);
      put("to", selected.target.id);
    } else put("node", selected?.id);
    for (const [key, name] of Object.entries(Address.KINDS)) {
      for (const kind of [...hidden[key]].sort()) all.append(name, kind);
    }
    put("date", date);
    for (const node of away) put("away", node.id);
    if (focus) {
      put("focus", focus.node.id);
      put("depth", String(focus.depth));
      for (const node of focus.opened) put("open", node.id);
    }
    if (view) put("view", `${Math.round(view.x)},${Math.round(view.y)},${Number(view.scale.toPrecision(3))}`);
    put("lang", language);
    put("scheme", scheme);
    return `#${all}`;
  }
}
