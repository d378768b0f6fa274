"""Reads ``ontology/core.ttl``: the node labels, edge types and properties there are.

The file is the one source: what a store creates and what an edge may connect comes
from here, never from data.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg.config import ontology_folder
from kg.errors import OntologyError
from kg.ontology.schema import Class, EdgeType, Field, Ontology, Property, Record, Words
from kg.ontology.turtle import KG, PROV, SCHEMA, local_name, parse_turtle

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

_Known = TypeVar("_Known")
_TYPES = {"string": "string", "date": "date", "integer": "integer", "List": "list"}


@cache
def read_ontology(path: Path | None = None) -> Ontology:
    """Read the schema from ``path`` (default: the shipped core.ttl).

    Raises :class:`OntologyError` when the file is missing, is no Turtle, or gives a
    property a type or a class that it does not know.
    """
    file = path or ontology_folder() / "core.ttl"
    source = _Source(parse_turtle(file), file)
    classes = {each.name: each for each in source.classes()}
    labels = tuple(each.name for each in classes.values() if not each.record_only)
    subjects = source.properties()
    details = {local_name(each): source.property(each, classes) for each in subjects}
    edge_types = source.edge_types()
    return Ontology(
        labels=labels,
        edge_types=edge_types,
        properties={
            label: {
                local_name(each): details[local_name(each)].type
                for each in subjects
                if label in source.names(each, SCHEMA + "domainIncludes")
            }
            for label in labels
        },
        relation_properties={each.name: each.type for each in _on_relations(details)},
        digest=hashlib.sha256(file.read_bytes()).hexdigest(),
        edge_properties=source.edge_properties(edge_types, details),
        classes=classes,
        details=details,
        records={each.type: each for each in source.records(classes, details)},
        key=source.key(),
    )


def _on_relations(details: Mapping[str, Property]) -> list[Property]:
    return [each for each in details.values() if each.on_relations]


@dataclass(frozen=True)
class _Source:
    """The triples of core.ttl, and the file they stand in."""

    graph: rdflib.Graph
    file: Path

    def classes(self) -> list[Class]:
        """Return the named classes, in alphabetical order."""
        from rdflib import OWL, RDF, URIRef

        found = self.graph.subjects(RDF.type, OWL.Class)
        named = sorted({each for each in found if isinstance(each, URIRef)}, key=local_name)
        return [
            Class(
                local_name(each),
                self.words(each),
                self.text(each, "recordType"),
                self.says(each, "recordOnly"),
            )
            for each in named
        ]

    def properties(self) -> list[Node]:
        """Return the datatype properties, in alphabetical order."""
        from rdflib import OWL, RDF

        return sorted(self.graph.subjects(RDF.type, OWL.DatatypeProperty), key=str)

    def property(self, subject: Node, classes: Mapping[str, Class]) -> Property:
        """Return one property, its classes checked."""
        from rdflib import RDFS

        place = f"{self.file} property {local_name(subject)}"
        for predicate in (
            SCHEMA + "domainIncludes",
            KG + "requiredOn",
            KG + "lookedUpOn",
            KG + "searchedOn",
        ):
            for name in self.names(subject, predicate):
                _known(name, classes, place)
        kind = local_name(self.graph.value(subject, RDFS.range))
        return Property(
            name=local_name(subject),
            type=_known(kind, _TYPES, place),
            words=self.words(subject),
            values=self.listed(subject, "values"),
            required_on=self.names(subject, KG + "requiredOn"),
            looked_up_on=self.names(subject, KG + "lookedUpOn"),
            searched_on=self.names(subject, KG + "searchedOn"),
            on_relations=self.says(subject, "onRelations"),
            required_on_relations=self.says(subject, "requiredOnRelations"),
        )

    def edge_types(self) -> tuple[EdgeType, ...]:
        """Return the edge types, in alphabetical order."""
        from rdflib import URIRef

        found = (
            EdgeType(
                name=str(name),
                sources=self.names(subject, SCHEMA + "domainIncludes"),
                targets=self.names(subject, SCHEMA + "rangeIncludes"),
                relation=self.says(subject, "sumsUpClaims"),
                property=local_name(subject),
                statuses=self.listed(subject, "statuses"),
                words=self.words(subject),
                one_for="".join(self.names(subject, KG + "oneFor")),
                entails=self.entailed(subject, backwards=False),
                entails_back=self.entailed(subject, backwards=True),
            )
            for subject, name in self.graph.subject_objects(URIRef(KG + "edgeType"))
        )
        return tuple(sorted(found, key=lambda edge: edge.name))

    def edge_properties(
        self, edge_types: tuple[EdgeType, ...], details: Mapping[str, Property]
    ) -> dict[str, dict[str, str]]:
        """Return the properties of each edge type: those all relations share, and its own."""
        from rdflib import URIRef

        shared = {each.name: each.type for each in _on_relations(details)}
        found = {edge.name: dict(shared) if edge.relation else {} for edge in edge_types}
        for subject, edge in sorted(self.graph.subject_objects(URIRef(KG + "onEdge"))):
            name = local_name(subject)
            edge_name = self.text(edge, "edgeType") or local_name(edge)
            of_edge = _known(edge_name, found, f"{self.file} property {name}")
            of_edge[name] = details[name].type
        return {name: properties for name, properties in found.items() if properties}

    def records(
        self, classes: Mapping[str, Class], details: Mapping[str, Property]
    ) -> list[Record]:
        """Return the kinds of lines of the claims file."""
        return [
            Record(each.record, each, self.fields(each.name, details))
            for each in classes.values()
            if each.record
        ]

    def fields(self, class_name: str, details: Mapping[str, Property]) -> tuple[Field, ...]:
        """Return the fields of the lines that stand for a class."""
        found = []
        for subject in self.properties():
            always = class_name in self.names(subject, KG + "inRecord")
            if always or class_name in self.names(subject, KG + "maybeInRecord"):
                name = local_name(subject)
                nullable = class_name in self.names(subject, KG + "nullInRecord")
                items = "".join(self.names(subject, KG + "itemsOf"))
                field_name = self.text(subject, "field") or name
                partner = "".join(self.names(subject, KG + "goesWith"))
                prop = details[name]
                found.append(Field(field_name, prop, not always, nullable, items, partner))
        return tuple(sorted(found, key=lambda each: each.name))

    def key(self) -> str:
        """Return the property that tells nodes apart."""
        from rdflib import URIRef

        keys = sorted(local_name(each) for each in self.graph.subjects(URIRef(KG + "key")))
        return keys[0] if keys else "id"

    def entailed(self, subject: Node, *, backwards: bool) -> tuple[str, ...]:
        """Return the properties of RDF and PROV that a property is a part of, or its inverse is."""
        from rdflib import OWL, RDF, RDFS

        above = list(self.graph.objects(subject, RDFS.subPropertyOf))
        names = [self.graph.value(each, OWL.inverseOf) for each in above] if backwards else above
        return tuple(sorted(str(each) for each in names if str(each).startswith((str(RDF), PROV))))

    def words(self, subject: Node) -> Words:
        """Return the labels and comments of a class or property."""
        from rdflib import RDFS, Literal

        texts = {
            (predicate, each.language): str(each)
            for predicate in (RDFS.label, RDFS.comment)
            for each in self.graph.objects(subject, predicate)
            if isinstance(each, Literal)
        }
        wanted = [(about, lang) for about in (RDFS.label, RDFS.comment) for lang in ("en", "zh")]
        return Words(*(texts.get(each, "") for each in wanted))

    def names(self, subject: Node, predicate: str) -> frozenset[str]:
        """Return the local names of what a property of the subject says."""
        from rdflib import URIRef

        return frozenset(map(local_name, self.graph.objects(subject, URIRef(predicate))))

    def text(self, subject: Node, name: str) -> str:
        """Return what an annotation of ours says, empty where it says nothing."""
        from rdflib import URIRef

        return str(self.graph.value(subject, URIRef(KG + name)) or "")

    def says(self, subject: Node, name: str) -> bool:
        """Tell whether an annotation of ours says true."""
        return self.text(subject, name) == "true"

    def listed(self, subject: Node, name: str) -> tuple[str, ...]:
        """Return the items of a list that an annotation of ours gives."""
        from rdflib import URIRef
        from rdflib.collection import Collection

        head = self.graph.value(subject, URIRef(KG + name))
        return tuple(map(str, Collection(self.graph, head))) if head else ()


def _known(name: str, among: Mapping[str, _Known], place: str) -> _Known:
    """Return what ``name`` stands for, or say what there is."""
    if name not in among:
        raise OntologyError(place, f'"{name}" is unknown', f"use {', '.join(among)}")
    return among[name]
