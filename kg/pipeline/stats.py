"""Counts what a graph holds, and takes its fingerprint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.config import GraphSource
from kg.model.fingerprint import fingerprint
from kg.model.graph import Row
from kg.ontology import read_ontology
from kg.pipeline.opening import open_graph
from kg.pipeline.own_queries import run_own
from kg.store.protocol import QueryRunner
from kg.store.read_graph import read_graph

COUNTS = (
    "nodes-by-label",
    "edges-by-type",
    "claims-by-relation",
    "claims-by-status",
    "claims-by-grade",
    "claims-by-origin",
    "disclosures-by-attribution",
)
"""What is counted, in the order in which it is told; each is a template of that name."""


@dataclass(frozen=True, slots=True)
class GraphStats:
    """What a graph holds.

    ``counts`` gives for each of :data:`COUNTS` how many there are of each kind, ``reports``
    a row each; ``first_date`` and ``last_date`` are those of the dated rows, as ISO texts,
    empty where none is dated.
    """

    fingerprint: str
    first_date: str
    last_date: str
    counts: Mapping[str, Mapping[str, int]]
    reports: tuple[Row, ...]


def graph_stats(source: GraphSource) -> GraphStats:
    """Return what a graph holds.

    Raises :class:`kg.errors.GraphFolderError` when there is no graph.
    """
    with open_graph(source) as runner:
        (period,) = run_own(runner, "stats", "period")
        return GraphStats(
            fingerprint=fingerprint(read_graph(runner, read_ontology())),
            first_date=str(period["firstDate"] or ""),
            last_date=str(period["lastDate"] or ""),
            counts={name: _counts(runner, name) for name in COUNTS},
            reports=list_reports(runner),
        )


def list_reports(runner: QueryRunner) -> tuple[Row, ...]:
    """Return a row for each report, by date: name, date, broker, digest, and what it gave."""
    return tuple(run_own(runner, "stats", "reports"))


def _counts(runner: QueryRunner, name: str) -> dict[str, int]:
    counts = ((str(row["name"]), row["count"]) for row in run_own(runner, "stats", name))
    return {kind: count for kind, count in counts if isinstance(count, int)}
