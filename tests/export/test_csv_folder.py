"""CSV for spreadsheets and data frames: the mark of UTF-8, and no cell that a spreadsheet runs."""

import csv
import json

import pytest

from kg.export.csv_folder import write_csv_folder
from kg.export.flat_tables import flat_tables
from kg.model.graph import Graph
from kg.ontology import read_ontology
from kg.pipeline.rdf import stored_graph
from tests.tiny.hostile import AS_THEY_ARE, EXPECTED, FORMULAS, hostile_graph
from tests.tiny.stored import graph_of


def written(graph: Graph, folder):
    """Write a graph; return the rows of each file as a reader of CSV gives them."""
    write_csv_folder(flat_tables(graph, read_ontology()), folder)
    found = {}
    for path in folder.iterdir():
        with path.open(encoding="utf-8-sig", newline="") as file:
            found[path.name] = list(csv.DictReader(file))
    return found


def companies(graph: Graph, folder) -> list[dict[str, str]]:
    """Return the rows of the companies."""
    return [row for row in written(graph, folder)["nodes.csv"] if row["label"] == "Company"]


def test_files_begin_with_the_mark_of_utf_8(tmp_path):
    """By it a spreadsheet shows Chinese as it is."""
    written(graph_of(), tmp_path)

    assert {path.read_bytes()[:3] for path in tmp_path.iterdir()} == {b"\xef\xbb\xbf"}
    assert {path.name for path in tmp_path.iterdir()} == {
        "nodes.csv",
        "edges.csv",
        "claims.csv",
        "disclosures.csv",
    }


def test_what_was_written_is_read_back(sample_graph, tmp_path):
    """Every value of the sample is in its cell: dates as ISO, lists as JSON, nothing for none."""
    graph = stored_graph(sample_graph)

    found = written(graph, tmp_path)

    def text(value: object) -> str:
        if isinstance(value, tuple):
            return json.dumps(value, ensure_ascii=False)
        return "" if value is None else str(value)

    for table in flat_tables(graph, read_ontology()):
        rows = [list(row.values()) for row in found[f"{table.name}.csv"]]
        assert rows == [[text(value) for value in record] for record in table.records]


def test_no_cell_can_be_run(tmp_path):
    """Whatever a name begins with, no cell begins as a formula does, not even behind blanks."""
    found = written(hostile_graph(), tmp_path)

    cells = [cell for rows in found.values() for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell.lstrip()[:1] in {*"=+-@＝＋－＠"}] == []
    assert [cell for cell in cells if cell.startswith("'=cmd|")] != []


def test_names_are_as_they_were_without_the_apostrophe(tmp_path):
    """One apostrophe off each cell that begins with it, and every name is the one of the graph."""
    names = [row["name"].removeprefix("'") for row in companies(hostile_graph(), tmp_path)]

    assert names == EXPECTED


def test_only_what_might_be_run_gets_an_apostrophe(tmp_path):
    """Other names are as they were to the last character."""
    names = [row["name"] for row in companies(hostile_graph(), tmp_path)]

    harmless = [name for name in AS_THEY_ARE if name not in FORMULAS]
    assert [name for name in harmless if name not in names] == []


def test_items_of_a_list_are_json(tmp_path):
    """No item can be taken for two."""
    aliases = [json.loads(row["aliases"]) for row in companies(hostile_graph(), tmp_path)]

    assert aliases == [[name, "another"] for name in EXPECTED]


def test_empty_graph_is_files_of_headings(tmp_path):
    """What is not there has a file all the same."""
    found = written(Graph((), ()), tmp_path)

    assert {name: len(rows) for name, rows in found.items()} == {
        "nodes.csv": 0,
        "edges.csv": 0,
        "claims.csv": 0,
        "disclosures.csv": 0,
    }
    assert (tmp_path / "claims.csv").read_text("utf-8-sig").startswith("company,code,relation,")


def test_data_frame_reads_them(tmp_path):
    """What makes data frames of CSV knows the mark, and gives the columns their types."""
    polars = pytest.importorskip("polars")
    written(hostile_graph(), tmp_path)

    claims = polars.read_csv(tmp_path / "claims.csv", try_parse_dates=True)

    assert claims.columns[:2] == ["company", "code"]
    assert claims.schema["date"] == polars.Date
    assert claims.height == len(EXPECTED)
