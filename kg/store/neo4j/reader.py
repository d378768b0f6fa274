"""Answers read-only Cypher from a Neo4j server."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kg.config import Neo4jAddress
from kg.model.graph import Row, Value
from kg.store.closing import Closing
from kg.store.neo4j.connection import Connection
from kg.store.neo4j.statements import DIGEST
from kg.store.protocol import UNLIMITED, Limits
from kg.store.values import element, plain_value


class Neo4jReader(Closing):
    """Runs read-only Cypher on a database of a server; see :class:`kg.store.protocol.Reader`.

    Raises :class:`kg.errors.StoreError` on opening as :class:`Connection` does.
    """

    def __init__(self, address: Neo4jAddress) -> None:
        self._connection = Connection(address)

    def run(
        self, cypher: str, parameters: Mapping[str, Value], limits: Limits = UNLIMITED
    ) -> list[Row]:
        """Run one read-only statement; see :class:`kg.store.protocol.QueryRunner`."""
        given = {name: bound(value) for name, value in parameters.items()}
        rows = self._connection.read(cypher, given, limits)
        return [{name: _plain(value) for name, value in row.items()} for row in rows]

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def bound(value: Value) -> object:
    """Return a value as a parameter: a tuple as a list, a date as ISO text."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _plain(value: object) -> Value:
    # What most answers are made of needs no look at the driver's types.
    if value is None or type(value) in (str, int, float, bool):
        return value  # type: ignore[return-value]
    return plain_value(_without_driver_types(value))


def _without_driver_types(value: object) -> object:
    """Return nodes, edges and paths as maps, temporal values as ISO text; all else as it is."""
    from neo4j import graph, time

    plain: object = value
    match value:
        case graph.Node():
            plain = element(":".join(sorted(value.labels)), _properties(value))
        case graph.Relationship():
            plain = element(value.type, _properties(value))
        case graph.Path():
            plain = [_without_driver_types(each) for each in (*value.nodes, *value.relationships)]
        case list():
            plain = [_without_driver_types(each) for each in value]
        case dict():
            plain = _properties(value)
        case time.Date() | time.DateTime() | time.Time() | time.Duration():
            plain = value.iso_format()
    return plain


def _properties(values: Mapping[str, object]) -> dict[str, object]:
    return {name: _without_driver_types(value) for name, value in values.items() if name != DIGEST}
