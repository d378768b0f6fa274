"""Market tables: every line of a listed company under its code, one or two to a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.loaders.formats import Cell, GridRow
from kg.loaders.tables import (
    Table,
    find_columns,
    find_roles,
    is_blank,
    recognise_header,
)
from kg.loaders.tables.looks import match_date, plain, read_code
from kg.model.company import CompanyRef
from kg.model.facts import Listing
from kg.model.report import LeftOver
from kg.vocabulary import Vocabulary

_FIGURE = re.compile(r"^[+-]?[\d,.]+\s?(?:%|倍|x|pct|[AE])?$", re.IGNORECASE)
_LONGEST_NAME = 20


@dataclass(frozen=True, slots=True)
class MarketContent:
    """What a market table gives: its listings as printed, and what found no place in one."""

    listings: tuple[Listing, ...]
    left_over: tuple[LeftOver, ...]


def load_listings(report: str, table: Table, vocabulary: Vocabulary) -> MarketContent:
    """Turn the rows of a market table into listings; ``company`` is still as printed.

    A code and the name beside it make a listing. Headings and rows of mere figures say
    nothing of a company; a row with a name or a code alone is left over.
    """
    reader = _Reader(report, table, vocabulary)
    found = [each for row in table.rows for each in reader.read(row)]
    return MarketContent(
        listings=tuple(each for each in found if isinstance(each, Listing)),
        left_over=tuple(each for each in found if isinstance(each, LeftOver)),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """What all rows of one table share."""

    report: str
    table: Table
    vocabulary: Vocabulary

    def read(self, row: GridRow) -> Iterator[Listing | LeftOver]:
        """Yield the listings of a row, and what keeps the rest from being one."""
        codes = {at: read for at, cell in enumerate(row.cells) if (read := read_code(cell.text))}
        if not codes:
            yield from self._codeless(row)
        names = self._names(row.cells, codes.keys())
        for at, (code, repairs) in codes.items():
            cell = row.cells[at]
            if at in names:
                name = plain(names[at].text)
                place = self.table.place(self.report, cell.line, cell.column)
                yield Listing(place, CompanyRef(name, code), name, repairs)
            else:
                yield LeftOver(cell.line, cell.text, "stock code without a name")
        if codes:
            yield from self._beside_codes(row, names)

    def _names(self, cells: Sequence[Cell], codes: Iterable[int]) -> dict[int, Cell]:
        """Return the name beside each code: on the side the header tells, else on the other.

        The cell on the telling side of one code is never taken for another's.
        """
        side, codes = self._side(), list(codes)
        names = {at: cells[at + side] for at in codes if self._is_name(cells, at + side)}
        kept = {at + side for at in codes}
        for at in codes:
            other = at - side
            if at not in names and other not in kept and self._is_name(cells, other):
                names[at] = cells[other]
        return names

    def _beside_codes(self, row: GridRow, names: Mapping[int, Cell]) -> Iterator[LeftOver]:
        """Yield the names that stand in a column of names, but beside no code."""
        taken = {cell.column for cell in names.values()}
        columns = find_roles(self.table.header, "columnRole", self.vocabulary)
        named = {column for role, column in columns if role == "company"} - taken
        for cell in row.filled:
            if cell.column in named and self._names_something(cell.text):
                yield LeftOver(cell.line, cell.text, "listing without a stock code")

    def _side(self) -> int:
        columns = find_columns(self.table.header, "columnRole", self.vocabulary)
        return -1 if columns.get("company", 99) < columns.get("code", 0) else 1

    def _is_name(self, cells: Sequence[Cell], at: int) -> bool:
        return 0 <= at < len(cells) and self._names_something(cells[at].text)

    def _names_something(self, text: str) -> bool:
        """Tell whether a cell is a short text: no figure, date, code or dash."""
        printed = plain(text)
        if len(printed) > _LONGEST_NAME or is_blank(printed, self.vocabulary):
            return False
        return not (_FIGURE.match(printed) or match_date(printed) or read_code(printed))

    def _codeless(self, row: GridRow) -> Iterator[LeftOver]:
        """Yield a row that prints a name and figures but no code; a heading has no figures."""
        names = [cell for cell in row.filled if self._names_something(cell.text)]
        heading = len(names) == len(row.filled) or recognise_header(row, self.vocabulary)
        if names and not heading:
            text = " ".join(cell.text for cell in names)
            yield LeftOver(row.line, text, "listing without a stock code")
