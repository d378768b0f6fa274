"""Gathers all evidence of a stretch of rows, and decides by it whose each row is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.loaders.attribution.chronology import ascending_days
from kg.loaders.attribution.decide import Decision, Judge, company_shares
from kg.loaders.attribution.evidence import UNKNOWN, Evidence
from kg.loaders.attribution.gazetteer import Gazetteer
from kg.loaders.attribution.labelled import decide_labelled, labels_every_row
from kg.loaders.attribution.labels import Label, disputed_codes
from kg.loaders.attribution.lattice import posterior
from kg.loaders.attribution.moves import START, Moves
from kg.loaders.attribution.rates import measure
from kg.loaders.attribution.similarity import EarlierWording, similar_wording
from kg.loaders.attribution.slides import misdated_rows
from kg.loaders.attribution.starts import headings_around, unlabelled_starts
from kg.loaders.attribution.untouched import carried_down, is_as_printed
from kg.loaders.attribution.voices import CompanyVoices, Voice
from kg.loaders.attribution.weights import VOICES, Rates
from kg.loaders.tables import RowFields
from kg.model.company import CompanyRef
from kg.model.status import Attribution, Grade


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows that are decided together: those with content, their dates, and the labels.

    ``rows`` are all rows, labels and headings on lines of their own among them;
    ``before`` is the company of the rows before, where a long table was cut.
    """

    rows: Sequence[RowFields]
    content: Sequence[RowFields]
    dates: Sequence[date | None]
    labels: Sequence[Label]
    before: CompanyRef | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions on a stretch's rows, how far each date has slid, and all companies."""

    decisions: Sequence[Decision]
    slides: Sequence[int]
    companies: dict[str, CompanyRef]


def decide_stretch(stretch: Stretch, gazetteer: Gazetteer, earlier: EarlierWording) -> Decided:
    """Decide whose each row of a stretch is.

    A table nothing speaks against passes as printed, one that labels every row is
    trusted row by row; any other is read twice, the second time with the rates the
    first reading showed and with the wording of its sure rows.
    """
    evidence = _gather(stretch, gazetteer)
    companies = _companies(stretch, evidence, gazetteer)
    disputed = disputed_codes(stretch.labels, gazetteer.vocabulary)
    still = [0] * len(stretch.content)
    if is_as_printed(evidence) and not disputed:
        as_printed = [Decision(e, Attribution.PRINTED, Grade.A) for e in carried_down(evidence)]
        return Decided(as_printed, still, companies)
    if labels_every_row(evidence):
        return Decided(decide_labelled(evidence, companies, disputed), still, companies)
    rows = len(stretch.content)
    start = START._replace(company=evidence.before or None)
    evidence = replace(evidence, starts=unlabelled_starts(evidence, gazetteer))
    moves = Moves(evidence, Rates())
    first = posterior(rows, start, moves, moves.closing)
    rates = measure(evidence, moves, first)
    similar = similar_wording(stretch.content, company_shares(first), earlier)
    evidence = replace(evidence, similar=similar)
    # Anew, for wording can name a company too.
    evidence = replace(evidence, starts=unlabelled_starts(evidence, gazetteer))
    moves = Moves(evidence, rates)
    reading = posterior(rows, start, moves, moves.closing)
    judge = Judge(evidence, company_shares(reading), companies, disputed, rates.drift)
    return Decided(
        decisions=[judge.decide(row) for row in range(rows)],
        slides=misdated_rows(reading, judge.companies, evidence.days),
        companies=companies,
    )


def _gather(stretch: Stretch, gazetteer: Gazetteer) -> Evidence:
    """Gather what the rows, their dates and the labels show, but for wording and starts."""
    rows = stretch.content
    printed = [(label.company, label.printed) for label in stretch.labels]
    voices = CompanyVoices(gazetteer, printed)
    strangers = [voices.stranger(row.text) for row in rows]
    heard = [
        _with_stranger(voices.hear(row.text), stranger)
        for row, stranger in zip(rows, strangers, strict=True)
    ]
    return Evidence(
        rows=rows,
        days=ascending_days(rows, stretch.dates),
        labels=stretch.labels,
        voices=heard,
        strangers=strangers,
        starts=(),
        before=stretch.before.id if stretch.before else UNKNOWN,
        headings=headings_around(stretch.rows, gazetteer.vocabulary),
    )


def _companies(stretch: Stretch, evidence: Evidence, gazetteer: Gazetteer) -> dict[str, CompanyRef]:
    """Return every company a row may come to, by id."""
    known = dict(gazetteer.companies)
    known.update({label.company.id: label.company for label in stretch.labels})
    known.update({each.id: each for each in evidence.strangers if each})
    if stretch.before:
        known[stretch.before.id] = stretch.before
    return known


def _with_stranger(heard: dict[str, Voice], stranger: CompanyRef | None) -> dict[str, Voice]:
    if stranger:
        heard[stranger.id] = Voice(stranger.id, VOICES.stranger, stranger.name, opens=True)
    return heard
