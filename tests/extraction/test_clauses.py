import pytest
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


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("船好，港好。水好", ["船好", "港好", "水好"]),
        ("船好 港好", ["船好", "港好"]),
        ("（船） 港好", ["（船）", "港好"]),
        ("船a 港好", ["船a 港好"]),
        ("共1,200条,好", ["共1,200条", "好"]),
    ],
)
def test_find_clauses_knows_what_ends_one(text: str, clauses: list[str]):
    """Punctuation and a blank between Chinese characters end a clause, a comma in a number does not."""
    assert [text[start:end] for start, end in find_clauses(text)] == clauses
