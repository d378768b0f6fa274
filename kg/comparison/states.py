"""Sums claims up to the states of relations, by the rule that also makes the graph's edges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from kg.model.place import Place
from kg.model.standing import seen, standing

Key = tuple[str, str, str]
"""What makes a relation the same relation: type, id of the source, id of the target."""


@dataclass(frozen=True, slots=True)
class Party:
    """An end of a relation: a company, an organisation, a model or a use case.

    >>> Party("company:999001.SH", "锚地船务", "999001.SH").name
    '锚地船务'
    """

    id: str
    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim as far as a comparison needs it; ``date`` is the row's, if any."""

    id: str
    relation: str
    source: Party
    target: Party
    status: str
    date: date | None
    place: Place


@dataclass(frozen=True, slots=True)
class RelationState:
    """A relation at some time: its status, since when it has it, and one place that says so.

    ``report`` and ``line`` are those of the claim that began the present status; later ones
    only say the same. ``dated_by`` is ``row``, or ``report`` where the dates are those of
    the reports.
    """

    relation: str
    source: Party
    target: Party
    status: str
    since: date
    first_seen: date
    last_seen: date
    dated_by: str
    report: str
    line: int

    @property
    def key(self) -> Key:
        """What makes it the same relation at another time."""
        return (self.relation, self.source.id, self.target.id)


def relation_states(
    claims: Iterable[ClaimLine], report_dates: Mapping[str, date]
) -> list[RelationState]:
    """Return the state of each relation that claims state, sorted by key.

    ``report_dates`` gives each report's date by its name. As in the graph there is no
    relation between a node and itself, which is what two merged names may leave.
    """
    grouped: dict[Key, list[ClaimLine]] = defaultdict(list)
    for claim in claims:
        if claim.source.id != claim.target.id:
            grouped[claim.relation, claim.source.id, claim.target.id].append(claim)
    return [_state(group, report_dates) for _, group in sorted(grouped.items())]


def _state(claims: list[ClaimLine], report_dates: Mapping[str, date]) -> RelationState:
    found = standing(claims, report_dates)
    latest = found.latest
    run = list(takewhile(lambda each: each.status == latest.status, reversed(found.counted)))
    began = run[-1]
    return RelationState(
        relation=latest.relation,
        source=latest.source,
        target=latest.target,
        status=latest.status,
        since=seen(began, report_dates),
        first_seen=found.first_seen,
        last_seen=found.last_seen,
        dated_by=found.dated_by,
        report=began.place.report,
        line=began.place.line,
    )
