"""Reads labelled sentences, and scores what a vocabulary reads out of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.evaluation import Scores, read_gold, score_report
from kg.extraction import Extractor
from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.place import Place
from kg.model.report import Report, ReportClaims
from kg.model.status import Attribution
from kg.pipeline.claims import ClaimReader
from kg.vocabulary import Vocabulary, resolve_company

FOLDER = Path(__file__).parent
GOLD = {name: FOLDER / f"{name}.jsonl" for name in ("plain", "uses", "partners")}
"""The files of sentences."""

_DAY = date(2024, 1, 1)


@dataclass(frozen=True)
class Sentence:
    """A made-up row: whose it is, and what it says."""

    line: int
    company: str
    code: str
    text: str


def read_sentences(file: Path) -> list[Sentence]:
    """Return the sentences of a file, in order."""
    records = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [Sentence(each["line"], each["company"], each["code"], each["text"]) for each in records]


def score_sentences(
    gold_file: Path, sentences: Sequence[Sentence], vocabulary: Vocabulary
) -> Scores:
    """Score what is read out of sentences, each a row of its company, by a vocabulary."""
    (gold,) = read_gold([gold_file])
    report = Report(gold.report, "", _DAY, "given", "")
    rows = [_row(gold.report, each, vocabulary) for each in sentences]
    claims = ClaimReader(vocabulary, Extractor(vocabulary)).text_claims(rows)
    return score_report(gold, ReportClaims(report, (), tuple(rows), tuple(claims)))


def _row(report: str, sentence: Sentence, vocabulary: Vocabulary) -> Disclosure:
    company = resolve_company(sentence.company, sentence.code, vocabulary)
    return Disclosure(
        place=Place(report, "sentences", sentence.line, 1),
        kind="adoption",
        company=CompanyRef(company.name or sentence.company, company.code or sentence.code),
        category="",
        date=_DAY,
        date_raw="",
        text=sentence.text,
        attribution=Attribution.PRINTED,
    )
