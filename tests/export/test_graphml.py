"""GraphML: what networkx reads is the network that was written, attribute by attribute."""

from io import BytesIO
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from kg.errors import ExportError
from kg.export.graphml import graphml_text
from kg.export.network import to_network
from kg.export.tool_network import tool_network
from kg.model.graph import Graph, Node
from kg.pipeline.rdf import stored_graph
from tests.tiny.graphs import LittleGraph
from tests.tiny.hostile import EXPECTED, hostile_graph


def read_back(graph: Graph) -> nx.MultiDiGraph:
    """Write a graph and read it with networkx."""
    return nx.read_graphml(BytesIO(graphml_text(graph).encode()), force_multigraph=True)


def typed(attributes) -> dict[str, tuple[type, object]]:
    """Return attributes with the types of their values."""
    return {name: (type(value), value) for name, value in attributes.items()}


@pytest.fixture(scope="module")
def sample(sample_graph) -> Graph:
    """Return the graph of the sample."""
    return stored_graph(sample_graph)


def test_what_is_read_is_what_was_written(sample):
    """Nodes, edges by their ids and ends, and every attribute with its type come back."""
    found, written = read_back(sample), tool_network(sample)

    assert {key: typed(node) for key, node in found.nodes(data=True)} == {
        key: typed(node) for key, node in written.nodes(data=True)
    }
    assert {edge[:3]: typed(edge[3]) for edge in found.edges(keys=True, data=True)} == {
        edge[:3]: typed(edge[3]) for edge in written.edges(keys=True, data=True)
    }


def test_nothing_of_the_network_is_left_out(sample):
    """All nodes and edges are those of the network by claims."""
    found, network = read_back(sample), to_network(sample, by_claim=True)

    assert set(found) == set(network)
    assert sorted((s, t, edge["type"]) for s, t, edge in found.edges(data=True)) == sorted(
        (s, t, edge["type"]) for s, t, edge in network.edges(data=True)
    )


def test_edge_is_known_by_its_claim(sample):
    """The id of an edge that a claim makes is the claim's, and no two edges have one id."""
    keys = [key for _, _, key in read_back(sample).edges(keys=True)]

    claims = {node.id for node in sample.nodes if node.label == "Claim"}
    assert claims <= set(keys)
    assert len(keys) == len(set(keys))


def test_every_attribute_has_one_type(sample):
    """Each is declared once, with a type that GraphML knows."""
    declared = ET.fromstring(graphml_text(sample)).findall("{*}key")  # noqa: S314 - our own file

    names = [(key.get("for"), key.get("attr.name")) for key in declared]
    assert len(names) == len(set(names))
    assert {key.get("attr.type") for key in declared} == {"string", "long"}


def test_names_come_back_as_they_were():
    """Markup, quotes, line breaks and emoji are kept; what XML cannot hold is shown."""
    found = read_back(hostile_graph())

    companies = [found.nodes[key] for key in sorted(found) if key.startswith("company:")]
    assert [company["name"] for company in companies] == EXPECTED
    assert [company["label"] for company in companies] == EXPECTED


def test_dates_are_texts_and_lists_json():
    """A day is written as ISO, a list as JSON, and what is not there is no attribute."""
    graph = LittleGraph()
    graph.node("model:m", aliases=("a", "b;c"))
    graph.states("company:a", "USES", "model:m", "testing", "2023-05-01")

    found = read_back(graph.graph())

    [(_, _, edge)] = found.edges(data=True)
    assert (edge["date"], edge["seen"]) == ("2023-05-01", "2023-05-01")
    assert found.nodes["model:m"]["aliases"] == '["a", "b;c"]'
    assert "via" not in edge


def test_empty_graph_is_read_as_one():
    """A file without nodes is a file."""
    assert len(read_back(Graph((), ()))) == 0


def test_ids_that_would_become_one_are_refused():
    """Two nodes never become one unseen."""
    nodes = (Node("model:a\x00", "Model", "A"), Node("model:a␀", "Model", "B"))

    with pytest.raises(ExportError, match="is the id of two nodes"):
        graphml_text(Graph(nodes, ()))
