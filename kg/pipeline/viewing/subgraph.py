"""Selects the subgraph that a page draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.errors import SelectionError
from kg.model.graph import Edge, Node, Row, Subgraph, filled
from kg.pipeline.own_queries import run_own
from kg.pipeline.stats import list_reports
from kg.pipeline.viewing.claims import Claims, read_claims
from kg.pipeline.viewing.middle import Middle, find_middle
from kg.pipeline.viewing.notes import title, told_filters, told_reports, told_size
from kg.pipeline.viewing.relations import ends, find_relations
from kg.pipeline.viewing.selection import Selection
from kg.pipeline.viewing.strongest import strongest
from kg.store.protocol import QueryRunner

NODE_PROPERTIES = (
    "code",
    "exchange",
    "nameEn",
    "aliases",
    "kind",
    "released",
    "modelClass",
    "categories",
)
"""What a page tells of a node."""


def select(runner: QueryRunner, selection: Selection) -> Subgraph:
    """Return the subgraph of a selection: the strongest relations that fit, and what they rest on.

    Raises :class:`SelectionError` when nothing is selected, and as :func:`find_middle` does.
    """
    middle = find_middle(runner, selection)
    found = find_relations(runner, selection, middle)
    claims = None
    if selection.until:
        claims = read_claims(runner, found.edges).on(selection.until)
        found = replace(found, edges=_as_known(found.edges, claims, selection))
    drawn = strongest(found.edges, middle.core, selection.nodes)
    if not drawn:
        raise _nothing(selection)
    claims = claims or read_claims(runner, drawn)
    structure = _structure(runner, selection, middle, drawn)
    edges = strongest([*drawn, *structure], middle.core, selection.nodes)
    nodes = _nodes(runner, edges)
    left_out = len(found.edges) + len(structure) - len(edges)
    size = told_size((len(nodes), len(edges)), left_out, more=found.more)
    keys = [edge.key for edge in drawn]
    return Subgraph(
        title=title(middle.names),
        nodes=tuple(nodes.values()),
        edges=tuple(_labelled(edge, nodes) for edge in edges),
        evidence=claims.evidence(keys),
        notes=(*told_filters(selection), size, *told_reports(list_reports(runner))),
        histories={key: claims.history(key) for key in keys},
    )


def _as_known(edges: Sequence[Edge], claims: Claims, selection: Selection) -> tuple[Edge, ...]:
    """Return relations as their claims state them, those that the selection still means."""
    known = [claims.restate(edge) for edge in edges if edge.key in claims.by_key]
    since = selection.since.isoformat() if selection.since else ""
    return tuple(
        edge
        for edge in known
        if (not selection.statuses or edge.properties["status"] in selection.statuses)
        and (not selection.grade or str(edge.properties["grade"]) <= selection.grade)
        and str(edge.properties["lastSeen"]) >= since
    )


def _structure(
    runner: QueryRunner, selection: Selection, middle: Middle, drawn: Sequence[Edge]
) -> list[Edge]:
    """Return which drawn models are versions of, or come from, which drawn nodes.

    What the middle itself belongs to is drawn too. Asked for certain relations, none.
    """
    if selection.relations:
        return []
    ids = tuple(sorted({*middle.core, *(end for edge in drawn for end in ends(edge))}))
    rows = run_own(runner, "page", "structure", {"ids": ids, "core": middle.core})
    return [
        Edge(str(row["relation"]), str(row["source"]), "", str(row["target"]), "") for row in rows
    ]


def _nodes(runner: QueryRunner, edges: Sequence[Edge]) -> dict[str, Node]:
    """Return the nodes at the ends of some edges by their ids, in the order of these."""
    ids = tuple(sorted({end for edge in edges for end in ends(edge)}))
    found = {node.id: node for node in map(_node, run_own(runner, "page", "nodes", {"ids": ids}))}
    return {identity: found[identity] for identity in ids}


def _node(row: Row) -> Node:
    properties = filled({name: row[name] for name in NODE_PROPERTIES})
    return Node(str(row["id"]), str(row["label"]), str(row["name"]), properties)


def _labelled(edge: Edge, nodes: dict[str, Node]) -> Edge:
    source, target = nodes[edge.source].label, nodes[edge.target].label
    return replace(edge, source_label=source, target_label=target)


def _nothing(selection: Selection) -> SelectionError:
    filters = [phrase.en for phrase in told_filters(selection)]
    return SelectionError(
        "the selection", " ".join(("holds no relation.", *filters)).rstrip("."), "ask for more"
    )
