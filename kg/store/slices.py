"""Cuts a graph into slices, one a report and one of what they share, each with a digest.

A store that holds a graph compares digests: an unchanged report costs one comparison.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from kg.model.graph import Edge, Graph, Node

REPORT = "Report"
"""The label of the node that stands for a report."""

PROVENANCE = ("Claim", "Disclosure")
"""The labels whose nodes each belong to one report, named by their property ``report``."""

SHARED = ""
"""The name of the slice of what belongs to no report: companies, models, relations …"""

_DIGITS = 16


@dataclass(slots=True)
class Slice:
    """A part of a graph: the nodes and edges with their digests, and one over them all."""

    name: str
    nodes: list[tuple[Node, str]] = field(default_factory=list)
    edges: list[tuple[Edge, str]] = field(default_factory=list)

    @property
    def digest(self) -> str:
        """What tells two versions of the slice apart; the order of its parts does not."""
        return digest_of(digest for _, digest in (*self.nodes, *self.edges))


def cut_slices(graph: Graph) -> dict[str, Slice]:
    """Return the slices of a graph by their names: each report's, and :data:`SHARED`.

    >>> graph = Graph((Node("report:a", "Report", "a"), Node("model:m", "Model", "M")), ())
    >>> [(name, len(each.nodes)) for name, each in cut_slices(graph).items()]
    [('a', 1), ('', 1)]
    """
    slices: dict[str, Slice] = defaultdict(lambda: Slice(SHARED))
    owners: dict[str, str] = {}
    for node in graph.nodes:
        owner = owners[node.id] = _owner(node)
        _slice(slices, owner).nodes.append((node, node_digest(node)))
    for edge in graph.edges:
        owner = owners[edge.target] or owners[edge.source]
        _slice(slices, owner).edges.append((edge, edge_digest(edge)))
    _slice(slices, SHARED)
    return dict(slices)


def digest_of(digests: Iterable[str]) -> str:
    """Return what tells two sets of things apart, whose digests these are.

    >>> digest_of(["b", "a"]) == digest_of(["a", "b"])
    True
    """
    return hashlib.sha256("".join(sorted(digests)).encode()).hexdigest()[:_DIGITS]


def node_digest(node: Node) -> str:
    """Return what tells two versions of a node apart."""
    return _digest((node.label, node.id, node.name, sorted(node.properties.items())))


def edge_digest(edge: Edge) -> str:
    """Return what tells two versions of an edge apart."""
    return _digest((*edge.key, sorted(edge.properties.items())))


def _slice(slices: dict[str, Slice], name: str) -> Slice:
    found = slices[name]
    found.name = name
    return found


def _owner(node: Node) -> str:
    """Return the name of the report a node belongs to; none for what reports share."""
    if node.label == REPORT:
        return node.name
    return str(node.properties.get("report", SHARED)) if node.label in PROVENANCE else SHARED


def _digest(content: Iterable[object]) -> str:
    text = _encode(content)
    return hashlib.blake2b(
        text.encode("utf-8", "surrogatepass"), digest_size=_DIGITS // 2
    ).hexdigest()


def _isoformat(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} is no value of a property")


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_isoformat).encode
