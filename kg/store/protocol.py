"""What a store offers: small protocols that the embedded store and a server both fill."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from kg.model.graph import Graph, Row, Value


class QueryRunner(Protocol):
    """Runs read-only Cypher."""

    def run(self, cypher: str, parameters: Mapping[str, Value]) -> list[Row]:
        """Run one statement; return plain rows: scalars and lists of strings, dates as ISO text.

        Values go in only as parameters. Raises :class:`kg.errors.StoreError` when the
        store refuses.
        """
        ...


class Writer(Protocol):
    """Stores a whole graph."""

    def write(self, graph: Graph) -> None:
        """Store the graph.

        Raises :class:`kg.errors.StoreError`, and leaves nothing half-done behind that a
        reader could take for a graph.
        """
        ...
