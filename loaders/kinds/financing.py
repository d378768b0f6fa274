"""Financing tables: who puts money into whom, in which round, how much."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kg.loaders.formats import Cell, GridRow
from kg.loaders.kinds.investors import Investor, read_investors
from kg.loaders.tables import Table, find_columns, is_blank, read_date
from kg.loaders.tables.looks import match_date, plain
from kg.model.place import Place
from kg.model.report import LeftOver
from kg.vocabulary import Vocabulary

_LETTER_ROUND = re.compile(r"(?:Pre-?)?[A-H]\d?\+{0,3}\s?(?=轮)")
_AMOUNT = re.compile(
    r"(?:近|超过|超|逾|约|数)?\s?(?:\d[\d,.]*|[数几一二三四五六七八九两]*[十百千]*)\s?[十百千]?[万亿]\s?"
    r"(?:元人民币|人民币|美元|港元|欧元|日元|英镑|元)"
)


@dataclass(frozen=True, slots=True)
class Financing:
    """A round of one company: its investors with their roles, and the terms as printed.

    The place is the cell of the investors.
    """

    place: Place
    company: str
    investors: tuple[Investor, ...]
    round: str
    amount: str
    day: date | None
    planned: bool


@dataclass(frozen=True, slots=True)
class FinancingContent:
    """What a financing table gives: its rounds, and what found no place in one."""

    rounds: tuple[Financing, ...]
    left_over: tuple[LeftOver, ...]


def load_financing(
    report: str, report_date: date, table: Table, vocabulary: Vocabulary
) -> FinancingContent:
    """Turn the rows of a financing table into rounds.

    A row without a company goes on with the one before it, cell by cell.
    """
    reader = _Reader(report, report_date, table, vocabulary)
    rounds: list[Financing] = []
    left_over: list[LeftOver] = []
    for row in reader.rows():
        left_over.extend(reader.nameless(row))
        found = reader.financing(row)
        if found:
            rounds.append(found)
        else:
            text = " ".join(cell.text for cell in row.values())
            left_over.append(LeftOver(_line(row), text, "names no company or no investor"))
    return FinancingContent(tuple(rounds), tuple(left_over))


_Row = dict[str, Cell]
"""The cells of a row by role; a cell outside the roles goes by its column's number."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """What all rows of one table share."""

    report: str
    report_date: date
    table: Table
    vocabulary: Vocabulary

    def rows(self) -> list[_Row]:
        """Return the rows by role, each with what a page cut or a broken line parted."""
        columns = find_columns(self.table.header, "dealColumn", self.vocabulary)
        roles = {column: role for role, column in columns.items()}
        rows: list[_Row] = []
        for printed in self.table.rows:
            row = self._by_role(printed, roles)
            if rows and "company" not in row:
                _go_on(rows[-1], row)
            elif row:
                rows.append(row)
        return rows

    def _by_role(self, row: GridRow, roles: dict[int, str]) -> _Row:
        cells = [cell for cell in row.filled if not is_blank(cell.text, self.vocabulary)]
        dated = next((cell for cell in cells if match_date(cell.text)), None)
        by_role = {roles.get(cell.column, str(cell.column)): cell for cell in cells}
        return {**by_role, "date": dated} if dated else by_role

    def financing(self, row: _Row) -> Financing | None:
        """Return the round a row tells of, if it names a company and an investor."""
        company, cell = row.get("company"), row.get("investors")
        investors, _ = read_investors(_text(cell), self.vocabulary)
        if company is None or cell is None or not investors:
            return None
        terms = [_text(row.get(role)) for role in ("deal", "round", "amount")]
        plans = self.vocabulary.words("investPlanCue")
        return Financing(
            place=self.table.place(self.report, cell.line, cell.column),
            company=plain(company.text),
            investors=tuple(investors),
            round=self._round(terms),
            amount=_amount(terms),
            day=read_date(_text(row.get("date")), self.report_date),
            planned=any(word in term for word in plans for term in terms),
        )

    def nameless(self, row: _Row) -> list[LeftOver]:
        """Return the phrases of a row's investors that name none, and terms that tell nothing."""
        cell, deal = row.get("investors"), row.get("deal")
        _, phrases = read_investors(_text(cell), self.vocabulary)
        line = _line(row)
        left = [LeftOver(line, each, "names no investor") for each in phrases]
        if deal and not (self._round([deal.text]) or _amount([deal.text])):
            left.append(LeftOver(line, deal.text, "tells no round and no amount"))
        return left

    def _round(self, terms: Sequence[str]) -> str:
        """Return the round printed first, without the word round: A+, 天使, Pre-B."""
        words = self.vocabulary.words("roundName")
        for term in map(plain, terms):
            named = next((word for word in words if word in term), "")
            letter = _LETTER_ROUND.search(term)
            if named or letter:
                return letter.group().strip() if letter else named
        only = plain(terms[1])
        return only if only and not only[0].isdigit() else ""


def _amount(terms: Sequence[str]) -> str:
    found = (_AMOUNT.search(plain(term)) for term in terms)
    return next((match.group().strip() for match in found if match), "")


def _go_on(row: _Row, rest: _Row) -> None:
    """Join the cells of a row that goes on to those it goes on with."""
    for role, cell in rest.items():
        known = row.get(role)
        joined = f"{known.text}{cell.text}" if known else cell.text
        row[role] = Cell(joined, (known or cell).line, (known or cell).column)


def _line(row: _Row) -> int:
    return min(cell.line for cell in row.values())


def _text(cell: Cell | None) -> str:
    return cell.text if cell else ""
