/**
 * The state of the page in the part of its address after #, so that a link leads back to it:
 * node=<id> or edge=<type>&from=<id>&to=<id>; hide-label, hide-type, hide-status once per hidden kind; lang=zh|en.
 */
class Address {
  static KINDS = { labels: "hide-label", types: "hide-type", statuses: "hide-status" };

  constructor(graph) {
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
    const hidden = {};
    for (const [key, name] of Object.entries(Address.KINDS)) hidden[key] = new Set(all.getAll(name));
    const language = ["zh", "en"].includes(all.get("lang")) ? all.get("lang") : null;
    return { selected: this.nodes.get(all.get("node")) ?? edge, hidden, language };
  }

  write({ selected, hidden, language }) {
    const all = new URLSearchParams();
    if (selected?.source) {
      all.set("edge", selected.type);
      all.set("from", selected.source.id);
      all.set("to", selected.target.id);
    } else if (selected) all.set("node", selected.id);
    for (const [key, name] of Object.entries(Address.KINDS)) {
      for (const kind of [...hidden[key]].sort()) all.append(name, kind);
    }
    if (language) all.set("lang", language);
    const hash = `#${all}`;
    if (hash === location.hash || (hash === "#" && !location.hash)) return;
    history.replaceState(null, "", hash);
  }
}
