"""Holds a graph to what every store relies on, before anything of it is written."""

from __future__ import annotations

from collections import Counter

from kg.errors import StoreError
from kg.model.graph import Graph
from kg.ontology import Ontology

_NAMED = 3


def check_fits(graph: Graph, ontology: Ontology, place: str) -> None:
    """Raise :class:`StoreError` for a graph that no store may hold.

    Labels and edge types are the ontology's, ids are unique, edges have both ends, and
    there is one of a type between two nodes.
    """
    unknown = {node.label for node in graph.nodes} - set(ontology.labels)
    unknown |= {edge.type for edge in graph.edges} - {each.name for each in ontology.edge_types}
    if unknown:
        raise StoreError(
            place, f"the ontology has no {_listed(unknown)}", "add it to ontology/core.ttl"
        )
    ids = Counter(node.id for node in graph.nodes)
    twice = {identity for identity, count in ids.items() if count > 1}
    if twice:
        raise StoreError(place, f"two nodes have the id {_listed(twice)}", "give each its own")
    loose = {end for edge in graph.edges for end in (edge.source, edge.target)} - ids.keys()
    if loose:
        raise StoreError(place, f"edges lead to no node: {_listed(loose)}", "add it, or drop them")
    if len({edge.key for edge in graph.edges}) < len(graph.edges):
        raise StoreError(place, "two edges of one type join the same nodes", "sum them up to one")


def _listed(names: set[str]) -> str:
    shown = ", ".join(sorted(names)[:_NAMED])
    return f"{shown} and {len(names) - _NAMED} more" if len(names) > _NAMED else shown
