"""Reads a whole graph back out of a store, with the types the ontology gives its properties."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kg.model.graph import Edge, Graph, Node, Row, Value, filled
from kg.ontology import EdgeType, Ontology
from kg.store.protocol import QueryRunner


def read_graph(runner: QueryRunner, ontology: Ontology) -> Graph:
    """Return all nodes and edges, sorted as the graph was that was written.

    Labels, edge types and names of properties are those of the ontology, never data.
    """
    nodes = [node for label in ontology.labels for node in _nodes(runner, label, ontology)]
    edges = [edge for kind in ontology.edge_types for edge in _edges(runner, kind, ontology)]
    return Graph(
        nodes=tuple(sorted(nodes, key=lambda node: (node.label, node.id))),
        edges=tuple(sorted(edges, key=lambda edge: edge.key)),
    )


def _nodes(runner: QueryRunner, label: str, ontology: Ontology) -> list[Node]:
    kinds = {name: kind for name, kind in ontology.properties[label].items() if name != "name"}
    columns = _columns("n", {ontology.key: "string", "name": "string", **kinds})
    rows = runner.run(f"MATCH (n:{label}) RETURN {columns}", {})
    return [
        Node(str(row[ontology.key]), label, str(row["name"] or ""), _typed(row, kinds))
        for row in rows
    ]


def _edges(runner: QueryRunner, edge_type: EdgeType, ontology: Ontology) -> list[Edge]:
    kind = edge_type.name
    kinds = ontology.edge_properties.get(kind, {})
    sources, targets = (
        "|".join(sorted(labels)) for labels in (edge_type.sources, edge_type.targets)
    )
    ends = f"a.{ontology.key} AS `0`, {_label('a')} AS `1`, b.{ontology.key} AS `2`, {_label('b')} AS `3`"
    columns = ", ".join(filter(None, (ends, _columns("r", kinds))))
    text = f"MATCH (a:{sources})-[r:{kind}]->(b:{targets}) RETURN {columns}"
    rows = runner.run(text, {"labels": ontology.labels})
    return [
        Edge(kind, str(row["0"]), str(row["1"]), str(row["2"]), str(row["3"]), _typed(row, kinds))
        for row in rows
    ]


def _label(variable: str) -> str:
    """Return the label of a node that is the ontology's; others may have given it more."""
    return f"head([label IN labels({variable}) WHERE label IN $labels])"


def _columns(variable: str, kinds: Mapping[str, str]) -> str:
    """Return what a statement is to return; a date as its text."""
    return ", ".join(
        f"toString({variable}.`{name}`) AS `{name}`"
        if kind == "date"
        else f"{variable}.`{name}` AS `{name}`"
        for name, kind in kinds.items()
    )


def _typed(row: Row, kinds: Mapping[str, str]) -> dict[str, Value]:
    return filled({name: _value(row[name], kind) for name, kind in kinds.items()})


def _value(value: Value, kind: str) -> Value:
    return date.fromisoformat(value) if kind == "date" and isinstance(value, str) else value
