"""What a graph holds, in numbers, and its fingerprint."""

from collections import Counter
from pathlib import Path

import pytest

from kg.config import queries_folder
from kg.errors import GraphFolderError
from kg.model.fingerprint import fingerprint
from kg.pipeline import GraphStats, build_graph, graph_stats
from kg.pipeline.rdf import stored_graph
from kg.pipeline.stats import COUNTS
from kg.templates import read_templates


@pytest.fixture(scope="module")
def stats(sample_graph: Path) -> GraphStats:
    """Return the numbers of the sample."""
    return graph_stats(sample_graph)


def test_nodes_and_edges_are_those_of_the_graph(stats: GraphStats, sample_graph: Path):
    """Every node is counted under its label and every edge under its type."""
    graph = stored_graph(sample_graph)

    assert (stats.counts["nodes-by-label"], stats.counts["edges-by-type"]) == (
        Counter(node.label for node in graph.nodes),
        Counter(edge.type for edge in graph.edges),
    )


@pytest.mark.parametrize("name", ["relation", "status", "grade", "origin"])
def test_claims_are_counted_by_each_property(stats: GraphStats, sample_graph: Path, name: str):
    """Every claim is counted once by what it says of its relation, status, grade and origin."""
    claims = (node for node in stored_graph(sample_graph).nodes if node.label == "Claim")

    assert stats.counts[f"claims-by-{name}"] == Counter(each.properties[name] for each in claims)


def test_disclosures_are_counted_by_attribution(graph: Path):
    """Rows that wait for a person, one without a label and one of two, are counted apart."""
    counts = graph_stats(graph).counts["disclosures-by-attribution"]

    assert counts == {"printed": 3, "review": 2}


def test_reports_tell_what_they_gave(graph: Path):
    """A report is listed with its date and what it gave to the graph."""
    (report,) = graph_stats(graph).reports

    assert (report["name"], report["date"], report["disclosures"]) == ("weekly", "2023-07-09", 5)


def test_period_is_that_of_the_dated_rows(graph: Path):
    """The period goes from the earliest row to the latest, not to the report's date."""
    stats = graph_stats(graph)

    assert (stats.first_date, stats.last_date) == ("2023-03-01", "2023-06-27")


def test_fingerprint_is_that_of_the_stored_graph(stats: GraphStats, sample_graph: Path):
    """The fingerprint is taken over the graph as it is read back from the store."""
    assert stats.fingerprint == fingerprint(stored_graph(sample_graph))


def test_same_reports_give_the_same_fingerprint(weekly: Path, graph: Path, tmp_path: Path):
    """A second graph of the same reports has the same fingerprint."""
    build_graph([weekly], tmp_path / "other")

    assert graph_stats(tmp_path / "other").fingerprint == graph_stats(graph).fingerprint


def test_folder_without_a_graph_is_named(tmp_path: Path):
    """Where there is no graph, the message names the folder."""
    with pytest.raises(GraphFolderError, match="holds no graph"):
        graph_stats(tmp_path / "nowhere")


def test_every_count_has_its_template():
    """The templates of the folder are those that are run: the counts, the period, the reports."""
    assert set(read_templates(queries_folder() / "stats")) == {*COUNTS, "period", "reports"}
