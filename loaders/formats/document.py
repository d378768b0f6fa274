"""A document as read: lines of text, and grids whose every cell knows its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, its 1-based line and 1-based number in that line.

    ``repairs`` tell what was mended in the text, in words.
    """

    text: str
    line: int
    column: int
    repairs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridRow:
    """The cells of one line, ragged as printed.

    >>> GridRow(7, (Cell("", 7, 1), Cell("汤姆猫", 7, 2))).filled[0].text
    '汤姆猫'
    """

    line: int
    cells: tuple[Cell, ...]

    @property
    def filled(self) -> tuple[Cell, ...]:
        """The cells that hold something, left to right."""
        return tuple(cell for cell in self.cells if cell.text)


@dataclass(frozen=True, slots=True)
class Grid:
    """A block of table lines that stand together: what lies between two page cuts.

    ``header`` is the row above a Markdown rule, where there is one (its cells may be
    empty); text blocks have none, their first row is judged later.
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
class SourceText:
    """A file's text with the SHA-256 of its bytes and how it was decoded."""

    name: str
    text: str
    digest: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Document:
    """A report as read: its name (the file's stem), lines and grids, top to bottom."""

    name: str
    lines: tuple[str, ...]
    grids: tuple[Grid, ...]
    digest: str
    notes: tuple[str, ...] = ()
