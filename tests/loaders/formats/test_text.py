import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.loaders.formats.text import clean_cell

CONTROLS = "\x00\x07\x1b\x7f\u200b\u200e\u200f\u202e\u2066\ufeff"


@settings(deadline=None)
@given(st.text("航线a1，。.|-<>/", max_size=20).map(lambda text: text.strip()))
def test_clean_cell_leaves_plain_text_alone(text: str):
    """A cell without markup and control characters comes out as it went in."""
    assert clean_cell(text) == (text, ())


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_clean_cell_cleans_once(raw: str):
    """Blanks and control characters are gone after one pass."""
    cleaned, _ = clean_cell(raw)

    assert cleaned == cleaned.strip()
    assert not set(cleaned) & set(CONTROLS)


@pytest.mark.parametrize(
    "tag", ["<p>", "</p>", "<sup>", "</sup>", "<br>", "<br/>", "<BR />", "<b>"]
)
def test_clean_cell_removes_markup_and_says_so(tag: str):
    """What HTML left behind is taken out, and recorded."""
    assert clean_cell(f"{tag}5.25 试航") == ("5.25 试航", ("markup removed",))


def test_clean_cell_keeps_what_only_looks_like_markup():
    """A comparison is no markup."""
    assert clean_cell("时延<10 ms，吞吐>5") == ("时延<10 ms，吞吐>5", ())


@pytest.mark.parametrize("character", CONTROLS)
def test_clean_cell_removes_control_characters_and_says_so(character: str):
    """Control characters, zero-width blanks and direction marks go, and it is recorded."""
    assert clean_cell(f"试{character}航") == ("试航", ("control characters removed",))


def test_clean_cell_makes_runs_of_blanks_one():
    """Blanks of any width, tabs too, count as one blank."""
    assert clean_cell("\u3000试 \t\u00a0 航 ") == ("试 航", ())
