"""Damaged tables of our own, and the rows they must give.

Each line of a ``.jsonl`` file is one disclosure, model cell or left-over of the report
of the same name. After a wanted change, print the new rows and read them before they are kept::

    python tests/loaders/test_golden.py mixed-2024-03-01.md
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.loaders.formats import read_document
from kg.loaders.kinds import DISCLOSING_KINDS, TableContent, load_disclosures
from kg.loaders.tables import find_report_date, stitch_tables
from kg.model.company import CompanyRef
from kg.vocabulary import read_vocabulary

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
    for left in content.left_over:
        yield {"line": left.line, "left over": left.text, "reason": left.reason}


def _load(report: Path) -> Iterator[Fields]:
    vocabulary = read_vocabulary()
    document = read_document(report)
    found = find_report_date(document.lines, document.name)
    if not found:
        raise ValueError(f"{report} prints no date")
    for table in stitch_tables(document, vocabulary):
        if table.kind in DISCLOSING_KINDS:
            yield from _rows(load_disclosures(document.name, found[0], table, vocabulary))


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.name)
def test_damaged_report_gives_its_golden_rows(report: Path):
    """A damaged report gives exactly the rows that were read and kept."""
    golden = report.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()

    assert list(_load(report)) == [json.loads(line) for line in golden]


if __name__ == "__main__":
    for fields in _load(FOLDER / sys.argv[1]):
        sys.stdout.write(json.dumps(fields, ensure_ascii=False) + "\n")
