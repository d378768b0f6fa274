"""Keeps a push away from what somebody else put into the database."""

from __future__ import annotations

from kg.errors import StoreError
from kg.model.graph import Graph
from kg.ontology import Ontology
from kg.store.neo4j import statements
from kg.store.neo4j.batches import count
from kg.store.neo4j.connection import Connection


def check_foreign(
    connection: Connection, ontology: Ontology, graph: Graph, *, beside_others: bool
) -> None:
    """Raise :class:`StoreError` where a push would write beside or over data of others.

    Any such data is refused unless ``beside_others``; a node with a label and an id of ours
    that somebody else made always is.
    """
    others = count(connection.read(statements.count_foreign(ontology.labels), {}))
    if not others:
        return
    if not beside_others:
        raise StoreError(
            connection.place,
            f"holds {others} {'node' if others == 1 else 'nodes'} that this program did not write",
            "name a database of its own with --database, or say --beside-others to leave them as"
            " they are and write beside them",
        )
    ours = {(node.label, node.id) for node in graph.nodes}
    for label in ontology.labels:
        for row in connection.read(statements.read_foreign(label), {}):
            if (label, row["id"]) in ours:
                raise StoreError(
                    connection.place,
                    f'holds a {label} "{row["id"]}" that this program did not write',
                    "give it another id or label; it is left as it is",
                )
