/**
 * A neighbourhood to look at alone: { node, depth, opened }, all within `depth` edges of a node, and the neighbours of
 * each node in `opened`.
 */
function reachOf({ node, depth, opened }, edges) {
  const around = new Map();
  for (const { source, target } of edges) {
    if (!around.has(source)) around.set(source, []);
    if (!around.has(target)) around.set(target, []);
    around.get(source).push(target);
    around.get(target).push(source);
  }
  const reach = new Set([node]);
  for (let step = 0; step < depth; step += 1) addNeighbours(reach, [...reach], around);
  // One that was opened may have been reached by way of another.
  const waiting = new Set(opened);
  for (let size = -1; size !== reach.size; ) {
    size = reach.size;
    const reached = [...waiting].filter((each) => reach.has(each));
    addNeighbours(reach, reached, around);
    for (const each of reached) waiting.delete(each);
  }
  return reach;
}

function addNeighbours(reach, nodes, around) {
  for (const node of nodes) for (const other of around.get(node) ?? []) reach.add(other);
}

/** The nodes to keep bright: the selection with its neighbours, or all (null) when nothing is selected. */
function brightWith(selected, shown) {
  if (!selected) return null;
  if (selected.source) return new Set([selected.source, selected.target]);
  return new Set([selected, ...selected.edges.filter((edge) => shown.edges.has(edge)).map((edge) => otherEnd(edge, selected))]);
}
