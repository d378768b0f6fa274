"""Parts the rows of a sheet or a CSV file into grids, and into lines that are no table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from kg.loaders.formats.document import Cell, Grid, GridRow

_TABLE_WIDTH = 2


def cut_grids(rows: Iterable[GridRow]) -> tuple[Grid, ...]:
    """Return the grids of a sheet, top to bottom; blank rows part them.

    At the ends of a block, a row of one cell in the first column is a title or a source:
    it stays a line of the document, in no grid. Rows shorter than the first of their grid
    are filled up with empty cells.
    """
    runs = groupby(rows, key=lambda row: bool(row.filled))
    blocks = (_without_titles(list(run)) for filled, run in runs if filled)
    return tuple(Grid(_fill_up(block)) for block in blocks if block)


def _without_titles(rows: Sequence[GridRow]) -> Sequence[GridRow]:
    first, last = 0, len(rows)
    while first < last and _is_title(rows[first]):
        first += 1
    while first < last and _is_title(rows[last - 1]):
        last -= 1
    return rows[first:last]


def _is_title(row: GridRow) -> bool:
    filled = row.filled
    return len(filled) < _TABLE_WIDTH and all(cell.column == 1 for cell in filled)


def _fill_up(rows: Sequence[GridRow]) -> tuple[GridRow, ...]:
    width = len(rows[0].cells)
    return tuple(row if len(row.cells) >= width else _filled(row, width) for row in rows)


def _filled(row: GridRow, width: int) -> GridRow:
    columns = range(len(row.cells) + 1, width + 1)
    cells = (Cell("", row.line, column, (), row.page) for column in columns)
    return GridRow(row.line, (*row.cells, *cells), row.page)
