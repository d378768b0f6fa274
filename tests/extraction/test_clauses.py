from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extraction.clauses import find_clauses

texts = st.text("船a ，,。;；!！?？\n", max_size=30)


@settings(deadline=None)
@given(texts)
def test_find_clauses_leaves_out_nothing_but_blanks_and_stops(text: str):
    """Every other character of a text stands in exactly one clause, in order."""
    kept = "".join(text[start:end] for start, end in find_clauses(text))

    assert kept.replace(" ", "") == "".join(c for c in text if c in "船a")


def test_find_clauses_does_not_cut_lists():
    """The mark between listed names ends no clause."""
    assert find_clauses("甲、乙和丙") == ((0, 5),)


def test_find_clauses_of_an_empty_text_finds_none():
    """No text, no clause."""
    assert find_clauses("") == ()
