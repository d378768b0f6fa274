"""Scores what was read of one report against its gold: the figures, and every miss.

A row counts when it comes out at the labelled line; one put to review is neither right nor
silently wrong. A relation counts by row: its object must be the labelled one by name, or
stand in the same words. Precision is the share of what was read that is labelled, recall
the share of what is labelled that was read, F1 their harmonic mean (van Rijsbergen 1979).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.evaluation.gold import RELATIONS, Gold, GoldEntry, GoldRow
from kg.model.claim import Claim
from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.report import ReportClaims
from kg.model.status import Attribution, Origin

_IGNORED = re.compile(r"[\s\W_]+")


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that was read otherwise than it is labelled; ``None`` for what is not there."""

    line: int
    what: str
    gold: str | None
    got: str | None


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of one report by name, and what was missed, by line."""

    report: str
    figures: dict[str, float]
    misses: tuple[Miss, ...]


@dataclass(slots=True)
class _Tally:
    """How often a relation was found, invented or missed; and named and dated as labelled."""

    found: int = 0
    invented: int = 0
    missed: int = 0
    canonical: int = 0
    status_right: int = 0
    status_all: int = 0
    misses: list[Miss] = field(default_factory=list)


def score_report(gold: Gold, part: ReportClaims) -> Scores:
    """Return the figures of what was read of a report, measured on its gold."""
    figures, misses = _row_figures(gold.rows, part.disclosures)
    texts = [claim for claim in part.claims if claim.origin is Origin.TEXT]
    for relation in RELATIONS:
        claims = [claim for claim in texts if claim.relation == relation]
        tally = _relation(relation, gold.rows, claims)
        figures |= _relation_figures(relation, tally)
        misses += tally.misses
    figures |= _column_figures(gold, part.claims)
    ordered = sorted(misses, key=lambda miss: (miss.line, miss.what))
    return Scores(gold.report, figures, tuple(ordered))


def fold(text: str) -> str:
    """Return a name without what does not tell two names apart here: case, width, punctuation.

    Unlike the look-up of names it also drops the dot of a version.

    >>> fold("ＧＰＴ-3.5 ")
    'gpt35'
    """
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text).casefold())


def _row_figures(
    rows: Sequence[GoldRow], disclosures: Iterable[Disclosure]
) -> tuple[dict[str, float], list[Miss]]:
    """Return how many rows came out, under which company, with which date and category."""
    first: dict[int, Disclosure] = {}
    for disclosure in disclosures:
        first.setdefault(disclosure.place.line, disclosure)
    tally: Counter[str] = Counter()
    misses: list[Miss] = []
    for gold in rows:
        got = first.get(gold.line)
        tally[_standing(gold, got, misses)] += 1
        if got is not None:
            tally["dated"] += 1
            tally["date right"] += (got.date.isoformat() if got.date else None) == gold.date
            if gold.category:
                tally["categorised"] += 1
                tally["category right"] += fold(got.category) == fold(gold.category)
    count = len(rows)
    return {
        "rows": count,
        "row coverage": 1 - tally["missing"] / count,
        "row to company accuracy": tally["right"] / count,
        "rows put to review": tally["review"] / count,
        "rows silently wrong": tally["wrong"] / count,
        "date accuracy": tally["date right"] / max(1, tally["dated"]),
        "category accuracy": tally["category right"] / max(1, tally["categorised"]),
    }, misses


def _standing(gold: GoldRow, got: Disclosure | None, misses: list[Miss]) -> str:
    """Say how a row came out; add to the misses what is missing or under a wrong company."""
    if got is not None and got.attribution is Attribution.REVIEW:
        return "review"
    if got is not None and _is_same_company(gold, got.company):
        return "right"
    name = got.company.name if got is not None and got.company else None
    misses.append(Miss(gold.line, "row", gold.company, name))
    return "missing" if got is None else "wrong"


def _is_same_company(gold: GoldRow, got: CompanyRef | None) -> bool:
    """Whether a row has its company: the code decides where both sides have one."""
    if gold.code and got and got.code:
        return gold.code == got.code
    return fold(gold.company) == fold(got.name if got else "")


def _relation(relation: str, rows: Sequence[GoldRow], claims: Iterable[Claim]) -> _Tally:
    """Compare the claims of one relation with the labelled ones, row by row."""
    tally = _Tally()
    by_line: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_line[claim.place.line].append(claim)
    for row in rows:
        left = by_line.pop(row.line, [])
        for entry in row.relations[relation]:
            _entry(relation, row.line, entry, left, tally)
        tally.invented += len(left)
        tally.misses += [Miss(row.line, relation, None, claim.object.name) for claim in left]
    first, last = min(row.line for row in rows), max(row.line for row in rows)
    tally.invented += sum(len(left) for line, left in by_line.items() if first <= line <= last)
    return tally


def _entry(relation: str, line: int, entry: GoldEntry, left: list[Claim], tally: _Tally) -> None:
    """Take the first claim that says what an entry does from those left, and count it."""
    hit = next((claim for claim in left if _is_same_object(entry, claim)), None)
    if hit is not None:
        left.remove(hit)
    if entry.optional:
        return
    if hit is None:
        tally.missed += 1
        tally.misses.append(Miss(line, relation, entry.name, None))
        return
    tally.found += 1
    tally.canonical += fold(hit.object.name) in {fold(name) for name in (entry.name, *entry.accept)}
    if entry.statuses:
        tally.status_all += 1
        tally.status_right += hit.status in entry.statuses
        if hit.status not in entry.statuses:
            what = f"{relation} status"
            tally.misses.append(Miss(line, what, entry.statuses[0], str(hit.status)))


def _is_same_object(entry: GoldEntry, claim: Claim) -> bool:
    """Whether a claim means an entry's object: by any right name, or in the same words."""
    names = {fold(name) for name in (entry.name, entry.surface, *entry.accept)}
    got, surface = fold(claim.surface), fold(entry.surface)
    return fold(claim.object.name) in names or (bool(got) and (got in surface or surface in got))


def _relation_figures(relation: str, tally: _Tally) -> dict[str, float]:
    if not tally.found + tally.missed:
        return {f"{relation} claims where gold has none": tally.invented}
    figures = _precision_recall(relation, tally.found, tally.invented, tally.missed)
    figures[f"{relation} canonical name"] = tally.canonical / max(1, tally.found)
    if tally.status_all:
        figures[f"{relation} status accuracy"] = tally.status_right / tally.status_all
    return figures


def _column_figures(gold: Gold, claims: Iterable[Claim]) -> dict[str, float]:
    """Compare which models the model column gives to which companies, wherever in the span."""
    unsure = {cell.line for cell in gold.cells if cell.optional}
    sure = [cell for cell in gold.cells if not cell.optional]
    want = {(cell.code or fold(cell.company), fold(m)) for cell in sure for m in cell.models}
    first, last = gold.span
    got = {
        (claim.company.code or fold(claim.company.name), fold(claim.object.name))
        for claim in claims
        if claim.origin is Origin.MODEL_COLUMN
        and first <= claim.place.line <= last
        and claim.place.line not in unsure
    }
    return _precision_recall("model column", len(want & got), len(got - want), len(want - got))


def _precision_recall(name: str, found: int, invented: int, missed: int) -> dict[str, float]:
    precision = found / (found + invented) if found + invented else 0.0
    recall = found / (found + missed) if found + missed else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {f"{name} precision": precision, f"{name} recall": recall, f"{name} F1": f1}
