"""What was decided about names: which are one, which wait for a person, which are versions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kg.model.claim import Subject

BY_PERSON = "person"
"""Who decided, where a line of the judgement file did."""

BY_RULE = "rule"
"""Who decided, where the names alone did."""


@dataclass(frozen=True, slots=True)
class Merge:
    """A judgement that two nodes are one; both stand under ``canonical``, one of the two or a third.

    ``rule`` names what decided, ``reason`` says it in words, ``score`` how sure it is (0 to 1).
    """

    left: Subject
    right: Subject
    canonical: Subject
    rule: str
    reason: str
    score: float
    decided_by: str = BY_RULE


@dataclass(frozen=True, slots=True)
class Candidate:
    """A node that a name may mean, and why."""

    entity: Subject
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class NameReview:
    """A name that may be another's; until a person decides it stays a node of its own."""

    entity: Subject
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class VersionLink:
    """A version no vocabulary lists, with the family that its name tells."""

    version: Subject
    family: Subject
    reason: str


@dataclass(frozen=True)
class NameDecisions:
    """All that was decided about the names of a graph; ``notes`` are for the summary.

    >>> NameDecisions().canonical
    {}
    """

    merges: tuple[Merge, ...] = ()
    review: tuple[NameReview, ...] = ()
    versions: tuple[VersionLink, ...] = ()
    notes: tuple[str, ...] = field(default=(), compare=False)

    @cached_property
    def canonical(self) -> Mapping[str, Subject]:
        """The node that stands for another, by the other's id; a node of its own has none."""
        sides = (
            (each, merge.canonical) for merge in self.merges for each in (merge.left, merge.right)
        )
        return {side.id: node for side, node in sides if side.id != node.id}

    def standing_for(self, entity: Subject) -> Subject:
        """Return the node that stands for an entity: its own, unless it was merged."""
        return self.canonical.get(entity.id, entity)
