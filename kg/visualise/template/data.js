/** Reads the data block, whose form kg/visualise/data.py describes, into nodes and edges that know each other. */
function readGraph() {
  const raw = JSON.parse(document.getElementById("graph-data").textContent);
  const text = (place) => raw.strings[place];
  const nodes = raw.nodes.map(([id, label, name, x, y, radius, properties], index) => ({
    index, id, label: text(label), name, x, y, radius, properties: readProperties(properties, text), edges: [],
  }));
  const edges = raw.edges.map(([type, source, target, flat, steps], index) => {
    const properties = readProperties(flat, text);
    const status = typeof properties.get("status") === "string" ? properties.get("status") : "";
    const history = readSteps(steps, text);
    return { index, type: text(type), source: nodes[source], target: nodes[target], properties, status, history, evidence: [] };
  });
  for (const edge of edges) {
    edge.source.edges.push(edge);
    if (edge.target !== edge.source) edge.target.edges.push(edge);
  }
  for (const [edge, date, status, words, report, table, line, origin] of raw.evidence) {
    edges[edge].evidence.push({
      edge: edges[edge], date, status: text(status), text: text(words), report: text(report), table: text(table), line, origin: text(origin),
    });
  }
  return { title: raw.title, notes: raw.notes, nodes, edges };
}

/** Maps, not objects: a property may be called __proto__. */
function readProperties(flat, text) {
  const properties = new Map();
  for (let at = 0; at < flat.length; at += 2) properties.set(text(flat[at]), flat[at + 1]);
  return properties;
}

/** The dated statuses of an edge, the oldest first. */
function readSteps(flat, text) {
  const steps = [];
  for (let at = 0; at < flat.length; at += 2) steps.push({ date: flat[at], status: text(flat[at + 1]) });
  return steps;
}

/** All evidence of some edges, newest first. */
function evidenceOf(edges) {
  const all = edges.flatMap((edge) => edge.evidence);
  return all.sort((one, two) => (one.date < two.date ? 1 : one.date > two.date ? -1 : 0));
}

function otherEnd(edge, node) {
  return edge.source === node ? edge.target : edge.source;
}
