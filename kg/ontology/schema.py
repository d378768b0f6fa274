"""What the ontology says, as values: classes, edge types, properties, lines of the claims file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """How something is called and explained to people, in English and Chinese."""

    label: str = ""
    label_zh: str = ""
    comment: str = ""
    comment_zh: str = ""


@dataclass(frozen=True, slots=True)
class Class:
    """A class: a node label, or (``record_only``) something only the claims file has.

    ``record`` is the ``type`` of the line that stands for it, empty where there is none.

    >>> Class("Claim", Words("Claim", "陈述"), record="claim").record_only
    False
    """

    name: str
    words: Words = Words()
    record: str = ""
    record_only: bool = False


@dataclass(frozen=True, slots=True)
class EdgeType:
    """An edge type with the labels it may connect.

    ``relation`` is true for the types that sum up claims (USES, PARTNERS_WITH …), which
    know the ``statuses``. ``property`` is the local name of its RDF property; every node
    of the label ``one_for`` stands in exactly one edge of the type. ``entails`` are the
    properties of RDF and PROV that hold too, ``entails_back`` those that hold the other way.
    """

    name: str
    sources: frozenset[str]
    targets: frozenset[str]
    relation: bool
    property: str = ""
    statuses: tuple[str, ...] = ()
    words: Words = Words()
    one_for: str = ""
    entails: tuple[str, ...] = ()
    entails_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Property:
    """A property: its type (string, integer, date, list) and what is demanded of its values.

    ``values`` are the only ones allowed (any where empty), ``required_on`` the classes on
    which it may not be missing, ``looked_up_on`` those whose nodes are found by it,
    ``searched_on`` those whose nodes are found by a word of it.

    >>> Property("grade", "string", values=("A", "B", "C", "D")).values[0]
    'A'
    """

    name: str
    type: str
    words: Words = Words()
    values: tuple[str, ...] = ()
    required_on: frozenset[str] = frozenset()
    looked_up_on: frozenset[str] = frozenset()
    searched_on: frozenset[str] = frozenset()
    on_relations: bool = False
    required_on_relations: bool = False


@dataclass(frozen=True, slots=True)
class FullTextIndex:
    """An index of the words in some properties of the nodes of a label.

    >>> FullTextIndex("Model", ("name", "aliases")).name
    'Model_names'
    """

    label: str
    properties: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the index is called, on every store."""
        return f"{self.label}_names"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a line of the claims file, and the property it is in RDF.

    ``optional`` fields may be left out, ``nullable`` ones be null; ``items`` names the
    class of the items of a list that holds no texts. Where the property ``goes_with`` is a
    field of the line, this one is too.
    """

    name: str
    property: Property
    optional: bool = False
    nullable: bool = False
    items: str = ""
    goes_with: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A kind of line of the claims file: its ``type``, the class it stands for, its fields."""

    type: str
    of: Class
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Ontology:
    """The schema of the graph.

    ``properties`` gives, for each node label, its properties with their types
    (string, integer, date, list); ``relation_properties`` those of all edges that sum
    up claims, ``edge_properties`` all those of each edge type that has any; ``digest``
    is the SHA-256 of the file they come from. ``details`` says more of each property,
    ``key`` names the one that tells nodes apart.
    """

    labels: tuple[str, ...]
    edge_types: tuple[EdgeType, ...]
    properties: Mapping[str, Mapping[str, str]]
    relation_properties: Mapping[str, str]
    digest: str = ""
    edge_properties: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    classes: Mapping[str, Class] = field(default_factory=dict)
    details: Mapping[str, Property] = field(default_factory=dict)
    records: Mapping[str, Record] = field(default_factory=dict)
    key: str = "id"

    @property
    def relations(self) -> tuple[str, ...]:
        """The names of the edge types that sum up claims."""
        return tuple(edge.name for edge in self.edge_types if edge.relation)

    @property
    def used(self) -> frozenset[str]:
        """The names of the properties that nodes or edges have."""
        kinds = (*self.properties.values(), *self.edge_properties.values())
        return frozenset(name for named in kinds for name in named)

    @property
    def lines(self) -> tuple[Record, ...]:
        """The records that are lines of their own, not items of a list in another."""
        nested = {each.items for record in self.records.values() for each in record.fields}
        return tuple(each for each in self.records.values() if each.of.name not in nested)

    @property
    def indexes(self) -> tuple[tuple[str, str], ...]:
        """Label and property of every index, beside the unique one of the key."""
        return tuple(
            (label, each.name)
            for label in self.labels
            for each in self.details.values()
            if label in each.looked_up_on
        )

    @property
    def full_text_indexes(self) -> tuple[FullTextIndex, ...]:
        """The indexes in which names are searched by their words, one a label that has any."""
        searched = {
            label: tuple(each.name for each in self.details.values() if label in each.searched_on)
            for label in self.labels
        }
        return tuple(FullTextIndex(label, names) for label, names in searched.items() if names)

    def record_of(self, class_name: str) -> Record | None:
        """Return the kind of line that stands for a class, if there is one."""
        return self.records.get(self.classes[class_name].record)
