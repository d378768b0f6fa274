"""The extraction on labelled sentences whose writers did not know the rules."""

from functools import cache

import pytest

from kg.evaluation import Scores
from kg.vocabulary import read_vocabulary
from tests.sentences import GOLD, read_sentences, score_sentences

FLOORS = {
    "plain": {
        "USES F1": 0.95,
        "USES status accuracy": 0.95,
        "USES canonical name": 0.97,
        "DEVELOPS F1": 0.95,
        "PARTNERS_WITH F1": 0.92,
        "INVESTS_IN F1": 0.90,
    },
    "uses": {"USES F1": 0.92, "USES status accuracy": 0.90, "DEVELOPS F1": 0.85},
    "partners": {"PARTNERS_WITH F1": 0.88, "INVESTS_IN F1": 0.85, "USES F1": 0.90},
}
PRECISION = 0.9
"""What is read is right far more often than what is there is read: a wrong edge is the worse."""


@cache
def _scores(name: str) -> Scores:
    file = GOLD[name]
    return score_sentences(file, read_sentences(file), read_vocabulary())


@pytest.mark.parametrize(
    ("name", "figure", "floor"),
    [(name, figure, floor) for name, each in FLOORS.items() for figure, floor in each.items()],
)
def test_made_up_sentences_reach_their_floor(name: str, figure: str, floor: float):
    """Each figure of each file stays where it came to."""
    assert _scores(name).figures[figure] >= floor


@pytest.mark.parametrize("name", GOLD)
@pytest.mark.parametrize("relation", ["USES", "DEVELOPS", "PARTNERS_WITH", "INVESTS_IN"])
def test_what_is_read_is_right(name: str, relation: str):
    """Few of the claims of any relation are wrong."""
    assert _scores(name).figures[f"{relation} precision"] >= PRECISION
