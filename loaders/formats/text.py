"""Cleans the text of one cell or line, and says what it mended."""

from __future__ import annotations

import html
import re

_TAGS = re.compile(
    r"</?(?:p|sup|sub|b|i|u|br|strong|em|span|div|font)(?:\s[^<>]*+)?/?>", re.IGNORECASE
)
# Without the closing semicolon "&" is text: AT&T, R&D, ?a=1&lt=2.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# Controls but for blanks; zero-width, direction and filling marks; what is no character.
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_BLANKS = re.compile(r"[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def clean_cell(raw: str) -> tuple[str, tuple[str, ...]]:
    """Return a cell's text without markup and control characters, and the repairs made.

    Runs of blanks and line breaks become one blank, which is no repair: they carry no
    meaning. Full-width forms stay as printed. The result can be encoded as UTF-8.

    >>> clean_cell("<p>5.25 会议 &amp; 展览</p>")
    ('5.25 会议 & 展览', ('markup removed', 'entities decoded'))
    """
    repairs = []
    text, tags = _TAGS.subn(" ", raw)
    if tags:
        repairs.append("markup removed")
    decoded = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if decoded != text:
        repairs.append("entities decoded")
    text, more = _clean_characters(decoded)
    return _BLANKS.sub(" ", text).strip(), (*repairs, *more)


def clean_line(raw: str) -> str:
    r"""Return a line without control characters and unpaired surrogates, blanks as they are.

    >>> clean_line("图表\u200b 3\t船")
    '图表 3\t船'
    """
    return _clean_characters(raw)[0]


def _clean_characters(text: str) -> tuple[str, tuple[str, ...]]:
    """Take out what is no text: half characters of a lossy conversion, then controls."""
    repairs = []
    if _SURROGATE.search(text):
        # A pair in two halves becomes one character; a half alone becomes U+FFFD.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        repairs.append("unpaired surrogate replaced")
    text, controls = _CONTROLS.subn("", text)
    if controls:
        repairs.append("control characters removed")
    return text, tuple(repairs)
