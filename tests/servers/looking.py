"""Pushes graphs to a real server, and looks at what it holds past the code under test."""

from datetime import date

import neo4j

from kg.config import Neo4jAddress
from kg.model.fingerprint import fingerprint
from kg.model.graph import Graph
from kg.ontology import read_ontology
from kg.store.neo4j import Neo4jReader, Neo4jWriter, Pushed, PushRules
from kg.store.read_graph import read_graph

TODAY = date(2026, 1, 1)

_ALL = (
    "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) WITH n, r, m"
    " ORDER BY elementId(n), elementId(r)"
    " RETURN elementId(n), labels(n), properties(n), elementId(r), type(r), properties(r),"
    " elementId(m)"
)
_NODES = (
    "MATCH (n) WHERE NOT n:PushState RETURN labels(n)[0] + ' ' + n.id AS key, count(*) AS times"
)
_EDGES = "MATCH (a)-[r]->(b) RETURN type(r) + ' ' + a.id + ' ' + b.id AS key, count(*) AS times"


_CONTENTS = (
    "MATCH (n) WHERE NOT n:PushState RETURN labels(n) AS kind, properties(n) AS properties"
    " UNION ALL MATCH (a)-[r]->(b)"
    " RETURN [type(r), a.id, b.id] AS kind, properties(r) AS properties"
)


def push(address: Neo4jAddress, graph: Graph, rules: PushRules = PushRules(TODAY)) -> Pushed:  # noqa: B008 - frozen
    """Push a graph as ``kg push`` does."""
    with Neo4jWriter(address, read_ontology(), rules) as writer:
        return writer.push(graph)


def stored_graph(address: Neo4jAddress) -> Graph:
    """Return the graph that readers see."""
    with Neo4jReader(address) as reader:
        return read_graph(reader, read_ontology())


def stored_fingerprint(address: Neo4jAddress) -> str:
    """Return the fingerprint of the graph that readers see."""
    return fingerprint(stored_graph(address))


def cypher(address: Neo4jAddress, statement: str, **parameters: object) -> list[dict[str, object]]:
    """Run a statement as somebody else would, by the driver alone; return rows of plain values."""
    with neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
        answer = driver.execute_query(
            statement, dict(parameters), database_=address.database or None
        )
    return [record.data() for record in answer.records]


def everything(address: Neo4jAddress) -> list[dict[str, object]]:
    """Return all there is: nodes and edges with their own ids, labels, types and properties."""
    return cypher(address, _ALL)


def doubles(address: Neo4jAddress) -> list[object]:
    """Return the nodes of one label and id, and the edges of one type and ends, that are two."""
    rows = cypher(address, _NODES) + cypher(address, _EDGES)
    return [row["key"] for row in rows if row["times"] != 1]


def contents(address: Neo4jAddress) -> list[str]:
    """Return all that pushes wrote but what they keep for themselves, the same for the same."""
    rows = cypher(address, _CONTENTS)
    return sorted(repr((row["kind"], sorted(row["properties"].items(), key=str))) for row in rows)  # type: ignore[attr-defined]


def sizes(address: Neo4jAddress) -> tuple[int, int]:
    """Return how many nodes and edges there are, those that are retired too."""
    nodes = cypher(address, "MATCH (n) WHERE NOT n:PushState RETURN count(n) AS count")
    edges = cypher(address, "MATCH ()-[r]->() RETURN count(r) AS count")
    return int(str(nodes[0]["count"])), int(str(edges[0]["count"]))
