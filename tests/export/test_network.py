"""What is in the network of a graph: nodes, edges, and the evidence behind each."""

from datetime import date

import pytest

from kg.export.network import asked_labels, to_network
from kg.model.graph import Edge, Graph, Node
from kg.ontology import read_ontology
from kg.pipeline.rdf import stored_graph
from tests.tiny.graphs import LittleGraph


@pytest.fixture(scope="module")
def sample(sample_graph):
    """Return the graph of the sample."""
    return stored_graph(sample_graph)


@pytest.fixture
def little():
    """Return a graph of one company that tests a model, then uses it, and of a version of that."""
    graph = LittleGraph()
    graph.states("company:a", "USES", "model:m", "in-use", "2024-05-01")
    graph.states("company:a", "USES", "model:m", "testing", "2023-05-01", grade="C")
    graph.states("company:a", "USES", "model:m", "in-use")
    graph.tie("model:m", "VERSION_OF", "model:family")
    graph.tie("company:a", "IN_CATEGORY", "category:games")
    return graph.graph()


def test_nodes_are_those_people_ask_about(sample):
    """Claims, rows and reports are no nodes of the network; all others are."""
    network = to_network(sample)

    asked = [node.id for node in sample.nodes if node.label in asked_labels(read_ontology())]
    assert list(network.nodes) == asked
    assert {label for _, label in network.nodes(data="label")} == {
        "Category",
        "Company",
        "Model",
        "Organisation",
        "UseCase",
    }


def test_node_has_what_is_said_of_it():
    """Label, name and properties are attributes; what is empty is none."""
    company = Node("company:a", "Company", "甲", {"code": "", "aliases": ("乙",)})

    network = to_network(Graph((company,), ()))

    assert network.nodes["company:a"] == {"label": "Company", "name": "甲", "aliases": ("乙",)}


def test_every_edge_between_them_is_there(sample):
    """No edge is lost or made up: one a type and pair, its key the type."""
    network = to_network(sample)

    held = [edge for edge in sample.edges if {edge.source, edge.target} <= set(network)]
    assert set(network.edges(keys=True)) == {(e.source, e.target, e.type) for e in held}
    assert {key for _, _, key in network.edges(keys=True)} == {
        "APPLIES",
        "DEVELOPS",
        "INVESTS_IN",
        "IN_CATEGORY",
        "PARTNERS_WITH",
        "PROVIDED_BY",
        "USES",
        "VERSION_OF",
    }


def test_evidence_stands_earliest_first(little):
    """An undated claim stands where its report does."""
    uses = to_network(little).edges["company:a", "model:m", "USES"]

    assert [(each.get("date"), each["seen"], each["status"]) for each in uses["evidence"]] == [
        (date(2023, 5, 1), date(2023, 5, 1), "testing"),
        (date(2024, 5, 1), date(2024, 5, 1), "in-use"),
        (None, date(2024, 6, 30), "in-use"),
    ]


def test_evidence_tells_claim_and_row(little):
    """A claim is told with its place and the text of its row."""
    [first, *_] = to_network(little).edges["company:a", "model:m", "USES"]["evidence"]

    assert first == {
        "claim": "claim:2",
        "seen": date(2023, 5, 1),
        "date": date(2023, 5, 1),
        "status": "testing",
        "grade": "C",
        "report": "weekly",
        "table": "表 1",
        "line": 2,
        "column": 1,
        "surface": "model:m",
        "origin": "text",
        "rule": "made-up",
        "disclosure": "disclosure:6",
        "text": "row disclosure:6",
        "attribution": "printed",
    }


def test_every_claim_of_the_sample_is_evidence_once(sample):
    """All claims are found again under the edges that sum them up."""
    edges = to_network(sample).edges(data="evidence", default=())

    told = [claim["claim"] for _, _, evidence in edges for claim in evidence]
    assert sorted(told) == sorted(node.id for node in sample.nodes if node.label == "Claim")


def test_evidence_agrees_with_the_edge(sample):
    """The latest claim of those that count has the status of the edge, and its last day."""
    network = to_network(sample)

    edges = [edge for _, _, edge in network.edges(data=True) if "evidence" in edge]
    for edge in edges:
        dated = [claim for claim in edge["evidence"] if "date" in claim]
        latest = (dated or edge["evidence"])[-1]
        assert (latest["status"], latest["seen"]) == (edge["status"], edge["lastSeen"])
    assert edges


def test_edge_without_claims_has_no_evidence(little):
    """What sums up no claims has only its properties."""
    edge = to_network(little).edges["model:m", "model:family", "VERSION_OF"]

    assert edge == {"type": "VERSION_OF"}


def test_each_claim_is_an_edge_when_asked(little):
    """With ``by_claim`` the key is the claim's id, in the order of the evidence."""
    network = to_network(little, by_claim=True)

    assert list(network.get_edge_data("company:a", "model:m")) == ["claim:2", "claim:1", "claim:3"]


def test_claim_edge_tells_the_edge_that_sums_it_up(little):
    """What both have is told twice; that of the edge ends in ``Now``."""
    edge = to_network(little, by_claim=True).edges["company:a", "model:m", "claim:2"]

    assert (edge["type"], edge["status"], edge["grade"]) == ("USES", "testing", "C")
    assert (edge["statusNow"], edge["gradeNow"], edge["datedBy"]) == ("in-use", "A", "row")
    assert (edge["firstSeen"], edge["lastSeen"]) == (date(2023, 5, 1), date(2024, 5, 1))


def test_by_claim_holds_scalars_alone_on_edges(sample):
    """A format for graphs takes texts, numbers and dates."""
    network = to_network(sample, by_claim=True)

    kinds = {type(each) for *_, edge in network.edges(data=True) for each in edge.values()}
    assert kinds == {str, int, date}


def test_by_claim_keeps_the_other_edges(sample):
    """Edges that sum up no claims are the same either way."""
    relations = read_ontology().relations

    one, other = (
        list(to_network(sample, by_claim=by).edges(data=True, keys=True)) for by in (False, True)
    )
    assert [edge for edge in other if edge[3]["type"] not in relations] == [
        edge for edge in one if edge[3]["type"] not in relations
    ]


def test_relation_without_a_claim_is_kept():
    """A graph that lacks the claims of an edge keeps the edge, by claim too."""
    nodes = (Node("company:a", "Company", "甲"), Node("model:m", "Model", "M"))
    uses = Edge("USES", "company:a", "Company", "model:m", "Model", {"status": "testing"})

    network = to_network(Graph(nodes, (uses,)), by_claim=True)

    assert list(network.edges(keys=True, data=True)) == [
        ("company:a", "model:m", "USES", {"type": "USES", "status": "testing"})
    ]


def test_same_graph_gives_the_same_network(sample):
    """Nodes, edges and their attributes come in the same order."""
    one, other = to_network(sample), to_network(sample)

    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))
