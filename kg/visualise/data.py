"""Writes a subgraph as compact JSON that is safe inside a ``<script>`` element.

The block is one object; ``template/data.js`` reads it::

    title     [English, Chinese]
    notes     [[English, Chinese]]
    strings   [str]                     every repeated text, named below by its place: @text
    nodes     [[id, @label, name, x, y, radius, properties]]
    edges     [[@type, source, target, properties, history]]   ends by their place in nodes
    evidence  [[edge, date, @status, @text, @report, @table, line, @origin, seen?]]   newest first

``properties`` is flat: ``[@name, value, @name, value …]``, and so is ``history``:
``[date, @status, date, @status …]``, the oldest first. ``seen`` stands where ``date`` is empty.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from datetime import date

from kg.errors import KGError
from kg.model.graph import Edge, Evidence, Phrase, Step, Subgraph, Value
from kg.visualise.layout import Position

_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
"""What could end a script element, start a tag or an entity, break a line, or not be written."""

Cell = str | int | float | bool | list[str] | None


def to_json(value: object) -> str:
    r"""Return ``value`` as JSON of one line that no HTML parser can mistake for markup.

    >>> print(to_json("</script>"))
    "\u003c/script\u003e"
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def graph_data(subgraph: Subgraph, places: Sequence[Position]) -> str:
    """Return the page's data block for a subgraph whose nodes stand at ``places``.

    Evidence of edges that are not part of the subgraph is left out. Raises
    :class:`KGError` when an edge names a node that is not part of it.
    """
    strings = _Strings()
    rank = {(node.label, node.id): at for at, node in enumerate(subgraph.nodes)}
    edge_rank = {edge.key: at for at, edge in enumerate(subgraph.edges)}
    nodes = [
        [
            node.id,
            strings.place(node.label),
            node.name,
            place.x,
            place.y,
            place.radius,
            strings.properties(node.properties),
        ]
        for node, place in zip(subgraph.nodes, places, strict=True)
    ]
    edges = [
        [
            strings.place(edge.type),
            *_ends(edge, rank),
            strings.properties(edge.properties),
            strings.steps(subgraph.histories.get(edge.key, ())),
        ]
        for edge in subgraph.edges
    ]
    shown = [each for each in subgraph.evidence if each.edge in edge_rank]
    shown.sort(key=lambda each: (each.date, each.report, each.line), reverse=True)
    evidence = [[edge_rank[each.edge], *_evidence(each, strings)] for each in shown]
    return to_json(
        {
            "title": _both(subgraph.title),
            "notes": [_both(note) for note in subgraph.notes],
            "strings": strings.all,
            "nodes": nodes,
            "edges": edges,
            "evidence": evidence,
        }
    )


class _Strings:
    """Texts written once and named by their place, in order of first use."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    @property
    def all(self) -> list[str]:
        return list(self._places)

    def place(self, text: str) -> int:
        return self._places.setdefault(text, len(self._places))

    def properties(self, properties: Mapping[str, Value]) -> list[Cell]:
        flat: list[Cell] = []
        for name in sorted(properties):
            flat += (self.place(name), _cell(properties[name]))
        return flat

    def steps(self, steps: Sequence[Step]) -> list[str | int]:
        return [part for step in steps for part in (step.date, self.place(step.status))]


def _both(phrase: Phrase) -> list[str]:
    return [phrase.en, phrase.zh]


def _cell(value: Value) -> Cell:
    """Return what JSON can hold: dates by ISO 8601, numbers without end by their name."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def _ends(edge: Edge, rank: Mapping[tuple[str, str], int]) -> tuple[int, int]:
    ends = (edge.source_label, edge.source), (edge.target_label, edge.target)
    for end in ends:
        if end not in rank:
            raise KGError(
                f"edge {edge.type} {edge.source} → {edge.target}",
                f'its {end[0]} "{end[1]}" is not among the nodes to show',
                "add the node to the selection, or leave the edge out",
            )
    return rank[ends[0]], rank[ends[1]]


def _evidence(each: Evidence, strings: _Strings) -> tuple[str | int, ...]:
    return (
        each.date,
        strings.place(each.status),
        strings.place(each.text),
        strings.place(each.report),
        strings.place(each.table),
        each.line,
        strings.place(each.origin),
        *((each.seen,) if each.seen else ()),
    )
