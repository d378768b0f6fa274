"""Compares which reports stand behind two states of a graph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ReportKind(StrEnum):
    """What became of a report; one is replaced when its file or its date is another."""

    ADDED = "report-added"
    REMOVED = "report-removed"
    REPLACED = "report-replaced"


@dataclass(frozen=True, slots=True)
class KnownReport:
    """A report that a graph was built from; ``digest`` is that of its file."""

    name: str
    date: date
    digest: str = ""


@dataclass(frozen=True, slots=True)
class ReportChange:
    """A report that came, went or was read anew; of one replaced it is the later."""

    kind: ReportKind
    report: KnownReport


def compare_reports(
    before: Iterable[KnownReport], after: Iterable[KnownReport]
) -> list[ReportChange]:
    """Return which reports changed, by kind, then by date, then by name."""
    old = {report.name: report for report in before}
    new = {report.name: report for report in after}
    changes = [
        *(ReportChange(ReportKind.ADDED, new[name]) for name in new.keys() - old.keys()),
        *(ReportChange(ReportKind.REMOVED, old[name]) for name in old.keys() - new.keys()),
        *(
            ReportChange(ReportKind.REPLACED, new[name])
            for name in new.keys() & old.keys()
            if new[name] != old[name]
        ),
    ]
    return sorted(changes, key=_order)


def _order(change: ReportChange) -> tuple[int, date, str]:
    return (list(ReportKind).index(change.kind), change.report.date, change.report.name)
