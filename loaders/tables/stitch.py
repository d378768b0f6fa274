"""Joins the grids of a document into tables, over the cuts that pages made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.loaders.formats import Cell, Document, Grid, GridRow
from kg.loaders.tables.looks import match_date, read_code
from kg.loaders.tables.recognise import is_header, recognise_body, recognise_header
from kg.vocabulary import Vocabulary

_CAPTION = re.compile(r"^(?:[*#\s]*)(?:图表|图|表|Table|Figure|Exhibit)\s?\d+", re.IGNORECASE)
_BREAK = re.compile(
    r"^(?:资料来源|数据来源|来源|注[:：]|[●•#*-]\s?|\d+(?:\.\d+)*[.、\s]|.{0,8}目录$)"
)
_LOOSE_CELL = 80
_CAPTION_REACH = 4
_CAPTION_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Table:
    """A table after stitching: kind, caption, header, data rows and what was mended.

    ``loose`` are cells that stand detached between its pieces, outside every row;
    ``cuts`` are the first lines of the pieces after the first.
    """

    kind: str
    caption: str
    start: int
    end: int
    header: GridRow | None
    rows: tuple[GridRow, ...]
    loose: tuple[Cell, ...] = ()
    repairs: tuple[str, ...] = ()
    cuts: tuple[int, ...] = ()

    @property
    def label(self) -> str:
        """How the table is called in a place: its caption, else its first line."""
        return self.caption or f"table at line {self.start}"


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

    def finish(self) -> Table:
        return Table(
            kind=self.kind or recognise_body(self.rows, self.caption),
            caption=self.caption,
            start=self.start,
            end=self.end,
            header=self.header,
            rows=tuple(self.rows),
            loose=tuple(self.loose),
            repairs=tuple(self.repairs),
            cuts=tuple(self.cuts),
        )


def stitch_tables(document: Document, vocabulary: Vocabulary) -> tuple[Table, ...]:
    """Return the tables of a document, top to bottom, each whole.

    A grid goes on with the table before it when nothing but blank lines and loose
    cells lie between them and its header, if it has a telling one, is of that kind.
    """
    drafts: list[_Draft] = []
    for grid in document.grids:
        gap = _gap(document.lines, drafts[-1].end if drafts else 0, grid.start)
        if drafts and _goes_on(drafts[-1], grid, gap, vocabulary):
            _extend(drafts[-1], grid, gap, vocabulary)
        else:
            drafts.append(_open(grid, _caption(document.lines, grid.start), vocabulary))
    return tuple(draft.finish() for draft in drafts)


def _gap(lines: Sequence[str], after: int, before: int) -> list[Cell]:
    """Return the filled lines strictly between two line numbers, as cells."""
    between = range(after + 1, before)
    return [Cell(text, n, 1) for n in between if (text := lines[n - 1].strip())]


def _goes_on(draft: _Draft, grid: Grid, gap: Sequence[Cell], vocabulary: Vocabulary) -> bool:
    if any(_ends_table(cell.text) for cell in gap):
        return False
    opened = recognise_header(grid.header or grid.rows[0], vocabulary)
    return not opened or opened == draft.kind


def _ends_table(text: str) -> bool:
    """Tell whether a line between two grids says that the first is over.

    A date or a code on a line of its own is a cell that came loose, no numbered heading.
    """
    if match_date(text) or read_code(text):
        return False
    return bool(_CAPTION.match(text) or _BREAK.match(text)) or len(text) > _LOOSE_CELL


def _open(grid: Grid, caption: str, vocabulary: Vocabulary) -> _Draft:
    """Start a table; a grid of tabs has its header, if any, in its first two rows."""
    header, rows = grid.header, list(grid.rows)
    if header is None:
        depth = next((n for n, row in enumerate(rows[:2]) if _is_heading(row, vocabulary)), None)
        if depth is not None:
            header, rows = rows[depth], rows[depth + 1 :]
    kind = recognise_header(header, vocabulary) if header else ""
    draft = _Draft(kind, caption, header, grid.start, grid.end)
    _take_rows(draft, rows, vocabulary)
    return draft


def _is_heading(row: GridRow, vocabulary: Vocabulary) -> bool:
    return bool(recognise_header(row, vocabulary)) or is_header(row, vocabulary)


def _extend(draft: _Draft, grid: Grid, gap: Sequence[Cell], vocabulary: Vocabulary) -> None:
    draft.loose.extend(gap)
    draft.repairs.extend(f"line {cell.line}: detached cell" for cell in gap)
    draft.repairs.append(f"line {grid.start}: joined over a page cut")
    draft.cuts.append(grid.start)
    rows = [grid.header, *grid.rows] if grid.header else list(grid.rows)
    _take_rows(draft, rows, vocabulary)
    draft.end = grid.end


def _take_rows(draft: _Draft, rows: Sequence[GridRow], vocabulary: Vocabulary) -> None:
    """Add the rows that hold something; a header printed again is left out, and said."""
    for row in rows:
        if not row.filled:
            continue
        if is_header(row, vocabulary):
            draft.repairs.append(f"line {row.line}: header inside the table left out")
        else:
            draft.rows.append(row)


def _caption(lines: Sequence[str], start: int) -> str:
    """Return the caption above a grid: the nearest filled line, if it is a short one."""
    above = range(start - 1, max(0, start - 1 - _CAPTION_REACH), -1)
    nearest = next((text for n in above if (text := lines[n - 1].strip())), "")
    is_caption = _CAPTION.match(nearest) or len(nearest) <= _CAPTION_LENGTH
    return nearest.strip("*# ") if is_caption else ""
