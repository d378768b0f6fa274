"""How a table's rows go on: what each move and each ending costs."""

import math

import pytest

from kg.loaders.attribution.evidence import UNKNOWN
from kg.loaders.attribution.moves import START, Moves, Reading
from kg.loaders.attribution.weights import FIRST_DRIFT, LABELS, SEGMENTS, Rates
from tests.tiny import ANCHOR, MAST, evidence, row

A, B = ANCHOR.id, MAST.id
TWO = [
    row(1, "5-1", "甲", ANCHOR),
    row(2, "5-2", "乙"),
    row(3, "4-1", "丙", MAST),
    row(4, "4-2", "丁"),
]
RATES = Rates()


def _moves(rows=TWO) -> Moves:
    return Moves(evidence(rows), RATES)


def test_rows_go_on_with_their_company():
    """A row may stay with the company before it, at the cost of its step."""
    reached = dict(_moves()(1, Reading(0, A, 0)))
    assert reached[Reading(0, A, 0)] == pytest.approx(RATES.stay_up)


def test_label_on_its_row_starts_its_company():
    """A label's company starts on its own row at the cost of a label that is in place."""
    reached = dict(_moves()(2, Reading(0, A, 0)))
    assert reached[Reading(1, B, 0)] == pytest.approx(math.log1p(-FIRST_DRIFT) + RATES.change_back)


def test_label_away_from_its_row_costs_more_by_distance():
    """A company that starts a row before its label pays for the label to have strayed."""
    reached = dict(_moves()(1, Reading(0, A, 0)))
    assert reached[Reading(1, B, 0)] == pytest.approx(
        math.log(FIRST_DRIFT) + LABELS.either_side + RATES.change_up
    )


def test_label_out_of_reach_starts_nothing():
    """A company does not start further from its label than the reach."""
    rows = [row(n, "5-1", "甲", MAST if n == LABELS.reach + 1 else None) for n in range(20)]
    assert all(target.company != B for target, _ in _moves(rows)(0, START))


def test_unknown_company_may_start_anywhere():
    """Rows may belong to a company nobody names, at a cost."""
    reached = dict(_moves()(1, Reading(0, A, 0)))
    assert reached[Reading(0, UNKNOWN, 0)] == pytest.approx(SEGMENTS.unknown + RATES.change_up)


def test_unknown_company_is_likelier_on_a_page_without_labels():
    """Where a page prints no label at all, the conversion has lost them."""
    rows = [*TWO, row(5, "4-3", "戊", page=1)]
    reached = dict(_moves(rows)(4, Reading(1, B, 0)))
    assert reached[Reading(1, UNKNOWN, 0)] == pytest.approx(
        SEGMENTS.unknown_on_bare_page + RATES.change_up
    )


def test_row_after_an_island_may_go_back_to_the_label():
    """After rows of another company the label's rows may go on."""
    reached = dict(_moves()(1, Reading(0, UNKNOWN, 0)))
    assert Reading(0, A, 0) in reached


def test_text_may_start_to_slide_either_way():
    """From a row in place the text column may slide up or down."""
    slides = {target.slide for target, _ in _moves()(1, Reading(0, A, 0))}
    assert slides == {-1, 0, 1}


def test_text_does_not_slide_beyond_the_table():
    """A text of the last row cannot belong to a date after it."""
    slides = {target.slide for target, _ in _moves()(3, Reading(1, B, 0))}
    assert slides == {-1, 0}


def test_row_without_a_text_does_not_slide():
    """Where there is no text there is nothing to slide."""
    rows = [row(1, "5-1", "甲", ANCHOR), row(2, "5-2"), row(3, "5-3", "乙")]
    assert {target.slide for target, _ in _moves(rows)(1, Reading(0, A, 0))} == {0}


@pytest.mark.parametrize(
    ("state", "cost"),
    [
        (Reading(1, B, 0), 0.0),
        (Reading(0, B, 0), 0.0),
        (Reading(0, A, 0), LABELS.passed_over),
        (Reading(-1, UNKNOWN, 0), 2 * LABELS.passed_over),
        (Reading(1, B, 0, (0,)), LABELS.put_off_for_good),
        (Reading(1, A, 0, (0,)), 0.0),
    ],
    ids=["all used", "own label left", "one left", "both left", "put off", "put off, its own"],
)
def test_closing_costs_what_labels_were_never_used(state: Reading, cost: float):
    """A label nothing started from costs, unless it is that of the last company."""
    assert _moves().closing(state) == cost


def test_closing_forgives_a_repeated_label():
    """A label printed twice costs little where nothing starts from it the second time."""
    rows = [*TWO, row(5, "5-3", "戊", ANCHOR)]
    assert _moves(rows).closing(Reading(1, B, 0)) == LABELS.repeated


@pytest.mark.parametrize(
    ("source", "target", "label"),
    [
        (Reading(0, A, 0), Reading(1, B, 0), 1),
        (Reading(0, A, 0), Reading(0, A, 0), None),
        (Reading(0, A, 0), Reading(0, UNKNOWN, 0), None),
        (Reading(1, B, 0, (0,)), Reading(1, A, 0), 0),
        (Reading(0, UNKNOWN, 0), Reading(0, A, 0), None),
    ],
    ids=["next", "stays", "unknown", "put off", "goes back"],
)
def test_label_used_is_the_one_a_company_starts_from(source, target, label):
    """A move starts from the next label or from one put off; going on starts from none."""
    assert _moves().label_used(source, target) == label


@pytest.mark.parametrize(
    ("at", "slide", "distance"), [(2, 0, 0), (0, 0, 2), (3, 0, 1), (1, 1, 0), (3, -1, 0)]
)
def test_distance_counts_rows_to_the_text_or_its_date(at: int, slide: int, distance: int):
    """A label beside a slid text's date stands in place, too."""
    assert _moves().distance(1, at, slide) == distance
