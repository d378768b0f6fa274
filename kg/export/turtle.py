"""Turtle: all triples in one file to read and to compare; named graphs are not kept apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.export.triples import PREFIXES
from kg.rdf import triple_graph

if TYPE_CHECKING:
    from kg.rdf import Quad


def turtle_text(quads: Iterable[Quad]) -> str:
    """Return the triples as Turtle: the same quads give the same text."""
    graph = triple_graph(quads)
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph.serialize(format="turtle")
