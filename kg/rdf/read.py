"""Reads triples back: into lines of the claims file, and into nodes and edges to compare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from kg.errors import RdfError
from kg.model.graph import Edge, Graph, Node, Value
from kg.ontology import (
    KG,
    PROV,
    RDF_SYNTAX,
    SCHEMA,
    Field,
    Ontology,
    Property,
    Record,
    local_name,
)
from kg.rdf.iris import node_id
from kg.rdf.parse import RdfFile

if TYPE_CHECKING:
    from rdflib.term import Node as Term

_ENTAILED = frozenset(
    {RDF_SYNTAX + each for each in ("type", "subject", "predicate", "object", "first", "rest")}
    | {PROV + "wasDerivedFrom", SCHEMA + "about"}
)
_POSITION = "position"
_EDGE = "Edge"


@dataclass(frozen=True)
class RdfReader:
    """Reads one file by the ontology.

    All methods raise :class:`RdfError` for a class or property the ontology does not
    know, a value of the wrong type, or one that is missing.
    """

    file: RdfFile
    ontology: Ontology

    def lines(self) -> dict[str, list[Mapping[str, object]]]:
        """Return the lines of the claims file by report, in the order of their positions.

        Raises :class:`RdfError` when the file holds no report.
        """
        self._check_terms()
        found: dict[str, list[Mapping[str, object]]] = {}
        line: Mapping[str, object]
        reports = self.ontology.records["report"]
        for subject in self._of_class(reports.of.name):
            line = self._line(subject, reports)
            found[str(line["report"])] = [line]
        for record in self.ontology.lines:
            if record is not reports:
                for report, line in self._ordered(record):
                    if report not in found:
                        raise self._error(f'report "{report}"', "is named but not described")
                    found[report].append(line)
        if not found:
            raise RdfError(
                str(self.file.path),
                "holds no report of this ontology",
                "export it with `kg export`",
            )
        return dict(sorted(found.items()))

    def graph(self) -> Graph:
        """Return the nodes and edges, sorted as a graph is."""
        nodes = [
            self._node(subject, label)
            for label in self.ontology.labels
            for subject in self._of_class(label)
        ]
        labels = {node.id: node.label for node in nodes}
        return Graph(
            nodes=tuple(sorted(nodes, key=lambda node: (node.label, node.id))),
            edges=tuple(sorted(self._edges(labels), key=lambda edge: edge.key)),
        )

    @cached_property
    def _classes(self) -> dict[Term, str]:
        from rdflib import RDF

        graph = self.file.graph
        return {s: local_name(o) for s, o in graph.subject_objects(RDF.type)}

    def _of_class(self, name: str) -> list[Term]:
        return sorted((each for each, label in self._classes.items() if label == name), key=str)

    def _check_terms(self) -> None:
        """Raise for a class or property that is unknown, or does not belong; the first by name."""
        from rdflib import RDF, Literal

        graph = self.file.graph
        classes = {KG + each for each in self.ontology.classes}
        for term in sorted({*graph.objects(None, RDF.type)}, key=str):
            if str(term) not in classes:
                raise self._unknown(term, "class", list(self.ontology.classes))
        for term in sorted({*graph.predicates()}, key=str):
            if str(term) not in self._known:
                raise self._unknown(term, "property", [])
        misplaced = {
            (str(subject), local_name(predicate))
            for subject, predicate, term in graph
            if isinstance(term, Literal) and local_name(predicate) not in self._allowed(subject)
        }
        for subject, name in sorted(misplaced):
            label = next(
                (self._classes[each] for each in self._classes if str(each) == subject), ""
            )
            said = f"a {label}" if label else "what has no class"
            raise self._error(subject, f'{said} has no property "{name}"')

    @cached_property
    def _known(self) -> frozenset[str]:
        edges = (each.property for each in self.ontology.edge_types)
        return _ENTAILED | {KG + each for each in (*self.ontology.details, *edges)}

    def _allowed(self, subject: Term) -> frozenset[str]:
        return self._properties.get(self._classes.get(subject, ""), frozenset({"first"}))

    @cached_property
    def _properties(self) -> dict[str, frozenset[str]]:
        """The properties of each class: those of its nodes, and the fields of its lines."""
        found: dict[str, set[str]] = defaultdict(set)
        for label in self.ontology.labels:
            found[label] |= {self.ontology.key, "name", *self.ontology.properties[label]}
        for record in self.ontology.records.values():
            found[record.of.name] |= {_POSITION, *(each.property.name for each in record.fields)}
        of_edges = self.ontology.edge_properties.values()
        found[_EDGE] |= {name for named in of_edges for name in named}
        return {name: frozenset(each) for name, each in found.items()}

    def _unknown(self, term: Term, kind: str, known: list[str]) -> RdfError:
        step = f"use {', '.join(known)}" if known else "`kg ontology` lists those there are"
        return self.file.problem(term, f'{kind} "{term}" is unknown to the ontology', step)

    def _error(self, subject: object, problem: str) -> RdfError:
        step = "mend it, or export again"
        return self.file.problem(subject, f"{node_id(str(subject))}: {problem}", step)

    def _ordered(self, record: Record) -> Iterator[tuple[str, Mapping[str, object]]]:
        lines = []
        for subject in self._of_class(record.of.name):
            line = self._line(subject, record)
            position = self._value(subject, self.ontology.details[_POSITION]) or 0
            lines.append((str(line["report"]), position, str(subject), line))
        for report, _, _, line in sorted(lines, key=lambda each: each[:3]):
            yield report, line

    def _line(self, subject: Term, record: Record) -> dict[str, object]:
        line: dict[str, object] = {"type": record.type}
        for each in record.fields:
            value = self._field(subject, each)
            brought = each.goes_with and self._objects(subject, each.goes_with)
            if value is None and (brought or not each.optional):
                if record.of.name in each.property.required_on or each.property.type == "integer":
                    raise self._error(subject, f"{each.property.name} is missing")
                value = None if each.nullable else _empty(each)
            if value is not None or each.nullable:
                line[each.name] = value
        return line

    def _field(self, subject: Term, field: Field) -> object:
        if not field.items:
            value = self._value(subject, field.property)
            return value.isoformat() if isinstance(value, date) else value
        record = self.ontology.record_of(field.items)
        if record is None:
            return None
        inner = [self._line(each, record) for each in self._items(subject, field.property.name)]
        return [{key: value for key, value in each.items() if key != "type"} for each in inner]

    def _value(self, subject: Term, prop: Property) -> Value:
        """Return the value of a property, ``None`` where there is none."""
        if prop.type == "list":
            return tuple(map(str, self._items(subject, prop.name))) or None
        found = self._objects(subject, prop.name)
        if not found:
            return None
        if len(found) > 1:
            raise self._error(subject, f"{prop.name} has {len(found)} values, may have one")
        text = str(found[0])
        if prop.values and text not in prop.values:
            known = ", ".join(prop.values)
            raise self._error(subject, f'{prop.name} is "{text}", may be one of {known}')
        try:
            return _typed(text, prop.type)
        except ValueError:
            problem = f'{prop.name} is "{text}", which is no {prop.type}'
            raise self._error(subject, problem) from None

    def _values(self, subject: Term, names: Iterable[str]) -> dict[str, Value]:
        """Return those of the properties that a subject has."""
        values = {name: self._value(subject, self.ontology.details[name]) for name in sorted(names)}
        return {name: value for name, value in values.items() if value is not None}

    def _objects(self, subject: Term, name: str) -> list[Term]:
        from rdflib import URIRef

        return list(self.file.graph.objects(subject, URIRef(KG + name)))

    def _items(self, subject: Term, name: str) -> list[Term]:
        from rdflib.collection import Collection

        heads = self._objects(subject, name)
        if len(heads) > 1:
            raise self._error(subject, f"{name} has {len(heads)} lists, may have one")
        try:
            return list(Collection(self.file.graph, heads[0])) if heads else []
        except ValueError:  # a list that leads back into itself
            raise self._error(subject, f"{name} is no list that ends") from None

    def _node(self, subject: Term, label: str) -> Node:
        names = {*self.ontology.properties[label]} - {"name"}
        name = self._value(subject, self.ontology.details["name"]) or ""
        return Node(node_id(str(subject)), label, str(name), self._values(subject, names))

    def _edges(self, labels: Mapping[str, str]) -> Iterator[Edge]:
        from rdflib import URIRef

        properties = self._edge_properties()
        for kind in self.ontology.edge_types:
            for subject, target in self.file.graph.subject_objects(URIRef(KG + kind.property)):
                ends = node_id(str(subject)), node_id(str(target))
                source_label, target_label = (labels.get(each, "") for each in ends)
                said = properties.get((kind.property, *ends), {})
                yield Edge(kind.name, ends[0], source_label, ends[1], target_label, said)

    def _edge_properties(self) -> dict[tuple[str, str, str], dict[str, Value]]:
        from rdflib import RDF

        found: dict[tuple[str, str, str], dict[str, Value]] = {}
        for subject in self._of_class(_EDGE):
            ends = (
                self.file.graph.value(subject, each)
                for each in (RDF.predicate, RDF.subject, RDF.object)
            )
            predicate, source, target = ends
            key = (local_name(predicate), node_id(str(source)), node_id(str(target)))
            found[key] = self._values(subject, self._properties[_EDGE])
        return found


def _empty(field: Field) -> object:
    return [] if field.property.type == "list" else ""


def _typed(text: str, kind: str) -> Value:
    if kind == "integer":
        return int(text)
    return date.fromisoformat(text) if kind == "date" else text
