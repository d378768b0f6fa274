"""Measures a graph on gold of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.evaluation import Scores, read_gold, score_report
from kg.pipeline.nearest import check_report
from kg.resolution import under
from kg.store.folder import GraphFolder


def evaluate(folder: Path, gold_files: Sequence[Path]) -> list[Scores]:
    """Return the figures and misses of each report that gold files label, by report.

    Raises :class:`kg.errors.GoldError` for gold that cannot be used,
    :class:`kg.errors.GraphFolderError` when there is no graph or it is damaged, and
    :class:`kg.errors.UnknownNameError` for a report it does not hold.
    """
    gold = read_gold(gold_files)
    graph = GraphFolder(folder)
    decisions = graph.read_decisions()
    parts = {part.report.name: under(part, decisions) for part in graph.read_parts()}
    for each in gold:
        check_report(each.report, list(parts))
    return [score_report(each, parts[each.report]) for each in gold]
