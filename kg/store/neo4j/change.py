"""Compares a slice with what is stored of it: what is to be written, what has left."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kg.model.graph import Edge, Node
from kg.store.neo4j.stored import EdgeKey, Stored
from kg.store.slices import PROVENANCE, Slice


@dataclass(frozen=True, slots=True)
class Change:
    """What has to be done about a slice: nodes and edges with digest and whether they are new."""

    nodes: list[tuple[Node, str, bool]]
    edges: list[tuple[Edge, str, bool]]
    gone_nodes: dict[str, list[str]]
    gone_edges: list[tuple[str, str]]

    @classmethod
    def between(cls, wanted: Slice, stored: Stored, *, rewrite: bool = False) -> Change:
        """Compare a slice with what is stored of it; with ``rewrite`` all of it is to be written.

        The edges of a claim or row that goes stay with it: it is retired, not deleted.
        """
        nodes = [
            (node, digest, held is None and not rewrite)
            for node, digest in wanted.nodes
            if (held := stored.digest_of(node.label, node.id)) != digest or rewrite
        ]
        edges = [
            (edge, digest, held is None and not rewrite)
            for edge, digest in wanted.edges
            if (held := stored.edges.get(edge.key)) != digest or rewrite
        ]
        here = {(node.label, node.id) for node, _ in wanted.nodes}
        gone_nodes = {
            label: gone
            for label, held_nodes in stored.nodes.items()
            if (gone := sorted(each for each in held_nodes if (label, each) not in here))
        }
        retired = {each for label in PROVENANCE for each in gone_nodes.get(label, ())}
        keys = {edge.key for edge, _ in wanted.edges}
        gone_edges = [
            (stored.edge_ids[key], stored.edges[key])
            for key in sorted(stored.edges.keys() - keys)
            if not _touches(key, retired)
        ]
        return cls(nodes, edges, gone_nodes, gone_edges)

    def nodes_by_label(self) -> dict[str, list[tuple[Node, str, bool]]]:
        """Return the nodes to write, by label."""
        groups = defaultdict(list)
        for each in self.nodes:
            groups[each[0].label].append(each)
        return groups

    def edges_by_kind(self) -> dict[tuple[str, str, str], list[tuple[Edge, str, bool]]]:
        """Return the edges to write, by their type and the labels of their ends."""
        groups = defaultdict(list)
        for each in self.edges:
            edge = each[0]
            groups[edge.type, edge.source_label, edge.target_label].append(each)
        return groups


def _touches(key: EdgeKey, ids: set[str]) -> bool:
    return key[1] in ids or key[2] in ids
