"""Applies what people decided to the claims of a report: pure, and the same however often."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model.claim import Claim
from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.judgement import DISMISSED
from kg.model.names import split_list
from kg.model.place import Place
from kg.model.report import LeftOver, ReportClaims, TableSummary
from kg.model.status import Attribution, Grade, Origin

if TYPE_CHECKING:
    from kg.pipeline.claims import ClaimReader

JUDGED_CELL = "judgement"
"""The rule of claims that a person's decision about a left-over model cell gave."""

_UNKNOWN_COLUMN = 1
"""A left-over does not tell its cell, so its claims name the first one of the line."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about one item: its company, or ``None`` where it is dismissed."""

    company: CompanyRef | None
    reason: str

    @property
    def settled(self) -> str:
        """What a left-over keeps of it."""
        return self.company.id if self.company else DISMISSED


Decisions = Mapping[str, Decision]
"""Decisions by the id of the item they are about."""


def apply_judgements(
    part: ReportClaims, decisions: Decisions, reader: Callable[[], ClaimReader]
) -> ReportClaims:
    """Return a report with its decided rows and left-overs under the companies decided.

    A decided row has its text read again for its company, a decided left-over is read as
    a model cell of its company. What a decision was applied to before is left alone, so
    ``reader`` is called only where there is something to read, and the order in which
    decisions were made leaves no trace.
    """
    rows = tuple(_decided(row, decisions.get(row.id)) for row in part.disclosures)
    changed = [new for old, new in zip(part.disclosures, rows, strict=True) if new != old]
    cells = _changed_left_over(part, decisions)
    if not (changed or cells):
        return part
    outdated = frozenset(row.id for row in changed)
    claims = [each for each in part.claims if not _is_outdated(each, outdated, cells)]
    if any(row.company for row in changed):
        claims.extend(reader().text_claims(changed))
    tables = []
    for table in part.tables:
        read, settled = _settle(part.report.name, table, decisions, cells, reader)
        claims.extend(read)
        tables.append(settled)
    return replace(
        part, disclosures=rows, tables=tuple(tables), claims=tuple(_ordered(claims, rows))
    )


def _decided(row: Disclosure, decision: Decision | None) -> Disclosure:
    if decision is None:
        return row
    if decision.company is None:
        attribution = Attribution.DISMISSED
        return replace(row, company=None, attribution=attribution, reason=decision.reason)
    return replace(
        row,
        company=decision.company,
        attribution=Attribution.REPAIRED,
        reason=decision.reason,
        grade=Grade.A,
    )


def _changed_left_over(part: ReportClaims, decisions: Decisions) -> dict[str, LeftOver]:
    """Return the left-overs that a decision changes, by id."""
    return {
        identity: left
        for table in part.tables
        for left in table.left_over
        if (identity := left.id(part.report.name)) in decisions
        and left.settled != decisions[identity].settled
    }


def _is_outdated(claim: Claim, rows: frozenset[str], cells: Mapping[str, LeftOver]) -> bool:
    """Whether a claim was read for a company that a row or left-over now no longer has."""
    if claim.origin is Origin.TEXT:
        return claim.disclosure in rows
    return claim.rule == JUDGED_CELL and any(
        claim.place.line == left.line and claim.surface in split_list(left.text)
        for left in cells.values()
    )


def _settle(
    report: str,
    table: TableSummary,
    decisions: Decisions,
    changed: Mapping[str, LeftOver],
    reader: Callable[[], ClaimReader],
) -> tuple[list[Claim], TableSummary]:
    """Return the claims of a table's changed left-overs, and the table with them settled.

    What a cell lists beside known models is left over in its turn, right behind it, for as
    long as the cell has a company.
    """
    claims: list[Claim] = []
    now: list[LeftOver] = []
    gone: list[LeftOver] = []
    for left in table.left_over:
        identity = left.id(report)
        if identity not in changed:
            now.append(left)
            continue
        decision = decisions[identity]
        now.append(replace(left, settled=decision.settled))
        if decision.company or left.settled not in ("", DISMISSED):
            place = Place(report, table.label, left.line, _UNKNOWN_COLUMN, left.where)
            read, unread = _read_cell(place, decision.company, left.text, reader())
            claims.extend(read)
            new = [each for each in dict.fromkeys(unread) if not _is_among(each, table.left_over)]
            now.extend(new if decision.company else ())
            gone.extend(() if decision.company else unread)
    return claims, replace(table, left_over=tuple(left for left in now if left not in gone))


def _read_cell(
    place: Place, company: CompanyRef | None, text: str, reader: ClaimReader
) -> tuple[list[Claim], list[LeftOver]]:
    """Read a text as a model cell: its claims, if it has a company, and what names no model."""
    from kg.loaders.kinds import ModelCell

    unread: list[LeftOver] = []
    claims = reader.cell_claims(ModelCell(place, company or CompanyRef(DISMISSED), text), unread)
    judged = [replace(claim, rule=JUDGED_CELL) for claim in claims]
    return (judged if company else []), unread


def _is_among(left: LeftOver, others: Iterable[LeftOver]) -> bool:
    """Whether a left-over is one of others, be it settled or not."""
    return left in (replace(other, settled=left.settled) for other in others)


def _ordered(claims: Iterable[Claim], rows: Sequence[Disclosure]) -> list[Claim]:
    """Order claims as a report read at once has them: those of rows first, row by row.

    Claims of decided left-overs come last, by place, as they are read last.
    """
    order = {row.id: number for number, row in enumerate(rows)}
    last = len(order)
    unique = {claim.id: claim for claim in claims}.values()

    def key(claim: Claim) -> tuple[int, int, str]:
        if claim.rule == JUDGED_CELL:
            return (last + 1, claim.place.line, claim.id)
        if claim.origin is Origin.TEXT and claim.disclosure in order:
            return (order[claim.disclosure], 0, "")
        return (last, 0, "")

    return sorted(unique, key=key)
