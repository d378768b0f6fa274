"""Made-up vocabulary, reports and claims for the tests of resolution."""

from collections.abc import Callable
from datetime import date

import pytest

from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.place import Place
from kg.model.report import Report, ReportClaims
from kg.model.status import Attribution, Origin, Status
from kg.vocabulary import Term, Vocabulary

ANCHOR = CompanyRef("锚地船务", "999001.SH")
NOVA_2 = EntityRef("model:nova-2", "Model", "Nova 2")

MakePart = Callable[..., ReportClaims]


@pytest.fixture(scope="session")
def words() -> Vocabulary:
    """Return a vocabulary with a company, a vendor and a family of models."""
    return Vocabulary(
        (
            Term("company:999001.SH", "Company", "锚地船务", "Anchor", ("锚地",), code="999001.SH"),
            Term("organisation:yard", "Organisation", "北塘船厂"),
            Term("model:nova", "Model", "Nova", provider="organisation:yard"),
            Term("model:nova-2", "Model", "Nova 2", broader="model:nova"),
        ),
        (),
    )


@pytest.fixture(scope="session")
def make_part() -> MakePart:
    """Return a function that makes a report's part: one row and one claim per (date, status)."""

    def make(
        name: str,
        rows: list[tuple[date | None, Status]],
        day: date = date(2024, 9, 8),
        company: CompanyRef = ANCHOR,
        model: EntityRef = NOVA_2,
    ) -> ReportClaims:
        disclosures, claims = [], []
        for line, (row_day, status) in enumerate(rows, start=1):
            place = Place(name, "表 1", line, 5)
            row = Disclosure(
                place,
                "adoption",
                company,
                "AI+航运",
                row_day,
                "",
                f"第{line}行",
                Attribution.PRINTED,
            )
            claims.append(
                Claim(
                    place,
                    company,
                    "USES",
                    model,
                    model.name,
                    status,
                    row_day,
                    Origin.TEXT,
                    "made-up",
                    row.id,
                )
            )
            disclosures.append(row)
        report = Report(name, name, day, "given", "0")
        return ReportClaims(report, (), tuple(disclosures), tuple(claims))

    return make
