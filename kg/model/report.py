"""A report that was read: its date, its tables, what was mended, what is left to a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kg.model.claim import Claim
from kg.model.disclosure import Disclosure
from kg.model.facts import Listing, ModelClass, Score
from kg.model.ids import content_id
from kg.model.judgement import DISMISSED
from kg.model.status import Attribution


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What a table prints that found no place in a disclosure or claim, and why not.

    ``settled`` says what a person made of it: the id of a company, or ``dismissed``. It
    is empty while it waits. ``where`` is the page or sheet, if the format has any.
    """

    line: int
    text: str
    reason: str
    settled: str = ""
    where: str = field(default="", compare=False)

    def id(self, report: str) -> str:
        """Return the content id: report, line, text and reason; not what was decided."""
        return content_id("left-over", report, self.line, self.text, self.reason)


@dataclass(frozen=True, slots=True)
class TableSummary:
    """One table of a report after stitching: where it stands and what it is.

    ``start`` and ``end`` are 1-based lines, ``rows`` counts data rows. ``left_over``
    waits for a person, or says what one decided.
    """

    report: str
    kind: str
    caption: str
    start: int
    end: int
    rows: int
    repairs: tuple[str, ...] = ()
    left_over: tuple[LeftOver, ...] = ()

    @property
    def label(self) -> str:
        """How a place names the table: its caption, else where it starts."""
        return self.caption or f"table at line {self.start}"


@dataclass(frozen=True, slots=True)
class Report:
    """A source document.

    ``name`` is the file's stem and the report's id, ``digest`` the SHA-256 of its
    bytes, ``date_basis`` says where the date was found, ``notes`` what a reader of
    the summary should know (an encoding guessed, a table left alone). ``broker`` is the
    house that published it, empty where nobody knows.
    """

    name: str
    title: str
    date: date
    date_basis: str
    digest: str
    notes: tuple[str, ...] = ()
    broker: str = ""


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
        return rows + sum(not left.settled for table in self.tables for left in table.left_over)

    @property
    def dismissed(self) -> int:
        """How many items a person found to need nothing."""
        rows = sum(each.attribution is Attribution.DISMISSED for each in self.disclosures)
        left_over = (left for table in self.tables for left in table.left_over)
        return rows + sum(left.settled == DISMISSED for left in left_over)
