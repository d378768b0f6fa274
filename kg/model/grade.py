"""The rule by which claims and edges are graded; docs/grades.md tells it with examples.

Every step is a plain count, so that a grade can be worked out by hand. More evidence never
lowers a grade, and a less sure row never raises one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from kg.model.standing import Stated
from kg.model.status import Grade, Origin, Status

_TABLE = Grade.B
"""Where rows of other tables start: nobody has measured them on labelled rows."""

_BEST_OF_COLUMN = Grade.B
"""The best grade of an edge that nothing but the model column states."""

_IN_FAVOUR = frozenset({Status.TESTING, Status.IN_USE, Status.AGREED, Status.DONE, Status.STATED})
_AGAINST = frozenset({Status.DENIED, Status.ENDED})
_BROKERS, _REPORTS, _DAYS, _DAYS_OF_REPORTS = 2, 2, 3, 2


class Graded(Stated, Protocol):
    """What the rule asks of a claim beside its place and date: status, grade, and what states it."""

    @property
    def status(self) -> Status:
        """How far it has gone."""
        ...

    @property
    def grade(self) -> Grade:
        """How sure the claim is."""
        ...

    @property
    def origin(self) -> Origin:
        """Whether a row's text, its model column or another table states it."""
        ...


def text_grade(row: Grade, *, listed: bool, worded: bool) -> Grade:
    """Return the grade of what the text of a dated row states.

    One below its row's where the object is ``listed`` among three or more, and one where
    no word gives the status, so that the usual one is taken.

    >>> text_grade(Grade.A, listed=True, worded=False)
    <Grade.C: 'C'>
    """
    return row.lowered(listed + (not worded))


def cell_grade(row: Grade) -> Grade:
    """Return the grade of what a cell of the model column lists: one below its row's.

    The column's header says that the models are in use, the cell neither when nor how.

    >>> cell_grade(Grade.A)
    <Grade.B: 'B'>
    """
    return row.lowered()


def table_grade(*, dated: bool, worded: bool) -> Grade:
    """Return the grade of what a row of another kind of table states (releases, financing …).

    >>> table_grade(dated=True, worded=True), table_grade(dated=False, worded=True)
    (<Grade.B: 'B'>, <Grade.C: 'C'>)
    """
    return _TABLE.lowered((not dated) + (not worded))


def edge_grade(claims: Sequence[Graded], latest: Graded, brokers: Mapping[str, str]) -> Grade:
    """Return the grade of the edge that sums up some claims and has the status of ``latest``.

    The best grade among the claims of that status; one higher where they are confirmed,
    one lower where a claim of the same day contradicts them, and B at best where only the
    model column states them. ``brokers`` gives the broker of each report, "" if unknown.
    """
    agreeing = [claim for claim in claims if claim.status is latest.status]
    best = min(claim.grade for claim in agreeing)
    # What one should look at before relying on it confirms nothing.
    sure = [claim for claim in agreeing if claim.grade is not Grade.D]
    if _is_confirmed(sure, brokers):
        best = best.raised
    if all(claim.origin is Origin.MODEL_COLUMN for claim in sure):
        best = max(best, _BEST_OF_COLUMN)
    return best.lowered(any(_contradicts(claim, latest) for claim in claims))


def count_brokers(claims: Iterable[Graded], brokers: Mapping[str, str]) -> int:
    """Return how many different brokers' reports state some claims; unknown ones do not count."""
    return len({brokers[claim.place.report] for claim in claims} - {""})


def _is_confirmed(claims: Sequence[Graded], brokers: Mapping[str, str]) -> bool:
    """Tell whether claims confirm each other: two brokers, two reports, or three days.

    A table that a later report of the same broker prints again confirms nothing, so two
    reports count only with rows of two days.
    """
    days = len({claim.date for claim in claims if claim.date})
    reports = len({claim.place.report for claim in claims})
    return (
        count_brokers(claims, brokers) >= _BROKERS
        or (reports >= _REPORTS and days >= _DAYS_OF_REPORTS)
        or days >= _DAYS
    )


def _contradicts(claim: Graded, latest: Graded) -> bool:
    """Tell whether a claim denies what another of the same day affirms, or the other way round.

    Undated claims are of the same day where the same report prints them.
    """
    same_day = claim.date == latest.date and (
        claim.date is not None or claim.place.report == latest.place.report
    )
    sides = ((_IN_FAVOUR, _AGAINST), (_AGAINST, _IN_FAVOUR))
    return same_day and any(claim.status in one and latest.status in other for one, other in sides)
