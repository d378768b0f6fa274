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
    """How sure a row's company is, from A (printed and undisputed) to D (a person must look).

    A claim has the grade of its row; one of the model column a grade below.

    >>> Grade.A.lowered, Grade.C.lowered
    (<Grade.B: 'B'>, <Grade.C: 'C'>)
    """

    A = "A"
    B = "B"
    C = "C"
    D = "D"

    @property
    def lowered(self) -> Grade:
        """The grade below; C stays, for D means that nobody has decided."""
        return {Grade.A: Grade.B, Grade.B: Grade.C}.get(self, self)


class Origin(StrEnum):
    """What states a claim: a row's text, its model column, or a row of another kind of table."""

    TEXT = "text"
    MODEL_COLUMN = "model-column"
    TABLE = "table"
