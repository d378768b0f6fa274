"""What a store offers: small protocols that the embedded store and a Neo4j server both fill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from kg.model.graph import Graph, Row, Value


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an answer is taken: the most rows, the most seconds; ``None`` is no limit.

    >>> Limits(rows=10).seconds is None
    True
    """

    rows: int | None = None
    seconds: float | None = None


UNLIMITED = Limits()
"""Takes the whole answer, however long it takes."""


class QueryRunner(Protocol):
    """Runs read-only Cypher."""

    def run(
        self, cypher: str, parameters: Mapping[str, Value], limits: Limits = UNLIMITED
    ) -> list[Row]:
        """Run one statement; return plain rows as :func:`kg.store.values.plain_value` makes them.

        Values go in only as parameters. Raises :class:`kg.errors.StoreError` when the
        store refuses, fails, or needs longer than the limit.
        """
        ...


class Reader(QueryRunner, Protocol):
    """An open store that answers until it is closed; a context manager."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class Writer(Protocol):
    """Stores a whole graph."""

    def write(self, graph: Graph) -> None:
        """Make the store hold the graph.

        Raises :class:`kg.errors.StoreError`, and leaves nothing half-done behind that a
        reader could take for a graph, or that writing again does not complete.
        """
        ...
