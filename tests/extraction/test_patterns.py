"""The language of the relation rules; a name is one letter here, what it means stands in the signs."""

import pytest

from kg.errors import OntologyError
from kg.extraction import slots
from kg.extraction.patterns import translate

WITH, SIGN = "\ue100", "\ue101"
SIGNS = {"with": WITH, "sign": SIGN}
T = slots.TARGET


def _fits(pattern: str, symbols: str) -> bool:
    """Tell whether a pattern finds its name in symbols in which T stands for that name."""
    return translate(pattern, SIGNS, "rule x").expression.search(symbols) is not None


def test_translate_takes_what_stands_outside_braces_as_it_is():
    """A regular expression beside the braces stays one, braces with numbers too."""
    assert _fits("由{ORG*}(?:负责|完成)a{2}", f"由{T}负责aa")


def test_translate_ignores_blanks():
    """Blanks in a pattern only part it for the reader."""
    assert _fits("{with} {ORG*}", f"{WITH}{T}")


@pytest.mark.parametrize("symbols", [f"{WITH}{T}", f"{SIGN}{T}"])
def test_translate_takes_one_of_several_cues(symbols: str):
    """Where several classes stand in one brace any of them does."""
    assert _fits("{with|sign}{ORG*}", symbols)


@pytest.mark.parametrize(
    ("gap", "between", "fits"),
    [
        ("..", "船船", True),
        ("..", "船船船", False),
        ("..", SIGN, True),
        ("..", slots.PART, True),
        ("..", slots.MODEL, False),
        ("..", slots.ORG, False),
        ("..", slots.SELF, False),
        ("..", ",", False),
        (".-", "船船", True),
        (".-", SIGN, False),
        (".-", slots.PART, False),
        (".-", ",", False),
        ("::", slots.MODEL + SIGN, True),
        ("::", ",", False),
        ("::", "船船船", False),
        (",,", "," + slots.ORG, True),
        (",,", "。", False),
        (",,", "\n", False),
    ],
)
def test_translate_bounds_what_a_gap_holds(gap: str, between: str, fits: bool):  # noqa: FBT001
    """Each kind of gap holds so many signs and no more, and only the kinds it is for."""
    assert _fits(f"{{with}}{{{gap}2}}{{ORG*}}", f"{WITH}{between}{T}") is fits


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("ORG", {slots.ORG, slots.HELD, slots.VENDOR}),
        ("THIRD", {slots.ORG, slots.VENDOR}),
        ("HELD", {slots.HELD}),
        ("FIRM", {slots.ORG, slots.HELD, slots.VENDOR, slots.OWNED}),
        ("PART", {slots.PART, slots.HELD, slots.OWNED}),
        ("SELF", {slots.SELF}),
        ("MODEL", {slots.MODEL, slots.NEW}),
        ("FOREIGN", {slots.MODEL}),
        ("NEW", {slots.NEW}),
        ("OWN", {slots.OWN}),
        ("LOOSE", {slots.LOOSE, slots.VENDOR}),
        ("VENDOR", {slots.VENDOR}),
        ("ANY", {slots.MODEL, slots.NEW, slots.LOOSE, slots.VENDOR}),
    ],
)
def test_translate_tells_the_kinds_a_name_takes(name: str, kinds: set[str]):
    """Each word for a name takes its kinds, as the name asked about and beside it."""
    asked = translate(f"{{{name}*}}", SIGNS, "rule x").kinds
    beside = {kind for kind in slots.NAMES if _fits(f"{{{name}}}{{ORG*}}", kind + T)}

    assert (set(asked), beside) == (kinds, kinds)


@pytest.mark.parametrize("vendor", [slots.ORG, slots.HELD, slots.VENDOR, slots.SELF])
def test_translate_lets_a_vendor_stand_before_its_model(vendor: str):
    """Between what leads to a model and the model its vendor's name may stand."""
    assert _fits("{with}{MODEL*}", f"{WITH}{vendor}{T}")


def test_translate_lets_no_name_stand_before_an_organisation():
    """Only a model has a vendor."""
    assert not _fits("{with}{ORG*}", f"{WITH}{slots.ORG}{T}")


@pytest.mark.parametrize(
    ("symbols", "fits"),
    [(T, True), (f"船,{T}", True), (f"船。{T}", True), (f"船:{T}", True), (f"船{T}", False)],
)
def test_translate_knows_the_start_of_a_clause(symbols: str, fits: bool):  # noqa: FBT001
    """{^} is where a clause begins, also behind a colon."""
    assert _fits("{^}{ORG*}", symbols) is fits


@pytest.mark.parametrize(("behind", "fits"), [("", True), (",", True), ("\n", True), ("船", False)])
def test_translate_knows_the_end_of_a_clause(behind: str, fits: bool):  # noqa: FBT001
    """{$} is where a clause ends."""
    assert _fits("{ORG*}{$}", T + behind) is fits


@pytest.mark.parametrize(("before", "fits"), [("", True), (",", True), (SIGN, True), ("船", False)])
def test_translate_knows_where_no_plain_word_ends(before: str, fits: bool):  # noqa: FBT001
    """{<} stands behind a sign, or where a clause begins, and not behind a plain word."""
    assert _fits("{<}{with}{ORG*}", f"{before}{WITH}{T}") is fits


def test_pattern_cannot_match_without_its_cues():
    """A pattern is not asked where a sign it needs is missing."""
    pattern = translate("{with}{..3}{ORG*}{sign}", SIGNS, "rule x")

    assert [pattern.may_match(frozenset(p)) for p in (WITH + SIGN, WITH)] == [True, False]


@pytest.mark.parametrize("pattern", ["{with}?{ORG*}", "(?:{with}|向){ORG*}"])
def test_pattern_may_match_without_what_need_not_be_there(pattern: str):
    """A cue that is only one way to match does not keep a pattern from being asked."""
    assert translate(pattern, SIGNS, "rule x").may_match(frozenset("向" + T))


def test_translate_of_an_unknown_word_lists_what_there_is():
    """A word in braces that is neither cue nor name is told with the rule and the words there are."""
    with pytest.raises(
        OntologyError, match=r'rule x: "wtih" is no cue and no name; use ORG, .*with, sign'
    ):
        translate("{wtih}{ORG*}", SIGNS, "rule x")


@pytest.mark.parametrize(("pattern", "number"), [("{with}{ORG}", 0), ("{ORG*}{with}{MODEL*}", 2)])
def test_translate_asks_for_one_starred_name(pattern: str, number: int):
    """A pattern about no name, or about two, is told with the rule."""
    with pytest.raises(
        OntologyError, match=rf"rule x: .* is about {number} names; star one of them"
    ):
        translate(pattern, SIGNS, "rule x")


def test_translate_of_a_broken_expression_says_so():
    """What is no regular expression is told with the rule and the reason."""
    with pytest.raises(OntologyError, match=r"rule x: .* is no pattern: .*; mend it"):
        translate("{with}(?:{ORG*}", SIGNS, "rule x")
