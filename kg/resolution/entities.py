"""The nodes that are no provenance: companies, models, organisations, use cases, categories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg.model.claim import Subject
from kg.model.graph import Edge, Node, Value, filled, texts
from kg.model.ids import named_id
from kg.model.merge import NameDecisions
from kg.model.names import fold_name
from kg.resolution.resolve import node_id, resolve_term
from kg.vocabulary import Term, Vocabulary

_UNDECIDED = NameDecisions()


class EntityNodes:
    """Gathers entity nodes and the edges among them (family, vendor) as they are met.

    A term brings its family and its vendor along, so that questions about them have
    an answer even where no row names them.
    """

    def __init__(self, vocabulary: Vocabulary, decisions: NameDecisions = _UNDECIDED) -> None:
        self._vocabulary = vocabulary
        self._decisions = decisions
        self._families = {each.version.id: each.family for each in decisions.versions}
        self._by_node = {node_id(term): term for term in vocabulary.terms}
        self._nodes: dict[str, Node] = {}
        self._printed: dict[str, set[str]] = defaultdict(set)
        self._merged: dict[str, set[str]] = defaultdict(set)
        self._edges: dict[tuple[str, str, str], Edge] = {}

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes met so far; one has all its printed names, and those merged into it."""
        return tuple(map(self._with_all_names, self._nodes.values()))

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The edges among them."""
        return tuple(self._edges.values())

    def knows(self, identity: str) -> bool:
        """Tell whether the vocabulary has a term for a node."""
        return identity in self._by_node

    def canonical(self, entity: Subject) -> Subject:
        """Return the node that stands for an entity: its own, unless it was merged."""
        return self._decisions.standing_for(entity)

    def entity(self, entity: Subject) -> Subject:
        """Meet a company, an organisation or the object of a claim; return what stands for it."""
        term = self._by_node.get(entity.id)
        canonical = self.canonical(entity)
        if canonical.id != entity.id:
            self._merged[canonical.id] |= {*term.names} if term else {entity.name}
            return self.entity(canonical)
        if term is None:
            self._printed[entity.id].add(entity.name)
        if entity.id not in self._nodes:
            self._nodes[entity.id] = _term_node(term) if term else _plain_node(entity)
            self._meet_related(entity, term)
        return entity

    def category(self, name: str) -> str:
        """Meet a category; return its node id."""
        identity = named_id("category", name)
        node = Node(identity, "Category", name, {"aliasKeys": (fold_name(name),)})
        self._nodes.setdefault(identity, node)
        return identity

    def _meet_related(self, entity: Subject, term: Term | None) -> None:
        """Meet the family and the vendor of a node, by its entry or by its name."""
        related = {"VERSION_OF": self._families.get(entity.id)}
        if term:
            terms = {"VERSION_OF": term.broader, "PROVIDED_BY": term.provider}
            related = {
                key: resolve_term(each, self._vocabulary) for key, each in terms.items() if each
            }
        for edge_type, other in related.items():
            if other:
                target = self.entity(other)
                edge = Edge(edge_type, entity.id, entity.label, target.id, target.label)
                if target.id != entity.id:
                    self._edges[edge.key] = edge

    def _with_all_names(self, node: Node) -> Node:
        """Return a node under the first of its printed names, with all others as aliases."""
        printed, merged = self._printed.get(node.id, set()), self._merged.get(node.id, set())
        if not (printed or merged):
            return node
        return called(node, min(printed, default=node.name), printed, merged)


def called(node: Node, name: str, spelt: Iterable[str], others: Iterable[str]) -> Node:
    """Return a node under a name, found by all its names.

    Every spelling is an alias; of the other names those that are spelt in a new way are.
    """
    spelt, others = set(spelt), set(others)
    old = texts(node.properties.get("aliases"))
    known = {fold_name(each) for each in (name, *old)}
    new = {*spelt, *(each for each in others if fold_name(each) not in known)}
    keys = {*texts(node.properties["aliasKeys"]), *map(fold_name, (*spelt, *others))}
    properties = {
        **node.properties,
        "aliases": tuple(sorted({*old, *new} - {name})),
        "aliasKeys": tuple(sorted(keys)),
    }
    return replace(node, name=name, properties=filled(properties))


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


def _plain_node(entity: Subject) -> Node:
    keys = {fold_name(entity.name)}
    properties: dict[str, Value] = {}
    code = entity.id.partition(":")[2] if entity.label == "Company" else ""
    if "." in code:
        properties["code"] = code
        keys |= {fold_name(code), fold_name(code.split(".")[0])}
    properties["aliasKeys"] = tuple(sorted(keys))
    return Node(entity.id, entity.label, entity.name, properties)
