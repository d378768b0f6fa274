"""How far adoption has gone, and how a row came to its company."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """The status of a claim.

    Uses take the first seven. Partners are agreed, exploring or denied; investments and
    models of its own planned or done; a use case that is only named is stated.

    >>> Status("in-use") is Status.IN_USE
    True
    """

    DENIED = "denied"
    EXPLORING = "exploring"
    PLANNED = "planned"
    APPLIED = "applied"
    TESTING = "testing"
    IN_USE = "in-use"
    ENDED = "ended"
    AGREED = "agreed"
    DONE = "done"
    STATED = "stated"


class Attribution(StrEnum):
    """How a row came to its company: as printed, repaired, or left to a person.

    A row that a person dismissed has none and needs none.
    """

    PRINTED = "printed"
    REPAIRED = "repaired"
    REVIEW = "review"
    DISMISSED = "dismissed"


class Grade(StrEnum):
    """How sure something is, from A (undisputed) to D (look before you rely on it).

    A row's grade says how sure its company is; those of claims and edges follow from it by
    the rule of :mod:`kg.model.grade`.

    >>> Grade.A.lowered(2), Grade.C.lowered(5), Grade.B.raised
    (<Grade.C: 'C'>, <Grade.D: 'D'>, <Grade.A: 'A'>)
    """

    A = "A"
    B = "B"
    C = "C"
    D = "D"

    def lowered(self, steps: int = 1) -> Grade:
        """Return the grade some steps below, D at the lowest."""
        ladder = tuple(Grade)
        return ladder[min(ladder.index(self) + steps, len(ladder) - 1)]

    @property
    def raised(self) -> Grade:
        """The grade above, A at the highest."""
        ladder = tuple(Grade)
        return ladder[max(ladder.index(self) - 1, 0)]


class Origin(StrEnum):
    """What states a claim: a row's text, its model column, or a row of another kind of table."""

    TEXT = "text"
    MODEL_COLUMN = "model-column"
    TABLE = "table"
