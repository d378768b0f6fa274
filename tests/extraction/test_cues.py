import pytest

from kg.extraction.cues import Cues
from kg.model.status import Status
from kg.vocabulary import Concept, Vocabulary

CUES = Cues(
    Vocabulary(
        (),
        (
            Concept("useStatus", "in-use", ("接入",), rank=7),
            Concept("useStatus", "denied", ("未接入",), rank=1),
            Concept("useStatus", "testing", ("试用", "内测"), rank=4),
            Concept("noUse", "comparison", ("对标", "类"), rank=1),
        ),
    )
)


@pytest.mark.parametrize(
    ("clause", "status"),
    [
        ("已接入", Status.IN_USE),
        ("尚未接入", Status.DENIED),
        ("接入后在内测", Status.TESTING),
        ("船在港口", None),
        ("", None),
    ],
)
def test_use_status_is_that_of_the_first_cue_by_rank(clause: str, status: Status | None):
    """Of all cues in a clause the one of the lowest rank speaks; without a cue none does."""
    assert CUES.use_status(clause) is status


@pytest.mark.parametrize("text", ["对标", "对标 ", "对标“", "对标《"])
def test_ends_with_sees_through_blanks_and_quotes(text: str):
    """An opening quote or a blank after the word does not hide it."""
    assert CUES.ends_with("noUse", text)


def test_ends_with_asks_for_the_end():
    """A word further up is not the end."""
    assert not CUES.ends_with("noUse", "对标航线")


def test_holds_is_false_for_an_unknown_scheme():
    """A scheme nobody wrote holds no word."""
    assert not CUES.holds("missing", "接入")
