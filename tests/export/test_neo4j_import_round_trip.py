"""What an import brings over, with the real tool: every value, and what the next push builds on."""

from datetime import date

import pytest

from kg.export.neo4j_command import import_command
from kg.export.neo4j_csv import write_csv
from kg.export.neo4j_parquet import write_parquet
from kg.export.neo4j_tables import neo4j_tables
from kg.model.graph import Graph
from kg.ontology import read_ontology
from kg.pipeline import BulkRules, PushRules, build_graph, export_neo4j, push_graph
from kg.pipeline.opening import open_graph
from kg.store.read_graph import read_graph
from tests.tiny.strange import strange_graph

pytestmark = pytest.mark.neo4j


def graph_in(source) -> Graph:
    """Return the graph of a folder or a database."""
    with open_graph(source) as runner:
        return read_graph(runner, read_ontology())


@pytest.mark.parametrize("write", [write_csv, write_parquet])
def test_strange_values_survive(run_import, tmp_path, write):
    """Quotes, line breaks, blanks, NUL, delimiters and megabytes of text come over as they are."""
    options = write(neo4j_tables(strange_graph(), read_ontology(), "database-1"), tmp_path)

    address = run_import(import_command(tmp_path, "neo4j", options))

    assert graph_in(address) == strange_graph()


def test_changed_graph_is_pushed_in_part(lts_import, examples, tmp_path):
    """Of a graph with one more report only that is written, and what the reports share."""
    first, second = sorted(examples.glob("sample-*"))
    build_graph([first], tmp_path / "graph")
    address = lts_import(export_neo4j(tmp_path / "graph", tmp_path / "files", BulkRules()))
    build_graph([second], tmp_path / "graph")

    pushed = push_graph(tmp_path / "graph", address, PushRules(date(2026, 1, 1)))

    assert (pushed.reports_unchanged, pushed.reports_written) == (1, 1)
    assert graph_in(address) == graph_in(tmp_path / "graph")
