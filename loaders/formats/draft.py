"""Gathers the lines and grids of a document that has no lines of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.errors import ReportError
from kg.loaders.formats.document import Document, Grid, GridRow, Page, SourceFile
from kg.loaders.formats.rows import RawCell, lay_out, make_row
from kg.loaders.formats.text import clean_line

MOST_CELLS = 5_000_000
MOST_LINES = 5_000_000
_COLUMNS_OF_A_TABLE = 2


@dataclass(slots=True)
class Draft:
    """A document while its parts are gathered, top to bottom, on a running line.

    A paragraph is a line for each line break in it, a row of a table is a line, printed
    as in Markdown, and a blank line stands before and after each table.
    """

    source: SourceFile
    lines: list[str] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _cells: int = 0

    @property
    def place(self) -> str:
        """How the file is called in errors."""
        return str(self.source.path)

    def open_page(self, sheet: str = "") -> None:
        """Let a new page, or a sheet of that name, start at the next line."""
        self.pages.append(Page(len(self.pages) + 1, len(self.lines) + 1, sheet))

    def add_text(self, text: str) -> None:
        """Add a paragraph: its lines, cleaned, blank ones left out."""
        for part in text.split("\n"):
            if line := " ".join(clean_line(part).split()):
                self.add_line(line)

    def add_line(self, line: str) -> None:
        """Add one line as it is.

        Raises :class:`ReportError` when the document grows beyond all measure.
        """
        if len(self.lines) >= MOST_LINES:
            raise ReportError(self.place, f"has over {MOST_LINES:,} lines", "split the file")
        self.lines.append(line)

    def add_row(self, cells: Iterable[RawCell]) -> GridRow:
        """Add one row of a table, which stands on the next line, and return it.

        Raises :class:`ReportError` when the document grows beyond all measure.
        """
        page = self.pages[-1].number if self.pages else 0
        row = make_row(len(self.lines) + 1, cells, page)
        self._cells += len(row.cells)
        if self._cells > MOST_CELLS:
            raise ReportError(self.place, f"has over {MOST_CELLS:,} cells", "split the file")
        texts = " | ".join(cell.text for cell in row.cells)
        self.add_line(f"| {texts} |" if row.filled else "")
        return row

    def add_table(self, rows: Sequence[Sequence[RawCell]], *, headed: bool = False) -> None:
        """Add a table as one grid, spans laid out; ``headed`` says its first row is a header.

        A row at either end that is one cell over several columns is a title or a source,
        so it becomes text. A table that holds nothing, or text in one cell only, is none.

        Raises :class:`ReportError` when it has too many columns or cells.
        """
        first, last = _body(rows)
        for title in rows[:first]:
            self._add_cells(title)
        if _is_table(rows[first:last]):
            self.add_line("")
            made = [self.add_row(row) for row in lay_out(rows[first:last], self.place)]
            header = made.pop(0) if headed and not first else None
            self.grids.append(Grid(tuple(made), header))
            self.add_line("")
        else:
            for row in rows[first:last]:
                self._add_cells(row)
        for footer in rows[last:]:
            self._add_cells(footer)

    def _add_cells(self, row: Sequence[RawCell]) -> None:
        for cell in row:
            self.add_text(make_row(1, [cell]).cells[0].text)

    def finish(self) -> Document:
        """Return the document."""
        return Document(
            self.source.path.stem,
            tuple(self.lines),
            tuple(self.grids),
            self.source.digest,
            tuple(self.notes),
            tuple(self.pages),
        )


def _body(rows: Sequence[Sequence[RawCell]]) -> tuple[int, int]:
    """Return where the rows of a table begin and end, titles and sources left out."""
    first, last = 0, len(rows)
    while first < last and _is_banner(rows[first]):
        first += 1
    while first < last and _is_banner(rows[last - 1]):
        last -= 1
    return first, last


def _is_banner(row: Sequence[RawCell]) -> bool:
    filled = [cell for cell in row if cell.text.strip()]
    return len(filled) == 1 and filled[0].column_span > 1 and filled[0].row_span == 1


def _is_table(rows: Sequence[Sequence[RawCell]]) -> bool:
    """Tell whether rows have text, and two columns or more to tell it apart."""
    wide = any(len(row) >= _COLUMNS_OF_A_TABLE or _spans(row) for row in rows)
    return wide and any(cell.text.strip() for row in rows for cell in row)


def _spans(row: Sequence[RawCell]) -> bool:
    return any(cell.column_span > 1 for cell in row)
