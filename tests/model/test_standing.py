"""How a relation stands by its claims, worked out by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.place import Place
from kg.model.standing import Standing, known_on, standing

DATES = {"may": date(2024, 5, 31), "june": date(2024, 6, 30)}


@dataclass(frozen=True)
class Said:
    """A claim as the rule sees it."""

    id: str
    report: str
    line: int
    date: date | None = None

    @property
    def place(self) -> Place:
        """Where it is printed."""
        return Place(self.report, "表 1", self.line, 5)


EARLY = Said("early", "june", 9, date(2024, 3, 1))
LATE = Said("late", "may", 2, date(2024, 5, 20))
IN_COLUMN = Said("column", "june", 1)


def _stands(*claims: Said) -> Standing[Said]:
    return standing(claims, DATES)


def test_latest_dated_claim_counts():
    """The row of the latest date speaks, whichever report prints it and whatever the order."""
    assert _stands(LATE, EARLY).latest is LATE


def test_undated_claim_does_not_count_beside_a_dated_one():
    """A later report's undated claim neither speaks nor gives a date where a row is dated."""
    found = _stands(EARLY, IN_COLUMN)

    assert (found.counted, found.last_seen, found.dated_by) == ((EARLY,), EARLY.date, "row")


def test_undated_claims_are_dated_by_their_reports():
    """Where no row is dated, the reports' dates are the relation's."""
    found = _stands(IN_COLUMN, Said("other", "may", 1))

    assert (found.first_seen, found.last_seen, found.dated_by) == (*DATES.values(), "report")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Said("a", "may", 1, LATE.date), Said("z", "june", 9, LATE.date)),
        (Said("z", "may", 3, LATE.date), Said("a", "may", 2, LATE.date)),
        (Said("z", "may", 2, LATE.date), Said("a", "may", 2, LATE.date)),
    ],
    ids=["report", "line", "id"],
)
def test_claims_of_one_day_are_told_apart(first: Said, second: Said):
    """Of one day the later place speaks, of one cell the greater id: never the order given."""
    assert _stands(first, second).latest is _stands(second, first).latest is first


@given(
    st.lists(st.sampled_from([EARLY, LATE, IN_COLUMN])),
    st.dates(date(2024, 2, 1), date(2024, 7, 31)),
)
def test_nothing_known_on_a_day_is_later(claims: list[Said], day: date):
    """What is known on a day was seen by then: by its row's date, else by its report's."""
    limits = {"early": date(2024, 3, 1), "late": date(2024, 5, 20), "column": date(2024, 6, 30)}

    assert known_on(claims, day, DATES) == [each for each in claims if limits[each.id] <= day]
