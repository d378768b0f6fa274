"""Makes a Neo4j database hold a graph: writes what changed, retires what left, repeats safely.

Each batch is a transaction of its own. The digests of the slices are kept only when all is
written, so a push that was killed at any moment is completed by the next one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from kg.config import Neo4jAddress
from kg.errors import StoreError
from kg.model.graph import Graph
from kg.ontology import Ontology
from kg.store.closing import Closing
from kg.store.fits import check_fits
from kg.store.neo4j import statements
from kg.store.neo4j.batches import Batches, count
from kg.store.neo4j.change import Change
from kg.store.neo4j.connection import Connection, Rows
from kg.store.neo4j.foreign import check_foreign
from kg.store.neo4j.rows import edge_rows, node_rows
from kg.store.neo4j.rules import Pushed, PushRules
from kg.store.neo4j.state import GRAPH, SCHEMA, slice_state, state_rows
from kg.store.neo4j.stored import Stored, read_stored
from kg.store.slices import PROVENANCE, REPORT, SHARED, Slice, cut_slices, digest_of

PRUNED_AT_ONCE = 1000
"""How many nodes are deleted in a transaction, which the server holds in memory with their edges."""


class Neo4jWriter(Closing):
    """Writes graphs into a database of a Neo4j server; a context manager.

    Labels and edge types come from the ontology, never from data. Raises
    :class:`StoreError` as :class:`Connection` does.
    """

    def __init__(
        self,
        address: Neo4jAddress,
        ontology: Ontology,
        rules: PushRules,
        progress: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._connection = Connection(address)
        self._ontology = ontology
        self._rules = rules
        self._progress = progress
        self._done = Pushed()

    def write(self, graph: Graph) -> None:
        """Make the database hold the graph; see :class:`kg.store.protocol.Writer`."""
        self.push(graph)

    def holds(self, version: str) -> bool:
        """Tell whether the last push, or import, was of that version of a graph, and completed.

        A database that was imported has no constraints and indexes yet; they are made.
        """
        known = {} if self._rules.compare_all else self._state()
        is_current = known.get(GRAPH) == version
        if is_current and known.get(SCHEMA) != self._schema_version():
            self._define()
        self._done = Pushed(is_current=is_current)
        return is_current

    def push(self, graph: Graph, version: str = "") -> Pushed:
        """Make the database hold the graph, which is called ``version`` from then on.

        Without one it is called by what it holds.

        Raises :class:`StoreError` when the database holds somebody else's data, or another
        push of another graph begins while this one writes.
        """
        self._done = Pushed()
        check_fits(graph, self._ontology, self._connection.place)
        beside = self._rules.beside_others
        check_foreign(self._connection, self._ontology, graph, beside_others=beside)
        self._define()
        slices = cut_slices(graph)
        version = version or digest_of(each.digest for each in slices.values())
        batches = Batches(self._connection, version, self._progress)
        # Only from here on is what is known of the slices sure to be what they are.
        batches.begin()
        changed = self._changed(slices)
        batches.run(statements.FORGET, [{"id": slice_state(name)} for name in changed])
        self._write(slices, changed, batches)
        batches.run(statements.KEEP, state_rows(slices, version))
        self.prune()
        reports = slices.keys() - {SHARED}
        self._done.reports_written = len(reports.intersection(changed))
        self._done.reports_unchanged = len(reports.difference(changed))
        return self._done

    def prune(self) -> Pushed:
        """Delete what is retired, where the rules say so."""
        while self._rules.prune:
            deleted = count(self._connection.write(statements.PRUNE, {"most": PRUNED_AT_ONCE}))
            self._done.pruned += deleted
            if not deleted:
                break
        return self._done

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _define(self) -> None:
        """Make the constraints and indexes, which is cheap where they are, and remember it."""
        self._progress("creating constraints and indexes")
        self._connection.define(statements.schema_statements(self._ontology))
        made: Rows = [{"id": SCHEMA, "digest": self._schema_version()}]
        self._connection.write(statements.KEEP, {"rows": made})

    def _schema_version(self) -> str:
        return digest_of(statements.schema_statements(self._ontology))

    def _state(self) -> dict[str, str]:
        rows = self._connection.read(statements.READ_STATE, {})
        return {str(row["id"]): str(row["digest"]) for row in rows if row["digest"]}

    def _changed(self, slices: Mapping[str, Slice]) -> list[str]:
        """Return the names of the slices to write, those that only the database has too."""
        known = {} if self._rules.compare_all else self._state()
        names = set(slices)
        for label in (*PROVENANCE, REPORT):
            rows = self._connection.read(statements.read_reports(label), {})
            names.update(str(row["report"]) for row in rows)
        return [
            name
            for name in sorted(names)
            if name not in slices or known.get(slice_state(name)) != slices[name].digest
        ]

    def _write(self, slices: Mapping[str, Slice], changed: Sequence[str], batches: Batches) -> None:
        """Write nodes before edges, so that every edge finds its ends; retire what is left."""
        self._revive(slices, changed, batches)
        is_empty = not any(
            count(self._connection.read(statements.count_owned(label), {}))
            for label in self._ontology.labels
        )
        change = Change()
        for name in changed:
            stored = Stored() if is_empty else self._read(name)
            change.add(slices.get(name) or Slice(name), stored, rewrite=self._rules.compare_all)
        self._write_nodes(change, batches)
        self._remove_edges(change, batches)
        self._write_edges(change, batches)
        self._retire(change, batches)

    def _read(self, name: str) -> Stored:
        self._progress(f"comparing {name or 'companies, models and relations'}")
        return read_stored(self._connection, self._ontology, name)

    def _revive(
        self, slices: Mapping[str, Slice], changed: Sequence[str], batches: Batches
    ) -> None:
        """Make what was retired and is wanted again what it was, before it is compared."""
        if not count(self._connection.read(statements.COUNT_RETIRED, {})):
            return
        wanted: dict[str, Rows] = defaultdict(list)
        for name in slices.keys() & set(changed):
            for node, _ in slices[name].nodes:
                wanted[node.label].append({"id": node.id})
        for label, rows in sorted(wanted.items()):
            batches.run(statements.DROP_KEPT_EDGES, rows)
            self._done.revived += batches.run(statements.revive_nodes(label), rows)

    def _write_nodes(self, change: Change, batches: Batches) -> None:
        for label, nodes in sorted(change.nodes.items()):
            rows = node_rows(nodes, self._ontology.properties[label])
            text = statements.upsert_nodes(label)
            self._done.nodes += batches.run(text, rows, f"{label} nodes")

    def _remove_edges(self, change: Change, batches: Batches) -> None:
        batches.run(statements.REMOVE_EDGES, _gone(change.gone_edges))
        batches.run(statements.RETIRE_EDGES, _gone(change.kept_edges))
        self._done.removed += len(change.gone_edges)

    def _write_edges(self, change: Change, batches: Batches) -> None:
        for (kind, source, target), edges in sorted(change.edges.items()):
            rows = edge_rows(edges, self._ontology.edge_properties.get(kind, {}))
            what = f"edges {source} {kind} {target}"
            written = batches.run(statements.upsert_edges(kind, source, target), rows, what)
            self._done.edges += written
            if written != len(rows):
                raise StoreError(
                    self._connection.place,
                    f"{len(rows) - written} of {len(rows)} {kind} edges found no {source} or"
                    f" {target}: somebody deleted nodes",
                    "push again with --compare-all",
                )

    def _retire(self, change: Change, batches: Batches) -> None:
        today = self._rules.today.isoformat()
        for label, ids in sorted(change.gone_nodes.items()):
            rows: Rows = [{"id": each} for each in ids]
            self._done.retired += batches.run(statements.retire_nodes(label), rows, today=today)


def _gone(edges: Sequence[tuple[str, str, str]]) -> Rows:
    return [{"type": kind, "id": each, "digest": digest} for kind, each, digest in edges]
