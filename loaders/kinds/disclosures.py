"""Adoption and announcement tables: every row a disclosure, every model cell kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kg.loaders.attribution import AttributedRow, AttributedTable, Attributor
from kg.loaders.tables import RowFields, Table, read_rows
from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.place import Place
from kg.model.report import LeftOver
from kg.model.status import Grade
from kg.vocabulary import Vocabulary

DISCLOSING_KINDS = frozenset({"adoption", "announcements"})
"""The kinds of tables whose rows become disclosures."""


@dataclass(frozen=True, slots=True)
class ModelCell:
    """A cell of the model column with the company it is taken to belong to.

    ``grade`` is that of the row it stands in: how sure the company is.
    """

    place: Place
    company: CompanyRef
    text: str
    grade: Grade = Grade.A


@dataclass(frozen=True, slots=True)
class TableContent:
    """What one table gives: disclosures, model cells, and what found no place in either."""

    disclosures: tuple[Disclosure, ...]
    model_cells: tuple[ModelCell, ...]
    left_over: tuple[LeftOver, ...]


def load_disclosures(
    report: str, report_date: date, table: Table, vocabulary: Vocabulary, attributor: Attributor
) -> TableContent:
    """Turn the rows of an adoption or announcement table into disclosures.

    Every row comes out: as a disclosure if it has a date or a text, as a model cell if
    it has one, else as a left-over that names its line.
    """
    rows = read_rows(table, vocabulary)
    attributed = attributor.attribute(rows, report_date)
    reader = _Reader(report, table)
    read = {row.line for row in rows if row.loose}
    return TableContent(
        disclosures=tuple(reader.disclosure(row) for row in attributed.rows),
        model_cells=tuple(reader.model_cells(attributed)),
        left_over=(
            *_left_over(attributed),
            *(
                LeftOver(cell.line, cell.text, "cell detached from its row")
                for cell in table.loose
                if cell.line not in read
            ),
        ),
    )


def count_rows(table: Table, vocabulary: Vocabulary) -> int:
    """Count the data rows of a table; labels on a line of their own are none."""
    if table.kind not in DISCLOSING_KINDS:
        return len(table.rows)
    return sum(row.has_content for row in read_rows(table, vocabulary))


@dataclass(frozen=True, slots=True)
class _Reader:
    """What all rows of one table share."""

    report: str
    table: Table

    def disclosure(self, row: AttributedRow) -> Disclosure:
        fields = row.fields
        return Disclosure(
            place=self._place(fields, fields.text_column),
            kind=self.table.kind,
            company=row.company,
            category=row.category,
            date=row.date,
            date_raw=fields.date_raw,
            text=fields.text,
            attribution=row.attribution,
            reason=row.reason,
            candidates=row.candidates,
            repairs=(*fields.repairs, *_date_repairs(row)),
            grade=row.grade,
            warnings=row.warnings,
        )

    def model_cells(self, attributed: AttributedTable) -> Iterator[ModelCell]:
        grades = {row.fields.line: row.grade for row in attributed.rows}
        for cell in attributed.model_cells:
            if cell.company:
                row = Grade.B if cell.gathered else grades.get(cell.fields.line, Grade.A)
                place = self._place(cell.fields, cell.fields.model_column)
                yield ModelCell(place, cell.company, cell.fields.model, row)

    def _place(self, fields: RowFields, column: int) -> Place:
        return self.table.place(self.report, fields.line, column)


def _date_repairs(row: AttributedRow) -> Iterator[str]:
    if row.dated_by:
        yield f"date carried on from line {row.dated_by}"
    elif not row.date:
        yield "date could not be read" if row.fields.date_raw else "no date is printed"


def _left_over(attributed: AttributedTable) -> Iterator[LeftOver]:
    """Yield what went neither into a disclosure nor into a model cell."""
    for cell in attributed.model_cells:
        if not cell.company:
            fields = cell.fields
            reason = (
                "cell detached from its row"
                if fields.loose
                else "model cell of a row without a company"
            )
            yield LeftOver(fields.line, fields.model, reason)
    for heading in attributed.unused_headings:
        yield LeftOver(heading.line, heading.category, "heading without a row")
    for label in attributed.unused_labels:
        text = " ".join(each for each in (label.printed, label.company.code) if each)
        yield LeftOver(label.line, text, "label without a row")
