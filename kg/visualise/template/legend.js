/** The legend: what the marks mean, how many of each kind are shown, and boxes to hide each kind. */
class Legend {
  /** A longer group starts folded. */
  static LONG = 9;

  constructor(sieve, container, words, listener) {
    Object.assign(this, { sieve, container, words, listener });
    this.rows = [];
    this.heads = [];
    this.folded = null;
  }

  /** Build all anew: for another language or scheme. `update` then says what is ticked and counted. */
  render(scheme) {
    const groups = Sieve.GROUPS.filter(({ key }) => this.sieve.kinds.get(key).length);
    this.folded ??= new Set(groups.filter((group) => this.startsFolded(group)).map(({ key }) => key));
    this.rows = [];
    this.heads = [];
    this.summary = element("p", { className: "summary" });
    this.reset = element("button", { type: "button", className: "reset", text: this.words.say("showAll"), onclick: () => this.listener.showAll() });
    const close = element("button", { type: "button", className: "close", "aria-label": this.words.say("close"), children: [icon("close")], onclick: () => this.listener.showLegend(false) });
    const head = element("div", { className: "head", children: [this.summary, this.reset, close] });
    this.container.replaceChildren(head, ...groups.map((group) => this.renderGroup(group, scheme)));
    this.container.setAttribute("aria-label", this.words.say("legend"));
  }

  startsFolded({ key }) {
    return this.sieve.kinds.get(key).length > Legend.LONG || (key === "categories" && isNarrow());
  }

  renderGroup({ key, title }, scheme) {
    const kinds = this.sieve.kinds.get(key);
    const mark = element("span", { className: "count" });
    this.heads.push({ key, mark });
    const summary = element("summary", { children: [element("span", { text: this.words.say(title) }), mark] });
    const rows = kinds.map((kind) => this.renderRow(key, kind, scheme));
    if (kinds.length > 1) rows.unshift(this.renderTools(key, this.words.say(title)));
    const group = element("details", { children: [summary, element("div", { role: "group", "aria-label": this.words.say(title), children: rows })] });
    group.open = !this.folded.has(key);
    group.addEventListener("toggle", () => this.folded[group.open ? "delete" : "add"](key));
    return group;
  }

  /** Tick or untick a whole group. */
  renderTools(key, title) {
    const button = (word, kinds) => element("button", {
      type: "button", text: this.words.say(word), "aria-label": `${title}: ${this.words.say(word)}`, onclick: () => this.listener.hideKinds(key, new Set(kinds)),
    });
    return element("div", { className: "tools", children: [button("all", []), button("none", this.sieve.kinds.get(key))] });
  }

  renderRow(key, kind, scheme) {
    const box = element("input", { type: "checkbox", onchange: () => this.listener.toggle(key, kind) });
    box.dataset.group = key;
    box.dataset.kind = kind;
    const name = this.nameOf(key, kind);
    const count = element("span", { className: "count" });
    const outline = outlineOfKind(key, kind, scheme);
    const label = element("label", { children: [box, ...(outline ? [drawing(outline)] : []), element("span", { className: "name", text: name }), count] });
    const others = this.sieve.kinds.get(key).filter((other) => other !== kind);
    const only = element("button", {
      type: "button", className: "only", text: this.words.say("only"), "aria-label": this.words.say("onlyThis", name),
      onclick: () => this.listener.hideKinds(key, new Set(others)),
    });
    this.rows.push({ key, kind, box, count });
    return element("div", { className: "kind-row", children: others.length ? [label, only] : [label] });
  }

  nameOf(key, kind) {
    if (key === "statuses") return this.words.value(kind);
    if (key === "grades") return this.words.say("gradeIs", kind);
    if (key === "categories") return kind || this.words.say("noCategory");
    return this.words.caption(kind);
  }

  /** Say which kinds are hidden and how many of each are shown. */
  update(hidden, counts) {
    for (const { key, kind, box, count } of this.rows) {
      box.checked = !hidden[key].has(kind);
      count.textContent = Legend.share(counts.kinds.get(key).get(kind));
    }
    for (const { key, mark } of this.heads) {
      const all = this.sieve.kinds.get(key).length;
      mark.textContent = hidden[key].size ? `${all - hidden[key].size}/${all}` : "";
    }
    this.reset.hidden = !Object.values(hidden).some((kinds) => kinds.size);
    this.summary.textContent = this.words.say("shown", Legend.share(counts.nodes), Legend.share(counts.edges));
  }

  static share({ shown, total }) {
    return shown === total ? String(total) : `${shown}/${total}`;
  }
}

/** Whether the page is as narrow as on a phone. */
function isNarrow() {
  return matchMedia("(max-width: 700px)").matches;
}
