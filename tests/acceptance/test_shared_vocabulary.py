"""The names of the real reports, where they are at hand: every listed company is in the vocabulary."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.loaders.formats import read_document
from kg.loaders.tables import stitch_tables
from kg.loaders.tables.looks import plain, read_code
from kg.model.names import fold_name
from kg.vocabulary import Vocabulary, bare_name, read_vocabulary

pytestmark = pytest.mark.shared
LISTING_KINDS = ("market", "announcements", "adoption")
GOLD = ("weekly-2023-07-16.jsonl", "weekly-2024-09-08-part.jsonl")
# What a name column prints for a model where a report prints no model.
NO_MODEL = "基于Transformer的最新算法"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """Return the shipped vocabularies."""
    return read_vocabulary()


@pytest.fixture(scope="module")
def printed(shared: Path, vocabulary: Vocabulary) -> list[tuple[str, str, list[str]]]:
    """Return (place, code, cells beside it) for every stock code a table of a report prints."""
    return [
        found
        for file in sorted((shared / "reports").glob("*.md"))
        for found in _codes(file, vocabulary)
    ]


def _codes(file: Path, vocabulary: Vocabulary) -> Iterator[tuple[str, str, list[str]]]:
    for table in stitch_tables(read_document(file), vocabulary):
        for row in table.rows if table.kind in LISTING_KINDS else ():
            texts = [plain(cell.text) for cell in row.cells]
            for at, text in enumerate(texts):
                if found := read_code(text):
                    beside = [texts[i] for i in (at - 1, at + 1) if 0 <= i < len(texts)]
                    yield f"{file.stem}:{row.cells[at].line}", found[0], beside


def test_every_printed_code_is_a_known_company(printed, vocabulary):
    """No table lists a company that the vocabulary does not know by that code."""
    assert len(printed) > 450
    assert {code for _, code, _ in printed if not vocabulary.find(code, "Company")} == set()


def test_printed_names_agree_with_their_codes(printed, vocabulary):
    """A company's name beside a code is a name of that company, share classes and ST aside."""
    wrong = []
    for place, code, beside in printed:
        company = vocabulary.find(code, "Company")
        for name in beside:
            meant = vocabulary.find(bare_name(name, vocabulary) or name, "Company")
            if meant and company and meant.id != company.id:
                wrong.append((place, code, name))

    assert wrong == []


def test_every_code_has_its_printed_name_beside_it_once(printed, vocabulary):
    """Each listed company is printed at least once under a name its entry has."""
    named = {
        code
        for _, code, beside in printed
        for name in beside
        for spelling in (name, bare_name(name, vocabulary))
        if (meant := vocabulary.find(spelling, "Company")) and meant.code == code
    }
    codes = {
        company.code for _, code, _ in printed if (company := vocabulary.find(code, "Company"))
    }

    assert codes - named == set()


def test_labelled_names_are_known(shared, vocabulary):
    """Every model, partner and investee of the gold rows is found, and called as labelled."""
    missed = []
    for name, surface, accepted, labels in _labelled(shared):
        term = vocabulary.find(name, *labels)
        if term is None or fold_name(term.name) not in accepted:
            missed.append((name, term.name if term else None))
        printed = vocabulary.find(surface, *labels)
        if printed and fold_name(printed.name) not in accepted:
            missed.append((surface, printed.name))

    assert missed == []


def _labelled(shared: Path) -> Iterator[tuple[str, str, set[str], tuple[str, ...]]]:
    lines = (shared / "gold" / file for file in GOLD)
    rows = [json.loads(each) for path in lines for each in path.read_text("utf-8").splitlines()]
    fields = {
        "uses": ("model", ("Model",)),
        "develops": ("model", ("Model",)),
        "partners": ("name", ("Company", "Organisation")),
        "invests": ("name", ("Company", "Organisation")),
    }
    for row in rows:
        for field, (key, labels) in fields.items():
            for entry in row.get(field, []):
                accepted = {fold_name(each) for each in (entry[key], *entry.get("accept", []))}
                yield entry[key], entry["surface"], accepted, labels
        for model in row.get("models", []):
            if model != NO_MODEL:
                yield model, model, {fold_name(model)}, ("Model",)
