/** The side panel: what is known of the selected node or edge, with every piece of evidence. */
class Panel {
  static FIRST = 40;
  static UNSHOWN = new Set(["aliasKeys", "name"]);
  /** What is asked first comes first; the rest follows by name. */
  static ORDER = ["code", "nameEn", "aliases", "kind", "status", "grade", "firstSeen", "lastSeen"];

  constructor(container, words, listener) {
    Object.assign(this, { container, words, listener });
  }

  render(selected) {
    this.container.hidden = !selected;
    this.container.scrollTop = 0;
    if (!selected) this.container.replaceChildren();
    else this.container.replaceChildren(...(selected.source ? this.edgeParts(selected) : this.nodeParts(selected)));
  }

  nodeParts(node) {
    const title = [labelSign(node.label, this.listener.scheme()), element("h2", { text: node.name, tabindex: "-1" })];
    const groups = new Map();
    for (const edge of node.edges) groups.set(edge.type, [...(groups.get(edge.type) ?? []), edge]);
    return [
      this.head(title, this.words.caption(node.label)),
      ...this.properties(node.properties),
      ...[...groups].flatMap(([type, edges]) => this.edgeList(type, edges, node)),
      ...this.evidence(evidenceOf(node.edges)),
    ];
  }

  edgeParts(edge) {
    const ends = [this.nodeButton(edge.source), element("span", { className: "relation", text: this.words.caption(edge.type) }), this.nodeButton(edge.target)];
    return [
      this.head([element("h2", { className: "ends", tabindex: "-1", children: ends })], ""),
      ...this.properties(edge.properties),
      ...this.evidence(evidenceOf([edge])),
    ];
  }

  head(title, kind) {
    const close = element("button", {
      type: "button", className: "close", text: "×", "aria-label": this.words.say("close"), onclick: () => this.listener.choose(null),
    });
    const parts = [element("div", { className: "title", children: title }), close];
    if (kind) parts.push(element("p", { className: "kind", text: kind }));
    return element("div", { className: "head", children: parts });
  }

  /** A heading with a count, and a list under it. */
  section(title, count, rows) {
    const counted = element("span", { className: "count", text: String(count) });
    return [element("h3", { children: [title, " ", counted] }), rows];
  }

  properties(properties) {
    const place = (name) => (Panel.ORDER.includes(name) ? Panel.ORDER.indexOf(name) : Panel.ORDER.length);
    const rows = [];
    for (const [name, value] of [...properties].sort(([one], [two]) => place(one) - place(two))) {
      const empty = value === null || value === "" || (Array.isArray(value) && !value.length);
      if (empty || Panel.UNSHOWN.has(name)) continue;
      const shown = name === "status" ? this.status(value) : this.words.show(name, value);
      rows.push(element("dt", { text: this.words.caption(name) }), element("dd", { children: [shown] }));
    }
    return rows.length ? [element("dl", { children: rows })] : [];
  }

  edgeList(type, edges, node) {
    const latest = (edge) => String(edge.properties.get("lastSeen") ?? "");
    const sorted = [...edges].sort((one, two) => (latest(one) < latest(two) ? 1 : latest(one) > latest(two) ? -1 : 0));
    return this.section(this.words.caption(type), edges.length, this.longList("edges", sorted, (edge) => this.edgeRow(edge, node)));
  }

  edgeRow(edge, node) {
    const parts = [
      element("span", { className: "way", text: edge.source === node ? "→" : "←", "aria-hidden": "true" }),
      this.nodeButton(otherEnd(edge, node)),
    ];
    if (edge.status) parts.push(this.status(edge.status));
    const about = `${edge.properties.get("lastSeen") ?? ""} · ${this.words.say("evidence")} ${edge.evidence.length}`;
    parts.push(element("button", {
      type: "button", className: "about", text: about.replace(/^ · /, ""), title: this.words.say("showEdge"), onclick: () => this.listener.choose(edge),
    }));
    return element("li", { children: parts });
  }

  nodeButton(node) {
    return element("button", {
      type: "button", className: "node", onclick: () => this.listener.find(node),
      children: [labelSign(node.label, this.listener.scheme()), element("span", { className: "name", text: node.name })],
    });
  }

  status(status) {
    const tone = isNegative(status) ? "negative" : dashOf(status) ? "open" : "settled";
    return element("span", { className: `status ${tone}`, text: this.words.value(String(status)) });
  }

  evidence(all) {
    if (!all.length) return [element("p", { className: "kind", text: this.words.say("noEvidence") })];
    return this.section(this.words.say("evidence"), all.length, this.longList("evidence", all, (each) => this.evidenceRow(each)));
  }

  evidenceRow({ edge, date, status, text, report, table, line, origin }) {
    const about = `${edge.source.name} ${this.words.caption(edge.type)} ${edge.target.name}`;
    const head = [element("time", { text: date }), element("span", { className: "about", text: about })];
    if (status) head.push(this.status(status));
    const place = [report, table, this.words.say("line", line), this.words.value(origin)].filter(Boolean).join(" · ");
    return element("li", {
      children: [element("div", { className: "row", children: head }), element("p", { text }), element("p", { className: "place", text: place })],
    });
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
