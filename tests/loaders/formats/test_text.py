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
@given(st.text(max_size=30))
def test_clean_cell_cleans_once(raw: str):
    """Blanks and control characters are gone after one pass."""
    cleaned, _ = clean_cell(raw)

    assert cleaned == cleaned.strip()
    assert not set(cleaned) & set(CONTROLS)
    assert cleaned.encode().decode() == cleaned


@pytest.mark.parametrize(
    "tag", ["<p>", "</p>", "<sup>", "</sup>", "<br>", "<br/>", "<BR />", "<b>", '<p class="x">']
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


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("研发&amp;销售", "研发&销售"),
        ("试&nbsp;航", "试 航"),
        ("时延&lt;10", "时延<10"),
        ("&#8203;试&#x822A;", "试航"),
    ],
)
def test_clean_cell_decodes_entities_and_says_so(raw: str, text: str):
    """What HTML wrote as an entity is the character it stands for, and recorded."""
    cleaned, repairs = clean_cell(raw)

    assert (cleaned, repairs[0]) == (text, "entities decoded")


@pytest.mark.parametrize("text", ["AT&T", "R&D;", "a&lt=3", "&unknown;", "A&B"])
def test_clean_cell_keeps_an_ampersand_that_is_none(text: str):
    """An ampersand that opens no known entity is text."""
    assert clean_cell(text) == (text, ())


def test_clean_cell_replaces_half_a_character():
    """Half a character, left by a lossy conversion, becomes U+FFFD, and it is recorded."""
    assert clean_cell("试\ud83d航") == ("试\ufffd航", ("unpaired surrogate replaced",))


def test_clean_cell_joins_two_halves_of_a_character():
    """A character that came in two halves is whole again."""
    assert clean_cell("\ud83d\udea2")[0] == "\U0001f6a2"


def test_clean_cell_leaves_full_width_forms():
    """Full-width letters and digits stay as printed."""
    assert clean_cell("ＡＩ５月") == ("ＡＩ５月", ())
