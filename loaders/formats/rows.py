"""Makes rows of raw cells: cleans them, and lays out cells that span columns and rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.errors import ReportError
from kg.loaders.formats.document import Cell, GridRow
from kg.loaders.formats.text import clean_cell

CARRIED = "merged cell carried down"
"""The repair of a cell that stands in a row only because a merged cell covers it."""

MOST_COLUMNS = 100_000
_WIDEST_SPAN = 1_000  # as in HTML


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell as a format gives it: uncleaned text, and how many rows and columns it covers."""

    text: str = ""
    row_span: int = 1
    column_span: int = 1
    repairs: tuple[str, ...] = ()


def make_row(line: int, cells: Iterable[RawCell], page: int = 0) -> GridRow:
    """Return the row of a line: every cell cleaned and numbered, what was mended recorded."""
    made = []
    for column, raw in enumerate(cells, start=1):
        text, repairs = clean_cell(raw.text)
        made.append(Cell(text, line, column, (*repairs, *raw.repairs), page))
    return GridRow(line, tuple(made), page)


def carry(cell: RawCell) -> RawCell:
    """Return a cell as it stands in a row below its own; text carried down is a repair."""
    fresh = cell.text.strip() and CARRIED not in cell.repairs
    return RawCell(cell.text, repairs=(*cell.repairs, CARRIED) if fresh else cell.repairs)


def lay_out(rows: Iterable[Sequence[RawCell]], place: str) -> Iterator[tuple[RawCell, ...]]:
    """Yield the rows of a table with every cell in its own column.

    A cell that covers several columns keeps its text in the first, the others are
    empty. A cell that covers several rows is carried down to each, and this is
    recorded, so that every row keeps what it belongs to; a row without a text of its
    own stays empty.

    Raises :class:`ReportError` for a row of more than 100,000 columns.

    >>> wide, tall = RawCell("a", column_span=2), RawCell("b", row_span=2)
    >>> [[cell.text for cell in row] for row in lay_out([[wide, tall], [RawCell("c")]], "x.html")]
    [['a', '', 'b'], ['c', '', 'b']]
    """
    falling: dict[int, RawCell] = {}  # by column: what comes down from the rows above
    for row in rows:
        out, falling = _lay_out_row(row, falling, place)
        own = any(cell.text.strip() and CARRIED not in cell.repairs for cell in out)
        yield tuple(replace(cell, row_span=1, column_span=1) if own else RawCell() for cell in out)


def _lay_out_row(
    row: Iterable[RawCell], falling: dict[int, RawCell], place: str
) -> tuple[list[RawCell], dict[int, RawCell]]:
    """Return the cells of a row, and what comes down from it to the next."""
    out: list[RawCell] = []
    below: dict[int, RawCell] = {}
    last = max(falling, default=0)
    waiting = iter(row)
    while True:
        cell = falling.get(len(out) + 1) or next(waiting, None)
        if cell is None and len(out) >= last:
            return out, below
        for each in _covered(cell or RawCell(), len(out) + 1, falling):
            out.append(each)
            if each.row_span > 1:
                below[len(out)] = _carried(each)
        if len(out) > MOST_COLUMNS:
            raise ReportError(
                place, f"has a row of over {MOST_COLUMNS:,} columns", "split the table"
            )


def _covered(cell: RawCell, column: int, falling: dict[int, RawCell]) -> Iterator[RawCell]:
    """Yield a cell and the empty ones it covers to its right, as far as there is room."""
    yield cell
    width = min(cell.column_span, _WIDEST_SPAN)
    for right in range(column + 1, column + width):
        if right in falling:
            return
        yield RawCell(row_span=cell.row_span)


def _carried(cell: RawCell) -> RawCell:
    """Return a cell as it stands in the next row it covers."""
    return replace(carry(cell), row_span=cell.row_span - 1)
