"""Reads ``ontology/core.ttl``: the node labels, edge types and properties there are.

The file is the one source: what a store creates and what an edge may connect comes
from here, never from data.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg.config import ontology_folder
from kg.errors import OntologyError

if TYPE_CHECKING:
    import rdflib

KG = "urn:ai-adoption-kg:ontology#"
"""The namespace of the ontology."""

_Known = TypeVar("_Known")
_BLANK = re.compile(r"(?:\s|#[^\n]*)*")
_SCHEMA = "https://schema.org/"
_TYPES = {"string": "string", "date": "date", "integer": "integer", "List": "list"}


@dataclass(frozen=True, slots=True)
class EdgeType:
    """An edge type with the labels it may connect.

    ``relation`` is true for the types that sum up claims (USES, PARTNERS_WITH …).
    """

    name: str
    sources: frozenset[str]
    targets: frozenset[str]
    relation: bool


@dataclass(frozen=True, slots=True)
class Ontology:
    """The schema of the graph.

    ``properties`` gives, for each node label, its properties with their types
    (string, integer, date, list); ``relation_properties`` those of all edges that sum
    up claims, ``edge_properties`` all those of each edge type that has any; ``digest``
    is the SHA-256 of the file they come from.
    """

    labels: tuple[str, ...]
    edge_types: tuple[EdgeType, ...]
    properties: Mapping[str, Mapping[str, str]]
    relation_properties: Mapping[str, str]
    digest: str = ""
    edge_properties: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def relations(self) -> tuple[str, ...]:
        """The names of the edge types that sum up claims."""
        return tuple(edge.name for edge in self.edge_types if edge.relation)


@cache
def read_ontology(path: Path | None = None) -> Ontology:
    """Read the schema from ``path`` (default: the shipped core.ttl).

    Raises :class:`OntologyError` when the file is missing, is no Turtle, or gives a
    property a type or a class that it does not know.
    """
    file = path or ontology_folder() / "core.ttl"
    graph = parse_turtle(file)
    labels = _classes(graph)
    node_properties, relation_properties = _properties(graph, labels, file)
    edge_types = _edge_types(graph)
    edge_properties = _edge_properties(graph, edge_types, relation_properties, file)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return Ontology(
        labels, edge_types, node_properties, relation_properties, digest, edge_properties
    )


def parse_turtle(path: Path) -> rdflib.Graph:
    """Parse one Turtle file, or say in one line what is wrong with it."""
    import rdflib
    from rdflib.plugins.parsers.notation3 import BadSyntax

    try:
        return rdflib.Graph().parse(path, format="turtle")
    except FileNotFoundError:
        raise OntologyError(str(path), "no such file", "reinstall, or restore it") from None
    except BadSyntax as error:
        # The parser counts lines twice where it goes back; the place it stopped at is right.
        line = _line_of(path.read_text(encoding="utf-8"), getattr(error, "_i", 0))
        problem = error.message.splitlines()[1].removesuffix(" at ^ in:")
        raise OntologyError(
            f"{path} line {line}", f"is no valid Turtle: {problem}", "mend the line"
        ) from None
    except (AssertionError, UnicodeDecodeError) as error:  # an open quote; not UTF-8
        problem = str(error).partition("\n")[0]
        raise OntologyError(str(path), f"is no valid Turtle: {problem}", "mend it") from None


def _line_of(text: str, index: int) -> int:
    """Return the line of what stands at an index or, after blanks and comments, behind it."""
    blank = _BLANK.match(text, index)
    return text.count("\n", 0, blank.end() if blank else index) + 1


def local_name(term: object) -> str:
    """Return what follows the last ``#``, ``/`` or ``:`` of an IRI."""
    return str(term).replace("/", "#").replace(":", "#").rsplit("#", 1)[-1]


def _classes(graph: rdflib.Graph) -> tuple[str, ...]:
    from rdflib import OWL, RDF

    return tuple(sorted(local_name(each) for each in graph.subjects(RDF.type, OWL.Class)))


def _edge_types(graph: rdflib.Graph) -> tuple[EdgeType, ...]:
    from rdflib import URIRef

    def names(subject: rdflib.term.Node, predicate: str) -> frozenset[str]:
        objects = graph.objects(subject, URIRef(_SCHEMA + predicate))
        return frozenset(local_name(each) for each in objects)

    found = (
        EdgeType(
            name=str(name),
            sources=names(subject, "domainIncludes"),
            targets=names(subject, "rangeIncludes"),
            relation=(subject, URIRef(KG + "sumsUpClaims"), None) in graph,
        )
        for subject, name in graph.subject_objects(URIRef(KG + "edgeType"))
    )
    return tuple(sorted(found, key=lambda edge: edge.name))


def _edge_properties(
    graph: rdflib.Graph,
    edge_types: tuple[EdgeType, ...],
    shared: Mapping[str, str],
    file: Path,
) -> dict[str, dict[str, str]]:
    """Return the properties of each edge type: those all relations share, and its own."""
    from rdflib import RDFS, URIRef

    found: dict[str, dict[str, str]] = {
        edge.name: dict(shared) if edge.relation else {} for edge in edge_types
    }
    for subject, edge in sorted(graph.subject_objects(URIRef(KG + "onEdge"))):
        place = f"{file} property {local_name(subject)}"
        kind = _known(local_name(graph.value(subject, RDFS.range)), _TYPES, place)
        name = str(graph.value(edge, URIRef(KG + "edgeType")) or local_name(edge))
        _known(name, found, place)[local_name(subject)] = kind
    return {name: properties for name, properties in found.items() if properties}


def _properties(
    graph: rdflib.Graph, labels: tuple[str, ...], file: Path
) -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    from rdflib import OWL, RDF, RDFS, URIRef

    nodes: dict[str, dict[str, str]] = {label: {} for label in labels}
    relations: dict[str, str] = {}
    for subject in sorted(graph.subjects(RDF.type, OWL.DatatypeProperty), key=str):
        name = local_name(subject)
        place = f"{file} property {name}"
        kind = _known(local_name(graph.value(subject, RDFS.range)), _TYPES, place)
        for label in graph.objects(subject, URIRef(_SCHEMA + "domainIncludes")):
            _known(local_name(label), nodes, place)[name] = kind
        if (subject, URIRef(KG + "onRelations"), None) in graph:
            relations[name] = kind
    return nodes, relations


def _known(name: str, among: Mapping[str, _Known], place: str) -> _Known:
    """Return what ``name`` stands for, or say what there is."""
    if name not in among:
        raise OntologyError(place, f'"{name}" is unknown', f"use {', '.join(among)}")
    return among[name]
