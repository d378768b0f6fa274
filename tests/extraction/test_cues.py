"""Cue words: which class a word is, and what their neighbours take back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.extraction.cues import CueWords
from kg.vocabulary import Cue

CUES = (
    Cue("with", ("与",)),
    Cue("sign", ("签", "签署")),
    Cue("denied", ("未接入",)),
    Cue("connect", ("接入", "Link-Up")),
    Cue("aside", ("参与", "签名", "上接入口")),
)
WORDS = CueWords(CUES)


def _marked(symbols: str) -> list[str]:
    found, _ = WORDS.mark(symbols, list(range(len(symbols))))
    return [WORDS.name(sign) or sign for sign in found]


def test_mark_replaces_each_word_by_its_class():
    """A word of a cue becomes one sign, all else stays."""
    assert _marked("与船签署了") == ["with", "船", "sign", "了"]


def test_mark_takes_the_longest_word():
    """Where words overlap the longer one counts."""
    assert _marked("未接入") == ["denied"]


def test_mark_folds_words_as_texts_are():
    """A word is found in the form in which a marked text prints it, whatever its case and hyphen."""
    assert _marked("linkup") == ["connect"]


@pytest.mark.parametrize("symbols", ["参与", "签名", "上接入口"])
def test_mark_leaves_out_the_cues_inside_a_word_that_is_set_aside(symbols: str):
    """A longer word that is not meant keeps the cue inside it from being seen."""
    assert _marked(symbols) == list(symbols)


def test_mark_tells_where_each_sign_starts():
    """A sign starts where its word does."""
    assert WORDS.mark("与船签署了", [0, 2, 3, 4, 9])[1] == [0, 2, 3, 9]


@given(st.text("与签署未接入参名船上口", max_size=12))
def test_mark_loses_nothing(symbols: str):
    """Signs and starts have one length, the starts rise, and every plain character stays."""
    found, starts = WORDS.mark(symbols, list(range(len(symbols))))

    assert len(found) == len(starts)
    assert starts == sorted(set(starts))
    assert all(
        WORDS.name(sign) or sign == symbols[start]
        for sign, start in zip(found, starts, strict=True)
    )


def test_name_of_a_plain_character_is_empty():
    """What is no sign of a cue has no class."""
    assert (WORDS.name("船"), WORDS.sign("missing")) == ("", "")


def test_cue_words_without_cues_change_nothing():
    """A vocabulary without cues leaves a text as it is."""
    assert CueWords(()).mark("与船", [0, 1]) == ("与船", [0, 1])


def test_cue_words_refuse_a_word_of_two_classes():
    """A sign can be of one class only, so a word of two is told."""
    with pytest.raises(
        OntologyError, match=r'cue z: "签署" is a word of sign too; leave it to one'
    ):
        CueWords((*CUES, Cue("z", ("签署",))))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("将接入Nova", "{will}{connect}{MODEL}"),
        ("将继续接入Nova", "{will}继续{connect}{MODEL}"),
        ("将Nova与港口打通", "将{MODEL}{with}港口打通"),
        ("将军", "将军"),
    ],
)
def test_will_tells_of_the_future_only_before_a_verb(show, text: str, shown: str):
    """将 before a name marks an object, and tells nothing of the future."""
    assert show(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("未正式接入Nova", "{negate}正式{connect}{MODEL}"),
        ("没有接入Nova", "{negate}{connect}{MODEL}"),
        ("未来很好", "未来很好"),
        ("没有船只", "未船只"),
    ],
)
def test_negations_deny_only_before_a_verb(show, text: str, shown: str):
    """未 and 没有 before anything but a verb deny nothing."""
    assert show(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("公司接入", "{SELF}{connect}"),
        ("据公司说", "据{SELF}说"),
        ("船好，公司接入", "船好,{SELF}{connect}"),
        ("与公司合作", "{with}{SELF}{cooperate}"),
        ("港务公司接入", "港务{NOUN}{connect}"),
    ],
)
def test_company_behind_a_word_is_not_the_company_itself(show, text: str, shown: str):
    """公司 means the company itself where a clause or a sign or an opening word stands before it."""
    assert show(text) == shown


def test_self_is_the_company_by_its_name_too(show):
    """The company's own name and 公司 are one sign."""
    assert show("甲科技接入，公司接入") == "{SELF}{connect},{SELF}{connect}"
