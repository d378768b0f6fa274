"""Dates: read, turned into one direction, filled in where told."""

from datetime import date
from itertools import pairwise

import pytest

from kg.loaders.attribution.chronology import ascending_days, fill_dates, read_dates
from kg.loaders.tables import RowFields
from tests.tiny import ANCHOR, MAST, REPORT_DATE, days, row


def _dated(*printed: str, labels: tuple[int, ...] = (0,)) -> list[RowFields]:
    return [row(n, day, "甲", ANCHOR if n in labels else None) for n, day in enumerate(printed)]


def test_dates_are_read_against_the_report_date():
    """A day without a year is the last such day before the report's."""
    rows = _dated("12-30", "7-1", "")
    assert read_dates(rows, REPORT_DATE) == [date(2023, 12, 30), date(2024, 7, 1), None]


def test_date_that_does_not_exist_is_none():
    """A day no calendar holds is no date."""
    assert read_dates(_dated("13-2"), REPORT_DATE) == [None]


def _ascending(*printed: str, labels: tuple[int, ...] = (0,)) -> list[int | None]:
    rows = _dated(*printed, labels=labels)
    found = ascending_days(rows, days(rows))
    return [None if day is None else day - date(2024, 1, 1).toordinal() for day in found]


def test_ascending_dates_stay_as_they_are():
    """Days that ascend are kept."""
    assert _ascending("1-1", "1-2", "1-4", "1-8") == [0, 1, 3, 7]


def test_descending_dates_are_turned_round():
    """A table that lists the latest first ascends after a change of sign."""
    rows = _dated("1-8", "1-4", "1-2", "1-1")
    found = ascending_days(rows, days(rows))
    assert [later - earlier for earlier, later in pairwise(found)] == [4, 2, 1]


def test_dates_without_order_say_nothing():
    """Where as many steps go back as forward, no date is used."""
    assert _ascending("1-8", "1-4", "1-9", "1-1", "1-7") == [None] * 5


def test_few_steps_are_taken_as_they_are():
    """Two steps are too few to tell a direction by."""
    assert _ascending("1-8", "1-4", "1-2") == [7, 3, 1]


def test_steps_at_labels_do_not_count():
    """A step from one company to the next tells no direction."""
    printed = ("1-4", "1-5", "1-3", "1-4", "1-2", "1-3")
    assert _ascending(*printed, labels=(0, 2, 4)) == [3, 4, 2, 3, 1, 2]


def test_equal_dates_are_no_steps():
    """Days that repeat move nowhere, they do not make an order doubtful."""
    assert _ascending("1-1", "1-1", "1-1", "1-1", "1-2") == [0, 0, 0, 0, 1]


def test_undated_rows_stay_undated():
    """A row without a date has no day, whichever way the table runs."""
    assert _ascending("1-1", "", "1-4") == [0, None, 3]


def test_days_ascend_over_new_year():
    """December before January is a step forward."""
    assert _ascending("12-30", "12-31", "1-1", "1-2") == [-2, -1, 0, 1]


A, B = ANCHOR.id, MAST.id


@pytest.mark.parametrize(
    ("printed", "pages", "companies", "sources"),
    [
        (("5-1", "", "5-3"), (0, 0, 0), (A, A, A), [None, 0, None]),
        (("5-1", "", "5-1"), (0, 0, 0), (A, A, A), [None, 0, None]),
        (("5-1", "", "", "5-3"), (0, 0, 0, 0), (A, A, A, A), [None, 0, 0, None]),
        (("5-1", ""), (0, 1), (A, A), [None, 0]),
        (("12-30", "", "1-3"), (0, 0, 0), (A, A, A), [None, 0, None]),
        (("5-1", ""), (0, 0), (A, A), [None, None]),
        (("5-1", "", "5-3"), (0, 0, 0), (A, A, B), [None, None, None]),
        (("5-1", "", "5-3"), (0, 0, 0), (A, B, B), [None, None, None]),
        (("5-1", ""), (0, 1), (A, B), [None, None]),
        (("5-3", "", "5-1"), (0, 0, 0), (A, A, A), [None, None, None]),
        (("", "5-1"), (0, 0), (A, A), [None, None]),
        (("5-1", "13-2", "5-3"), (0, 0, 0), (A, A, A), [None, None, None]),
        ((), (), (), []),
    ],
    ids=[
        "between",
        "between equal dates",
        "two between",
        "page head",
        "over New Year",
        "end of table",
        "end of company",
        "start of company",
        "page head of another company",
        "dates step back",
        "nothing before",
        "printed but no date",
        "empty",
    ],
)
def test_undated_row_goes_on_with_a_date_where_that_is_told(printed, pages, companies, sources):
    """A merged cell between two dates and a row cut off by a page go on with the date before."""
    rows = [
        row(n, day, "甲", page=page)
        for n, (day, page) in enumerate(zip(printed, pages, strict=True))
    ]
    assert fill_dates(rows, days(rows), companies) == sources
