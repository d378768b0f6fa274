from datetime import date

from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.place import Place
from kg.model.report import LeftOver, Report, ReportClaims, TableSummary
from kg.model.status import Attribution


def _row(line: int, company: CompanyRef | None, attribution: Attribution) -> Disclosure:
    return Disclosure(Place("r", "t", line, 1), "adoption", company, "", None, "", "x", attribution)


def test_report_counts_rows_and_left_overs_for_review():
    """Rows without a company and what found no place wait for a person together."""
    left = (LeftOver(9, "散落", "cell detached from its row"),) * 2
    table = TableSummary("r", "adoption", "表 1", 1, 9, 2, (), left)
    rows = (
        _row(2, CompanyRef("甲"), Attribution.PRINTED),
        _row(3, None, Attribution.REVIEW),
    )
    report = Report("r", "R", date(2024, 5, 1), "given", "0")

    assert ReportClaims(report, (table,), rows, ()).for_review == 3
