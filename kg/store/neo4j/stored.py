"""Reads what the database holds of a slice: ids and digests, no more."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

from kg.ontology import EdgeType, Ontology
from kg.store.neo4j import statements
from kg.store.neo4j.connection import Connection
from kg.store.slices import PROVENANCE, REPORT, SHARED

EdgeKey = tuple[str, str, str]
"""What makes an edge the same edge: its type and the ids of its ends."""

_OF_REPORTS = (*PROVENANCE, REPORT)


@dataclass(slots=True)
class Stored:
    """What is stored of a slice: digests of nodes by label and id, of edges by their keys.

    ``edge_ids`` are the database's own ids of the edges, by which they are removed.
    """

    nodes: dict[str, dict[str, str]] = field(default_factory=dict)
    edges: dict[EdgeKey, str] = field(default_factory=dict)
    edge_ids: dict[EdgeKey, str] = field(default_factory=dict)

    def digest_of(self, label: str, identity: str) -> str | None:
        """Return the digest of a node, ``None`` where it is not stored."""
        return self.nodes.get(label, {}).get(identity)


def read_stored(connection: Connection, ontology: Ontology, name: str) -> Stored:
    """Read what is stored of the slice of that name."""
    stored = Stored()
    for label in ontology.labels:
        if (label in _OF_REPORTS) == (name != SHARED):
            rows = connection.read(statements.read_nodes(label), {"report": name})
            stored.nodes[label] = {str(row["id"]): str(row["digest"]) for row in rows}
    for edge_type in ontology.edge_types:
        if is_of_reports(edge_type) == (name != SHARED):
            _read_edges(connection, edge_type, name, stored)
    return stored


def is_of_reports(edge_type: EdgeType) -> bool:
    """Tell whether the edges of a type belong to reports: an end of each is a report's own."""
    return bool((edge_type.sources | edge_type.targets).intersection(_OF_REPORTS))


def _read_edges(connection: Connection, edge_type: EdgeType, name: str, stored: Stored) -> None:
    for source, target in product(sorted(edge_type.sources), sorted(edge_type.targets)):
        text = statements.read_edges(edge_type, source, target, of_report=name != SHARED)
        for row in connection.read(text, {"report": name}):
            key = (edge_type.name, str(row["source"]), str(row["target"]))
            stored.edges[key] = str(row["digest"])
            stored.edge_ids[key] = str(row["id"])
