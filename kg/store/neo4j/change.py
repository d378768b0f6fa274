"""Compares slices with what is stored of them: what is to be written, what has left."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from kg.model.graph import Edge, Node
from kg.store.neo4j.stored import EdgeKey, Stored
from kg.store.slices import PROVENANCE, Slice

Kind = tuple[str, str, str]
"""An edge's type and the labels of its ends."""


@dataclass(slots=True)
class Change:
    """What has to be done: nodes by label and edges by kind, with digest and whether they are new.

    ``gone_nodes`` are ids by label; ``gone_edges`` and ``kept_edges`` are types, the database's
    own ids, and digests.
    """

    nodes: dict[str, list[tuple[Node, str, bool]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    edges: dict[Kind, list[tuple[Edge, str, bool]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    gone_nodes: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    gone_edges: list[tuple[str, str, str]] = field(default_factory=list)
    kept_edges: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, wanted: Slice, stored: Stored, *, rewrite: bool = False) -> None:
        """Add what is to be done so that what is stored of a slice becomes the slice.

        With ``rewrite`` all of it is to be written, whatever the digests say.
        """
        for node, digest in wanted.nodes:
            held = stored.digest_of(node.label, node.id)
            if rewrite or held != digest:
                is_new = held is None and not rewrite
                self.nodes[node.label].append((node, digest, is_new))
        for edge, digest in wanted.edges:
            held = stored.edges.get(edge.key)
            if rewrite or held != digest:
                is_new = held is None and not rewrite
                kind = (edge.type, edge.source_label, edge.target_label)
                self.edges[kind].append((edge, digest, is_new))
        self._add_gone(wanted, stored)

    def _add_gone(self, wanted: Slice, stored: Stored) -> None:
        """Add what left; the edges of a claim or row that goes are kept with it, for it retires."""
        here = {(node.label, node.id) for node, _ in wanted.nodes}
        retired: set[str] = set()
        for label, held in stored.nodes.items():
            gone = sorted(each for each in held if (label, each) not in here)
            self.gone_nodes[label] += gone
            if label in PROVENANCE:
                retired.update(gone)
        keys = {edge.key for edge, _ in wanted.edges}
        for key in sorted(stored.edges.keys() - keys):
            edges = self.kept_edges if _touches(key, retired) else self.gone_edges
            edges.append((key[0], stored.edge_ids[key], stored.edges[key]))


def _touches(key: EdgeKey, ids: set[str]) -> bool:
    return key[1] in ids or key[2] in ids
