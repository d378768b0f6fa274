"""A report that was read: its date, its tables, what was mended, what is left to a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model.claim import Claim
from kg.model.disclosure import Disclosure
from kg.model.facts import Listing, ModelClass, Score
from kg.model.status import Attribution


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What a table prints that found no place in a disclosure or claim, and why not."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class TableSummary:
    """One table of a report after stitching: where it stands and what it is.

    ``start`` and ``end`` are 1-based lines, ``rows`` counts data rows. ``left_over``
    waits for a person.
    """

    report: str
    kind: str
    caption: str
    start: int
    end: int
    rows: int
    repairs: tuple[str, ...] = ()
    left_over: tuple[LeftOver, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A source document.

    ``name`` is the file's stem and the report's id, ``digest`` the SHA-256 of its
    bytes, ``date_basis`` says where the date was found, ``notes`` what a reader of
    the summary should know (an encoding guessed, a table left alone).
    """

    name: str
    title: str
    date: date
    date_basis: str
    digest: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportClaims:
    """All that one report gives to the graph: one part of the claims file."""

    report: Report
    tables: tuple[TableSummary, ...]
    disclosures: tuple[Disclosure, ...]
    claims: tuple[Claim, ...]
    listings: tuple[Listing, ...] = ()
    scores: tuple[Score, ...] = ()
    model_classes: tuple[ModelClass, ...] = ()

    @property
    def for_review(self) -> int:
        """How many items wait for a person: rows without a company, and left-overs."""
        rows = sum(each.attribution is Attribution.REVIEW for each in self.disclosures)
        return rows + sum(len(table.left_over) for table in self.tables)
