"""The embedded store: a Cypher database in a folder, without a server.

The only module that imports the engine. Readers open it read-only and may be many;
a writer makes a new database, which is then moved into place as a whole.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import groupby, islice
from pathlib import Path
from threading import Lock, active_count
from types import ModuleType
from typing import Any, cast

from kg.errors import StoreError
from kg.model.graph import Edge, Graph, Node, Row, Value
from kg.ontology import Ontology
from kg.store.bounded import run_bounded
from kg.store.closing import Closing
from kg.store.fits import check_fits
from kg.store.protocol import UNLIMITED, Limits
from kg.store.values import element, plain_value

_TYPES = {"string": "STRING", "date": "DATE", "integer": "LONG", "list": "LIST"}

_BIGRAMS = 'METADATA {"analyzer": "org.apache.lucene.analysis.cjk.CJKAnalyzer"}'
"""The analyzer that Neo4j calls cjk: Chinese in pairs of characters, other words whole."""


class EmbeddedReader(Closing):
    """Runs read-only Cypher on an embedded database; a context manager.

    Raises :class:`StoreError` on opening a folder that is no database.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._database = _OPEN.open(folder.resolve())

    def run(
        self, cypher: str, parameters: Mapping[str, Value], limits: Limits = UNLIMITED
    ) -> list[Row]:
        """Run one read-only statement; see :class:`kg.store.protocol.QueryRunner`."""
        if limits.seconds is not None:
            return run_bounded(self._folder, cypher, parameters, limits)
        bound = {name: _plain_value(value) for name, value in parameters.items()}
        engine = _engine()
        try:
            result = self._database.query("opencypher", cypher, bound)
            rows = (
                result.to_list()
                if limits.rows is None
                else [row.to_dict() for row in islice(result, limits.rows)]
            )
        except engine.ArcadeDBError as error:
            raise self._refused(error) from error
        return [{name: plain_value(_element(value)) for name, value in row.items()} for row in rows]

    def _refused(self, error: Exception) -> StoreError:
        reason = _reason(error)
        if "Index with name" in reason:
            step = (
                "the graph was built by an earlier program; `kg build` without a path rebuilds it"
            )
        else:
            step = "mend the statement; only reading is allowed"
        return StoreError(str(self._folder), f"refused the statement: {reason}", step)

    def close(self) -> None:
        """Close the database, unless another reader of this process has it open."""
        _OPEN.close(self._folder.resolve())


class _OpenDatabases:
    """The databases this process has open for reading, each counted by its readers.

    The engine lets many processes read one database, but opens it only once in each.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._readers: Counter[Path] = Counter()
        self._databases: dict[Path, Any] = {}

    def open(self, folder: Path) -> Any:  # noqa: ANN401 - untyped engine
        engine = _engine()
        with self._lock:
            if not self._readers[folder]:
                try:
                    with _without_numpy():
                        opened = engine.DatabaseFactory(str(folder)).open(read_only=True)
                except engine.ArcadeDBError as error:
                    raise _unreadable(folder, error) from error
                self._databases[folder] = opened
            self._readers[folder] += 1
            return self._databases[folder]

    def close(self, folder: Path) -> None:
        with self._lock:
            self._readers[folder] -= 1
            if not self._readers[folder]:
                self._databases.pop(folder).close()


_OPEN = _OpenDatabases()


class EmbeddedWriter:
    """Writes a graph into a new embedded database.

    Labels and edge types come from the ontology, never from data: a node or edge of
    another kind is refused.
    """

    def __init__(
        self, folder: Path, ontology: Ontology, progress: Callable[[str], None] = lambda _: None
    ) -> None:
        self._progress = progress
        self._folder = folder
        self._ontology = ontology

    def write(self, graph: Graph) -> None:
        """Create the database; see :class:`kg.store.protocol.Writer`."""
        check_fits(graph, self._ontology, str(self._folder))
        engine = _engine()
        try:
            with engine.create_database(str(self._folder)) as database:
                self._create_schema(database)
                self._load(database, graph)
        except engine.ArcadeDBError as error:
            raise StoreError(
                str(self._folder),
                f"the database could not be written: {_reason(error)}",
                "the previous graph is intact; free disk space or check the permissions, then"
                " build again",
            ) from error

    def _create_schema(self, database: Any) -> None:  # noqa: ANN401 - untyped engine
        """Create what the ontology names: types, the key's constraints, and the indexes."""
        key = self._ontology.key
        for label in self._ontology.labels:
            database.schema.create_vertex_type(label)
            _declare(database, label, {key: "string", **self._ontology.properties[label]})
            database.command("sql", f"ALTER PROPERTY {label}.`{key}` MANDATORY true")
            database.command("sql", f"CREATE INDEX ON {label} (`{key}`) UNIQUE")
        for label, name in self._ontology.indexes:
            database.command("sql", f"CREATE INDEX ON {label} (`{name}`) NOTUNIQUE")
        for index in self._ontology.full_text_indexes:
            of_label = self._ontology.properties[index.label]
            names = ", ".join(
                f"`{name}` BY ITEM" if of_label[name] == "list" else f"`{name}`"
                for name in index.properties
            )
            database.command(
                "sql",
                f"CREATE INDEX {index.name} ON {index.label} ({names}) FULL_TEXT {_BIGRAMS}",
            )
        for edge_type in self._ontology.edge_types:
            database.schema.create_edge_type(edge_type.name)
            of_edge = self._ontology.edge_properties.get(edge_type.name, {})
            _declare(database, edge_type.name, of_edge)

    def _load(self, database: Any, graph: Graph) -> None:  # noqa: ANN401 - untyped engine
        places: dict[str, str] = {}
        written = 0
        with database.graph_batch() as batch:
            for label, nodes in groupby(graph.nodes, key=lambda node: node.label):
                group = list(nodes)
                rows = batch.create_vertices(label, [_node_row(node) for node in group])
                places.update(zip((node.id for node in group), rows, strict=True))
            self._progress(f"written {len(places):,} nodes of {len(graph.nodes):,}")
            for edge_type, edges in groupby(graph.edges, key=lambda edge: edge.type):
                group_of_edges = list(edges)
                _load_edges(batch, edge_type, group_of_edges, places)
                written += len(group_of_edges)
                self._progress(f"written {written:,} edges of {len(graph.edges):,}")


def _load_edges(
    batch: Any,  # noqa: ANN401 - untyped engine
    edge_type: str,
    edges: Sequence[Edge],
    places: Mapping[str, str],
) -> None:
    batch.new_edges(
        [places[edge.source] for edge in edges],
        edge_type,
        [places[edge.target] for edge in edges],
        [_plain(edge.properties) for edge in edges],
    )


def _declare(
    database: Any,  # noqa: ANN401 - untyped engine
    kind: str,
    properties: Mapping[str, str],
) -> None:
    for name, value_type in properties.items():
        database.command("sql", f"CREATE PROPERTY {kind}.`{name}` {_TYPES[value_type]}")


def _node_row(node: Node) -> dict[str, object]:
    return {"id": node.id, "name": node.name, **_plain(node.properties)}


def _plain(values: Mapping[str, Value]) -> dict[str, object]:
    """Return values as the engine takes them: dates as ISO strings, tuples as lists."""
    return {name: _plain_value(value) for name, value in values.items() if value is not None}


def _plain_value(value: Value) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _element(value: object) -> object:
    """Return a node or an edge without the engine's own record id."""
    if isinstance(value, dict) and "@rid" in value:
        properties = {name: each for name, each in value.items() if not name.startswith("@")}
        return element(value["@type"], properties)
    return value


def _reason(error: Exception) -> str:
    """Return the engine's own words: what follows the last exception class it names."""
    return str(error).rsplit("Exception: ", 1)[-1].strip().removesuffix(")")


def _unreadable(folder: Path, error: Exception) -> StoreError:
    return StoreError(
        str(folder),
        f"the database cannot be opened: {_reason(error)}",
        "`kg build` without a path rebuilds it from the claims",
    )


def _engine() -> ModuleType:
    """Import the engine with its console log off.

    Its log file lies in the user's state folder, which is the engine's own choice.
    """
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
    with _without_numpy():
        import arcadedb

    return cast("ModuleType", arcadedb)


@contextmanager
def _without_numpy() -> Iterator[None]:
    """Let parts of the engine be imported without numpy, which they can do without, as we do.

    Its import takes a quarter of the time of a look-up. Where it is imported already nothing
    is gained, and where other threads run, one of them may want it: then nothing is done.
    """
    if "numpy" in sys.modules or active_count() > 1:
        yield
        return
    sys.modules["numpy"] = cast("ModuleType", None)
    try:
        yield
    finally:
        del sys.modules["numpy"]
