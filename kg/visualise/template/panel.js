/** The side panel: what is known of the selected node or edge, with every piece of evidence. */
class Panel {
  static FIRST = 40;
  static UNSHOWN = new Set(["aliasKeys", "name"]);
  /** What is asked first comes first; the rest follows by name. */
  static ORDER = ["code", "nameEn", "aliases", "categories", "kind", "status", "grade", "firstSeen", "lastSeen"];

  constructor(container, words, listener) {
    Object.assign(this, { container, words, listener, scene: null });
    this.claims = new Claims(words);
  }

  /** Show what is selected as of a date; `scene` has the state and which nodes and edges are shown. */
  render(scene) {
    const isAnother = scene.selected !== this.scene?.selected;
    this.scene = scene;
    const { selected } = scene;
    this.container.hidden = !selected;
    const isHeld = this.container.contains(document.activeElement);
    replaceParts(this.container, !selected ? [] : selected.source ? this.edgeParts(selected) : this.nodeParts(selected));
    if (!isAnother) return;
    this.container.scrollTop = 0;
    if (isHeld) this.container.querySelector("h2")?.focus();
  }

  nodeParts(node) {
    const title = [labelSign(node.label, this.listener.scheme()), element("h2", { text: node.name, tabindex: "-1" })];
    const groups = new Map();
    for (const edge of node.edges) groups.set(edge.type, [...(groups.get(edge.type) ?? []), edge]);
    return [
      this.head(title, this.words.caption(node.label)),
      this.actions(node),
      ...this.properties(node.properties),
      ...[...groups].flatMap(([type, edges]) => this.edgeList(type, edges, node)),
      ...this.evidence(node.edges),
    ];
  }

  edgeParts(edge) {
    const ends = [this.nodeButton(edge.source), element("span", { className: "relation", text: this.words.caption(edge.type) }), this.nodeButton(edge.target)];
    const history = edge.history.length ? this.section(this.words.say("history"), edge.history.length, this.claims.history(edge, this.scene.date)) : [];
    const status = edge.known && edge.status ? [["status", edge.status]] : [];
    const others = [...edge.properties].filter(([name]) => name !== "status");
    // What the graph sums up over all dates is not what was known on one.
    const summed = this.scene.date ? [element("h3", { text: this.words.say("overAll") }), ...this.properties(others)] : [];
    return [
      this.head([element("h2", { className: "ends", tabindex: "-1", children: ends })], edge.known ? "" : this.words.say("notYet")),
      ...this.properties(this.scene.date ? status : others.concat(status)),
      ...history,
      ...this.evidence([edge]),
      ...summed,
    ];
  }

  head(title, kind) {
    const close = element("button", {
      type: "button", className: "close", "aria-label": this.words.say("close"), title: this.words.say("close"), children: [icon("close")], onclick: () => this.listener.choose(null),
    });
    const parts = [element("div", { className: "title", children: title }), close];
    if (kind) parts.push(element("p", { className: "kind", text: kind }));
    return element("div", { className: "head", children: parts });
  }

  /** What can be done with a node: look at it alone, open it further, hide it. */
  actions(node) {
    const { words, listener, scene } = this;
    const button = (name, word, act) => {
      const made = element("button", { type: "button", onclick: act });
      dress(made, name, words.say(word));
      made.dataset.act = word;
      return made;
    };
    const isCentre = scene.focus?.node === node;
    const parts = [isCentre ? button("collapse", "wholeGraph", () => listener.unfocus()) : button("focus", "onlyThis1", () => listener.focusOn(node, 1))];
    if (scene.focus && !isCentre) {
      const isOpen = scene.focus.opened.has(node);
      parts.push(button(isOpen ? "collapse" : "expand", isOpen ? "collapse" : "expand", () => listener.open(node, !isOpen)));
    }
    parts.push(button("hide", "hide", () => listener.hide(node)));
    return element("div", { className: "actions", children: parts });
  }

  /** A heading with a count, and a list under it. */
  section(title, count, ...rows) {
    const counted = element("span", { className: "count", text: String(count) });
    return [element("h3", { children: [title, " ", counted] }), ...rows];
  }

  properties(properties) {
    const place = (name) => (Panel.ORDER.includes(name) ? Panel.ORDER.indexOf(name) : Panel.ORDER.length);
    const rows = [];
    for (const [name, value] of [...properties].sort(([one], [two]) => place(one) - place(two))) {
      const empty = value === null || value === "" || (Array.isArray(value) && !value.length);
      if (empty || Panel.UNSHOWN.has(name)) continue;
      const shown = name === "status" ? this.claims.status(value) : this.words.show(name, value);
      rows.push(element("dt", { text: this.words.caption(name) }), element("dd", { children: [shown] }));
    }
    return rows.length ? [element("dl", { children: rows })] : [];
  }

  edgeList(type, edges, node) {
    const { shown } = this.scene;
    const days = new Map(edges.map((edge) => [edge, this.lastDay(edge)]));
    // What is in the picture comes before what is not, then the latest first.
    const rank = (edge) => `${shown.edges.has(edge) ? 1 : 0}${days.get(edge)}`;
    const sorted = [...edges].sort((one, two) => (rank(one) < rank(two) ? 1 : rank(one) > rank(two) ? -1 : 0));
    const seen = edges.filter((edge) => shown.edges.has(edge)).length;
    const list = this.longList("edges", sorted, (edge) => this.edgeRow(edge, node));
    return this.section(this.words.caption(type), Legend.share({ shown: seen, total: edges.length }), list);
  }

  /** The day of the last news of an edge as of the date shown. */
  lastDay(edge) {
    const { date } = this.scene;
    const [newest] = evidenceOn([edge], date);
    // What the graph sums up is of all dates, and says nothing of one.
    return newest ? newest.date : date ? "" : String(edge.properties.get("lastSeen") ?? "");
  }

  edgeRow(edge, node) {
    const isShown = this.scene.shown.edges.has(edge);
    const parts = [
      element("span", { className: "way", text: edge.source === node ? "→" : "←", "aria-hidden": "true" }),
      this.nodeButton(otherEnd(edge, node)),
    ];
    if (!isShown) parts.push(element("span", { className: "unshown", text: this.words.say(edge.known ? "notShown" : "notYet") }));
    else if (edge.status) parts.push(this.claims.status(edge.status));
    const pieces = evidenceOn([edge], this.scene.date).length;
    const about = [this.lastDay(edge), pieces ? this.words.say("pieces", pieces) : ""].filter(Boolean).join(" · ");
    parts.push(element("button", {
      type: "button", className: "about", text: about || this.words.say("details"), title: this.words.say("showEdge"),
      "aria-label": `${this.words.say("showEdge")}: ${otherEnd(edge, node).name}`, onclick: () => this.listener.choose(edge),
    }));
    const row = element("li", { children: [element("div", { className: "line", children: parts })] });
    const course = isShown ? this.claims.course(edge, this.scene.date) : null;
    if (course) row.append(course);
    return row;
  }

  nodeButton(node) {
    return element("button", {
      type: "button", className: "node", onclick: () => this.listener.find(node),
      children: [labelSign(node.label, this.listener.scheme()), element("span", { className: "name", text: node.name })],
    });
  }

  /** What was told of some edges up to the date shown, and how much came later. */
  evidence(edges) {
    const { words, scene } = this;
    const told = evidenceOn(edges, scene.date);
    const later = evidenceOf(edges).length - told.length;
    const notes = later ? [element("p", { className: "kind", text: words.say("laterEvidence", later, scene.date) })] : [];
    if (!told.length && later) return notes;
    if (!told.length) return [element("p", { className: "kind", text: words.say("noEvidence") })];
    return this.section(words.say("evidence"), told.length, ...notes, this.longList("evidence", told, (each) => this.claims.evidenceRow(each)));
  }

  /** A list whose tail is built when asked for: a hub has hundreds of rows. */
  longList(className, items, row) {
    const list = element("ul", { className, children: items.slice(0, Panel.FIRST).map(row) });
    const rest = items.slice(Panel.FIRST);
    if (rest.length) {
      const more = element("button", { type: "button", text: this.words.say("showMore", rest.length) });
      const last = element("li", { className: "more", children: [more] });
      more.addEventListener("click", () => last.replaceWith(...rest.map(row)));
      list.append(last);
    }
    return list;
  }
}
