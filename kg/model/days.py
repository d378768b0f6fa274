"""Reads the days that people write."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)


def read_day(text: str, *, is_end: bool = False) -> date | None:
    """Return a day such as 2023-05-04, of a month its first, or its last where it is an end.

    ``None`` for what is no day and no month of the calendar.

    >>> read_day("2024-02"), read_day("2024-02", is_end=True), read_day("2024-02-30")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29), None)
    """
    match = _DAY.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        of_month = monthrange(year, month)[1] if is_end else 1
        return date(year, month, day or of_month)
    except ValueError:  # no such month or day
        return None
