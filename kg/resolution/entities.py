"""The nodes that are no provenance: companies, models, organisations, use cases, categories."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from kg.model.claim import EntityRef, Subject
from kg.model.graph import Edge, Node, Value, filled, texts
from kg.model.ids import named_id
from kg.model.names import fold_name
from kg.resolution.resolve import node_id
from kg.vocabulary import Term, Vocabulary


class EntityNodes:
    """Gathers entity nodes and the edges among them (family, vendor) as they are met.

    A term brings its family and its vendor along, so that questions about them have
    an answer even where no row names them.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._by_node = {node_id(term): term for term in vocabulary.terms}
        self._nodes: dict[str, Node] = {}
        self._printed: dict[str, set[str]] = defaultdict(set)
        self._edges: dict[tuple[str, str, str], Edge] = {}

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes met so far; one no vocabulary knows has all its printed names."""
        return tuple(
            _with_names(node, self._printed[node.id]) if node.id in self._printed else node
            for node in self._nodes.values()
        )

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The edges among them."""
        return tuple(self._edges.values())

    def knows(self, identity: str) -> bool:
        """Tell whether the vocabulary has a term for a node."""
        return identity in self._by_node

    def subject(self, subject: Subject) -> str:
        """Meet a company or organisation; return its node id."""
        return self.entity(EntityRef(subject.id, subject.label, subject.name))

    def entity(self, entity: EntityRef) -> str:
        """Meet the object of a claim; return its node id."""
        term = self._by_node.get(entity.id)
        if term is None:
            self._printed[entity.id].add(entity.name)
        if entity.id not in self._nodes:
            self._nodes[entity.id] = _term_node(term) if term else _plain_node(entity)
            if term:
                self._meet_related(entity.id, term)
        return entity.id

    def category(self, name: str) -> str:
        """Meet a category; return its node id."""
        identity = named_id("category", name)
        node = Node(identity, "Category", name, {"aliasKeys": (fold_name(name),)})
        self._nodes.setdefault(identity, node)
        return identity

    def _meet_related(self, identity: str, term: Term) -> None:
        for edge_type, related in (("VERSION_OF", term.broader), ("PROVIDED_BY", term.provider)):
            if related:
                other = self._vocabulary.by_id[related]
                target = self.entity(EntityRef(node_id(other), other.label, other.name))
                edge = Edge(edge_type, identity, term.label, target, other.label)
                self._edges[edge.key] = edge


def _with_names(node: Node, names: set[str]) -> Node:
    """Return a node under the first of its printed names, with the others as aliases."""
    first, *others = sorted(names)
    keys = {*texts(node.properties["aliasKeys"]), *map(fold_name, names)}
    properties = {**node.properties, "aliases": tuple(others), "aliasKeys": tuple(sorted(keys))}
    return replace(node, name=first, properties=filled(properties))


def _term_node(term: Term) -> Node:
    codes = (term.code, term.code.split(".")[0], *term.other_codes)
    keys = {fold_name(each) for each in (*term.names, *codes) if each}
    properties: dict[str, Value] = {
        "nameEn": term.name_en,
        "code": term.code,
        "kind": term.kind,
        "released": term.released,
        "aliases": tuple(sorted({term.name_en, *term.aliases} - {"", term.name})),
        "aliasKeys": tuple(sorted(keys)),
    }
    return Node(node_id(term), term.label, term.name, filled(properties))


def _plain_node(entity: EntityRef) -> Node:
    keys = {fold_name(entity.name)}
    properties: dict[str, Value] = {}
    code = entity.id.partition(":")[2] if entity.label == "Company" else ""
    if "." in code:
        properties["code"] = code
        keys |= {fold_name(code), fold_name(code.split(".")[0])}
    properties["aliasKeys"] = tuple(sorted(keys))
    return Node(entity.id, entity.label, entity.name, properties)
