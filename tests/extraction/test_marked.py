"""Marked texts: one sign a name, and the way back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction import slots
from kg.extraction.clauses import find_clauses
from kg.extraction.cues import CueWords
from kg.extraction.marked import MarkedText, Marker
from kg.extraction.matcher import NameMatcher
from kg.vocabulary import Cue, Term, Vocabulary

TERMS = (
    Term("company:jia", "Company", "甲科技", brands=("小甲",), subsidiaries=("甲软件",)),
    Term("organisation:yard", "Organisation", "北塘船厂"),
    Term("model:nova", "Model", "Nova", provider="organisation:yard"),
)
CUES = (Cue("connect", ("接入",)), Cue("self", ("公司",)), Cue("with", ("与",)))
WORDS = CueWords(CUES)
VOCABULARY = Vocabulary(TERMS, (), cues=CUES)
MARKER, MATCHER = Marker(VOCABULARY, WORDS), NameMatcher(TERMS)

PIECES = (
    '甲科技|Nova|no va|北塘船厂|北塘船厂Nova|小甲|接入|公司|与|船|a|1|,|，|。| |\u3000|\n|“|”|"|《|》|-|ﬁ|㈱|é|'
    "\ue000|\ue100|\uefff|😀"
)
texts = st.lists(st.sampled_from(PIECES.split("|")), max_size=14).map("".join)


def _mark(text: str) -> MarkedText:
    return MARKER.mark(text, MATCHER.find(text), find_clauses(text), "company:jia")


@given(texts)
def test_marked_text_has_a_start_for_each_sign(text: str):
    """Signs and starts have one length, and the starts never fall."""
    marked = _mark(text)

    assert len(marked.symbols) == len(marked.starts)
    assert list(marked.starts) == sorted(marked.starts)


@given(texts)
def test_marked_text_prints_the_names_behind_its_signs(text: str):
    """From the sign of a name the way leads back to the name as printed, and to what is told of it."""
    marked = _mark(text)

    for index, slot in marked.slots.items():
        assert marked.symbols[index] == slot.kind
        printed = {text[m.start : m.end] for m in (*slot.models, *slot.organisations)}
        first = marked.starts[index]
        assert all(text[first:].startswith(each) for each in printed)


@given(texts)
def test_marked_text_prints_stretches_of_its_text(text: str):
    """Whatever signs are asked for, what is printed of them is what the text says there."""
    marked = _mark(text)
    last = len(marked.symbols)

    for start in range(last):
        first, end = marked.span(start, last)
        assert marked.printed(start, last) == text[first:end]
        assert text[first:end] == text[first:end].rstrip(" \u3000\n")


@given(texts)
def test_marked_text_holds_no_blank_and_no_quote(text: str):
    """Blanks, quotes and hyphens vanish; a blank that ends a clause is a line feed."""
    assert not set(_mark(text).symbols) & set(' \u3000“”"《》-')


def test_marked_text_prints_nothing_for_no_signs():
    """An empty stretch is an empty text."""
    assert _mark("接入Nova").printed(1, 1) == ""


@pytest.mark.parametrize(
    ("text", "symbols"),
    [("共1,200条", "共1200条"), ("共1,a", "共1,a"), ("甲,乙", "甲,乙"), ("1，2", "1,2")],
)
def test_a_comma_in_a_number_ends_nothing(text: str, symbols: str):
    """The comma of 1,200 is left out; any other ends a clause."""
    assert _mark(text).symbols == symbols


@pytest.mark.parametrize(
    ("text", "symbols"),
    [("船好 港好", "船好\n港好"), ("船a 港", "船a港"), ("a b", "ab"), ("船好\n港好", "船好\n港好")],
)
def test_a_blank_between_chinese_characters_ends_a_clause(text: str, symbols: str):
    """What is left of a line break in a cell parts clauses; a blank beside Latin letters does not."""
    assert _mark(text).symbols == symbols


def test_signs_that_stand_in_the_text_are_no_names():
    """A character of the range the signs are from, as fonts draw bullets, is left out."""
    marked = _mark("\ue000接入\ue100Nova")

    assert [slot.models[0].term for slot in marked.slots.values()] == ["model:nova"]
    assert len(marked.symbols) == 2


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("甲科技", [slots.SELF]),
        ("小甲", [slots.PART]),
        ("甲软件", [slots.OWNED]),
        ("北塘船厂", [slots.ORG]),
        ("Nova", [slots.MODEL]),
    ],
)
def test_names_get_the_sign_of_their_kind(text: str, kinds: list[str]):
    """Company, product, subsidiary, organisation and model have signs of their own."""
    assert list(_mark(text).symbols) == kinds


def test_a_vendor_in_the_name_of_its_model_has_a_sign():
    """A name that opens a model's stands before it as a sign of its own, at the same place."""
    terms = (*TERMS, Term("model:bt", "Model", "北塘船厂通", provider="organisation:yard"))
    text = "北塘船厂通"
    marker = Marker(Vocabulary(terms, (), cues=CUES), WORDS)
    marked = marker.mark(text, NameMatcher(terms).find(text), (), "company:jia")

    assert (marked.symbols, marked.starts) == (slots.ORG + slots.MODEL, [0, 0])


def test_products_of_others_are_no_names():
    """Another company's product says nothing of this one, so it stays plain text."""
    text = "小甲接入"
    marked = MARKER.mark(text, MATCHER.find(text), (), "company:yi")

    assert marked.symbols.startswith("小甲")


def test_subsidiaries_of_others_are_organisations():
    """Another company's subsidiary is an organisation that nobody lists."""
    text = "与甲软件"
    (slot,) = MARKER.mark(text, MATCHER.find(text), (), "company:yi").slots.values()

    assert (slot.kind, slot.organisations[0].term) == (slots.ORG, "")


def test_clause_and_sentence_hold_the_sign():
    """A clause ends at a comma, a sentence at a stop; both leave the mark out."""
    marked = _mark("船好，港好。水好")

    assert [marked.printed(*marked.clause(index)) for index in (0, 3, 7)] == [
        "船好",
        "港好",
        "水好",
    ]
    assert marked.printed(*marked.sentence(3)) == "船好，港好"


def test_clause_has_a_longest_reach():
    """Where nothing ends a clause for long, only what stands near a sign counts as its clause."""
    start, end = _mark("船" * 10_000).clause(5_000)

    assert start < 5_000 < end
    assert end - start < 1_000


def test_at_gives_the_sign_of_a_position():
    """A position inside a name or a cue word leads to its sign."""
    marked = _mark("公司接入 Nova")

    assert [marked.at(position) for position in (0, 1, 2, 3, 5, 8)] == [0, 0, 1, 1, 2, 2]
