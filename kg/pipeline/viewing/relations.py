"""Finds the relations that a page may draw, the nearest and strongest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.model.graph import Edge, Value, filled
from kg.pipeline.own_queries import run_own
from kg.pipeline.viewing.middle import Middle
from kg.pipeline.viewing.selection import Selection
from kg.store.protocol import QueryRunner

EDGE_PROPERTIES = (
    "status",
    "grade",
    "firstSeen",
    "lastSeen",
    "datedBy",
    "disclosures",
    "reports",
    "brokers",
)
"""What a page tells of a relation."""


@dataclass(frozen=True, slots=True)
class Found:
    """Relations in the order in which they are worth drawing; ``more`` where some were not read."""

    edges: tuple[Edge, ...]
    more: bool


def find_relations(runner: QueryRunner, selection: Selection, middle: Middle) -> Found:
    """Return the relations of a selection: those nearer to the middle first, then the stronger."""
    around = middle.around
    found: dict[tuple[str, str, str], Edge] = {}
    more = False
    for _ in range(selection.depth):
        edges = _edges(runner, selection, middle, around)
        more = more or len(edges) > selection.most_edges
        edges = edges[: selection.most_edges]
        found.update({edge.key: edge for edge in edges if edge.key not in found})
        if around is None or not edges:
            break
        around = tuple(sorted({*around, *(end for edge in edges for end in ends(edge))}))
    kept = (edge for edge in found.values() if not middle.closed or _stays(edge, middle))
    return Found(tuple(kept), more)


def ends(edge: Edge) -> tuple[str, str]:
    """Return the ids of both ends."""
    return edge.source, edge.target


def _edges(
    runner: QueryRunner, selection: Selection, middle: Middle, around: Sequence[str] | None
) -> list[Edge]:
    values: dict[str, Value] = {
        **selection.filters,
        "around": None if around is None else tuple(around),
        "targets": middle.targets,
        "categories": middle.categories,
        # One more than is looked at, to know whether there are more.
        "limit": selection.most_edges + 1,
    }
    return [
        Edge(
            type=str(row["relation"]),
            source=str(row["source"]),
            source_label="",
            target=str(row["target"]),
            target_label="",
            properties=filled({name: row[name] for name in EDGE_PROPERTIES}),
        )
        for row in run_own(runner, "page", "edges", values)
    ]


def _stays(edge: Edge, middle: Middle) -> bool:
    return set(ends(edge)) <= set(middle.around or ())
