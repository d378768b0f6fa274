"""Cuts a text into clauses: the reach of a negation, a modal or a tense."""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"[^，,。;；!！?？\n]+")


def find_clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the clauses of a text, end excluded.

    >>> find_clauses("已接入A，B在审核中")
    ((0, 4), (5, 10))
    """
    return tuple(match.span() for match in _CLAUSE.finditer(text) if match[0].strip())
