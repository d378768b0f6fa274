"""Where something is printed: report, table, line and cell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A cell of a report.

    ``line`` is the 1-based line of the report's file, ``column`` the 1-based cell
    of that line, ``table`` the table's caption (or ``table at line N``). ``where`` is
    the page or sheet, in words, of a format that has them; no id is made of it.

    >>> str(Place("weekly-2023-07-16", "图表 12 AI 应用进展", 470, 5))
    'weekly-2023-07-16 line 470 cell 5'
    """

    report: str
    table: str
    line: int
    column: int
    where: str = ""

    def __post_init__(self) -> None:
        if self.line < 1 or self.column < 1:
            raise ValueError(f"lines and columns count from 1, got {self.line}, {self.column}")

    def __str__(self) -> str:
        page = f" ({self.where})" if self.where else ""
        return f"{self.report} line {self.line}{page} cell {self.column}"
