/** The graph as it was known on a date: each edge gets the status it had, or none yet. */

/** Relations that came or changed within so many days before the date stand out. */
const FRESH_DAYS = 30;

/** Set `status`, `known` and `fresh` of edges as of a date; without one, as of now. */
function showDate(edges, date) {
  const since = date ? addDays(date, -FRESH_DAYS) : "";
  for (const edge of edges) {
    const step = date && edge.history.length ? stepOn(edge, date) : null;
    edge.known = !date || !edge.history.length || step !== null;
    edge.status = step ? step.status : edge.latest;
    edge.fresh = step !== null && step.date > since;
  }
}

/** The last step of an edge up to a date, or null before its first. */
function stepOn(edge, date) {
  let found = null;
  for (const step of edge.history) {
    if (step.date > date) break;
    found = step;
  }
  return found;
}

/** The evidence of some edges that was there on a date. */
function evidenceOn(edges, date) {
  const all = evidenceOf(edges);
  return date ? all.filter((each) => each.seen <= date) : all;
}

function addDays(date, days) {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
