"""All that a report's tables give beside disclosures: listings, scores, classes and claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.loaders.kinds import (
    Financing,
    Investor,
    ScoreCell,
    load_classes,
    load_financing,
    load_listings,
    load_releases,
    load_scores,
)
from kg.loaders.tables import Table
from kg.model.claim import Claim, EntityRef, Subject
from kg.model.deal import Deal
from kg.model.facts import Listing, ModelClass, Score
from kg.model.grade import table_grade
from kg.model.report import LeftOver, Report
from kg.model.status import Origin, Status
from kg.pipeline.model_claims import ModelClaims
from kg.pipeline.names import NameReader
from kg.resolution import register, resolve_subject
from kg.vocabulary import Vocabulary

_Found = Claim | Listing | Score | ModelClass | LeftOver


@dataclass(slots=True)
class Facts:
    """What the tables of a report give; ``left_over`` by the line its table starts at.

    ``vocabulary`` knows the companies that the report itself lists, too.
    """

    vocabulary: Vocabulary
    claims: list[Claim] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    model_classes: list[ModelClass] = field(default_factory=list)
    left_over: dict[int, list[LeftOver]] = field(default_factory=dict)

    def left_over_of(self, table: Table) -> list[LeftOver]:
        """Return what of a table found no place, by line."""
        left_over = self.left_over.get(table.start, [])
        return sorted(left_over, key=lambda each: each.line)

    def add(self, table: Table, found: Iterable[_Found]) -> None:
        """Put each thing found in a table where it belongs."""
        left_over = self.left_over.setdefault(table.start, [])
        for each in found:
            if isinstance(each, Claim):
                self.claims.append(each)
            elif isinstance(each, Listing):
                self.listings.append(each)
            elif isinstance(each, Score):
                self.scores.append(each)
            elif isinstance(each, ModelClass):
                self.model_classes.append(each)
            else:
                left_over.append(each)


def read_facts(report: Report, tables: Sequence[Table], names: NameReader) -> Facts:
    """Read every table whose kind says something of nodes; the other kinds are left alone.

    The listings come first: the companies a report lists are known when the rest is read.
    """
    facts = Facts(names.vocabulary)
    _read_listings(report, [table for table in tables if table.kind == "market"], facts)
    reader = _Reader(report, NameReader(facts.vocabulary, names.extractor))
    readers = {
        "model-releases": reader.releases,
        "model-classes": reader.classes,
        "benchmark": reader.scores,
        "financing": reader.rounds,
    }
    for table in tables:
        if table.kind in readers:
            facts.add(table, (*readers[table.kind](table), *_loose(table)))
    return facts


def _read_listings(report: Report, tables: Sequence[Table], facts: Facts) -> None:
    """Read all market tables and check them against each other; see :func:`register`."""
    table_of: dict[Listing, Table] = {}
    for table in tables:
        content = load_listings(report.name, table, facts.vocabulary)
        table_of.update(dict.fromkeys(content.listings, table))
        facts.add(table, (*content.left_over, *_loose(table)))
    registry = register(list(table_of), facts.vocabulary)
    facts.listings.extend(registry.listings)
    for listing, reason in registry.conflicts:
        text = f"{listing.company.code} {listing.name}"
        facts.add(table_of[listing], [LeftOver(listing.place.line, text, reason)])
    facts.vocabulary = facts.vocabulary.with_companies(registry.companies(facts.vocabulary))


def _loose(table: Table) -> Iterator[LeftOver]:
    return (LeftOver(cell.line, cell.text, "cell detached from its row") for cell in table.loose)


@dataclass(frozen=True)
class _Reader:
    """Reads the tables of one report with one reader of names."""

    report: Report
    names: NameReader

    def releases(self, table: Table) -> Iterator[_Found]:
        vocabulary = self.names.vocabulary
        content = load_releases(self.report.name, self.report.date, table, vocabulary)
        for row in content.rows:
            yield from ModelClaims(self.names).released(row)
        yield from content.left_over

    def classes(self, table: Table) -> Iterator[_Found]:
        content = load_classes(self.report.name, table, self.names.vocabulary)
        for row in content.rows:
            yield from ModelClaims(self.names).classed(row)
        yield from content.left_over

    def scores(self, table: Table) -> Iterator[_Found]:
        content = load_scores(self.report.name, table, self.names.vocabulary)
        unknown: dict[int, ScoreCell] = {}
        for cell in content.scores:
            model = self.names.row_model(cell.model)
            if model:
                yield Score(cell.place, model, cell.benchmark, cell.value)
            else:
                unknown.setdefault(cell.place.line, cell)
        yield from (LeftOver(n, each.model, "names no known model") for n, each in unknown.items())
        yield from content.left_over

    def rounds(self, table: Table) -> Iterator[_Found]:
        vocabulary = self.names.vocabulary
        content = load_financing(self.report.name, self.report.date, table, vocabulary)
        for each in content.rounds:
            financed = resolve_subject(each.company, vocabulary)
            for investor in each.investors:
                yield _investment(each, investor, financed, vocabulary)
        yield from content.left_over


def _investment(
    each: Financing, investor: Investor, financed: Subject, vocabulary: Vocabulary
) -> Claim | LeftOver:
    """Return the claim that an investor invests, unless it is the financed company itself."""
    subject = resolve_subject(investor.name, vocabulary)
    if subject.id == financed.id:
        return LeftOver(each.place.line, investor.name, "invests in itself")
    return Claim(
        place=each.place,
        company=subject,
        relation="INVESTS_IN",
        object=EntityRef(financed.id, financed.label, financed.name),
        surface=each.company,
        status=Status.PLANNED if each.planned else Status.DONE,
        date=each.day,
        origin=Origin.TABLE,
        rule=f"financing-{investor.role}",
        deal=Deal(each.round, each.amount, investor.role),
        grade=table_grade(dated=each.day is not None, worded=True),
    )
