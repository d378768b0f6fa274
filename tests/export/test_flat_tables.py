"""What is in the flat tables: all of the graph, once, with names beside the ids."""

from datetime import date

import pytest

from kg.export.flat_tables import flat_tables
from kg.model.graph import Graph
from kg.ontology import read_ontology
from kg.pipeline.rdf import stored_graph
from tests.tiny.graphs import LittleGraph

Rows = list[dict[str, object]]


@pytest.fixture(scope="module")
def sample(sample_graph) -> Graph:
    """Return the graph of the sample."""
    return stored_graph(sample_graph)


def tables(graph: Graph) -> dict[str, Rows]:
    """Return the rows of each table, by their columns."""
    return {
        table.name: [
            {column.heading: value for column, value in zip(table.columns, record, strict=True)}
            for record in table.records
        ]
        for table in flat_tables(graph, read_ontology())
    }


@pytest.fixture
def little() -> Graph:
    """Return a graph of a company that tests a model one day and uses it on another."""
    graph = LittleGraph()
    graph.node("company:a", code="300001.SZ")
    graph.states("company:a", "USES", "model:m", "in-use", "2024-05-02")
    graph.states("company:a", "USES", "model:m", "testing", "2023-05-01", grade="C")
    graph.states("company:a", "USES", "model:m", "in-use")
    graph.discloses("company:a", "2023-06-01")
    return graph.graph()


def test_every_node_stands_in_one_table(sample):
    """Claims and rows have tables of their own; no node is lost or twice."""
    found = tables(sample)

    ids = [row["id"] for name in ("nodes", "claims", "disclosures") for row in found[name]]
    assert sorted(ids) == sorted(node.id for node in sample.nodes)


def test_every_edge_is_a_row_or_stands_in_columns(sample):
    """The edges of claims and rows are columns of theirs; all others are rows."""
    found = tables(sample)

    edges = {(row["type"], row["source"], row["target"]) for row in found["edges"]}
    for claim in found["claims"]:
        edges |= {("HAS_CLAIM", claim["companyId"], claim["id"])}
        edges |= {("ABOUT", claim["id"], claim["objectId"])}
        edges |= {("STATED_IN", claim["id"], f"report:{claim['report']}")}
        edges |= {("EVIDENCE", claim["disclosure"], claim["id"])} if claim["disclosure"] else set()
    for row in found["disclosures"]:
        edges |= {("REPORTED_IN", row["id"], f"report:{row['report']}")}
        edges |= {("DISCLOSED", row["companyId"], row["id"])} if row["companyId"] else set()
    assert edges == {edge.key for edge in sample.edges}


def test_every_property_has_a_column():
    """What the ontology says of nodes and edges is told, but for what a search alone needs."""
    ontology = read_ontology()
    told = {
        table.name: {column.heading for column in table.columns}
        for table in flat_tables(Graph((), ()), ontology)
    }
    assert ontology.properties["Claim"].keys() - told["claims"] == {"name"}
    assert ontology.properties["Disclosure"].keys() - told["disclosures"] == {"name"}
    others = ontology.properties.keys() - {"Claim", "Disclosure"}
    of_nodes = {name for label in others for name in ontology.properties[label]}
    assert of_nodes - told["nodes"] == {"aliasKeys"}
    of_edges = {name for named in ontology.edge_properties.values() for name in named}
    assert of_edges - told["edges"] == set()


def test_claims_of_a_pair_stand_by_their_days(little):
    """Each dated claim is a row; one without a date stands where its report does."""
    claims = tables(little)["claims"]

    assert [(row["date"], row["seen"], row["status"], row["grade"]) for row in claims] == [
        (date(2023, 5, 1), date(2023, 5, 1), "testing", "C"),
        (date(2024, 5, 2), date(2024, 5, 2), "in-use", "A"),
        (None, date(2024, 6, 30), "in-use", "A"),
    ]


def test_claim_has_names_text_and_report(little):
    """Whom it speaks of, what of, the text of its row and who printed it stand beside it."""
    claim = tables(little)["claims"][0]

    told = {name: claim[name] for name in ("company", "code", "object", "companyId", "objectId")}
    assert told == {
        "company": "a",
        "code": "300001.SZ",
        "object": "m",
        "companyId": "company:a",
        "objectId": "model:m",
    }
    assert (claim["text"], claim["report"], claim["broker"]) == (
        f"row {claim['disclosure']}",
        "weekly",
        "锚地证券",
    )


def test_edge_sums_up_and_names_its_ends(little):
    """One row a pair, with the status of the latest claim."""
    [edge] = tables(little)["edges"]

    assert (edge["sourceName"], edge["sourceCode"], edge["type"], edge["targetName"]) == (
        "a",
        "300001.SZ",
        "USES",
        "m",
    )
    assert (edge["status"], edge["firstSeen"], edge["lastSeen"]) == (
        "in-use",
        date(2023, 5, 1),
        date(2024, 5, 2),
    )


def test_row_that_waits_for_a_person_is_told_without_a_company(sample):
    """Nothing is left out because nobody knows whose it is."""
    waiting = [row for row in tables(sample)["disclosures"] if row["attribution"] == "review"]

    assert waiting
    assert {row["company"] for row in waiting} == {None}
    assert all(row["text"] and row["reason"] for row in waiting)
