"""Finds dates in a text: with or without a year, to the day or to the month."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.statement import Mention

_DATE = re.compile(
    r"(?:(?:19|20)?\d\d\s*年\s*)?1?\d\s*月(?:\s*[1-3]?\d\s*日)?|(?:19|20)\d\d\s*年(?!\s*\d)"
    r"|(?:19|20)\d\d[-/.][01]?\d[-/.][0-3]?\d"
)


def find_dates(text: str) -> Iterator[Mention]:
    """Yield the dates of a text, left to right.

    >>> [(date.start, date.end) for date in find_dates("于2023年4月17日启动，5月上线")]
    [(1, 11), (14, 16)]
    """
    if "年" not in text and "月" not in text and "20" not in text:
        return
    for match in _DATE.finditer(text):
        yield Mention("", "Date", *match.span())
