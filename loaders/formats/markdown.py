"""Finds the grids in lines of text: Markdown pipe tables and blocks of tabs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kg.loaders.formats.document import Cell, Grid, GridRow
from kg.loaders.formats.text import clean_cell

# Possessive blanks (*+): a cell of dashes and a million blanks must not be tried in every way.
_RULE = re.compile(r"^\|?\s*+:?-{2,}:?\s*+(\|\s*+:?-{2,}:?\s*+)*\|?$|^\|(\s*+:?-+:?\s*+\|)+$")
_PIPE = re.compile(r"(?<!\\)\|")
_MANY_PIPES = 2


def read_grids(lines: Sequence[str]) -> tuple[Grid, ...]:
    """Return the grids of a text, top to bottom.

    A grid is a run of lines of one make, pipes or tabs; a blank line ends it. A line
    that lost its leading pipe still belongs to a run of pipes.
    """
    numbered = ((number, _make(line), line) for number, line in enumerate(lines, start=1))
    runs = groupby(numbered, key=lambda each: each[1])
    grids = (_grid(make, [(n, line) for n, _, line in run]) for make, run in runs if make)
    return tuple(grid for grid in grids if grid)


def _make(line: str) -> str:
    """Say what a line is made of: pipes, tabs, or neither (an empty string)."""
    stripped = line.strip(" \r\n")
    if stripped.startswith("|") or len(_PIPE.findall(stripped)) >= _MANY_PIPES:
        return "pipes"
    return "tabs" if "\t" in stripped else ""


def _grid(make: str, run: Sequence[tuple[int, str]]) -> Grid | None:
    if make == "tabs":
        return Grid(tuple(_row(number, line.split("\t")) for number, line in run))
    return _pipe_grid(run)


def _pipe_grid(run: Sequence[tuple[int, str]]) -> Grid | None:
    """Build a grid of pipe lines; the line above a rule is its header."""
    rows: list[GridRow] = []
    header: GridRow | None = None
    for number, line in run:
        if _RULE.match(line.strip()):
            if len(rows) == 1 and header is None:
                header = rows.pop()
        else:
            rows.append(_row(number, _pipe_cells(line)))
    return Grid(tuple(rows), header) if rows or header else None


def _pipe_cells(line: str) -> Iterator[str]:
    body = line.strip()
    body = body.removeprefix("|")
    if body.endswith("|") and not body.endswith("\\|"):
        body = body[:-1]
    return (part.replace("\\|", "|") for part in _PIPE.split(body))


def _row(line: int, parts: Iterable[str]) -> GridRow:
    cells = []
    for column, part in enumerate(parts, start=1):
        text, repairs = clean_cell(part)
        cells.append(Cell(text, line, column, repairs))
    return GridRow(line, tuple(cells))
