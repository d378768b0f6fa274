"""How the rows of a damaged table come out: by the program, and by carrying labels down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kg.loaders.attribution import AttributedTable, Attributor
from kg.loaders.formats import Document
from kg.loaders.formats.markdown import read_grids
from kg.loaders.tables import RowFields, find_report_date, read_rows, stitch_tables
from kg.model.company import CompanyRef
from kg.vocabulary import Vocabulary, resolve_company
from tests.damage.clean import CleanTable
from tests.damage.wreck import DamagedTable


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many rows came out right, silently wrong and for review, of how many."""

    rows: int = 0
    right: int = 0
    wrong: int = 0
    review: int = 0

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(
            self.rows + other.rows,
            self.right + other.right,
            self.wrong + other.wrong,
            self.review + other.review,
        )

    def __str__(self) -> str:
        shares = (f"{count / self.rows:.3%}" for count in (self.right, self.wrong, self.review))
        return "{} rows: right {}, silently wrong {}, for review {}".format(self.rows, *shares)


def attribute(
    damaged: DamagedTable, vocabulary: Vocabulary, attributor: Attributor
) -> AttributedTable:
    """Read a damaged table as a report is read, and attribute its rows."""
    return attributor.attribute(_rows(damaged, vocabulary), _date(damaged))


def score(
    table: CleanTable, damaged: DamagedTable, companies: Iterable[tuple[int, CompanyRef | None]]
) -> Outcome:
    """Compare (line, company) pairs with the truth; a company may be given by name."""
    names = {company.code: company.name for company in table.companies}
    total = Outcome()
    for line, company in companies:
        code = damaged.companies[line]
        right = company is not None and code in (company.code, _code_of(company, names))
        total += Outcome(1, right, company is not None and not right, company is None)
    return total


def score_program(
    table: CleanTable, damaged: DamagedTable, vocabulary: Vocabulary, attributor: Attributor
) -> Outcome:
    """Return how the program does on a damaged table."""
    rows = attribute(damaged, vocabulary, attributor).rows
    return score(table, damaged, ((row.fields.line, row.company) for row in rows))


def carried_down(table: CleanTable, damaged: DamagedTable, vocabulary: Vocabulary) -> Outcome:
    """Return how plain fill-down does: each row goes to the last label printed."""
    company: CompanyRef | None = None
    pairs = []
    for row in _rows(damaged, vocabulary):
        if row.company or row.code:
            company = resolve_company(row.company, row.code, vocabulary)
        if row.has_content:
            pairs.append((row.line, company))
    return score(table, damaged, pairs)


def _rows(damaged: DamagedTable, vocabulary: Vocabulary) -> Sequence[RowFields]:
    document = Document("damaged", damaged.lines, read_grids(damaged.lines), "")
    (table,) = (t for t in stitch_tables(document, vocabulary) if t.kind == "adoption")
    return read_rows(table, vocabulary)


def _date(damaged: DamagedTable) -> date:
    found = find_report_date(damaged.lines, "damaged")
    if found is None:
        raise AssertionError("the generator prints the report's date")
    return found[0]


def _code_of(company: CompanyRef, names: dict[str, str]) -> str:
    return next((code for code, name in names.items() if name == company.name), "")
