"""The rule by which the claims of a relation give it its status and its dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from kg.model.place import Place


class Stated(Protocol):
    """What the rule asks of a claim: its id, its place, and the date of its row, if any."""

    @property
    def id(self) -> str:
        """What names the claim; it decides between claims of one cell."""
        ...

    @property
    def place(self) -> Place:
        """Where the claim is printed."""
        ...

    @property
    def date(self) -> date | None:
        """The row's date."""
        ...


C = TypeVar("C", bound=Stated)


@dataclass(frozen=True, slots=True)
class Standing(Generic[C]):
    """How a relation stands by its claims: those that count, in order, the latest last.

    ``dated_by`` is ``row``, or ``report`` where no row dates the relation, and the dates are
    those of the reports that print it.
    """

    counted: tuple[C, ...]
    first_seen: date
    last_seen: date
    dated_by: str

    @property
    def latest(self) -> C:
        """The claim whose status is the relation's."""
        return self.counted[-1]


def standing(claims: Iterable[C], report_dates: Mapping[str, date]) -> Standing[C]:
    """Sum up the claims of one pair; undated ones count only where no dated one is.

    ``report_dates`` gives each report's date by its name. There must be a claim.
    """
    known = list(claims)
    dated = [claim for claim in known if claim.date]
    counted = in_order(dated or known, report_dates)
    return Standing(
        tuple(counted),
        first_seen=seen(counted[0], report_dates),
        last_seen=seen(counted[-1], report_dates),
        dated_by="row" if dated else "report",
    )


def in_order(claims: Iterable[C], report_dates: Mapping[str, date]) -> list[C]:
    """Return claims by when they were seen, then by place, then by id: the latest is last."""
    return sorted(claims, key=lambda claim: (seen(claim, report_dates), claim.place, claim.id))


def known_on(claims: Iterable[C], day: date, report_dates: Mapping[str, date]) -> list[C]:
    """Return the claims that were seen on a day or before it."""
    return [claim for claim in claims if seen(claim, report_dates) <= day]


def seen(claim: Stated, report_dates: Mapping[str, date]) -> date:
    """When a claim was seen: the row's date, or that of the report that prints it."""
    return claim.date or report_dates[claim.place.report]
