"""The judgement files: one CSV a report, made to be read, edited and kept in git.

::

    judgements/
      weekly-2024-05-12.csv     id,line,company,code,text,note
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import JudgementError
from kg.judgements.csv_file import (
    one_line,
    read_lines,
    write_rows,
)
from kg.model.judgement import DISMISSED, Judgement

COLUMNS = ("id", "line", "company", "code", "text", "note")
"""The columns of a judgement file, in the order in which they are written."""

TEXT_LENGTH = 40
"""How much of an item's text is written beside its id, for the eye."""

_ID = re.compile(r"(?:(?:disclosure|left-over):)?[0-9a-f]+")


@dataclass(frozen=True, slots=True)
class JudgementFile:
    """The judgements of one report, and what of its file cannot be used."""

    report: str
    path: Path
    judgements: tuple[Judgement, ...] = ()
    problems: tuple[str, ...] = ()


def judgement_path(folder: Path, report: str) -> Path:
    """Return where the judgements of a report are kept."""
    return folder / f"{report}.csv"


def read_judgements(folder: Path) -> tuple[JudgementFile, ...]:
    """Read all judgement files of a folder, by report; a folder that is not there holds none.

    Raises :class:`JudgementError` when the folder is a file or cannot be read.
    """
    if folder.exists() and not folder.is_dir():
        raise JudgementError(str(folder), "is a file", "name a folder with --judgements")
    return tuple(read_judgement_file(file) for file in sorted(folder.glob("*.csv")))


def read_judgement_file(path: Path) -> JudgementFile:
    """Read one judgement file; one that is not there holds none.

    Raises :class:`JudgementError` when it cannot be opened.
    """
    made = read_lines(path, COLUMNS, _lacking, _line_problems, _judgement)
    return JudgementFile(path.stem, path, *made)


def write_judgements(path: Path, judgements: Iterable[Judgement]) -> None:
    """Write a judgement file, sorted by line, whole or not at all.

    Raises :class:`JudgementError` when it cannot be written; the old file is then intact.
    """
    ordered = sorted(judgements, key=lambda each: (each.line, each.id))
    write_rows(path, COLUMNS, map(_row, ordered))


def _row(judgement: Judgement) -> tuple[object, ...]:
    text, note = one_line(judgement.text)[:TEXT_LENGTH], one_line(judgement.note)
    line = judgement.line or ""
    return (judgement.id, line, judgement.company, judgement.code, text, note)


def _lacking(place: str, header: Sequence[str]) -> Iterator[str]:
    expected = f"the columns are {','.join(COLUMNS)}"
    if not {"id", "line"} & {*header} or not {"company", "code"} & {*header}:
        yield f"{place}: a column for the item (id or line) or the company is missing; {expected}"


def _line_problems(place: str, row: Mapping[str, str]) -> Iterator[str]:
    identity, line = row.get("id", ""), row.get("line", "")
    if not (identity or line):
        yield f"{place}: id and line are empty; give one, as `kg review` lists them"
    if identity and not _ID.fullmatch(identity):
        yield f'{place}: id "{identity}" is none; copy it from `kg review --format csv`'
    if line and not (line.isascii() and line.isdigit() and int(line)):
        yield f'{place}: line "{line}" is no line of a report; lines count from 1'
    if not (row.get("company") or row.get("code")):
        yield f'{place}: company is empty; give a name, a code or the word "{DISMISSED}"'


def _judgement(place: str, row: Mapping[str, str]) -> Judgement:
    return Judgement(
        id=row.get("id", ""),
        line=int(row.get("line") or 0),
        company=row.get("company", ""),
        code=row.get("code", ""),
        text=row.get("text", ""),
        note=one_line(row.get("note", "")),
        place=place,
    )
