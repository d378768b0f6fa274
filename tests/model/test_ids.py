from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.ids import company_id, content_id, named_id

parts = st.lists(st.text(st.characters(exclude_characters="\x1f"), max_size=8), max_size=4)


@settings(deadline=None)
@given(parts, parts)
def test_content_id_tells_different_parts_apart(one: list[str], other: list[str]):
    """Two contents have one id only if their parts are the same, in number and order."""
    same = "\x1f".join(one) == "\x1f".join(other)

    assert (content_id("claim", *one) == content_id("claim", *other)) is same


def test_content_id_starts_with_its_kind():
    """An id tells what it is an id of."""
    assert content_id("disclosure", "a").startswith("disclosure:")


def test_content_id_takes_any_character():
    """Even half a surrogate pair has an id."""
    assert content_id("claim", "\ud800") != content_id("claim", "\ud801")


def test_company_id_is_that_of_the_code():
    """Two names under one code are one company."""
    assert company_id("688000.SH", "甲科技") == company_id("688000.SH", "甲科技集团")


def test_company_id_without_a_code_is_that_of_the_name():
    """Without a code, two spellings of one name are one company."""
    assert company_id("", "甲 Tech") == company_id("", "甲ＴＥＣＨ")


def test_named_id_ignores_spelling():
    """A name that no vocabulary lists has one id in any width and case."""
    assert named_id("model", "Ｎova X") == named_id("model", "nova-x")
