"""Turns nodes and edges into the rows that the writing statements take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.model.graph import Edge, Node, Value, filled
from kg.store.neo4j.connection import Rows
from kg.store.neo4j.statements import DIGEST


def node_rows(nodes: list[tuple[Node, str, bool]], names: Mapping[str, str]) -> Rows:
    """Return the rows of nodes of one label, whose properties have these ``names``.

    A node comes with its digest and with whether it is new.
    """
    return [
        {
            "id": node.id,
            "properties": {
                **_missing(node.properties, () if is_new else names),
                **_given({"name": node.name, **node.properties}),
                DIGEST: digest,
            },
        }
        for node, digest, is_new in nodes
    ]


def edge_rows(edges: list[tuple[Edge, str, bool]], names: Mapping[str, str]) -> Rows:
    """Return the rows of edges of one type, as :func:`node_rows` does."""
    return [
        {
            "source": edge.source,
            "target": edge.target,
            "properties": {
                **_missing(edge.properties, () if is_new else names),
                **_given(edge.properties),
                DIGEST: digest,
            },
        }
        for edge, digest, is_new in edges
    ]


def _given(values: Mapping[str, Value]) -> dict[str, object]:
    """Return values as the driver takes them: a date as it is, a tuple as a list."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in filled(values).items()
    }


def _missing(values: Mapping[str, Value], names: Iterable[str]) -> dict[str, object]:
    """Return null for what an old node or edge no longer has; what others added to it stays."""
    held = filled(values)
    return {name: None for name in names if name not in held}
