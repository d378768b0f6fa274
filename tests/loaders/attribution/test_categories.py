"""Which heading each company stands under."""

from collections.abc import Mapping, Sequence

import pytest

from kg.loaders.attribution.categories import Heading, PlacedHeading, place_headings
from tests.tiny import VOCABULARY

SEA, PORT, YARD = "AI+航运", "AI+港口", "AI+船厂"


def _place(
    companies: str,
    *headings: tuple[str, int] | tuple[str, int, int],
    usual: Mapping[str, Sequence[str]] | None = None,
) -> list[str]:
    """Return the headings of companies that are single letters."""
    printed = [Heading(name, first, last[0] if last else first) for name, first, *last in headings]
    placed = place_headings(companies, printed, usual or {}, VOCABULARY)
    return [each.name for each in placed]


def test_headings_are_carried_down():
    """Companies stand under the heading before them."""
    assert _place("abcd", (SEA, 0), (PORT, 2)) == [SEA, SEA, PORT, PORT]


def test_table_without_headings_has_none():
    """Where no heading is printed every company's is empty, and none is guessed."""
    assert place_headings("ab", [], {"a": (SEA,)}, VOCABULARY) == [PlacedHeading("")] * 2


def test_no_companies_have_no_headings():
    """A heading without companies is placed nowhere."""
    assert _place("", (SEA, 0)) == []


def test_heading_out_of_the_vocabulary_is_placed():
    """A heading that nobody listed is carried down as any other."""
    assert _place("abc", (SEA, 0), ("AI+灯塔", 1)) == [SEA, "AI+灯塔", "AI+灯塔"]


def test_repeated_heading_is_one():
    """A heading printed again after a page cut opens nothing new."""
    assert _place("abcd", (SEA, 0), (SEA, 2), (PORT, 3)) == [SEA, SEA, SEA, PORT]


def test_late_heading_is_brought_forward_to_its_companies():
    """A heading printed a company late goes to the company known to be filed under it."""
    usual = {"a": (SEA,), "b": (PORT,), "c": (PORT,)}
    assert _place("abc", (SEA, 0), (PORT, 2), usual=usual) == [SEA, PORT, PORT]


def test_early_heading_waits_for_its_companies():
    """A heading printed a company early leaves the one before under its own."""
    usual = {"a": (SEA,), "b": (SEA,), "c": (PORT,)}
    assert _place("abc", (SEA, 0), (PORT, 1), usual=usual) == [SEA, SEA, PORT]


def test_lost_heading_is_found_by_usual_headings():
    """Between two printed headings, the lost one goes to the companies filed under it."""
    usual = {"a": (SEA,), "b": (PORT,), "c": (YARD,)}
    assert _place("abc", (SEA, 0), (YARD, 2), usual=usual) == [SEA, PORT, YARD]


def test_lost_heading_is_not_guessed_without_usual_headings():
    """A gap in the order alone does not move companies nobody knows."""
    assert _place("abc", (SEA, 0), (YARD, 2)) == [SEA, SEA, YARD]


def test_lost_last_heading_is_found():
    """A heading after the last printed one may be lost, too."""
    usual = {"a": (SEA,), "b": (YARD,), "c": (YARD,)}
    assert _place("abc", (SEA, 0), usual=usual) == [SEA, YARD, YARD]


def test_one_company_out_of_place_keeps_the_printed_heading():
    """A company filed elsewhere before does not open a lost heading against its neighbours."""
    usual = {"a": (SEA,), "b": (YARD,), "c": (SEA,), "d": (SEA,)}
    assert _place("abcd", (SEA, 0), usual=usual) == [SEA] * 4


def test_heading_behind_its_page_goes_to_the_companies_filed_under_it():
    """A heading that may belong to any company of a page starts where that is likely."""
    usual = {"a": (SEA,), "b": (SEA,), "c": (PORT,), "d": (PORT,)}
    assert _place("abcd", (SEA, 0), (PORT, 0, 3), usual=usual) == [SEA, SEA, PORT, PORT]


@pytest.mark.parametrize(
    ("heading", "usual", "sure"),
    [
        (Heading(SEA, 0, 0), {}, True),
        (Heading(SEA, 0, 1), {}, False),
        (Heading(SEA, 0, 1), {"a": (SEA,), "b": (SEA,)}, True),
    ],
    ids=["beside", "behind its page", "behind its page, but usual"],
)
def test_heading_is_sure_where_it_stands_beside_or_is_usual(heading, usual, sure):
    """A heading behind its page is a guess unless the company is known for it."""
    placed = place_headings("ab", [heading], usual, VOCABULARY)
    assert placed == [PlacedHeading(SEA, sure)] * 2


def test_very_many_headings_are_merely_carried_down():
    """More headings than any report has are taken as printed, in time that does not explode."""
    headings = [(f"第{n}类", n) for n in range(500)]
    assert _place("x" * 500, *headings) == [name for name, _ in headings]
