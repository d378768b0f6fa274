"""Measures how many rows of damaged tables come to the right company, beside plain fill-down.

The tables are made anew in each run from the same seeds; where labelled reports lie
beside the checkout (../shared), they are measured too, with and without a gazetteer.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kg.loaders.attribution import Attributor  # noqa: E402 - tests/ is no installed package
from kg.loaders.formats import read_document  # noqa: E402
from kg.loaders.tables import find_report_date, read_rows, stitch_tables  # noqa: E402
from kg.vocabulary import Vocabulary, read_vocabulary, resolve_company  # noqa: E402
from tests.damage import (  # noqa: E402
    Damage,
    Outcome,
    carried_down,
    invent_table,
    score_program,
    wreck,
)

Report = Callable[[str, str, str], None]
TABLES = 200
DAMAGES = {
    "undamaged": Damage(),
    "labels drift up to 5 rows (half of them)": Damage(drift=0.5),
    "labels lost (one in ten)": Damage(loss=0.1),
    "labels gathered at page ends (half the pages)": Damage(gathered=0.5),
    "text slid by a row over a stretch": Damage(slide=1),
    "all at once": Damage(
        drift=0.3, loss=0.05, gathered=0.15, slide=0.3, shift=0.1, detach=0.3, codes_only=0.05,
        names_only=0.1, again=0.3, own_line=0.05, smudge=0.1, ragged=0.2,
    ),
}  # fmt: skip
GOLD = ("weekly-2023-07-16", "weekly-2024-09-08-part")


def measure_attribution(report: Report) -> None:
    """Print for each kind of damage the shares right, silently wrong and for review."""
    vocabulary = read_vocabulary()
    attributor = Attributor(vocabulary)
    for name, damage in DAMAGES.items():
        ours = plain = Outcome()
        for seed in range(TABLES):
            random = Random(seed)
            table = invent_table(random, random.randint(3, 16))
            damaged = wreck(table, damage, random)
            ours += score_program(table, damaged, vocabulary, attributor)
            plain += carried_down(table, damaged, vocabulary)
        report(name, _told(ours), f"fill-down {_told(plain)}")
    _measure_shared(vocabulary, report)


def _measure_shared(vocabulary: Vocabulary, report: Report) -> None:
    shared = ROOT.parent / "shared"
    if not shared.is_dir():
        report("labelled reports", "absent", f"{shared} is not there")
        return
    terms = tuple(term for term in vocabulary.terms if term.label != "Company")
    empty = Vocabulary(terms, vocabulary.concepts)
    for name in GOLD:
        full, plain = _outcome(shared, name, vocabulary)
        bare, _ = _outcome(shared, name, empty)
        report(name, _told(full), f"fill-down {_told(plain)}")
        report(f"{name}, empty gazetteer", _told(bare), "")


def _outcome(shared: Path, name: str, vocabulary: Vocabulary) -> tuple[Outcome, Outcome]:
    """Return how the program and fill-down do on the labelled rows of a report."""
    report = name.removesuffix("-part")
    lines = (shared / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {row["line"]: row["code"] for row in map(json.loads, lines) if "models" not in row}
    document = read_document(shared / "reports" / f"{report}.md")
    found = find_report_date(document.lines, report)
    table = next(t for t in stitch_tables(document, vocabulary) if t.kind == "adoption")
    rows = read_rows(table, vocabulary)
    ours = plain = Outcome()
    attributed = Attributor(vocabulary).attribute(rows, found[0]) if found else None
    for row in attributed.rows if attributed else ():
        ours += _score(row.company and row.company.code, gold.get(row.fields.line))
    company = None
    for each in rows:
        if each.company or each.code:
            company = resolve_company(each.company, each.code, vocabulary)
        if each.has_content:
            plain += _score(company and company.code, gold.get(each.line))
    return ours, plain


def _score(code: str | None, truth: str | None) -> Outcome:
    if truth is None:
        return Outcome()
    return Outcome(1, code == truth, code is not None and code != truth, code is None)


def _told(outcome: Outcome) -> str:
    shares = (outcome.right, outcome.wrong, outcome.review)
    return " / ".join(f"{share / outcome.rows:.1%}" for share in shares)
