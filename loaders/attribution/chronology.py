"""The dates of a table's rows: read, brought into one direction, and filled in where told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from kg.loaders.tables import RowFields, read_date

_FEWEST_STEPS = 3
_MOSTLY = 0.6
_HARDLY = 0.3


def read_dates(rows: Sequence[RowFields], report_date: date) -> list[date | None]:
    """Return the date each row prints, ``None`` where it prints none or none that exists."""
    return [read_date(row.date_raw, report_date) for row in rows]


def ascending_days(rows: Sequence[RowFields], dates: Sequence[date | None]) -> list[int | None]:
    """Return the dates as numbers that ascend within a company.

    A table that lists the latest first is turned round; in one whose dates follow no
    order they say nothing, and none is returned.
    """
    days = [each.toordinal() if each else None for each in dates]
    steps = [
        later - earlier
        for (_, earlier), (row, later) in pairwise(zip(rows, days, strict=True))
        if earlier is not None and later is not None and not (row.company or row.code)
    ]
    moving = [step for step in steps if step]
    if len(moving) < _FEWEST_STEPS:
        return days
    forward = sum(step > 0 for step in moving) / len(moving)
    if forward >= _MOSTLY:
        return days
    if forward <= _HARDLY:
        return [None if day is None else -day for day in days]
    return [None] * len(days)


def fill_dates(
    rows: Sequence[RowFields], dates: Sequence[date | None], companies: Sequence[str]
) -> list[int | None]:
    """Return for each undated row the row whose date it goes on with, ``None`` where none.

    That is a row at a page's head, cut off from its date, and one between two dated rows
    of its company, whose date was a merged cell. One at the end of its company may be
    of any later date.
    """
    sources: list[int | None] = []
    for row, fields in enumerate(rows):
        before = row - 1
        source = sources[before] if row and dates[before] is None else before
        goes_on = (
            not fields.date_raw
            and source is not None
            and source >= 0
            and companies[source] == companies[row]
            and (fields.page != rows[before].page or _is_between(row, source, dates, companies))
        )
        sources.append(source if goes_on else None)
    return sources


def _is_between(
    row: int, source: int, dates: Sequence[date | None], companies: Sequence[str]
) -> bool:
    """Tell whether the next dated row is the same company's and no earlier than the source."""
    following = next((n for n in range(row + 1, len(dates)) if dates[n]), None)
    if following is None or companies[following] != companies[row]:
        return False
    earlier, later = dates[source], dates[following]
    return earlier is not None and later is not None and later >= earlier
