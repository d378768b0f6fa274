"""Reads printed dates, and finds the date of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from kg.loaders.tables.looks import match_date, plain

_FULL = r"(20\d\d)\s?[年/.-]\s?(\d{1,2})\s?[月/.-]\s?(\d{1,2})\s?日?"
_LABELLED = re.compile(rf"(?:报告|发布|出版)?(?:日期|时间)\s?:\s?{_FULL}")
_ALONE = re.compile(rf"^{_FULL}$")
_IN_NAME = re.compile(r"(20\d\d)[-_.]?(\d{2})(?:[-_.]?(\d{2}))?(?!\d)")
_LEAP_YEARS_BACK = 4


def read_date(printed: str, report_date: date) -> date | None:
    """Return the date a cell prints; a missing year is the last that is not after the report.

    >>> read_date("12月30日", date(2024, 1, 7)), read_date("2024/5/7", date(2024, 6, 4))
    (datetime.date(2023, 12, 30), datetime.date(2024, 5, 7))
    >>> read_date("13月2日", date(2024, 1, 7)) is None
    True
    """
    match = match_date(printed)
    if not match:
        return None
    month, day = int(match["month"]), int(match["day"])
    if match["year"]:
        return _date(int(match["year"]), month, day)
    years = range(report_date.year, report_date.year - _LEAP_YEARS_BACK - 1, -1)
    dates = (_date(year, month, day) for year in years)
    return next((each for each in dates if each and each <= report_date), None)


def find_report_date(lines: Sequence[str], name: str) -> tuple[date, str] | None:
    """Find the date of a report, and say on what grounds.

    The first ground that holds: a label such as 报告日期, a line that is a date, the
    file's name. A name that gives year and month only stands for the month's last day.
    """
    for pattern, basis in ((_LABELLED, "date label"), (_ALONE, "date line")):
        for number, line in enumerate(lines, start=1):
            match = pattern.search(plain(line))
            if match and (found := _date(*map(int, match.groups()))):
                return found, f"{basis} in line {number}"
    return _date_in_name(name)


def _date_in_name(name: str) -> tuple[date, str] | None:
    match = _IN_NAME.search(name)
    if not match:
        return None
    year, month = int(match[1]), int(match[2])
    if match[3]:
        found = _date(year, month, int(match[3]))
        return (found, "file name") if found else None
    first = _date(year, month, 1)
    if not first:
        return None
    next_month = (first + timedelta(days=31)).replace(day=1)
    return next_month - timedelta(days=1), "file name (month only, so its last day)"


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
