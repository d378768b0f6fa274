"""Damage done afresh to a real table whose truth is known, where the reports are at hand."""

import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from kg.loaders.attribution import Attributor
from kg.loaders.formats import read_document
from kg.loaders.tables import read_rows, stitch_tables
from kg.vocabulary import Vocabulary, read_vocabulary
from tests.damage import CleanCompany, CleanTable, Damage, Outcome, score_program, wreck

# Thousands of rows: what they run through is covered by the tests of each module.
pytestmark = [pytest.mark.shared, pytest.mark.no_cover]
REPORT = "weekly-2023-07-16"
TABLES = 4
DAMAGES = {
    "undamaged": Damage(),
    "labels drift": Damage(drift=0.4),
    "labels lost": Damage(loss=0.1),
    "labels gathered": Damage(gathered=0.5),
    "text slid": Damage(slide=1),
    "all at once": Damage(
        drift=0.3, loss=0.08, gathered=0.15, slide=0.4, shift=0.1, detach=0.3, codes_only=0.05,
        names_only=0.1, again=0.3, own_line=0.05, smudge=0.1, ragged=0.2,
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def companies(shared: Path) -> list[CleanCompany]:
    """Return the labelled companies with their rows put right: dates ascend in each."""
    vocabulary = read_vocabulary()
    document = read_document(shared / "reports" / f"{REPORT}.md")
    tables = [t for t in stitch_tables(document, vocabulary) if t.kind == "adoption"]
    texts = {row.line: row.text for row in read_rows(tables[0], vocabulary)}
    rows = defaultdict(list)
    for line in (shared / "gold" / f"{REPORT}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row.get("kind") != "model-column" and row["date"] and texts[row["line"]]:
            key = (row["company"], row["code"], row["category"])
            rows[key].append((row["date"], texts[row["line"]]))
    return [
        CleanCompany(*key, tuple((date[5:], text) for date, text in sorted(dated)))
        for key, dated in rows.items()
    ]


def _shuffled(companies: list[CleanCompany], random: Random) -> CleanTable:
    """Put the companies in any order, those of a heading together, headings numbered anew."""
    order = random.sample(companies, len(companies))
    numbers = {each.category: 0 for each in order}
    numbers = {category: number for number, category in enumerate(numbers, start=1)}
    order.sort(key=lambda each: numbers[each.category])
    numbered = (replace(e, category=f"{numbers[e.category]}) {e.category}") for e in order)
    return CleanTable("2023-07-16", tuple(numbered))


def _outcome(companies: list[CleanCompany], damage: Damage, vocabulary: Vocabulary) -> Outcome:
    attributor = Attributor(vocabulary)
    total = Outcome()
    for seed in range(TABLES):
        random = Random(seed)
        table = _shuffled(companies, random)
        total += score_program(table, wreck(table, damage, random), vocabulary, attributor)
    return total


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_fresh_damage_is_repaired(companies, damage):
    """Right at least 97 % of the rows, silently wrong at most 1 %, for review at most 5 %."""
    outcome = _outcome(companies, damage, read_vocabulary())

    assert outcome.right >= 0.97 * outcome.rows, str(outcome)
    assert outcome.wrong <= 0.01 * outcome.rows, str(outcome)
    assert outcome.review <= 0.05 * outcome.rows, str(outcome)


def test_without_a_gazetteer_rows_go_to_review_and_not_to_others(companies):
    """Where no company is known beforehand, fewer rows are right, but at most 3 % are wrong."""
    known = read_vocabulary()
    terms = tuple(term for term in known.terms if term.label != "Company")
    empty = Vocabulary(terms, known.concepts)

    outcome = _outcome(companies, DAMAGES["all at once"], empty)

    assert outcome.wrong <= 0.03 * outcome.rows, str(outcome)
