"""Writes a graph, and the lines of the claims file behind it, as quads.

A node is a resource, an edge a triple; an edge that has properties is a resource of
class Edge beside that (docs/decisions/0012). What one report states lies in the named
graph of that report, what sums up several in the default graph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.model.graph import Edge, Graph, Node, Value
from kg.model.ids import company_id
from kg.ontology import KG, PROV, SCHEMA, EdgeType, Ontology, Record
from kg.rdf.iris import node_iri, part_iri

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Identifier, URIRef
    from rdflib.term import Node as Term

Quad = tuple["Identifier", "URIRef", "Term", "URIRef | None"]
"""Subject, predicate, object, and the named graph (``None``: the default graph)."""

_Line = Mapping[str, Any]


def graph_quads(graph: Graph, ontology: Ontology) -> Iterator[Quad]:
    """Yield the quads of all nodes and edges, in the order of the graph."""
    writer = _GraphWriter(ontology, {node.id: _report_of(node) for node in graph.nodes})
    for node in graph.nodes:
        yield from writer.node(node)
    for edge in graph.edges:
        yield from writer.edge(edge)


def triple_graph(quads: Iterable[Quad]) -> rdflib.Graph:
    """Return the triples of quads; their named graphs are not kept apart."""
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for subject, predicate, term, _ in quads:
        graph.add((subject, predicate, term))
    return graph


def record_quads(lines: Iterable[_Line], ontology: Ontology) -> Iterator[Quad]:
    """Yield what the lines of one part say beyond the nodes: what no node has, and their order."""
    positions: Counter[str] = Counter()
    for line in lines:
        record = ontology.records[line["type"]]
        positions[record.type] += 1
        position = positions[record.type]
        home = node_iri(f"report:{line['report']}")
        yield from _RecordWriter(ontology, _Quads(home)).line(record, line, position)


@dataclass(frozen=True)
class _Quads:
    """Makes the quads of one named graph; ``home`` is its IRI, empty for the default graph."""

    home: str
    made: list[Quad] = field(default_factory=list)

    def say(self, subject: str, predicate: str, term: Term) -> None:
        from rdflib import URIRef

        home = URIRef(self.home) if self.home else None
        self.made.append((URIRef(subject), URIRef(predicate), term, home))

    def link(self, subject: str, predicate: str, target: str) -> None:
        from rdflib import URIRef

        self.say(subject, predicate, URIRef(target))

    def value(self, subject: str, name: str, value: Value) -> None:
        """Say a property of ours; what is empty is not said."""
        if value in (None, "", ()):
            return
        if isinstance(value, tuple):
            self.items(subject, name, [_literal(each) for each in value])
        else:
            self.say(subject, KG + name, _literal(value))

    def items(self, subject: str, name: str, items: list[Term]) -> None:
        """Say a list; its cells are named after subject and property, so the same for good."""
        from rdflib import RDF, BNode, URIRef

        home = URIRef(self.home) if self.home else None
        cells = [BNode(_cell(subject, name, number)) for number in range(len(items))]
        self.say(subject, KG + name, cells[0])
        for cell, item, rest in zip(cells, items, [*cells[1:], RDF.nil], strict=True):
            self.made.append((cell, RDF.first, item, home))
            self.made.append((cell, RDF.rest, rest, home))


def _cell(subject: str, name: str, number: int) -> str:
    import hashlib

    digest = hashlib.sha256(f"{subject} {name}".encode()).hexdigest()[:20]
    return f"l{digest}n{number}"


def _literal(value: object) -> Term:
    from rdflib import XSD, Literal

    if isinstance(value, date):
        return Literal(value.isoformat(), datatype=XSD.date)
    return Literal(value)


def _report_of(node: Node) -> str:
    """Return the IRI of the report a node belongs to, empty for one that belongs to none."""
    if node.label == "Report":
        return node_iri(node.id)
    report = node.properties.get("report")
    return node_iri(f"report:{report}") if report else ""


@dataclass(frozen=True)
class _GraphWriter:
    """Writes nodes and edges; ``homes`` gives the report of each node that belongs to one."""

    ontology: Ontology
    homes: Mapping[str, str]

    def node(self, node: Node) -> list[Quad]:
        """Return the quads of a node; a claim has the predicate of its relation too."""
        from rdflib import RDF

        quads, subject = _Quads(self.homes[node.id]), node_iri(node.id)
        quads.link(subject, str(RDF.type), KG + node.label)
        quads.value(subject, self.ontology.key, node.id)
        quads.value(subject, "name", node.name)
        for name, value in sorted(node.properties.items()):
            quads.value(subject, name, value)
        relation = node.properties.get("relation")
        for edge in self.ontology.edge_types:
            if edge.name == relation:
                quads.link(subject, str(RDF.predicate), KG + edge.property)
        return quads.made

    def edge(self, edge: Edge) -> list[Quad]:
        """Return the quads of an edge: the triple, what it entails, and its properties."""
        home = self.homes.get(edge.target) or self.homes.get(edge.source) or ""
        quads, kind = _Quads(home), self._kind(edge.type)
        source, target = node_iri(edge.source), node_iri(edge.target)
        quads.link(source, KG + kind.property, target)
        for entailed in kind.entails:
            quads.link(source, entailed, target)
        for entailed in kind.entails_back:
            quads.link(target, entailed, source)
        if edge.properties:
            self._reified(edge, kind, quads)
        return quads.made

    def _reified(self, edge: Edge, kind: EdgeType, quads: _Quads) -> None:
        from rdflib import RDF

        subject = part_iri("edge", *edge.key)
        quads.link(subject, str(RDF.type), KG + "Edge")
        quads.link(subject, str(RDF.subject), node_iri(edge.source))
        quads.link(subject, str(RDF.predicate), KG + kind.property)
        quads.link(subject, str(RDF.object), node_iri(edge.target))
        for name, value in sorted(edge.properties.items()):
            quads.value(subject, name, value)

    def _kind(self, name: str) -> EdgeType:
        return next(each for each in self.ontology.edge_types if each.name == name)


@dataclass(frozen=True)
class _RecordWriter:
    """Writes the lines of one part."""

    ontology: Ontology
    quads: _Quads

    def line(self, record: Record, line: _Line, position: int) -> list[Quad]:
        """Return the quads of one line; a node's own properties stand with the node."""
        subject = self._subject(record, line, position)
        said = self.ontology.properties.get(record.of.name, {})
        self.quads.value(subject, "position", position)
        self._fields(subject, record, line, {*said, self.ontology.key})
        if record.of.record_only:
            self._class(subject, record)
            self.quads.link(subject, PROV + "wasDerivedFrom", self.quads.home)
            if about := _about(line):
                self.quads.link(subject, SCHEMA + "about", node_iri(about))
        return self.quads.made

    def _subject(self, record: Record, line: _Line, position: int) -> str:
        if record.of.name == "Report":
            return self.quads.home
        if not record.of.record_only:
            return node_iri(line["id"])
        return part_iri(record.type, line["report"], position)

    def _class(self, subject: str, record: Record) -> None:
        from rdflib import RDF

        self.quads.link(subject, str(RDF.type), KG + record.of.name)

    def _fields(self, subject: str, record: Record, line: _Line, said: set[str]) -> None:
        for each in record.fields:
            value = line.get(each.name)
            if each.property.name in said or value in (None, "", []):
                continue
            if each.items:
                self._nested(subject, each.property.name, each.items, line[each.name])
            elif each.property.type == "date":
                self.quads.value(subject, each.property.name, date.fromisoformat(str(value)))
            else:
                plain = tuple(value) if isinstance(value, list) else value
                self.quads.value(subject, each.property.name, plain)

    def _nested(self, subject: str, name: str, items: str, lines: list[_Line]) -> None:
        """Say a list of lines, each a resource of its own."""
        from rdflib import URIRef

        record = self.ontology.record_of(items)
        if record is None:
            return
        parts = [f"{subject}:{record.type}:{number}" for number in range(1, len(lines) + 1)]
        self.quads.items(subject, name, [URIRef(each) for each in parts])
        for part, line in zip(parts, lines, strict=True):
            self._class(part, record)
            self._fields(part, record, line, set())


def _about(line: _Line) -> str:
    """Return the id of the node a line is about, if it is about one."""
    if "object_id" in line:
        return str(line["object_id"])
    return company_id(line["code"], line["company"]) if "code" in line else ""
