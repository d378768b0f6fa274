"""The claims behind each relation of a graph, with the rows that state them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from kg.model.graph import Edge, Graph, Node, Value, filled

EdgeKey = tuple[str, str, str]
"""What makes an edge the same edge: type, source and target."""

Evidence = dict[str, Value]
"""What is told of one claim, by the names of the properties."""

_OF_ROW = ("text", "attribution")
"""What a row says beyond the claim it states."""


def read_evidence(graph: Graph) -> dict[EdgeKey, list[Evidence]]:
    """Return the claims that each relation sums up, the earliest first.

    Of a claim are told its id as ``claim``, all its properties that say something, when it was
    ``seen`` (its ``date``, where it has none that of its report), and the id of its row as
    ``disclosure`` with ``text`` and ``attribution``, where a row states it.
    """
    ties = _Ties(graph)
    found: dict[EdgeKey, list[Evidence]] = defaultdict(list)
    for node in graph.nodes:
        if node.label == "Claim":
            found[ties.key(node)].append(ties.evidence(node))
    return {key: sorted(claims, key=_order) for key, claims in found.items()}


class _Ties:
    """What the claims of a graph are tied to."""

    def __init__(self, graph: Graph) -> None:
        self._whose = _ends(graph, "HAS_CLAIM", backwards=True)
        self._about = _ends(graph, "ABOUT")
        self._row = _ends(graph, "EVIDENCE", backwards=True)
        self._rows = {node.id: node for node in graph.nodes if node.label == "Disclosure"}
        self._report_dates = {
            node.name: node.properties.get("date") for node in graph.nodes if node.label == "Report"
        }

    def key(self, claim: Node) -> EdgeKey:
        """Return the key of the edge that sums a claim up; ends that it lacks are empty."""
        source, target = self._whose.get(claim.id, ""), self._about.get(claim.id, "")
        return str(claim.properties.get("relation")), source, target

    def evidence(self, claim: Node) -> Evidence:
        """Return what is told of a claim."""
        properties = claim.properties
        told: Evidence = {
            "claim": claim.id,
            "seen": properties.get("date") or self._report_dates.get(str(properties.get("report"))),
            **{name: value for name, value in properties.items() if name != "relation"},
        }
        row = self._rows.get(self._row.get(claim.id, ""))
        if row:
            told |= {"disclosure": row.id, **{name: row.properties.get(name) for name in _OF_ROW}}
        return filled(told)


def _ends(graph: Graph, kind: str, *, backwards: bool = False) -> Mapping[str, str]:
    """Return the other end of each edge of a type, by its source, or by its target."""

    def ends(edge: Edge) -> tuple[str, str]:
        return (edge.target, edge.source) if backwards else (edge.source, edge.target)

    return dict(ends(edge) for edge in graph.edges if edge.type == kind)


def _order(claim: Evidence) -> tuple[date, str, str, int, int, str]:
    """Return the order in which claims of one pair count, by :mod:`kg.model.standing`."""
    seen, line, column = claim.get("seen"), claim.get("line"), claim.get("column")
    return (
        seen if isinstance(seen, date) else date.min,
        str(claim.get("report", "")),
        str(claim.get("table", "")),
        line if isinstance(line, int) else 0,
        column if isinstance(column, int) else 0,
        str(claim["claim"]),
    )
