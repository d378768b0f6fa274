"""Puts together paragraphs and tables, also tables inside tables, as HTML and Word nest them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.loaders.formats.draft import Draft
from kg.loaders.formats.rows import RawCell

_NESTED_REPAIR = "table inside the cell read as text"
_DEEPEST = 50
_FEW = 2


@dataclass(slots=True)
class FlowCell:
    """A cell with all it holds, in order: paragraphs and inner tables.

    ``heads`` marks a heading cell, ``continued`` one that Word prints as part of that above.
    """

    row_span: int = 1
    column_span: int = 1
    heads: bool = False
    continued: bool = False
    blocks: list[Block] = field(default_factory=list)

    @property
    def has_table(self) -> bool:
        """Whether a table stands in the cell."""
        return any(isinstance(block, FlowTable) for block in self.blocks)

    @property
    def filled(self) -> bool:
        """Whether the cell holds anything."""
        return bool(self.blocks)


@dataclass(slots=True)
class FlowTable:
    """A table before its spans are laid out."""

    rows: list[list[FlowCell]] = field(default_factory=list)

    @property
    def is_layout(self) -> bool:
        """Whether it only arranges a page: each row that parts cells holds an inner table."""
        rows = [row for row in self.rows if any(cell.filled for cell in row)]
        inner = [row for row in rows if any(cell.has_table for cell in row)]
        plain = [row for row in rows if sum(cell.filled for cell in row) >= _FEW]
        return bool(inner) and all(any(cell.has_table for cell in row) for row in plain)


Block = str | FlowTable


@dataclass(slots=True)
class Flow:
    """A document as a stream of openings and closings becomes paragraphs and tables.

    >>> flow = Flow()
    >>> flow.add("图表 3")
    >>> flow.end_paragraph()
    >>> flow.blocks
    ['图表 3']
    """

    blocks: list[Block] = field(default_factory=list)
    _tables: list[FlowTable] = field(default_factory=list)
    _cells: list[FlowCell] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)

    @property
    def in_table(self) -> bool:
        """Whether a table is open."""
        return bool(self._tables)

    def add(self, text: str) -> None:
        """Add text to the open paragraph."""
        self._text.append(text)

    def end_paragraph(self) -> None:
        """Close the open paragraph, if it holds anything."""
        text = "".join(self._text).strip()
        self._text.clear()
        if text:
            self._target().append(text)

    def open_table(self) -> None:
        """Start a table in the open cell, or in the document."""
        self.end_paragraph()
        table = FlowTable()
        self._target().append(table)
        self._tables.append(table)

    def open_row(self) -> None:
        """Start a row of the open table."""
        self.end_paragraph()
        self._tables[-1].rows.append([])

    def open_cell(
        self, row_span: int = 1, column_span: int = 1, *, heads: bool = False
    ) -> FlowCell:
        """Start a cell of the open row and return it; a table without a row gets one."""
        self.end_paragraph()
        if not self._tables[-1].rows:
            self.open_row()
        cell = FlowCell(row_span, column_span, heads)
        self._tables[-1].rows[-1].append(cell)
        self._cells.append(cell)
        return cell

    def close_cell(self) -> None:
        """End the open cell."""
        self.end_paragraph()
        self._cells.pop()

    def close_table(self) -> FlowTable:
        """End the open table and return it."""
        self.end_paragraph()
        return self._tables.pop()

    def end_caption(self) -> None:
        """Close the open paragraph and put it before the open table, whose caption it is."""
        target = self._target()
        count = len(target)
        self.end_paragraph()
        if len(target) > count and count and target[count - 1] is self._tables[-1]:
            target[count - 1], target[count] = target[count], target[count - 1]

    def _target(self) -> list[Block]:
        return self._cells[-1].blocks if self._cells else self.blocks


def write_blocks(blocks: Sequence[Block], draft: Draft, depth: int = 0) -> None:
    """Write paragraphs as lines and tables as grids.

    A table that only arranges a page is dissolved: what its cells hold is written one
    after the other. A table inside a cell of a table with rows of its own is read as that
    cell's text, and this is recorded.
    """
    for block in blocks:
        if isinstance(block, str):
            draft.add_text(block)
        elif block.is_layout and depth < _DEEPEST:
            for row in block.rows:
                for cell in row:
                    write_blocks(cell.blocks, draft, depth + 1)
        else:
            draft.add_table(
                [[_raw(cell) for cell in row] for row in block.rows], headed=_is_headed(block)
            )


def _is_headed(table: FlowTable) -> bool:
    """Tell whether the first row, and only the first, is of heading cells."""
    heads = [bool(row) and all(cell.heads for cell in row) for row in table.rows[:2]]
    return heads[:1] == [True] and heads[1:] != [True]


def _raw(cell: FlowCell) -> RawCell:
    repairs = (_NESTED_REPAIR,) if cell.has_table else ()
    return RawCell("\n".join(_texts(cell.blocks)), cell.row_span, cell.column_span, repairs)


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield all paragraphs of some blocks, inner tables too, without recursion."""
    waiting = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        if isinstance(block, str):
            yield block
        else:
            cells = [cell for row in block.rows for cell in row]
            waiting.extend(each for cell in reversed(cells) for each in reversed(cell.blocks))
