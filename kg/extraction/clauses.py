"""Cuts a text into clauses: the reach of a negation, a modal or a tense."""

from __future__ import annotations

import re

_ENDS = re.compile(
    r"[，。;；!！?？\n]|,(?!(?<=\d,)\d)|(?<=[\u4e00-\u9fff）)”])[ \u3000]+(?=[\u4e00-\u9fff])"
)
"""What ends a clause: punctuation (no comma within a number), or a blank between Chinese characters, which is what is
left of a line break inside a cell."""


def find_clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the clauses of a text, end excluded.

    >>> find_clauses("已接入A，B在审核中")
    ((0, 4), (5, 10))
    """
    edges = [0, *(edge for end in _ENDS.finditer(text) for edge in end.span()), len(text)]
    spans = zip(edges[::2], edges[1::2], strict=True)
    return tuple((start, end) for start, end in spans if text[start:end].strip())
