"""A document as read: lines of text, and grids whose every cell knows its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, its 1-based line and 1-based number in that line.

    ``repairs`` tell what was mended in the text, in words. ``page`` is the 1-based page
    of a PDF or the number of a workbook's sheet, 0 where the format has neither.
    """

    text: str
    line: int
    column: int
    repairs: tuple[str, ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True)
class GridRow:
    """The cells of one line, ragged as printed; ``page`` is that of its cells.

    >>> GridRow(7, (Cell("", 7, 1), Cell("汤姆猫", 7, 2))).filled[0].text
    '汤姆猫'
    """

    line: int
    cells: tuple[Cell, ...]
    page: int = 0

    @property
    def filled(self) -> tuple[Cell, ...]:
        """The cells that hold something, left to right."""
        return tuple(cell for cell in self.cells if cell.text)


@dataclass(frozen=True, slots=True)
class Grid:
    """A block of table lines that stand together: what lies between two page cuts.

    ``header`` is the row above a Markdown rule or the heading row of an HTML table,
    where there is one (its cells may be empty); the other formats mark none, and their
    first rows are judged later.
    """

    rows: tuple[GridRow, ...]
    header: GridRow | None = None

    @property
    def start(self) -> int:
        """The first line, 1-based, header included."""
        return self.header.line if self.header else self.rows[0].line

    @property
    def end(self) -> int:
        """The last line, 1-based."""
        return self.rows[-1].line if self.rows else self.start


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a PDF, or a sheet of a workbook, which has a name.

    ``start`` is its first line. The first line of a sheet is its heading, so row 3 of
    the sheet is line ``start + 3``.
    """

    number: int
    start: int
    sheet: str = ""

    def tell(self, line: int) -> str:
        """Say in words where a line of this page stands."""
        if not self.sheet:
            return f"page {self.number}"
        row = line - self.start
        return f"sheet {self.number} ({self.sheet})" + (f" row {row}" if row else "")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A report file before it is understood: where it lies, its bytes and their SHA-256."""

    path: Path
    data: bytes
    digest: str


@dataclass(frozen=True, slots=True)
class Document:
    """A report as read: its name (the file's stem), lines and grids, top to bottom.

    Lines are those of the file in Markdown, text and CSV; the other formats say in
    their module what a line is. Places refer to lines by their 1-based number.
    """

    name: str
    lines: tuple[str, ...]
    grids: tuple[Grid, ...]
    digest: str
    notes: tuple[str, ...] = ()
    pages: tuple[Page, ...] = ()

    def where(self, line: int) -> str:
        """Say which page or sheet a line stands on; empty where the format has none.

        >>> pages = (Page(1, 1), Page(2, 40))
        >>> Document("weekly", (), (), "", pages=pages).where(41)
        'page 2'
        >>> Document("weekly", (), (), "", pages=(Page(1, 1, "应用"),)).where(8)
        'sheet 1 (应用) row 7'
        """
        return find_page(self.pages, line)


def find_page(pages: Sequence[Page], line: int) -> str:
    """Say which of some pages, top to bottom, a line stands on; empty where there are none."""
    before = bisect_right(pages, line, key=lambda page: page.start)
    return pages[before - 1].tell(line) if before else ""
