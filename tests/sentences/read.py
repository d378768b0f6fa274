"""Reads labelled sentences, and scores what a vocabulary reads out of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.evaluation import Scores, read_gold, score_report
from kg.extraction.clauses import find_clauses
from kg.extraction.matcher import NameMatcher, find_self
from kg.extraction.reader import StatementReader
from kg.extraction.unknown import UnknownNames
from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.ids import named_id
from kg.model.place import Place
from kg.model.report import Report, ReportClaims
from kg.model.status import Attribution, Origin
from kg.resolution import resolve_term
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
    reader = _Reader(vocabulary)
    report = Report(gold.report, "", _DAY, "given", "")
    rows = [_row(gold.report, each, vocabulary) for each in sentences]
    claims = [claim for row in rows for claim in reader.claims(row)]
    return score_report(gold, ReportClaims(report, (), tuple(rows), tuple(claims)))


class _Reader:
    """The steps of the extraction, with one vocabulary in the hand instead of in a folder."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._matcher = NameMatcher(vocabulary.terms)
        self._unknown = UnknownNames(vocabulary)
        self._reader = StatementReader(vocabulary)

    def claims(self, row: Disclosure) -> list[Claim]:
        """Return the claims of a row."""
        if row.company is None:
            return []
        text, company, clauses = row.text, row.company, find_clauses(row.text)
        known = self._matcher.find(text)
        mentions = (*known, *find_self(text, known, company.id, company.name))
        mentions += self._unknown.find(text, mentions, clauses, company.id)
        return [
            Claim(
                place=row.place,
                company=company,
                relation=each.relation,
                object=resolve_term(each.term, self._vocabulary)
                if each.term
                else EntityRef(named_id("organisation", each.name), each.label, each.name),
                surface=each.surface,
                status=each.status,
                date=row.date,
                origin=Origin.TEXT,
                rule=each.rule,
                disclosure=row.id,
            )
            for each in self._reader.read(text, mentions, clauses, company.id)
        ]


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
