"""Parquet for data frames: the flat tables with their types."""

import sys
from datetime import date

import pyarrow as pa
import pytest
from pyarrow.parquet import read_table

from kg.errors import ExportError
from kg.export.flat_tables import flat_tables
from kg.export.parquet_folder import write_parquet_folder
from kg.model.graph import Graph
from kg.ontology import read_ontology
from kg.pipeline.rdf import stored_graph
from tests.tiny.hostile import AS_THEY_ARE, CHANGED, hostile_graph


def written(graph: Graph, folder) -> dict[str, pa.Table]:
    """Write a graph; return each table as it is read back."""
    write_parquet_folder(flat_tables(graph, read_ontology()), folder)
    return {path.stem: read_table(path) for path in folder.iterdir()}


def test_what_was_written_is_read_back(sample_graph, tmp_path):
    """Every value of the sample comes back as it was, a list as a list."""
    graph = stored_graph(sample_graph)

    found = written(graph, tmp_path)

    for table in flat_tables(graph, read_ontology()):
        rows = [
            tuple(tuple(value) if isinstance(value, list) else value for value in row.values())
            for row in found[table.name].to_pylist()
        ]
        assert rows == list(table.records)


def test_columns_have_types(tmp_path):
    """Dates are dates, numbers numbers, and lists lists, also where there is no row."""
    found = written(Graph((), ()), tmp_path)

    assert {name: table.num_rows for name, table in found.items()} == {
        "nodes": 0,
        "edges": 0,
        "claims": 0,
        "disclosures": 0,
    }
    assert found["claims"].schema.field("date").type == pa.date32()
    assert found["claims"].schema.field("line").type == pa.int64()
    assert found["nodes"].schema.field("aliases").type == pa.list_(pa.string())


def test_names_are_as_they_were(tmp_path):
    """Nothing is done to a text, but to half a character, which is none."""
    names = [row["name"] for row in written(hostile_graph(), tmp_path)["nodes"].to_pylist()]

    kept = [name for name in CHANGED if "\ud83d" not in name]
    assert [name for name in (*AS_THEY_ARE, *kept) if name not in names] == []
    assert "half \N{REPLACEMENT CHARACTER} emoji" in names


def test_days_can_be_compared(tmp_path):
    """A data frame needs no parsing to ask for what came first."""
    claims = written(hostile_graph(), tmp_path)["claims"]

    assert min(claims["date"].to_pylist()) == date(2023, 1, 1)


def test_missing_library_is_told_in_one_line(tmp_path, monkeypatch):
    """Without pyarrow the message says what to install, and what to use instead."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(
        ExportError,
        match=r"--format parquet: needs pyarrow, .*\[parquet\]', or use --format csv",
    ):
        written(hostile_graph(), tmp_path)
