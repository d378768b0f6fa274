"""The file of what people decided about names, made to be read, edited and kept in git.

::

    judgements/
      names/
        names.csv     left,right,judgement,note

It stands in a folder of its own, so that no report can be called as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.judgements.csv_file import (
    one_line,
    read_lines,
    write_rows,
)
from kg.model.judgement import NameJudgement

NAME_COLUMNS = ("left", "right", "judgement", "note")
"""The columns of the file, in the order in which they are written."""

SAME, DIFFERENT = "same", "different"
"""What can be judged of two names."""


@dataclass(frozen=True, slots=True)
class NameFile:
    """The judgements about names, and what of the file cannot be used."""

    path: Path
    judgements: tuple[NameJudgement, ...] = ()
    problems: tuple[str, ...] = ()


def name_file_path(folder: Path) -> Path:
    """Return where the judgements about names are kept."""
    return folder / "names" / "names.csv"


def read_name_file(folder: Path) -> NameFile:
    """Read the judgements about names in a folder; one without the file holds none.

    Raises :class:`kg.errors.JudgementError` when the file cannot be opened.
    """
    path = name_file_path(folder)
    return NameFile(path, *read_lines(path, NAME_COLUMNS, _lacking, _line_problems, _judgement))


def write_name_file(folder: Path, judgements: Iterable[NameJudgement]) -> None:
    """Write the judgements about names, sorted, whole or not at all.

    Raises :class:`kg.errors.JudgementError` when they cannot be written.
    """
    ordered = sorted(judgements, key=lambda each: (each.left, each.right))
    rows = ((e.left, e.right, SAME if e.is_same else DIFFERENT, one_line(e.note)) for e in ordered)
    write_rows(name_file_path(folder), NAME_COLUMNS, rows)


def _lacking(place: str, header: Sequence[str]) -> Iterator[str]:
    missing = [name for name in NAME_COLUMNS[:3] if name not in header]
    if missing:
        yield f"{place}: no column {' and no '.join(missing)}; add it to the header"


def _line_problems(place: str, row: Mapping[str, str]) -> Iterator[str]:
    for side in NAME_COLUMNS[:2]:
        if not row.get(side):
            yield f"{place}: {side} is empty; give a name, a code or an id"
    judged = row.get("judgement", "")
    if judged not in (SAME, DIFFERENT):
        yield f'{place}: judgement "{judged}" is none; write {SAME} or {DIFFERENT}'


def _judgement(place: str, row: Mapping[str, str]) -> NameJudgement:
    is_same = row["judgement"] == SAME
    return NameJudgement(row["left"], row["right"], is_same, one_line(row.get("note", "")), place)
