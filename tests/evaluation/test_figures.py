"""Floors: how they are written, when they are met, and what is told when they are not."""

import pytest

from kg.errors import FloorError
from kg.evaluation import Floor, Scores, check_floors, read_floor
from kg.evaluation.figures import FIGURES


def scores(**figures: float) -> Scores:
    """Return the scores of a report, underscores standing for blanks."""
    return Scores("weekly", {name.replace("_", " "): value for name, value in figures.items()}, ())


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_can_be_held_to_a_floor(name):
    """Every figure may be named, in any case."""
    assert read_floor(f"{name.upper()} = 0.5") == Floor(name, 0.5)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("USES F2=0.5", '"USES F2" is no figure; it is one of rows, row coverage'),
        ("USES F1=high", '"high" is no number'),
        ("0.5", '"" is no figure'),
    ],
)
def test_floor_that_cannot_be_read_is_refused(text, told):
    """An unknown figure names those there are; a value must be a number."""
    with pytest.raises(FloorError, match=told):
        read_floor(text)


def test_floor_that_is_missed_is_told():
    """A figure below its floor is told with report, figure and floor; one that meets it is not."""
    floors = [Floor("USES F1", 0.9), Floor("row coverage", 1)]
    told = check_floors([scores(USES_F1=0.85, row_coverage=1)], floors)
    assert told == ["weekly: USES F1 is 0.85, asked at least 0.9"]


@pytest.mark.parametrize("name", ["rows put to review", "rows silently wrong"])
def test_figure_of_which_less_is_better_has_a_ceiling(name):
    """Rows put to review or silently wrong are held to the most they may be."""
    assert Floor(name, 0.1).is_met(0.1)
    assert not Floor(name, 0.1).is_met(0.11)


def test_floor_that_nothing_measures_is_told():
    """A floor that no gold measures is missed, so that it cannot pass unseen."""
    told = check_floors([scores(row_coverage=1)], [Floor("INVESTS_IN F1", 0.5)])
    assert told == ["INVESTS_IN F1 is not measured: no gold labels it"]
