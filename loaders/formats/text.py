"""Cleans the text of one cell, and says what it mended."""

from __future__ import annotations

import re

_TAGS = re.compile(r"</?(?:p|sup|sub|b|i|u|br|strong|em|span|div)\s*/?>", re.IGNORECASE)
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_BLANKS = re.compile(r"[ \t\u00a0\u3000]+")


def clean_cell(raw: str) -> tuple[str, tuple[str, ...]]:
    """Return a cell's text without markup and control characters, and the repairs made.

    Runs of blanks become one blank, which is no repair: they carry no meaning.

    >>> clean_cell("<p>5.25 会议</p>")
    ('5.25 会议', ('markup removed',))
    """
    repairs = []
    text, tags = _TAGS.subn(" ", raw)
    if tags:
        repairs.append("markup removed")
    text, controls = _CONTROLS.subn("", text)
    if controls:
        repairs.append("control characters removed")
    return _BLANKS.sub(" ", text).strip(), tuple(repairs)
