"""Compares two graphs, or what one graph knew on two dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.comparison import (
    ClaimLine,
    Comparison,
    KnownReport,
    Only,
    Party,
    RelationState,
    compare_reports,
    compare_states,
    relation_states,
)
from kg.config import GraphSource
from kg.errors import ComparisonError, UnknownNameError
from kg.model.graph import Row
from kg.model.place import Place
from kg.model.standing import known_on
from kg.ontology import read_ontology
from kg.pipeline.finding import SUBJECTS, find_node
from kg.pipeline.opening import open_graph
from kg.pipeline.own_queries import run_own
from kg.pipeline.sides import Dates, read_sides
from kg.pipeline.stats import list_reports


def diff_graphs(
    first: str, second: str, graph: GraphSource, relation: str = "", company: str = ""
) -> Comparison:
    """Return what changed from ``first`` to ``second``: two graph folders, or two dates of ``graph``.

    A graph knew on a date what rows of that date or before state, and of undated rows what
    reports of then print. ``relation`` leaves only changes of that relation, ``company`` (a
    name, alias, code or id) only those of which that company is one end; which reports
    changed is told all the same. Raises :class:`kg.errors.ComparisonError` for what cannot be compared,
    :class:`kg.errors.GraphFolderError` for a folder without a graph of this format, and
    :class:`kg.errors.UnknownNameError` for a company that neither side holds.
    """
    _check_relation(relation)
    sides = read_sides(first, second)
    if isinstance(sides, Dates):
        sources: list[GraphSource] = [graph]
        known = _read(graph)
        before, after = known.on(sides.first), known.on(sides.second)
        first, second = str(sides.first), str(sides.second)
    else:
        sources = [sides.first, sides.second]
        before, after = map(_read, sources)
    only = Only(relation, _company_ids(sources, company) if company else frozenset())
    return Comparison(
        first,
        second,
        changes=only.of(compare_states(before.states, after.states)),
        reports=compare_reports(before.reports, after.reports),
        narrowed_to=tuple(filter(None, (relation, company))),
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """The claims of a graph and the reports that print them, or those known on a date."""

    claims: Sequence[ClaimLine]
    reports: Sequence[KnownReport]
    dates: Mapping[str, date]

    def on(self, day: date) -> _Known:
        """Return what of it was known on a day."""
        reports = [report for report in self.reports if report.date <= day]
        return _Known(known_on(self.claims, day, self.dates), reports, self.dates)

    @property
    def states(self) -> list[RelationState]:
        """The relations that the claims come to."""
        return relation_states(self.claims, self.dates)


def _read(source: GraphSource) -> _Known:
    with open_graph(source) as runner:
        rows = run_own(runner, "comparison", "claims")
        reports = [
            KnownReport(
                str(row["name"]), date.fromisoformat(str(row["date"])), str(row["digest"] or "")
            )
            for row in list_reports(runner)
        ]
    return _Known(
        [_claim(row) for row in rows], reports, {each.name: each.date for each in reports}
    )


def _claim(row: Row) -> ClaimLine:
    day = row["date"]
    return ClaimLine(
        id=str(row["id"]),
        relation=str(row["relation"]),
        source=_party(row, "source"),
        target=_party(row, "target"),
        status=str(row["status"]),
        date=date.fromisoformat(str(day)) if day else None,
        place=Place(
            str(row["report"]),
            str(row["table"] or ""),
            _number(row, "line"),
            _number(row, "cell"),
            str(row["where"] or ""),
        ),
    )


def _party(row: Row, end: str) -> Party:
    name = row[f"{end}Name"] or row[f"{end}Id"]
    return Party(str(row[f"{end}Id"]), str(name), str(row[f"{end}Code"] or ""))


def _number(row: Row, name: str) -> int:
    return int(str(row[name]))


def _company_ids(sources: Iterable[GraphSource], company: str) -> frozenset[str]:
    """Return the id of a company in each graph that holds it; one of them must."""
    found: set[str] = set()
    unknown: list[UnknownNameError] = []
    for source in sources:
        with open_graph(source) as runner:
            try:
                found.add(find_node(runner, SUBJECTS, company))
            except UnknownNameError as error:
                unknown.append(error)
    if not found:
        raise unknown[0]
    return frozenset(found)


def _check_relation(relation: str) -> None:
    known = [each.name for each in read_ontology().edge_types if each.relation]
    if relation and relation not in known:
        raise ComparisonError(
            f'kg diff --relation "{relation}"',
            "there is no such relation",
            f"use one of {', '.join(known)}",
        )
