"""Finds the grids in lines of text: Markdown pipe tables and blocks of tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kg.loaders.formats.document import Grid, GridRow
from kg.loaders.formats.rows import RawCell, make_row

# Possessive blanks (*+): a cell of dashes and a million blanks must not be tried in every way.
_RULE = re.compile(r"^\|?\s*+:?-++:?\s*+(?:\|\s*+:?-++:?\s*+)*+\|?$")
_THIN = re.compile(r"(?<!-)-{1,2}(?!-)")
_PIPE = re.compile(r"(?<!\\)\|")
_MANY_PIPES = 2
_TAB_REPAIR = "tab in cell made a blank"


def read_grids(lines: Sequence[str]) -> tuple[Grid, ...]:
    """Return the grids of a text, top to bottom.

    A grid is a run of lines of one make, pipes or tabs; a blank line ends it. A line
    that lost its leading pipe still belongs to a run of pipes. A line with both pipes
    and tabs is of the make of the line before it: in a run of pipes its tabs become
    blanks, in a run of tabs its pipes are text. Two columns without outer pipes ("a | b")
    are a grid where a rule stands below their first line.
    """
    numbered = zip(_makes(lines), enumerate(lines, start=1), strict=True)
    runs = groupby(numbered, key=lambda each: each[0])
    grids = (_grid(make, [line for _, line in run]) for make, run in runs if make)
    return tuple(grid for grid in grids if grid)


def _makes(lines: Sequence[str]) -> Iterator[str]:
    """Yield what each line is made of: pipes, tabs, or neither (an empty string)."""
    before, bare = "", False
    for number, line in enumerate(lines):
        stripped = line.strip(" \r\n")
        pipes = len(_PIPE.findall(stripped))
        bare = pipes > 0 and (bare or _opens_bare(stripped, pipes, lines[number + 1 : number + 2]))
        before = "pipes" if bare else _make(stripped, pipes, before)
        yield before


def _opens_bare(line: str, pipes: int, below: Sequence[str]) -> bool:
    """Tell whether a line heads a table of two columns without outer pipes."""
    rule = below[0].strip() if below else ""
    return pipes == 1 and not line.startswith("|") and rule.count("|") == 1 and _is_rule(rule)


def _make(line: str, pipes: int, before: str) -> str:
    if line.startswith("|"):
        return "pipes"
    if pipes and before == "pipes":
        return before
    if "\t" in line and (before == "tabs" or pipes < _MANY_PIPES):
        return "tabs"
    return "pipes" if pipes >= _MANY_PIPES else ""


def _grid(make: str, run: Sequence[tuple[int, str]]) -> Grid | None:
    if make == "tabs":
        return Grid(tuple(_tab_row(number, line) for number, line in run))
    return _pipe_grid(run)


def _tab_row(number: int, line: str) -> GridRow:
    return make_row(number, [RawCell(part) for part in line.split("\t")])


def _pipe_grid(run: Sequence[tuple[int, str]]) -> Grid | None:
    """Build a grid of pipe lines; the row above a rule is its header.

    As in GitHub's Markdown only the second line can be the rule, one dash a cell being
    enough; here also the first, where the header was lost, but then a rule has three
    dashes a cell. Any other line of dashes is a row. A rule as thin as a row's dashes
    must have as many cells as its header, a full one need not: headers are ragged.
    """
    rule = _find_rule([line.strip() for _, line in run[:2]])
    rows = [_pipe_row(number, line) for at, (number, line) in enumerate(run) if at != rule]
    header = rows.pop(0) if rule == 1 else None
    return Grid(tuple(rows), header) if rows or header else None


def _find_rule(lines: Sequence[str]) -> int | None:
    """Return which of the first two lines of a run is its rule, counted from 0."""
    if _is_rule(lines[0]) and not _THIN.search(lines[0]):
        return 0
    if len(lines) == 1 or not _is_rule(lines[1]):
        return None
    full = not _THIN.search(lines[1])
    return 1 if full or _count_cells(lines[0]) == _count_cells(lines[1]) else None


def _is_rule(line: str) -> bool:
    return "|" in line and bool(_RULE.match(line))


def _count_cells(line: str) -> int:
    return sum(1 for _ in _pipe_cells(line))


def _pipe_row(number: int, line: str) -> GridRow:
    return make_row(number, [_pipe_cell(part) for part in _pipe_cells(line)])


def _pipe_cell(part: str) -> RawCell:
    return RawCell(part, repairs=(_TAB_REPAIR,) if "\t" in part.strip() else ())


def _pipe_cells(line: str) -> Iterator[str]:
    body = line.strip()
    body = body.removeprefix("|")
    if body.endswith("|") and not body.endswith("\\|"):
        body = body[:-1]
    return (part.replace("\\|", "|") for part in _PIPE.split(body))
