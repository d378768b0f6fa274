/** Reads the data block, whose form kg/visualise/data.py describes, into nodes and edges that know each other. */
function readGraph() {
  const raw = JSON.parse(document.getElementById("graph-data").textContent);
  const text = (place) => raw.strings[place];
  const nodes = raw.nodes.map(([id, label, name, x, y, radius, flat], index) => {
    const properties = readProperties(flat, text);
    return { index, id, label: text(label), name, x, y, radius, properties, categories: [properties.get("categories") ?? []].flat().map(String), edges: [] };
  });
  const edges = raw.edges.map(([type, source, target, flat, steps], index) => {
    const properties = readProperties(flat, text);
    const latest = readText(properties, "status");
    return {
      index, type: text(type), source: nodes[source], target: nodes[target], properties, grade: readText(properties, "grade"),
      history: readSteps(steps, text), evidence: [], latest,
      // As of the date shown, set by showDate.
      status: latest, known: true, fresh: false,
    };
  });
  for (const edge of edges) {
    edge.source.edges.push(edge);
    if (edge.target !== edge.source) edge.target.edges.push(edge);
  }
  for (const [edge, date, status, words, report, table, line, origin, seen = date] of raw.evidence) {
    edges[edge].evidence.push({
      edge: edges[edge], date, status: text(status), text: text(words), report: text(report), table: text(table), line, origin: text(origin), seen,
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

function readText(properties, name) {
  const value = properties.get(name);
  return typeof value === "string" ? value : "";
}

/** The dated statuses of an edge, the oldest first. */
function readSteps(flat, text) {
  const steps = [];
  for (let at = 0; at < flat.length; at += 2) {
    if (isDay(flat[at])) steps.push({ date: flat[at], status: text(flat[at + 1]) });
  }
  return steps;
}

/** Whether a text is a day as ISO 8601 has it. */
function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** All evidence of some edges, newest first. */
function evidenceOf(edges) {
  const all = edges.flatMap((edge) => edge.evidence);
  return all.sort((one, two) => (one.date < two.date ? 1 : one.date > two.date ? -1 : 0));
}

function otherEnd(edge, node) {
  return edge.source === node ? edge.target : edge.source;
}
