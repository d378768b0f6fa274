"""Which rows stand beside another row's date."""

import pytest

from kg.loaders.attribution.lattice import RowPosterior
from kg.loaders.attribution.moves import Reading
from kg.loaders.attribution.slides import misdated_rows


def _reading(*shares: tuple[float, float]) -> list[RowPosterior[Reading]]:
    """Return a posterior by row: how likely its date stands below it, and above."""
    return [
        RowPosterior(
            {
                Reading(0, "a", 1): below,
                Reading(0, "a", -1): above,
                Reading(0, "a", 0): 1 - below - above,
            },
            [],
        )
        for below, above in shares
    ]


@pytest.mark.parametrize(
    ("below", "above", "slide"),
    [(0.9, 0.0, 1), (0.0, 0.9, -1), (0.4, 0.4, 0), (0.0, 0.0, 0), (0.5, 0.0, 1)],
)
def test_slide_is_told_where_it_is_likely(below: float, above: float, slide: int):
    """A slide of at least even odds is told, with its direction."""
    reading = _reading((0.0, 0.0), (below, above))
    assert misdated_rows(reading, ["a", "b"], [5, 1]) == [0, slide]


def test_stretch_begins_where_dates_show_it():
    """Rows that go on with company and dates are left out at the head of a stretch."""
    reading = _reading((0, 0), (0.9, 0), (0.9, 0), (0.9, 0))
    assert misdated_rows(reading, ["a", "a", "b", "b"], [1, 2, 1, 2]) == [0, 0, 1, 1]


def test_stretch_begins_in_a_company_whose_dates_step_back():
    """A step back inside a company shows that the slide has begun."""
    reading = _reading((0, 0), (0.9, 0))
    assert misdated_rows(reading, ["a", "a"], [5, 1]) == [0, 1]


def test_stretch_begins_where_no_date_tells():
    """Without a date to compare nothing speaks against the slide."""
    reading = _reading((0, 0), (0.9, 0))
    assert misdated_rows(reading, ["a", "a"], [5, None]) == [0, 1]


def test_no_rows_have_no_slides():
    """An empty table has none."""
    assert misdated_rows([], [], []) == []
