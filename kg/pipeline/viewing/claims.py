"""The claims behind the relations of a page: evidence, histories, and what was known on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.model.graph import Edge, Evidence, Row, Step, filled
from kg.model.place import Place
from kg.model.relation import relation_properties
from kg.model.standing import known_on, seen, standing
from kg.model.status import Grade, Origin, Status
from kg.pipeline.own_queries import run_own
from kg.store.protocol import QueryRunner

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as far as a page needs it; ``text`` is the row's, or the cell that states it."""

    id: str
    key: Key
    place: Place
    date: date | None
    status: Status
    grade: Grade
    origin: Origin
    disclosure: str
    text: str


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of relations by their key, with the date and the broker of each report."""

    by_key: Mapping[Key, Sequence[ClaimRow]]
    dates: Mapping[str, date]
    brokers: Mapping[str, str]

    def on(self, day: date) -> Claims:
        """Return those that were known on a day."""
        known = {key: known_on(claims, day, self.dates) for key, claims in self.by_key.items()}
        return replace(self, by_key={key: claims for key, claims in known.items() if claims})

    def restate(self, edge: Edge) -> Edge:
        """Return an edge as its claims state it."""
        stated = relation_properties(self.by_key[edge.key], self.dates, self.brokers)
        return replace(edge, properties=filled({**edge.properties, **stated}))

    def history(self, key: Key) -> tuple[Step, ...]:
        """Return the days on which a relation came to another status, the oldest first."""
        claims = self.by_key.get(key, ())
        steps: list[Step] = []
        for day in sorted({seen(claim, self.dates) for claim in claims}):
            status = str(standing(known_on(claims, day, self.dates), self.dates).latest.status)
            if not steps or steps[-1].status != status:
                steps.append(Step(day.isoformat(), status))
        return tuple(steps)

    def evidence(self, keys: Iterable[Key]) -> tuple[Evidence, ...]:
        """Return the pieces of evidence for some relations."""
        return tuple(
            _evidence(claim, seen(claim, self.dates))
            for key in keys
            for claim in self.by_key.get(key, ())
        )


def read_claims(runner: QueryRunner, edges: Sequence[Edge]) -> Claims:
    """Return the claims behind some relations."""
    values = {
        "sources": tuple(sorted({edge.source for edge in edges})),
        "targets": tuple(sorted({edge.target for edge in edges})),
    }
    rows = run_own(runner, "page", "claims", values)
    wanted = {edge.key for edge in edges}
    by_key: dict[Key, list[ClaimRow]] = defaultdict(list)
    for claim in map(_claim, rows):
        if claim.key in wanted:
            by_key[claim.key].append(claim)
    return Claims(
        by_key,
        dates={str(row["report"]): date.fromisoformat(str(row["reportDate"])) for row in rows},
        brokers={str(row["report"]): str(row["broker"] or "") for row in rows},
    )


def _claim(row: Row) -> ClaimRow:
    day = row["date"]
    return ClaimRow(
        id=str(row["id"]),
        key=(str(row["relation"]), str(row["source"]), str(row["target"])),
        place=Place(
            str(row["report"]),
            str(row["table"] or ""),
            int(str(row["line"])),
            int(str(row["cell"])),
        ),
        date=date.fromisoformat(str(day)) if day else None,
        status=Status(str(row["status"])),
        # A graph built before claims were graded has none; the lowest is the careful reading.
        grade=Grade(str(row["grade"] or Grade.D)),
        origin=Origin(str(row["origin"])),
        disclosure=str(row["disclosure"] or ""),
        text=str(row["text"] or ""),
    )


def _evidence(claim: ClaimRow, day: date) -> Evidence:
    return Evidence(
        edge=claim.key,
        date=claim.date.isoformat() if claim.date else "",
        status=str(claim.status),
        text=claim.text,
        report=claim.place.report,
        table=claim.place.table,
        line=claim.place.line,
        origin=str(claim.origin),
        seen="" if claim.date else day.isoformat(),
    )
