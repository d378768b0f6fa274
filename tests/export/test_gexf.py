"""GEXF: a dynamic graph whose edges start on the days their claims were seen."""

import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from kg.export.gexf import COLOURS, NAMESPACE, gexf_text
from kg.export.network import asked_labels
from kg.export.tool_network import tool_network
from kg.model.graph import Graph
from kg.ontology import read_ontology
from kg.pipeline.rdf import stored_graph
from tests.tiny.graphs import LittleGraph
from tests.tiny.hostile import EXPECTED, hostile_graph

LOOKS = Path(__file__).resolve().parent.parent.parent / "kg/visualise/template/looks.js"


def parsed(graph: Graph) -> ET.Element:
    """Write a graph and parse it as XML; return its graph."""
    root = ET.fromstring(gexf_text(graph))  # noqa: S314 - our own file
    assert (root.tag, root.get("version")) == (f"{{{NAMESPACE}}}gexf", "1.3")
    [body] = root
    return body


def read_back(graph: Graph) -> nx.MultiDiGraph:
    """Write a graph and read it with networkx."""
    return nx.read_gexf(BytesIO(gexf_text(graph).encode()), version="1.3")


@pytest.fixture(scope="module")
def sample(sample_graph) -> Graph:
    """Return the graph of the sample."""
    return stored_graph(sample_graph)


@pytest.fixture
def little() -> Graph:
    """Return a graph of a company that tests a model one day and uses it on another."""
    graph = LittleGraph()
    graph.states("company:a", "USES", "model:m", "testing", "2023-05-01")
    graph.states("company:a", "USES", "model:m", "in-use", "2024-05-02")
    graph.tie("model:m", "VERSION_OF", "model:family")
    return graph.graph()


def test_graph_is_dynamic_by_days(little):
    """Gephi is told that there is a timeline, and that its times are days."""
    body = parsed(little)

    told = {name: body.get(name) for name in ("mode", "timeformat", "defaultedgetype")}
    assert told == {"mode": "dynamic", "timeformat": "date", "defaultedgetype": "directed"}


def test_edges_of_a_pair_start_on_their_days(little):
    """Each claim is an edge with an id and a kind; what nothing dates is always there."""
    edges = parsed(little).findall("{*}edges/{*}edge")

    assert [tuple(map(edge.get, ("id", "kind", "start", "end"))) for edge in edges] == [
        ("claim:1", "USES", "2023-05-01", None),
        ("claim:2", "USES", "2024-05-02", None),
        ("VERSION_OF:model:m:model:family", "VERSION_OF", None, None),
    ]


def test_values_have_an_attribute_that_is_declared(sample):
    """Every value names an attribute of its class."""
    body = parsed(sample)

    for what in ("node", "edge"):
        declared = {
            each.get("id")
            for each in body.findall(f"{{*}}attributes[@class='{what}']/{{*}}attribute")
        }
        used = {each.get("for") for each in body.findall(f"{{*}}{what}s/*/*/{{*}}attvalue")}
        assert used == declared


def test_what_is_read_is_what_was_written(sample):
    """Nodes, edges and every attribute come back by networkx, the type of an edge as relation."""
    found, written = read_back(sample), tool_network(sample)

    for key, node in written.nodes(data=True):
        assert {name: found.nodes[key][name] for name in node} == node
    assert set(found.edges(keys=True)) == set(written.edges(keys=True))
    for *ends, edge in written.edges(keys=True, data=True):
        told = {"relation" if name == "type" else name: value for name, value in edge.items()}
        assert {name: found.edges[tuple(ends)][name] for name in told} == told


def test_labels_have_the_colours_of_the_page():
    """Who knows the page finds its way in Gephi."""
    looks = LOOKS.read_text(encoding="utf-8")
    of_page = dict(re.findall(r'^ {2}(\w+): \{ shape: "\w+", light: "(#\w+)"', looks, re.MULTILINE))

    assert COLOURS.items() <= of_page.items()
    assert COLOURS.keys() == asked_labels(read_ontology())


def test_names_come_back_as_they_were():
    """Markup, quotes, line breaks and emoji are kept; what XML cannot hold is shown."""
    found = read_back(hostile_graph())

    companies = [found.nodes[key] for key in sorted(found) if key.startswith("company:")]
    assert [company["label"] for company in companies] == EXPECTED
    assert [company["name"] for company in companies] == EXPECTED


def test_empty_graph_is_read_as_one():
    """A file without nodes is a file."""
    assert len(read_back(Graph((), ()))) == 0
