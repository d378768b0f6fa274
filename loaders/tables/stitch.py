"""Joins the grids of a document into tables, over the cuts that pages made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.loaders.formats import Cell, Document, Grid, GridRow
from kg.loaders.tables.columns import repeats_header
from kg.loaders.tables.gaps import ends_table, loose_below, read_gap, read_opening, rest_of_cell
from kg.loaders.tables.headers import (
    heads_bare_piece,
    heads_piece,
    heads_table,
    resemble,
    tell_dated_texts,
)
from kg.loaders.tables.looks import match_date, read_code
from kg.loaders.tables.recognise import (
    is_header,
    is_misplaced_row,
    recognise_body,
    recognise_header,
)
from kg.loaders.tables.table import Table
from kg.vocabulary import Vocabulary

_LAST_ROWS = 50
REST_JOINED = "text of the next line joined"


@dataclass(slots=True)
class _Draft:
    """A table while its pieces are gathered."""

    kind: str
    caption: str
    header: GridRow | None
    start: int
    end: int
    rows: list[GridRow] = field(default_factory=list)
    loose: list[Cell] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)


def stitch_tables(document: Document, vocabulary: Vocabulary) -> tuple[Table, ...]:
    """Return the tables of a document, top to bottom, each whole.

    A grid goes on with the table before it when nothing but blank lines and loose
    cells lie between them and its header, if it has a telling one, is of that kind, or
    was made up: its rows look like those of the table. Of the table itself nothing but
    headers is left out, and each is told in its repairs.
    """
    stitcher = _Stitcher(document, vocabulary)
    for grid in document.grids:
        stitcher.take(grid)
    return stitcher.finish()


@dataclass(slots=True)
class _Stitcher:
    """The tables of a document while its grids are taken, top to bottom."""

    document: Document
    vocabulary: Vocabulary
    drafts: list[_Draft] = field(default_factory=list)

    def take(self, grid: Grid) -> None:
        """Go on with the last table, or open another."""
        gap, is_mended = self._gap(grid.start)
        last = self.drafts[-1] if self.drafts else None
        if last and self._goes_on(last, grid, gap):
            self._extend(last, grid, gap, is_cut=bool(gap) or not is_mended)
            return
        opening = read_opening(gap, grid.start, self.vocabulary)
        if last:
            above = [cell for cell in gap if cell.line < opening.line]
            _take_loose(last, loose_below(above, is_last=True))
        self.drafts.append(self._open(grid, opening.caption))
        _take_loose(self.drafts[-1], opening.loose)

    def finish(self) -> tuple[Table, ...]:
        """Return the tables; what lies below the last one is read, too."""
        if self.drafts:
            gap, _ = self._gap(len(self.document.lines) + 1)
            last = self.drafts[-1]
            is_last = tell_dated_texts(last.rows[-_LAST_ROWS:])
            _take_loose(last, loose_below(gap, is_last=is_last))
        return tuple(self._finish(draft) for draft in self.drafts)

    def _gap(self, before: int) -> tuple[list[Cell], bool]:
        """Return the filled lines since the last grid, and whether that got its rest of them.

        What goes on with the last cell of the grid is joined to it.
        """
        last = self.drafts[-1] if self.drafts else None
        gap = read_gap(self.document.lines, last.end if last else 0, before)
        if last is None or not (last.rows and last.rows[-1].line == last.end):
            return gap, False
        closes = self.document.lines[last.start - 1].rstrip().endswith("|")
        rest = rest_of_cell(self.document.lines, gap, last.end) if closes else []
        cell = last.rows[-1].cells[-1]
        if not rest or match_date(cell.text) or read_code(cell.text):
            return gap, False
        last.rows[-1] = _with_rest(last.rows[-1], rest)
        last.repairs.extend(f"line {each.line}: joined to the cell above" for each in rest)
        last.end = rest[-1].line
        return gap[len(rest) :], True

    def _goes_on(self, draft: _Draft, grid: Grid, gap: Sequence[Cell]) -> bool:
        """Tell whether a grid goes on with a table."""
        if any(ends_table(cell.text) for cell in gap):
            return False
        header, rows = _split(grid)
        head = header or (rows[0] if rows else None)
        opened = recognise_header(head, self.vocabulary) if head and len(head.filled) > 1 else ""
        if not opened or opened == draft.kind:
            return True
        kinds = [kind.name for kind in self.vocabulary.scheme("tableKind")]
        is_weaker = draft.kind in kinds[: kinds.index(opened)]
        return is_weaker and resemble(rows, draft.rows[-_LAST_ROWS:])

    def _extend(self, draft: _Draft, grid: Grid, gap: Sequence[Cell], *, is_cut: bool) -> None:
        _take_loose(draft, gap)
        if is_cut:
            draft.repairs.append(f"line {grid.start}: joined over a page cut")
            draft.cuts.append(grid.start)
        header, rows = _split(grid)
        if header and heads_piece(header, draft.header, self.vocabulary):
            _leave_out(draft, header)
        elif header:
            rows.insert(0, header)
        elif is_cut and rows and heads_bare_piece(rows[0], self.vocabulary):
            _leave_out(draft, rows.pop(0))
        self._take_rows(draft, rows)
        draft.end = grid.end

    def _open(self, grid: Grid, caption: str) -> _Draft:
        """Start a table; a grid without a rule has its header, if any, in its first two rows."""
        header, rows = grid.header, list(grid.rows)
        if header and is_misplaced_row(header, self.vocabulary):
            rows.insert(0, header)
            header = None
        if header is None:
            header = next((row for row in rows[:2] if self._is_heading(row)), None)
        kind = recognise_header(header, self.vocabulary) if header else ""
        draft = _Draft(kind, caption, header, grid.start, grid.end)
        if header and header in rows[1:2] and heads_table(rows[0], self.vocabulary):
            draft.repairs.append(f"line {rows[0].line}: title above the header left out")
            del rows[0]
        self._take_rows(draft, [row for row in rows if row is not header])
        return draft

    def _is_heading(self, row: GridRow) -> bool:
        return bool(recognise_header(row, self.vocabulary)) or is_header(row, self.vocabulary)

    def _take_rows(self, draft: _Draft, rows: Sequence[GridRow]) -> None:
        """Add the rows that hold something; a header printed again is left out, and said."""
        for row in rows:
            if not row.filled:
                continue
            if is_header(row, self.vocabulary) or repeats_header(row, draft.header):
                _leave_out(draft, row)
            else:
                draft.rows.append(row)

    def _finish(self, draft: _Draft) -> Table:
        return Table(
            kind=draft.kind or recognise_body(draft.rows, draft.caption),
            caption=draft.caption,
            start=draft.start,
            end=draft.end,
            header=draft.header,
            rows=tuple(draft.rows),
            loose=tuple(draft.loose),
            repairs=tuple(draft.repairs),
            cuts=tuple(draft.cuts),
            pages=self.document.pages,
        )


def _split(grid: Grid) -> tuple[GridRow | None, list[GridRow]]:
    """Return the header of a grid, if it holds anything, and its rows."""
    header = grid.header if grid.header and grid.header.filled else None
    return header, list(grid.rows)


def _take_loose(draft: _Draft, cells: Iterable[Cell]) -> None:
    for cell in cells:
        draft.loose.append(cell)
        draft.repairs.append(f"line {cell.line}: detached cell")


def _leave_out(draft: _Draft, header: GridRow) -> None:
    draft.repairs.append(f"line {header.line}: header inside the table left out")


def _with_rest(row: GridRow, rest: Sequence[Cell]) -> GridRow:
    """Return a row whose last cell goes on with the lines below it."""
    *cells, last = row.cells
    text = last.text
    for cell in rest:
        part = cell.text.rstrip("| ")
        parted = text[-1:].isascii() and part[:1].isascii()
        text = f"{text} {part}" if parted else f"{text}{part}"
    joined = replace(last, text=text, repairs=(*last.repairs, REST_JOINED))
    return replace(row, cells=(*cells, joined))
