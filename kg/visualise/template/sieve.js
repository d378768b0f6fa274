/** What the filters leave of the graph, and how much of each kind that is. */
class Sieve {
  /** Groups of filters in the order of the legend; something is shown if one of its kinds is, or if it has none. */
  static GROUPS = [
    { key: "labels", title: "nodes", of: "nodes", kinds: (node) => [node.label] },
    { key: "types", title: "edges", of: "edges", kinds: (edge) => [edge.type] },
    { key: "statuses", title: "statuses", of: "edges", kinds: (edge) => (edge.status ? [edge.status] : []) },
    { key: "grades", title: "grades", of: "edges", kinds: (edge) => (edge.grade ? [edge.grade] : []) },
    { key: "categories", title: "categories", of: "nodes", kinds: (node) => Sieve.categories(node) },
  ];

  constructor(graph) {
    this.graph = graph;
    this.kinds = new Map(Sieve.GROUPS.map((group) => [group.key, this.order(group)]));
  }

  /** A company without a category is of the category "". */
  static categories(node) {
    return node.label === "Company" && !node.categories.length ? [""] : node.categories;
  }

  static nothingHidden() {
    return Object.fromEntries(Sieve.GROUPS.map(({ key }) => [key, new Set()]));
  }

  /** The kinds of a group, grades by letter, the rest by number; statuses that only were are among them. */
  order(group) {
    const counts = new Map();
    for (const item of this.graph[group.of]) {
      const once = group.key === "statuses" ? item.history.map((step) => step.status) : [];
      for (const kind of new Set([...group.kinds(item), ...once])) if (kind || group.key === "categories") counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const byName = ([one], [two]) => (one < two ? -1 : 1);
    const byCount = (one, two) => (one[0] === "") - (two[0] === "") || two[1] - one[1] || byName(one, two);
    const kinds = [...counts].sort(group.key === "grades" ? byName : byCount).map(([kind]) => kind);
    return kinds.length === 1 && kinds[0] === "" ? [] : kinds;
  }

  /** Nodes and edges to show. The selected node always stays. */
  visible({ selected, hidden, away, focus, date }) {
    const isKept = (node) => node === selected || (!away.has(node) && Sieve.passes("nodes", node, hidden));
    const kept = this.graph.edges.filter(
      (edge) => edge.known && Sieve.passes("edges", edge, hidden) && isKept(edge.source) && isKept(edge.target),
    );
    const reach = focus ? reachOf(focus, kept) : null;
    const isNear = (node) => !reach || reach.has(node) || node === selected;
    const edges = new Set(kept.filter((edge) => isNear(edge.source) && isNear(edge.target)));
    // A node all of whose edges are filtered away goes with them; one that never had any stays.
    const narrowed = date !== null || ["types", "statuses", "grades", "categories"].some((key) => hidden[key].size);
    const linked = new Set([...edges].flatMap((edge) => [edge.source, edge.target]));
    const isLinked = (node) => !narrowed || !node.edges.length || linked.has(node) || node === focus?.node;
    const nodes = this.graph.nodes.filter((node) => node === selected || (isKept(node) && isNear(node) && isLinked(node)));
    return { nodes: new Set(nodes), edges };
  }

  static passes(of, item, hidden) {
    return Sieve.GROUPS.every(({ key, of: group, kinds }) => {
      if (group !== of || !hidden[key].size) return true;
      const all = kinds(item);
      return !all.length || all.some((kind) => !hidden[key].has(kind));
    });
  }

  /** How many of each group and kind are shown, out of how many known on the date. */
  counts(shown) {
    const known = this.known();
    const counts = new Map();
    for (const { key, of, kinds } of Sieve.GROUPS) {
      const group = new Map(this.kinds.get(key).map((kind) => [kind, { shown: 0, total: 0 }]));
      for (const item of known[of]) {
        for (const kind of kinds(item)) {
          const count = group.get(kind);
          if (!count) continue;
          count.total += 1;
          if (shown[of].has(item)) count.shown += 1;
        }
      }
      counts.set(key, group);
    }
    return { kinds: counts, nodes: { shown: shown.nodes.size, total: known.nodes.length }, edges: { shown: shown.edges.size, total: known.edges.length } };
  }

  known() {
    return {
      nodes: this.graph.nodes.filter((node) => !node.edges.length || node.edges.some((edge) => edge.known)),
      edges: this.graph.edges.filter((edge) => edge.known),
    };
  }
}
