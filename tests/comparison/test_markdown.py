"""What a name holds, Markdown shows."""

import pytest

from kg.comparison.markdown import escape


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("文心一言 GPT-4.0 (SH)", "文心一言 GPT-4.0 (SH)"),
        ("*a* _b_ `c` ~d~", r"\*a\* \_b\_ \`c\` \~d\~"),
        ("[x](http://a)", r"\[x\](http://a)"),
        ("<b>|\\", r"\<b\>\|\\"),
        ("A&amp;T A&T &#38;", r"A\&amp;T A&T \&#38;"),
        ("# 1", r"\# 1"),
        ("- x", r"\- x"),
        ("12) x", r"12\) x"),
        ("2.0", "2.0"),
        ("a\n\n# b", "a # b"),
    ],
)
def test_special_characters_are_escaped(text: str, escaped: str):
    """What Markdown would take as its own is escaped; the rest stays readable."""
    assert escape(text) == escaped
