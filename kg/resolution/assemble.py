"""Sums the claims of all reports up to one graph.

A relation's edge is one per pair and tells the latest status; every dated claim behind
it stays a node of its own, so nothing is overwritten by a later row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kg.model.claim import Claim, Subject
from kg.model.deal import Deal
from kg.model.graph import Edge, Graph, Node, filled
from kg.model.merge import NameDecisions
from kg.model.relation import relation_properties
from kg.model.report import Report, ReportClaims
from kg.model.standing import in_order
from kg.resolution.entities import EntityNodes
from kg.resolution.learned import learn
from kg.resolution.provenance import deal_properties, provenance
from kg.vocabulary import Vocabulary

_UNDECIDED = NameDecisions()


def assemble_graph(
    parts: Sequence[ReportClaims],
    vocabulary: Vocabulary,
    decisions: NameDecisions = _UNDECIDED,
) -> Graph:
    """Return the graph of all reports: the same parts give the same graph, in any order.

    Names that were decided to be one are one node; their claims and rows stay as printed.
    """
    entities = EntityNodes(vocabulary, decisions)
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str, str], Edge] = {}
    for part in sorted(parts, key=lambda part: part.report.name):
        part_nodes, part_edges = provenance(part, entities)
        nodes.update({node.id: node for node in part_nodes})
        edges.update({edge.key: edge for edge in part_edges})
    reports = {part.report.name: part.report for part in parts}
    claims = [claim for part in parts for claim in part.claims]
    edges.update({edge.key: edge for edge in _relations(claims, reports, entities)})
    learned = learn(parts, vocabulary, decisions)
    for node in entities.nodes:
        nodes[node.id] = learned.add_to(node, in_vocabulary=entities.knows(node.id))
    edges.update({edge.key: edge for edge in entities.edges})
    return Graph(
        nodes=tuple(sorted(nodes.values(), key=lambda node: (node.label, node.id))),
        edges=tuple(sorted(edges.values(), key=lambda edge: edge.key)),
    )


def _relations(
    claims: Iterable[Claim], reports: dict[str, Report], entities: EntityNodes
) -> list[Edge]:
    """Return an edge a pair; where both ends were merged into one, there is none."""
    grouped: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    ends: dict[tuple[str, str, str], tuple[Subject, Subject]] = {}
    for claim in claims:
        source, target = entities.canonical(claim.company), entities.canonical(claim.object)
        key = (claim.relation, source.id, target.id)
        grouped[key].append(claim)
        ends[key] = (source, target)
    brokers = {name: report.broker for name, report in reports.items()}
    dates = {name: report.date for name, report in reports.items()}
    return [
        _relation(group, dates, brokers, *ends[key])
        for key, group in grouped.items()
        if key[1] != key[2]
    ]


def _relation(
    claims: list[Claim],
    dates: dict[str, date],
    brokers: dict[str, str],
    source: Subject,
    target: Subject,
) -> Edge:
    """Sum up the claims of one pair by the rule of :mod:`kg.model.relation`."""
    properties = relation_properties(claims, dates, brokers)
    return Edge(
        type=claims[0].relation,
        source=source.id,
        source_label=source.label,
        target=target.id,
        target_label=target.label,
        properties=filled(properties | deal_properties(_deal(claims, dates))),
    )


def _deal(claims: list[Claim], dates: Mapping[str, date]) -> Deal | None:
    """Return the terms of the latest claim that states any; a row of text states none."""
    stated = in_order((claim for claim in claims if claim.deal), dates)
    return stated[-1].deal if stated else None
