"""docs/exporting.md says what is exported, and what it shows runs."""

import re
from pathlib import Path

import pytest

from kg.export.flat_tables import flat_tables
from kg.model.graph import Graph
from kg.ontology import read_ontology
from kg.output_file import write_new
from kg.pipeline import export_network, export_tables

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
PAGE = (DOCS / "exporting.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
FOUND = ("latest", "first_day", "testing")
"""What the blocks come to."""


def test_page_names_all_columns_of_the_tables():
    """Together with the page of the properties it names every column."""
    tables = flat_tables(Graph((), ()), read_ontology())

    columns = {column.heading for table in tables for column in table.columns}
    told = PAGE + (DOCS / "data-model.md").read_text(encoding="utf-8")
    assert {name for name in columns if f"`{name}`" not in told} == set()


@pytest.mark.parametrize(
    ("block", "name"), [*zip(BLOCKS, FOUND, strict=True)], ids=("pandas", "pyarrow", "networkx")
)
def test_what_the_page_shows_runs(block, name, sample_graph, tmp_path, monkeypatch):
    """Each block reads what was exported and comes to something, where its library is here."""
    pytest.importorskip(block.split()[1])
    export_tables(sample_graph, tmp_path / "tables", "csv")
    export_tables(sample_graph, tmp_path / "parquet", "parquet")
    write_new(tmp_path / "graph.graphml", export_network(sample_graph, "graphml"))
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}

    exec(block, names)  # noqa: S102 - our own page

    assert str(names[name]) not in {"", "[]", "None"}
