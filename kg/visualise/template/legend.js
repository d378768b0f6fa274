/** The legend: what the marks mean, how many there are, and boxes to hide each kind. */
class Legend {
  static GROUPS = [
    { key: "labels", title: "nodes" },
    { key: "types", title: "edges" },
    { key: "statuses", title: "statuses" },
  ];

  constructor(graph, container, words, listener) {
    this.container = container;
    this.words = words;
    this.listener = listener;
    this.counts = {
      labels: Legend.count(graph.nodes, (node) => node.label),
      types: Legend.count(graph.edges, (edge) => edge.type),
      statuses: Legend.count(graph.edges.filter((edge) => edge.status), (edge) => edge.status),
    };
  }

  /** Kinds with their number, the most frequent first. */
  static count(items, kindOf) {
    const counts = new Map();
    for (const item of items) counts.set(kindOf(item), (counts.get(kindOf(item)) ?? 0) + 1);
    return new Map([...counts].sort(([one, many], [two, more]) => more - many || (one < two ? -1 : 1)));
  }

  render(hidden, scheme) {
    const groups = Legend.GROUPS.filter(({ key }) => this.counts[key].size);
    this.container.replaceChildren(...groups.map((group) => this.renderGroup(group, hidden[group.key], scheme)));
    const reset = element("button", { type: "button", text: this.words.say("showAll"), onclick: () => this.listener.showAll() });
    if (Object.values(hidden).some((kinds) => kinds.size)) this.container.append(reset);
  }

  renderGroup({ key, title }, hidden, scheme) {
    const rows = [...this.counts[key]].map(([kind, count]) => this.renderRow(key, kind, count, hidden, scheme));
    return element("fieldset", { children: [element("legend", { text: this.words.say(title) }), ...rows] });
  }

  renderRow(key, kind, count, hidden, scheme) {
    const box = element("input", { type: "checkbox", onchange: () => this.listener.toggle(key, kind) });
    box.checked = !hidden.has(kind);
    box.dataset.group = key;
    box.dataset.kind = kind;
    const name = key === "statuses" ? this.words.value(kind) : this.words.caption(kind);
    return element("label", {
      children: [box, Legend.sign(key, kind, scheme), element("span", { className: "name", text: name }), element("span", { className: "count", text: String(count) })],
    });
  }

  static sign(key, kind, scheme) {
    if (key === "labels") return labelSign(kind, scheme);
    if (key === "types") return lineSign((own(TYPE_LOOKS, kind) ?? OTHER_TYPE)[scheme], "");
    return lineSign((isNegative(kind) ? NEGATIVE : OTHER_TYPE)[scheme], kind);
  }
}
