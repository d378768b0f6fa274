"""The tables of docs/grades.md say what the rule does: every row is worked out again."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.grade import cell_grade, edge_grade, table_grade, text_grade
from kg.model.place import Place
from kg.model.status import Grade, Origin, Status

PAGE = Path(__file__).resolve().parent.parent / "docs" / "grades.md"
CLAIM = re.compile(
    r"(?P<grade>[A-D]) (?P<status>[a-z-]+) (?P<day>undated|\d\d-\d\d) (?P<report>\w+) "
    r"(?P<broker>\S+)(?P<column> column)?"
)


def _rows(heading: str) -> list[list[str]]:
    """Return the cells of the rows of the table whose header opens with a word."""
    lines = iter(PAGE.read_text(encoding="utf-8").splitlines())
    next(line for line in lines if line.startswith(f"| {heading} |"))
    next(lines)
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in _table(lines)]


def _table(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if not line.startswith("|"):
            return
        yield line


def _claim(written: str) -> tuple[Claim, str]:
    """Read a claim as the page writes it; also return the broker of its report."""
    match = CLAIM.fullmatch(written.strip())
    assert match, written
    day = None if match["day"] == "undated" else date.fromisoformat(f"2024-{match['day']}")
    claim = Claim(
        Place(match["report"], "表 1", 7, 5),
        CompanyRef("甲科技"),
        "USES",
        EntityRef("model:nova", "Model", "Nova"),
        "Nova",
        Status(match["status"]),
        day,
        Origin.MODEL_COLUMN if match["column"] else Origin.TEXT,
        "made-up",
        grade=Grade(match["grade"]),
    )
    return claim, match["broker"].replace("?", "")


@pytest.mark.parametrize("row", _rows("Stated by"), ids=" ".join)
def test_claim_of_the_page_is_graded_so(row: list[str]):
    """A claim of the page's table has the grade the table gives it."""
    stated, own, named, word, dated, grade = row
    listed, worded = named == "in a list", word == "yes"
    graded = {
        "text": lambda: text_grade(Grade(own), listed=listed, worded=worded),
        "model column": lambda: cell_grade(Grade(own)),
        "table": lambda: table_grade(dated=dated == "yes", worded=worded),
    }[stated]()

    assert graded is Grade(grade)


@pytest.mark.parametrize("row", _rows("Claims"), ids=lambda row: row[2])
def test_edge_of_the_page_is_graded_so(row: list[str]):
    """An edge of the page's table has the grade the table gives it."""
    read = [_claim(written) for written in row[0].split(";")]
    claims = [claim for claim, _ in read]
    brokers = {claim.place.report: broker for claim, broker in read}
    latest = max((claim for claim in claims if claim.date), key=_day, default=claims[-1])
    same_day = [claim for claim in claims if claim.date == latest.date]

    assert edge_grade(claims, same_day[-1], brokers) is Grade(row[1])


def _day(claim: Claim) -> date:
    return claim.date or date.min
