"""The real Gephi opens what is written for it: nodes, edges, days, colours, whatever the names."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kg.export.gexf import COLOURS, gexf_text
from kg.export.graphml import graphml_text
from kg.export.tool_network import tool_network
from kg.model.graph import Graph
from kg.output_file import write_new
from kg.pipeline.rdf import stored_graph
from tests.servers.artefacts import UnavailableError
from tests.servers.gephi import Gephi
from tests.tiny.hostile import EXPECTED, hostile_graph

pytestmark = pytest.mark.gephi


@pytest.fixture(scope="module")
def gephi(tmp_path_factory) -> Gephi:
    """Return a Gephi, or skip."""
    try:
        return Gephi.made_in(tmp_path_factory.mktemp("gephi"))
    except UnavailableError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def sample(sample_graph) -> Graph:
    """Return the graph of the sample."""
    return stored_graph(sample_graph)


@pytest.fixture(scope="module")
def opened(gephi, sample, tmp_path_factory):
    """Return what Gephi holds of the sample as GEXF."""
    file: Path = tmp_path_factory.mktemp("gexf") / "sample.gexf"
    write_new(file, gexf_text(sample))
    return gephi.opened(file)


def problems(told) -> list[str]:
    """Return what Gephi complains of."""
    return [each["issue"] for each in told if each.get("level", "INFO") != "INFO"]


def test_gephi_has_nothing_to_complain_of(opened):
    """It warns of nothing, and knows that days are days."""
    assert problems(opened) == []
    assert [each["time"] for each in opened if "time" in each] == ["DATE"]


def test_gephi_shows_names_labels_and_colours(opened, sample):
    """The caption is the name, the label a column, and each label has its colour."""
    network = tool_network(sample)

    shown = {each["node"]: each for each in opened if "node" in each}
    assert {key: (node["label"], node["attributes"]["type"]) for key, node in shown.items()} == {
        key: (node["name"], node["type"]) for key, node in network.nodes(data=True)
    }
    assert {key: node["colour"] for key, node in shown.items()} == {
        key: COLOURS[node["type"]] for key, node in network.nodes(data=True)
    }


def test_gephi_keeps_every_claim_with_its_day(opened, sample):
    """Parallel edges stay apart, each of its kind, and start on the day their claim was seen."""
    shown = {each["edge"]: each for each in opened if "edge" in each}

    def starts(edge) -> float | None:
        day = edge.get("seen")
        return day and datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() * 1000

    assert {
        key: (edge["source"], edge["target"], edge["kind"], edge["starts"])
        for key, edge in shown.items()
    } == {
        key: (source, target, edge["type"], starts(edge))
        for source, target, key, edge in tool_network(sample).edges(keys=True, data=True)
    }


def test_gephi_has_all_that_is_told_of_an_edge(opened, sample):
    """Every attribute is a column, numbers are numbers."""
    shown = {each["edge"]: each["attributes"] for each in opened if "edge" in each}

    for _, _, key, edge in tool_network(sample).edges(keys=True, data=True):
        told = {"relation" if name == "type" else name: value for name, value in edge.items()}
        assert {name: shown[key].get(name) for name in told} == told


@pytest.mark.parametrize("render", [gexf_text, graphml_text])
def test_gephi_reads_names_that_try_to_be_more(gephi, tmp_path, render):
    """Quotes, markup, line breaks and emoji come over as they are."""
    write_new(
        tmp_path / f"hostile.{render.__name__.removesuffix('_text')}", render(hostile_graph())
    )
    [file] = tmp_path.iterdir()

    told = gephi.opened(file)

    names = {each["node"]: each["label"] for each in told if "node" in each}
    assert [names[key] for key in sorted(names) if key.startswith("company:")] == EXPECTED
    assert problems(told) == []


def test_gephi_opens_an_empty_graph(gephi, tmp_path):
    """There is nothing to show, and nothing to complain of."""
    write_new(tmp_path / "empty.gexf", gexf_text(Graph((), ())))

    told = gephi.opened(tmp_path / "empty.gexf")

    assert [each for each in told if "node" in each or "edge" in each] == []
    assert problems(told) == []
