"""What a person asks a page to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kg.errors import SelectionError
from kg.model.graph import Value
from kg.model.status import Grade, Status
from kg.ontology import read_ontology

MOST_NODES = 10_000
"""The most nodes a page draws: what a browser still moves smoothly."""

_EDGES_PER_NODE = 20
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Selection:
    """A part of the graph, given by names as people write them; empty is the whole graph.

    ``companies`` and ``models`` (each with its versions) stand in the middle, and ``depth``
    says how many relations away from them the page still goes; where both are given, only
    what is between them is meant. ``until`` takes the graph as it was known on that day,
    ``since`` leaves what was said on that day or later. ``grade`` is the least one wanted.
    ``template`` is one whose answer names the nodes, with its parameters in ``values``.
    ``nodes`` is the most to draw.

    >>> Selection(models=("ChatGPT",), nodes=50).most_edges
    1000
    """

    companies: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    depth: int = 1
    relations: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    grade: str = ""
    since: date | None = None
    until: date | None = None
    template: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    templates: tuple[Path, ...] = ()
    nodes: int = 300

    def __post_init__(self) -> None:
        """Raise :class:`SelectionError` for what cannot be selected."""
        if self.relations:
            relations = [each.name for each in read_ontology().edge_types if each.relation]
            _check_known("relation", self.relations, relations)
        _check_known("status", self.statuses, list(Status))
        _check_known("grade", (self.grade,) if self.grade else (), list(Grade))
        if not 1 <= self.nodes <= MOST_NODES:
            raise SelectionError(
                f"--nodes {self.nodes}",
                f"a page draws 1 to {MOST_NODES:,} nodes",
                "narrow the selection, or take the whole graph to another tool with"
                " `kg export --format gexf`",
            )
        if self.depth > 1 and bool(self.companies) == bool(self.models):
            raise SelectionError(
                f"--depth {self.depth}",
                "goes with companies or with models, and not with both",
                "give --company or --model",
            )
        if not 1 <= self.depth <= _DEEPEST:
            raise SelectionError(f"--depth {self.depth}", f"is not 1 to {_DEEPEST}", "mend it")
        if self.since and self.until and self.since > self.until:
            raise SelectionError(
                f"--since {self.since} --until {self.until}", "ends before it begins", "swap them"
            )
        if self.template and (self.companies or self.models or self.categories):
            raise SelectionError(
                f"--query {self.template}",
                "names its nodes itself",
                "leave out --company, --model and --category",
            )

    @property
    def most_edges(self) -> int:
        """How many of the strongest relations are looked at."""
        return self.nodes * _EDGES_PER_NODE

    @property
    def filters(self) -> dict[str, Value]:
        """The values of the template ``edges`` that narrow relations; null where nothing does.

        What was known on an earlier day is not what the graph's edges say: status and grade
        are then looked at once the claims of later days are left out.
        """
        statuses, grade = ((), "") if self.until else (self.statuses, self.grade)
        return {
            "relations": self.relations or None,
            "statuses": statuses or None,
            "grade": grade or None,
            "since": self.since.isoformat() if self.since else None,
            "until": self.until.isoformat() if self.until else None,
        }


def _check_known(kind: str, given: tuple[str, ...], known: list[str]) -> None:
    for each in given:
        if each not in known:
            raise SelectionError(
                f"--{kind} {each}", f"there is no such {kind}", f"use one of {', '.join(known)}"
            )
