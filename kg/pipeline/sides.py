"""Reads what `kg diff` compares: two dates, or two graph folders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.errors import ComparisonError
from kg.model.days import read_day


@dataclass(frozen=True, slots=True)
class Dates:
    """Two days of one graph, the earlier first."""

    first: date
    second: date


@dataclass(frozen=True, slots=True)
class Folders:
    """Two graph folders."""

    first: Path
    second: Path


def read_sides(first: str, second: str) -> Dates | Folders:
    """Return both dates, or both folders.

    Raises :class:`kg.errors.ComparisonError` for what is neither, for one of each, for one
    twice, and for dates that run backwards.
    """
    sides = read_side(first), read_side(second)
    match sides:
        case date() as start, date() as end:
            _check_dates(first, second, start, end)
            return Dates(start, end)
        case Path() as one, Path() as other:
            if one.resolve() == other.resolve():
                raise ComparisonError(
                    f"kg diff {first} {second}",
                    "is one folder twice",
                    "name another folder, or two dates to compare what one graph knew on them",
                )
            return Folders(one, other)
    kinds = ["a date" if isinstance(side, date) else "a folder" for side in sides]
    raise ComparisonError(
        f"kg diff {first} {second}",
        f'"{first}" is {kinds[0]} and "{second}" {kinds[1]}',
        "give two dates or two graph folders",
    )


def read_side(text: str) -> date | Path:
    """Return a date, of a month its last day, or the folder of that name.

    A text that reads as a date is one; write ./2023-05 for a folder of that name. Raises
    :class:`kg.errors.ComparisonError` for a text that is neither.

    >>> read_side("2024-02"), read_side("2024-02-03")
    (datetime.date(2024, 2, 29), datetime.date(2024, 2, 3))
    """
    if as_date := read_day(text, is_end=True):
        return as_date
    folder = Path(text)
    try:
        if text and folder.is_dir():
            return folder
        found = "a file, and no folder" if folder.is_file() else "no such folder"
    except OSError as error:
        found = f"no folder ({error.strerror})"
    raise ComparisonError(
        f'kg diff: "{text}"',
        f"is neither a date nor a graph folder: no day or month of the calendar, and {found}",
        "write a date like 2023-05-01, a month like 2023-05, or the path of a graph folder",
    )


def _check_dates(first: str, second: str, start: date, end: date) -> None:
    if start > end:
        raise ComparisonError(
            f"kg diff {first} {second}",
            f"{start} is after {end}",
            f"write the earlier date first: kg diff {second} {first}",
        )
    if start == end:
        raise ComparisonError(
            f"kg diff {first} {second}", f"both are {start}", "give two different dates"
        )
