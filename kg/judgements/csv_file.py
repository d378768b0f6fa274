"""CSV files that people edit: read with the lines they count, written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from kg.errors import JudgementError

Made = TypeVar("Made")


class NotTextError(ValueError):
    """A file that is not UTF-8, told in one line."""


def read_text(path: Path) -> str:
    """Return the text of a file; of one that is not there, nothing.

    Raises :class:`JudgementError` when it cannot be opened, :class:`NotTextError` when it is no UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        problem = f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8"
        raise NotTextError(problem) from error
    except OSError as error:
        raise JudgementError(
            str(path), f"cannot be read ({error.strerror})", "check its permissions"
        ) from error


def read_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold anything with the line they start in, cells stripped."""
    reader = csv.reader(io.StringIO(text, newline=""))
    start = 1
    for cells in reader:
        row = [cell.strip() for cell in cells]
        if any(row):
            yield start, row
        start = reader.line_num + 1


def read_lines(
    path: Path,
    columns: Sequence[str],
    lacking: Callable[[str, Sequence[str]], Iterable[str]],
    line_problems: Callable[[str, Mapping[str, str]], Iterable[str]],
    make: Callable[[str, Mapping[str, str]], Made],
) -> tuple[tuple[Made, ...], tuple[str, ...]]:
    """Make something of each line that nothing is wrong with; return it, and what is wrong.

    The functions are given the place, ``path:line``; ``lacking`` says which of the ``columns``
    a header may not lack. With a wrong header no line is read. A file that is not there holds
    no line; one that is not UTF-8 is a problem.

    Raises :class:`JudgementError` when it cannot be opened.
    """
    try:
        rows = list(read_rows(read_text(path)))
    except NotTextError as error:
        return (), (str(error),)
    if not rows:
        return (), ()
    (_, header), *lines = rows
    place = f"{path}:1"
    problems = [*_header_problems(place, header, columns), *lacking(place, header)]
    if problems:
        return (), tuple(problems)
    made: list[Made] = []
    for number, cells in lines:
        place, row = f"{path}:{number}", dict(zip(header, cells, strict=False))
        found = [*_surplus(place, len(cells) - len(header)), *line_problems(place, row)]
        problems.extend(found)
        if not found:
            made.append(make(place, row))
    return tuple(made), tuple(problems)


def _header_problems(place: str, header: Sequence[str], columns: Sequence[str]) -> Iterator[str]:
    """Say which columns of a header are unknown or stand twice."""
    expected = f"the columns are {','.join(columns)}"
    for name in header:
        if name not in columns:
            yield f'{place}: "{name}" is an unknown column; {expected}'
    for name in sorted({name for name in header if header.count(name) > 1}):
        yield f'{place}: column "{name}" stands twice; {expected}'


def _surplus(place: str, surplus: int) -> Iterator[str]:
    if surplus > 0:
        yield f"{place}: {surplus} cells too many; put a text that holds a comma in quotes"


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a file whole or not at all.

    Raises :class:`JudgementError` when it cannot be written; the old file is then intact.
    """
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    try:
        _replace(path, lines.getvalue())
    except OSError as error:
        raise JudgementError(
            str(path), f"cannot be written ({error.strerror})", "name a folder with --judgements"
        ) from error


def one_line(text: str) -> str:
    """Return a text on one line, as a line of the file is one judgement."""
    return " ".join(text.split())


def _replace(path: Path, text: str) -> None:
    """Write a draft beside the file and rename it, so that no reader sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(path.stat().st_mode if path.exists() else 0o644)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
