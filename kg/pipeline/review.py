"""Lists what waits for a person: the review queue of a graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.model.report import ReportClaims
from kg.model.status import Attribution
from kg.store.folder import GraphFolder


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A row without a company, or something printed that found no place in a claim."""

    report: str
    line: int
    text: str
    reason: str
    candidates: tuple[str, ...] = ()


def list_review(folder: Path) -> list[ReviewItem]:
    """Return the review queue, by report and line.

    Raises :class:`kg.errors.GraphFolderError` when there is no graph or it is damaged.
    """
    parts = GraphFolder(folder).read_parts()
    items = (item for part in parts for item in _items(part))
    return sorted(items, key=lambda item: (item.report, item.line, item.text))


def _items(part: ReportClaims) -> Iterator[ReviewItem]:
    report = part.report.name
    for row in part.disclosures:
        if row.attribution is Attribution.REVIEW:
            yield ReviewItem(report, row.place.line, row.text, row.reason, row.candidates)
    for table in part.tables:
        for left in table.left_over:
            yield ReviewItem(report, left.line, left.text, left.reason)
