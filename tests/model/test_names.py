import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.names import fold_name, split_list

CHARACTERS = "文心一言智谱模型等AaZzGPTß0123459.-_ 　·（）“”ＡｂＧ９．"
printed = st.text(CHARACTERS, max_size=20)
items = st.text("文心一言通义GPT-4o. v", min_size=1, max_size=8).map(str.strip).filter(bool)


def _widen(text: str) -> str:
    """Return the full-width twin of every ASCII character."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


@settings(deadline=None)
@given(printed)
def test_fold_name_is_idempotent(name: str):
    """Folding a folded name changes nothing."""
    assert fold_name(fold_name(name)) == fold_name(name)


@settings(deadline=None)
@given(printed)
def test_fold_name_ignores_case(name: str):
    """Case does not tell two names apart."""
    assert fold_name(name.upper()) == fold_name(name.lower())


@settings(deadline=None)
@given(printed)
def test_fold_name_ignores_width(name: str):
    """Full-width letters, digits and signs count as their plain twins."""
    plain = unicodedata.normalize("NFKC", name)

    assert fold_name(_widen(plain)) == fold_name(plain)


@settings(deadline=None)
@given(printed.map(lambda text: text.replace(".", "").replace("．", "")))
def test_fold_name_ignores_blanks(name: str):
    """Blanks between the characters of a name do not count."""
    assert fold_name(" ".join(name)) == fold_name(name)


@pytest.mark.parametrize(
    ("one", "other"), [("GPT-4", "GPT-4o"), ("v3.5", "v35"), ("盘古3.0", "盘古3.1")]
)
def test_fold_name_tells_versions_apart(one: str, other: str):
    """Another version is another name, even where only a dot differs."""
    assert fold_name(one) != fold_name(other)


@settings(deadline=None)
@given(
    st.lists(items, min_size=1, max_size=6),
    st.sampled_from("、，,/；;"),
    st.sampled_from(["", "等", " 等"]),
)
def test_split_list_loses_no_item(listed: list[str], separator: str, closing: str):
    """Every item of a printed list comes out, once and in order; a closing 等 does not."""
    text = separator.join(listed) + closing

    assert split_list(text) == listed


def test_split_list_of_no_separator_is_the_whole():
    """A text without separators is a list of one."""
    assert split_list(" 文心一言 ") == ["文心一言"]
