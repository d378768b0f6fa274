"""Parquet for an import: the columns of CSV, with types of their own."""

import sys
from datetime import date

import pyarrow.parquet
import pytest

from kg.errors import ExportError
from kg.export.neo4j_parquet import write_parquet
from kg.export.neo4j_tables import neo4j_tables
from kg.ontology import read_ontology
from tests.tiny.stored import graph_of


@pytest.fixture
def tables():
    """Return the tables of the little graph."""
    return neo4j_tables(graph_of(), read_ontology(), "database-1")


def test_file_is_read_back_with_types(tables, tmp_path):
    """Dates are dates, numbers numbers, and what is missing is null."""
    write_parquet(tables, tmp_path)

    [edge] = pyarrow.parquet.read_table(tmp_path / "edges-USES-Company-Model.parquet").to_pylist()
    assert edge[":START_ID(Company)"] == "company:300364.SZ"
    assert edge["firstSeen:date"] == date(2023, 3, 28)
    assert edge["disclosures:long"] == 2
    assert edge["grade:string"] is None


def test_lists_are_lists(tables, tmp_path):
    """A list needs no delimiter."""
    write_parquet(tables, tmp_path)

    [company] = pyarrow.parquet.read_table(tmp_path / "nodes-Company.parquet").to_pylist()
    assert company["aliases:string[]"] == ["COL", "甲's"]


def test_options_name_every_file(tables, tmp_path):
    """The import is told that the files are Parquet, and where they are."""
    options = write_parquet(tables, tmp_path)

    assert options[:2] == ["--input-type=parquet", "--nodes=Company=./nodes-Company.parquet"]
    assert options[-1] == "--relationships=USES=./edges-USES-Company-Model.parquet"


def test_missing_library_is_told_in_one_line(tables, tmp_path, monkeypatch):
    """Without pyarrow the message says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(
        ExportError, match=r"needs pyarrow, .* pip install 'ai-adoption-kg\[parquet\]'"
    ):
        write_parquet(tables, tmp_path)
