"""Gives every row to its company by carrying printed labels down.

Where a row's own words contradict the label carried to it, the row goes to review
instead: a wrong company is worse than a missing one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.loaders.tables.fields import RowFields
from kg.model.company import CompanyRef
from kg.model.status import Attribution
from kg.vocabulary import Vocabulary, resolve_company


@dataclass(frozen=True, slots=True)
class AttributedRow:
    """A row with its company and category, or with the reason it goes to review."""

    fields: RowFields
    company: CompanyRef | None
    category: str
    attribution: Attribution
    reason: str = ""
    candidates: tuple[str, ...] = ()


def attribute_rows(rows: Sequence[RowFields], vocabulary: Vocabulary) -> tuple[AttributedRow, ...]:
    """Attribute all rows of one table, in order; every row comes out exactly once."""
    labels = _printed_companies(rows, vocabulary)
    attributed: list[AttributedRow] = []
    company: CompanyRef | None = None
    category = ""
    for row in rows:
        category = row.category or category
        company = _company(row, vocabulary) or company
        attributed.append(_attribute(row, company, category, labels))
    return tuple(attributed)


def _printed_companies(rows: Iterable[RowFields], vocabulary: Vocabulary) -> frozenset[CompanyRef]:
    found = (_company(row, vocabulary) for row in rows)
    return frozenset(company for company in found if company)


def _company(row: RowFields, vocabulary: Vocabulary) -> CompanyRef | None:
    """Return the company a row's own label and code name."""
    if not (row.company or row.code):
        return None
    return resolve_company(row.company, row.code, vocabulary)


def _attribute(
    row: RowFields, company: CompanyRef | None, category: str, labels: frozenset[CompanyRef]
) -> AttributedRow:
    if company is None:
        return _review(row, category, "no label stands before this row", ())
    opened = _opening_company(row, labels)
    if opened and opened.id != company.id:
        reason = f"the text opens with {opened.name}, the label carried down is {company.name}"
        return _review(row, category, reason, (opened.name, company.name))
    return AttributedRow(row, company, category, Attribution.PRINTED)


def _opening_company(row: RowFields, labels: frozenset[CompanyRef]) -> CompanyRef | None:
    """Return the company of this table whose name opens the row's text, if one does."""
    openers = [each for each in labels if each.name and row.text.startswith(each.name)]
    return max(openers, key=lambda each: (len(each.name), each.id), default=None)


def _review(
    row: RowFields, category: str, reason: str, candidates: tuple[str, ...]
) -> AttributedRow:
    return AttributedRow(row, None, category, Attribution.REVIEW, reason, candidates)
