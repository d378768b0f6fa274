"""The import of what was written, with the real tool: the database is that of a push."""

import json
from datetime import date

import neo4j
import pytest

from kg.config import Neo4jAddress
from kg.model.fingerprint import fingerprint
from kg.ontology import read_ontology
from kg.pipeline import BulkRules, PushRules, export_neo4j, push_graph
from kg.pipeline.opening import open_graph
from kg.store.read_graph import read_graph

pytestmark = pytest.mark.neo4j
RULES = PushRules(date(2026, 1, 1))
ALL_NODES = (
    "MATCH (n) WHERE n.id <> 'schema' RETURN labels(n) AS labels, properties(n) AS properties"
)
ALL_EDGES = (
    "MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target,"
    " properties(r) AS properties"
)
SCHEMA = "SHOW INDEXES YIELD name, type, labelsOrTypes, properties WHERE type <> 'LOOKUP'"


def graph_in(source):
    """Return the graph of a folder or a database."""
    with open_graph(source) as runner:
        return read_graph(runner, read_ontology())


def rows(address: Neo4jAddress, statement: str) -> list[str]:
    """Return what a database answers, in an order that can be compared."""
    auth = (address.user, address.password)
    with neo4j.GraphDatabase.driver(address.uri, auth=auth) as driver:
        records = driver.execute_query(statement).records
    return sorted(json.dumps(each.data(), sort_keys=True, default=repr) for each in records)


def exported(graph, tmp_path) -> str:
    """Export a graph folder to a folder with a name that wants quoting; return the command."""
    return export_neo4j(graph, tmp_path / "it's, [a] *new* $folder", BulkRules())


@pytest.fixture(scope="module")
def imported(lts_import, sample_graph, tmp_path_factory) -> Neo4jAddress:
    """Return the address of a database into which the sample was imported; it may be pushed again."""
    return lts_import(exported(sample_graph, tmp_path_factory.mktemp("sample")))


def test_imported_graph_is_that_of_the_folder(imported, sample_graph):
    """The fingerprints are equal."""
    assert fingerprint(graph_in(imported)) == fingerprint(graph_in(sample_graph))


def test_imported_database_is_that_of_a_push(imported, neo4j_address, sample_graph):
    """Every node and edge has the labels and properties, of all types, that a push gives it."""
    push_graph(sample_graph, neo4j_address, RULES)

    assert rows(imported, ALL_NODES) == rows(neo4j_address, ALL_NODES)
    assert rows(imported, ALL_EDGES) == rows(neo4j_address, ALL_EDGES)


def test_push_onto_the_import_has_nothing_to_do(imported, sample_graph):
    """The graph is found to be there."""
    assert push_graph(sample_graph, imported, RULES).is_current


def test_push_onto_the_import_makes_constraints_and_indexes(imported, neo4j_address, sample_graph):
    """What an import cannot make is made by the first push, though it writes no node."""
    push_graph(sample_graph, neo4j_address, RULES)

    push_graph(sample_graph, imported, RULES)

    assert rows(imported, SCHEMA) == rows(neo4j_address, SCHEMA)
