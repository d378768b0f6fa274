"""The graph as flat tables for people who count: nodes, edges, dated claims, and rows.

What the graph says by an edge of provenance is said in columns: a claim stands with the names of
both its ends, the text of its row, and its report.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.export.columns import UNTOLD, Column, Record
from kg.export.evidence import read_evidence
from kg.model.graph import Edge, Graph, Node, Row, Value
from kg.ontology import Ontology

OF_PROVENANCE = frozenset({"Claim", "Disclosure"})
"""The labels whose nodes have tables of their own."""

_FIRST = (
    *("type", "label", "name", "sourceName", "sourceCode", "targetName"),
    *("company", "code", "relation", "object", "status", "date", "seen", "firstSeen", "lastSeen"),
    *("datedBy", "grade", "disclosures", "reports", "brokers", "surface", "via", "quote", "text"),
    *("report", "broker", "table", "where", "line", "column", "origin", "rule", "attribution"),
)
"""The columns people look for first, in their order; behind them the others, the ids last."""

_Kinds = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table with a name, such as ``claims``."""

    name: str
    columns: tuple[Column, ...]
    records: tuple[Record, ...]


def flat_tables(graph: Graph, ontology: Ontology) -> list[FlatTable]:
    """Return ``nodes``, ``edges``, ``claims`` and ``disclosures``; those without a record too.

    >>> from kg.ontology import read_ontology
    >>> [table.name for table in flat_tables(Graph((), ()), read_ontology())]
    ['nodes', 'edges', 'claims', 'disclosures']
    """
    labels = [label for label in ontology.labels if label not in OF_PROVENANCE]
    return [
        node_table("nodes", graph, ontology, labels),
        edge_table("edges", graph, ontology),
        claim_table("claims", graph, ontology),
        disclosure_table("disclosures", graph, ontology),
    ]


def node_table(name: str, graph: Graph, ontology: Ontology, labels: Sequence[str]) -> FlatTable:
    """Return the nodes of some labels; where there is one alone, its sheet need not say which."""
    kinds = {key: kind for label in labels for key, kind in ontology.properties[label].items()}
    rows = (
        {**node.properties, "label": node.label, "name": node.name, "id": node.id}
        for node in graph.nodes
        if node.label in labels
    )
    label = _texts("label") if len(labels) > 1 else {}
    return _table(name, {**label, **kinds}, ("id",), rows)


def edge_table(name: str, graph: Graph, ontology: Ontology) -> FlatTable:
    """Return all edges between the nodes, with the names of their ends."""
    nodes = {node.id: node for node in graph.nodes}
    kinds = {key: kind for each in ontology.edge_properties.values() for key, kind in each.items()}
    rows = (
        {**edge.properties, "type": edge.type, **_ends(edge, nodes)}
        for edge in graph.edges
        if not OF_PROVENANCE & {edge.source_label, edge.target_label}
    )
    names = _texts("type", "sourceName", "sourceCode", "targetName")
    ids = ("source", "sourceLabel", "target", "targetLabel")
    return _table(name, {**names, **kinds}, ids, rows)


def claim_table(name: str, graph: Graph, ontology: Ontology) -> FlatTable:
    """Return the claims by relation, company and object; those of a pair earliest first."""
    nodes = {node.id: node for node in graph.nodes}
    brokers = _brokers(graph)
    rows = (
        {**claim, "relation": relation, **_subject(nodes.get(source)), **_object(nodes.get(target))}
        | {"id": claim["claim"], "broker": brokers.get(claim.get("report"))}
        for (relation, source, target), claims in sorted(read_evidence(graph).items())
        for claim in claims
    )
    told = {**_texts("company", "code", "object", "broker", "text", "attribution"), "seen": "date"}
    ids = ("id", "companyId", "companyLabel", "objectId", "objectLabel", "disclosure")
    return _table(name, {**told, **_captionless(ontology, "Claim")}, ids, rows)


def disclosure_table(name: str, graph: Graph, ontology: Ontology) -> FlatTable:
    """Return all rows of reports, by their places; one that waits for a person has no company."""
    nodes = {node.id: node for node in graph.nodes}
    brokers = _brokers(graph)
    whose = {edge.target: edge.source for edge in graph.edges if edge.type == "DISCLOSED"}
    rows: list[Row] = [
        {**node.properties, **_subject(nodes.get(whose.get(node.id, "")))}
        | {"id": node.id, "broker": brokers.get(node.properties.get("report"))}
        for node in graph.nodes
        if node.label == "Disclosure"
    ]
    kinds = {**_texts("company", "code", "broker"), **_captionless(ontology, "Disclosure")}
    return _table(name, kinds, ("id", "companyId", "companyLabel"), sorted(rows, key=_place))


def _table(name: str, kinds: _Kinds, ids: Sequence[str], rows: Iterable[Row]) -> FlatTable:
    first = [column for column in _FIRST if column in kinds]
    others = [column for column in kinds if column not in first and column not in UNTOLD]
    columns = (
        *(Column(column, kinds[column]) for column in (*first, *others)),
        *map(Column, ids),
    )
    records = (tuple(row.get(column.heading) for column in columns) for row in rows)
    return FlatTable(name, columns, tuple(records))


def _texts(*names: str) -> _Kinds:
    return dict.fromkeys(names, "string")


def _captionless(ontology: Ontology, label: str) -> _Kinds:
    """Return the properties of a label, without the caption that is made of the others."""
    return {key: kind for key, kind in ontology.properties[label].items() if key != "name"}


def _brokers(graph: Graph) -> dict[Value, Value]:
    reports = (node for node in graph.nodes if node.label == "Report")
    return {report.name: report.properties.get("broker") for report in reports}


def _ends(edge: Edge, nodes: Mapping[str, Node]) -> Row:
    source, target = nodes.get(edge.source), nodes.get(edge.target)
    return {
        "source": edge.source,
        "sourceLabel": edge.source_label,
        "sourceName": source.name if source else None,
        "sourceCode": source.properties.get("code") if source else None,
        "target": edge.target,
        "targetLabel": edge.target_label,
        "targetName": target.name if target else None,
    }


def _subject(node: Node | None) -> Row:
    if node is None:
        return {}
    named = {"company": node.name, "code": node.properties.get("code")}
    return {**named, "companyId": node.id, "companyLabel": node.label}


def _object(node: Node | None) -> Row:
    return {"object": node.name, "objectId": node.id, "objectLabel": node.label} if node else {}


def _place(row: Row) -> tuple[str, int, int, str]:
    line, column = row.get("line"), row.get("column")
    return (
        str(row.get("report")),
        line if isinstance(line, int) else 0,
        column if isinstance(column, int) else 0,
        str(row["id"]),
    )
