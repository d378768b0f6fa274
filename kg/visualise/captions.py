"""Reads what labels, edge types and properties are called in Chinese and English."""

from __future__ import annotations

from functools import cache

from kg.config import ontology_folder
from kg.ontology import KG, local_name, parse_turtle


@cache
def read_captions() -> dict[str, dict[str, str]]:
    """Return the captions by name and language, from core.ttl.

    Edge types go by their name in the graph (``USES``), the rest by its local name.
    Raises :class:`kg.errors.OntologyError` when the file is missing or no Turtle.

    >>> read_captions()["Company"]["en"]
    'Company'
    """
    from rdflib import RDFS, Literal, URIRef

    graph = parse_turtle(ontology_folder() / "core.ttl")
    captions: dict[str, dict[str, str]] = {}
    for subject, caption in sorted(graph.subject_objects(RDFS.label)):
        edge_type = graph.value(subject, URIRef(KG + "edgeType"))
        if isinstance(caption, Literal) and caption.language:
            name = str(edge_type) if edge_type is not None else local_name(subject)
            captions.setdefault(name, {})[caption.language] = str(caption)
    return captions
