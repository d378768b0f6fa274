"""A table as stitched: what all later steps read."""

from __future__ import annotations

from dataclasses import dataclass

from kg.loaders.formats import Cell, GridRow, Page, find_page
from kg.model.place import Place


@dataclass(frozen=True, slots=True)
class Table:
    """A table after stitching: kind, caption, header, data rows and what was mended.

    ``loose`` are cells that stand detached beside its pieces, outside every row;
    ``cuts`` are the first lines of the pieces after the first, ``pages`` those of the
    document, where it has any.
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
    pages: tuple[Page, ...] = ()

    @property
    def label(self) -> str:
        """How the table is called in a place: its caption, else its first line."""
        return self.caption or f"table at line {self.start}"

    def where(self, line: int) -> str:
        """Say which page or sheet a line stands on; empty where the format has none."""
        return find_page(self.pages, line)

    def place(self, report: str, line: int, column: int) -> Place:
        """Return the place of a cell of this table, with its page or sheet."""
        return Place(report, self.label, line, column, self.where(line))
