"""Adoption and announcement tables: every row a disclosure, every model cell kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.loaders.tables import (
    AttributedRow,
    RowFields,
    Table,
    attribute_rows,
    read_date,
    read_fields,
)
from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.place import Place
from kg.model.report import LeftOver
from kg.vocabulary import Vocabulary

DISCLOSING_KINDS = frozenset({"adoption", "announcements"})
"""The kinds of tables whose rows become disclosures."""


@dataclass(frozen=True, slots=True)
class ModelCell:
    """A cell of the model column with the company it is taken to belong to."""

    place: Place
    company: CompanyRef
    text: str


@dataclass(frozen=True, slots=True)
class TableContent:
    """What one table gives: disclosures, model cells, and what found no place in either."""

    disclosures: tuple[Disclosure, ...]
    model_cells: tuple[ModelCell, ...]
    left_over: tuple[LeftOver, ...]


def load_disclosures(
    report: str, report_date: date, table: Table, vocabulary: Vocabulary
) -> TableContent:
    """Turn the rows of an adoption or announcement table into disclosures.

    Every row comes out: as a disclosure if it has a date or a text, as a model cell if
    it has one, else as a left-over that names its line.
    """
    fields = [read_fields(row, vocabulary) for row in table.rows]
    rows = attribute_rows(fields, vocabulary)
    reader = _Reader(report, report_date, table)
    return TableContent(
        disclosures=tuple(reader.disclosure(row) for row in rows if row.fields.has_content),
        model_cells=tuple(cell for row in rows if (cell := reader.model_cell(row))),
        left_over=(
            *(left for row in rows if (left := _left_over(row))),
            *(LeftOver(cell.line, cell.text, "cell detached from its row") for cell in table.loose),
        ),
    )


def count_rows(table: Table, vocabulary: Vocabulary) -> int:
    """Count the data rows of a table; labels on a line of their own are none."""
    if table.kind not in DISCLOSING_KINDS:
        return len(table.rows)
    return sum(read_fields(row, vocabulary).has_content for row in table.rows)


@dataclass(frozen=True, slots=True)
class _Reader:
    """What all rows of one table share."""

    report: str
    report_date: date
    table: Table

    def disclosure(self, row: AttributedRow) -> Disclosure:
        fields = row.fields
        printed_date = read_date(fields.date_raw, self.report_date)
        unread = fields.date_raw and printed_date is None
        return Disclosure(
            place=self._place(fields, fields.text_column),
            kind=self.table.kind,
            company=row.company,
            category=row.category,
            date=printed_date,
            date_raw=fields.date_raw,
            text=fields.text,
            attribution=row.attribution,
            reason=row.reason,
            candidates=row.candidates,
            repairs=(*fields.repairs, *(("date could not be read",) if unread else ())),
        )

    def model_cell(self, row: AttributedRow) -> ModelCell | None:
        fields = row.fields
        if not fields.model or row.company is None:
            return None
        return ModelCell(self._place(fields, fields.model_column), row.company, fields.model)

    def _place(self, fields: RowFields, column: int) -> Place:
        return Place(self.report, self.table.label, fields.line, column)


def _left_over(row: AttributedRow) -> LeftOver | None:
    """Return what a row holds that went neither into a disclosure nor into a model cell."""
    fields = row.fields
    if fields.model and row.company is None:
        return LeftOver(fields.line, fields.model, "model cell of a row without a company")
    labels = " ".join(each for each in (fields.category, fields.company, fields.code) if each)
    if labels and not (fields.has_content or fields.model):
        return LeftOver(fields.line, labels, "label without a row")
    return None
