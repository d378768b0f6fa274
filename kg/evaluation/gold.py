"""Gold: the rows and model cells of a report as people labelled them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

RELATIONS = {
    "USES": ("uses", "model"),
    "DEVELOPS": ("develops", "model"),
    "PARTNERS_WITH": ("partners", "name"),
    "INVESTS_IN": ("invests", "name"),
}
"""The relations that are labelled: the field of a row, and the field that names the object."""

MODEL_COLUMN = "model-column"
"""The kind of a labelled cell of the model column; a row has none."""


@dataclass(frozen=True, slots=True)
class GoldEntry:
    """One labelled relation of a row: its object, the words that name it, and the status.

    ``accept`` are other names that are right too; an ``optional`` entry is right with it and
    without it; ``statuses`` are all that are right, empty where none was labelled.
    """

    name: str
    surface: str
    accept: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One labelled row: whose it is, its category and date, and what it says by relation."""

    line: int
    company: str
    code: str
    category: str
    date: str | None
    relations: Mapping[str, tuple[GoldEntry, ...]]


@dataclass(frozen=True, slots=True)
class GoldCell:
    """One labelled cell of the model column; an ``optional`` one has no decidable owner."""

    line: int
    company: str
    code: str
    models: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """The labelled rows and cells of one report."""

    report: str
    rows: tuple[GoldRow, ...]
    cells: tuple[GoldCell, ...]

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last line that is labelled."""
        lines = [*(row.line for row in self.rows), *(cell.line for cell in self.cells)]
        return min(lines), max(lines)
