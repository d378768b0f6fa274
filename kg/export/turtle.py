"""Turtle: all triples in one file to read and to compare; named graphs are not kept apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.export.triples import PREFIXES

if TYPE_CHECKING:
    from kg.rdf import Quad


def turtle_text(quads: Iterable[Quad]) -> str:
    """Return the triples as Turtle: the same quads give the same text."""
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for subject, predicate, term, _ in quads:
        graph.add((subject, predicate, term))
    return graph.serialize(format="turtle")
