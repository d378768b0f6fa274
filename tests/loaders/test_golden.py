"""Damaged tables of our own, and the rows they must give.

Each line of a ``.jsonl`` file is one disclosure, model cell, listing, release, case, score,
investor or left-over of the report of the same name. After a wanted change, print the new rows and read them before they are kept::

    python tests/loaders/test_golden.py mixed-2024-03-01.md
"""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from kg.loaders.attribution import Attributor
from kg.loaders.formats import read_document
from kg.loaders.kinds import (
    DISCLOSING_KINDS,
    TableContent,
    load_classes,
    load_disclosures,
    load_financing,
    load_listings,
    load_releases,
    load_scores,
)
from kg.loaders.tables import Table, find_report_date, stitch_tables
from kg.model.company import CompanyRef
from kg.model.place import Place
from kg.model.report import LeftOver
from kg.vocabulary import Vocabulary, read_vocabulary

FOLDER = Path(__file__).resolve().parent / "golden"
REPORTS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".jsonl")

Fields = dict[str, object]


def _company(company: CompanyRef | None) -> str | None:
    return f"{company.name} {company.code}".strip() if company else None


def _rows(content: TableContent) -> Iterator[Fields]:
    for row in content.disclosures:
        yield {
            "line": row.place.line,
            "cell": row.place.column,
            "company": _company(row.company),
            "category": row.category,
            "date": row.date.isoformat() if row.date else None,
            "printed": row.date_raw,
            "text": row.text,
            "attribution": str(row.attribution),
            "reason": row.reason,
            "candidates": list(row.candidates),
            "repairs": list(row.repairs),
        }
    for cell in content.model_cells:
        place = cell.place
        yield {
            "line": place.line,
            "cell": place.column,
            "company": _company(cell.company),
            "model": cell.text,
        }
    yield from _left_over(content.left_over)


def _left_over(left_over: Iterable[LeftOver]) -> Iterator[Fields]:
    for left in left_over:
        yield {"line": left.line, "left over": left.text, "reason": left.reason}


def _listings(report: str, day: date, table: Table, vocabulary: Vocabulary) -> Iterator[Fields]:
    del day
    content = load_listings(report, table, vocabulary)
    for each in content.listings:
        yield {**_place(each.place), "code": each.company.code, "name": each.name}
    yield from _left_over(content.left_over)


def _releases(report: str, day: date, table: Table, vocabulary: Vocabulary) -> Iterator[Fields]:
    content = load_releases(report, day, table, vocabulary)
    for row in content.rows:
        yield {
            **_place(row.place),
            "vendor": row.vendor,
            "model": row.model,
            "date": row.day.isoformat() if row.day else None,
            "text": row.text,
        }
    yield from _left_over(content.left_over)


def _classes(report: str, day: date, table: Table, vocabulary: Vocabulary) -> Iterator[Fields]:
    del day
    content = load_classes(report, table, vocabulary)
    for row in content.rows:
        yield {**_place(row.place), "vendor": row.vendor, "model": row.model, "class": row.name}
    yield from _left_over(content.left_over)


def _scores(report: str, day: date, table: Table, vocabulary: Vocabulary) -> Iterator[Fields]:
    del day
    content = load_scores(report, table, vocabulary)
    for cell in content.scores:
        yield {**_place(cell.place), "model": cell.model, "score": [cell.benchmark, cell.value]}
    yield from _left_over(content.left_over)


def _rounds(report: str, day: date, table: Table, vocabulary: Vocabulary) -> Iterator[Fields]:
    content = load_financing(report, day, table, vocabulary)
    for each in content.rounds:
        for investor in each.investors:
            yield {
                **_place(each.place),
                "company": each.company,
                "investor": investor.name,
                "role": str(investor.role),
                "round": each.round,
                "amount": each.amount,
                "planned": each.planned,
            }
    yield from _left_over(content.left_over)


OTHERS = {
    "market": _listings,
    "model-releases": _releases,
    "model-classes": _classes,
    "benchmark": _scores,
    "financing": _rounds,
}


def _place(place: Place) -> Fields:
    return {"line": place.line, "cell": place.column}


def _load(report: Path) -> Iterator[Fields]:
    vocabulary = read_vocabulary()
    attributor = Attributor(vocabulary)
    document = read_document(report)
    found = find_report_date(document.lines, document.name)
    if not found:
        raise ValueError(f"{report} prints no date")
    for table in stitch_tables(document, vocabulary):
        if table.kind in DISCLOSING_KINDS:
            content = load_disclosures(document.name, found[0], table, vocabulary, attributor)
            yield from _rows(content)
        elif table.kind in OTHERS:
            yield from OTHERS[table.kind](document.name, found[0], table, vocabulary)


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.name)
def test_damaged_report_gives_its_golden_rows(report: Path):
    """A damaged report gives exactly the rows that were read and kept."""
    golden = report.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()

    assert list(_load(report)) == [json.loads(line) for line in golden]


if __name__ == "__main__":
    for fields in _load(FOLDER / sys.argv[1]):
        sys.stdout.write(json.dumps(fields, ensure_ascii=False) + "\n")
