"""Wording that a row shares with a company's other rows."""

import pytest

from kg.loaders.attribution.evidence import UNKNOWN
from kg.loaders.attribution.similarity import EarlierWording, similar_wording
from kg.loaders.attribution.weights import SIMILARITY
from tests.tiny import row

NONE = EarlierWording()
OPEN = {"a": 0.5, "b": 0.5}
SURE_A, SURE_B = {"a": 0.99, "b": 0.01}, {"a": 0.01, "b": 0.99}


def _similar(
    *rows: tuple[str, dict[str, float]], earlier: EarlierWording = NONE
) -> list[dict[str, float]]:
    fields = [row(n, "5-1", text) for n, (text, _) in enumerate(rows, 1)]
    return similar_wording(fields, [likely for _, likely in rows], earlier)


def test_sure_row_lends_its_wording():
    """A row between companies gains for the one whose sure row says the same."""
    found = _similar(("航线规划", SURE_A), ("航线规划", OPEN))
    assert found[1] == pytest.approx({"a": SIMILARITY.shared[0]})


def test_guess_lends_nothing():
    """A row whose company is a guess does not confirm another guess."""
    found = _similar(("航线规划", {"a": 0.8, "b": 0.2}), ("航线规划", OPEN))
    assert found[1] == {}


def test_row_does_not_lend_to_itself():
    """A row's own wording is no evidence for it."""
    assert _similar(("航线规划", {"a": 0.95, "b": 0.05})) == [{}]


def test_sure_row_is_not_compared():
    """Where only one company is possible there is nothing to add."""
    found = _similar(("航线规划", {"a": 1.0}), ("航线规划", {"a": 1.0}))
    assert found == [{}, {}]


def test_wording_both_use_speaks_for_neither():
    """What both companies in question say tells them not apart."""
    found = _similar(("航线规划", SURE_A), ("航线规划", SURE_B), ("航线规划", OPEN))
    assert found[2] == {}


def test_wording_of_others_counts_less():
    """What a third company of the table says, too, is less telling."""
    found = _similar(("航线规划", SURE_A), ("航线规划", {"c": 1.0}), ("航线规划", OPEN))
    assert found[2] == pytest.approx({"a": SIMILARITY.shared[1]})


def test_signs_and_blanks_do_not_tell_wordings_apart():
    """Wording is compared without punctuation, in any width."""
    found = _similar(("航线，规划", SURE_A), ("“航线 规划”", OPEN))
    assert found[1] == pytest.approx({"a": SIMILARITY.shared[0]})


def test_shorter_runs_are_no_wording():
    """Three characters in common are chance."""
    assert _similar(("航线规", SURE_A), ("航线规", OPEN))[1] == {}


def test_gain_has_a_bound():
    """However much is shared, it weighs no more than the most."""
    text = "航线规划助手在三条船上试用之后铺到了全部船队"
    assert _similar((text, SURE_A), (text, OPEN))[1] == {"a": SIMILARITY.most}


def test_earlier_reports_lend_their_wording():
    """What a company said in an earlier report speaks for it."""
    found = _similar(("航线规划", OPEN), earlier=EarlierWording({"b": ["航线规划"]}))
    assert found[0] == pytest.approx({"b": SIMILARITY.shared[0]})


def test_earlier_wording_of_a_company_out_of_question_adds_nothing():
    """Only companies a row may belong to are compared."""
    assert _similar(("航线规划", OPEN), earlier=EarlierWording({"c": ["航线规划"]}))[0] == {}


def test_row_unlike_the_named_company_gains_for_an_unknown_one():
    """Where a row may be nobody's, being unlike the others speaks for that."""
    found = _similar(("航线规划", {"a": 0.5, UNKNOWN: 0.5}))
    assert found[0] == pytest.approx({UNKNOWN: SIMILARITY.unlike})


def test_likeness_counts_less_beside_an_unknown_company():
    """A neighbour shares the topic, so likeness to it is halved where the row may be nobody's."""
    found = _similar(("航线规划", SURE_A), ("航线规划", {"a": 0.5, UNKNOWN: 0.5}))
    assert found[1]["a"] == pytest.approx(SIMILARITY.shared[0] * SIMILARITY.where_unlike)
