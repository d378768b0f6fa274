"""Lists what waits for a person: the review queue of a graph."""

from __future__ import annotations

from pathlib import Path

from kg.pipeline.items import ReviewItem, open_items
from kg.pipeline.nearest import check_report
from kg.store.folder import GraphFolder


def list_review(folder: Path, report: str = "", limit: int | None = None) -> list[ReviewItem]:
    """Return the review queue, by report and line: of one report, and the first few, if asked.

    Raises :class:`kg.errors.GraphFolderError` when there is no graph or it is damaged, and
    :class:`kg.errors.UnknownNameError` when it holds no such report.
    """
    parts = GraphFolder(folder).read_parts()
    if report:
        check_report(report, [part.report.name for part in parts])
    return open_items(part for part in parts if report in ("", part.report.name))[:limit]
