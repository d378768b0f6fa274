"""What the claims of one pair come to: the properties of the edge that sums them up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from kg.model.grade import Graded, count_brokers, edge_grade
from kg.model.graph import Value
from kg.model.standing import standing


class Summed(Graded, Protocol):
    """What is asked of a claim that an edge sums up: the row that states it too."""

    @property
    def disclosure(self) -> str:
        """The id of that row, empty for a cell of the model column."""
        ...


def relation_properties(
    claims: Sequence[Summed], dates: Mapping[str, date], brokers: Mapping[str, str]
) -> dict[str, Value]:
    """Return status, dates, counts and grade of a relation, by the rule of :mod:`kg.model.standing`.

    ``dates`` and ``brokers`` give the date and the broker of each report. There must be a claim.
    """
    found = standing(claims, dates)
    return {
        "status": str(found.latest.status),
        "firstSeen": found.first_seen,
        "lastSeen": found.last_seen,
        "datedBy": found.dated_by,
        "disclosures": len({claim.disclosure for claim in claims if claim.disclosure}),
        "reports": len({claim.place.report for claim in claims}),
        "brokers": count_brokers(claims, brokers),
        "grade": str(edge_grade(claims, found.latest, brokers)),
    }
