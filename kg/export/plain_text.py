"""Texts as files for other tools can hold them: no control characters, no half characters."""

from __future__ import annotations

import re

_PICTURES = {code: 0x2400 + code for code in range(32) if code not in (0x09, 0x0A)}
"""What stands for a control character: its picture, U+2400 for NUL and so on."""

_LINE_END = re.compile("\r\n?")
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")


def plain_text(text: str) -> str:
    r"""Return a text that XML, a sheet and a CSV file can hold and give back as it is.

    Line ends become ``\n``. Of what is left every control character but the tab becomes its
    picture, which people can see; half a character, which is none, becomes U+FFFD.

    >>> plain_text("a\r\nb\tc\x00")
    'a\nb\tc␀'
    >>> plain_text("half \ud83d") == "half \N{REPLACEMENT CHARACTER}"
    True
    """
    one_line_end = _LINE_END.sub("\n", text)
    return _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", one_line_end).translate(_PICTURES)


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula, or for one that is marked as none.

    >>> [looks_like_formula(text) for text in ("=1+1", " -5%", "＋1", "'quoted", "AI+游戏")]
    [True, True, True, True, False]
    """
    return text.lstrip()[:1] in _BEGINNINGS


_BEGINNINGS = frozenset("=+-@＝＋－＠'")
"""Wide ones are taken for formulas where Chinese or Japanese is typed."""
