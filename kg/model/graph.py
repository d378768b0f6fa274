"""Nodes, edges and a selection of them: what a store holds and a page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Value = str | int | float | bool | date | None | tuple[str, ...]
"""What a property may hold."""

Row = Mapping[str, Value]
"""One row of an answer: column name to value."""


def filled(properties: Mapping[str, Value]) -> dict[str, Value]:
    """Return the properties that say something: no null, no empty text, no empty list.

    >>> filled({"code": "", "aliases": (), "released": None, "kind": "api", "line": 0})
    {'kind': 'api', 'line': 0}
    """
    return {name: value for name, value in properties.items() if value not in (None, "", ())}


def texts(value: Value) -> tuple[str, ...]:
    """Return a list property as its texts; anything else holds none."""
    return value if isinstance(value, tuple) else ()


def value_text(value: Value) -> str:
    """Return a value as people read it: a list with its texts behind one another, null as nothing.

    >>> value_text(("a", "b")), value_text(None), value_text(3)
    ('a、b', '', '3')
    """
    if isinstance(value, tuple):
        return "、".join(value)
    return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Node:
    """A labelled node; ``name`` is its caption.

    >>> Node("model:chatgpt", "Model", "ChatGPT").label
    'Model'
    """

    id: str
    label: str
    name: str
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """A typed edge between two nodes, given by their ids and labels."""

    type: str
    source: str
    source_label: str
    target: str
    target_label: str
    properties: Mapping[str, Value] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes an edge the same edge: one per type and pair."""
        return (self.type, self.source, self.target)


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and edges, each sorted by id, so that the same claims give the same graph."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One dated claim behind an edge, as shown to people.

    ``date`` is the row's; where it is empty, ``seen`` is that of the report, from which on the
    claim was known.
    """

    edge: tuple[str, str, str]
    date: str
    status: str
    text: str
    report: str
    table: str
    line: int
    origin: str
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """The status an edge came to on a day, as known by the claims of that day and before.

    >>> Step("2023-05-04", "testing").status
    'testing'
    """

    date: str
    status: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of the page in both languages.

    >>> Phrase("2 edges", "2 条边").zh
    '2 条边'
    """

    en: str
    zh: str

    @classmethod
    def same(cls, text: str) -> Phrase:
        """Return a name, which no language changes."""
        return cls(text, text)


@dataclass(frozen=True, slots=True)
class Subgraph:
    """A selection to look at: nodes, edges, the evidence behind them, and what was left out.

    ``histories`` gives the steps of an edge by its key, the oldest first; an edge without one
    has no date and is always known.
    """

    title: Phrase
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[Phrase, ...] = ()
    histories: Mapping[tuple[str, str, str], tuple[Step, ...]] = field(default_factory=dict)
