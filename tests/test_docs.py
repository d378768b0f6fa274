"""The documents say what the program does."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from kg.cli import main
from kg.export.flat_tables import flat_tables
from kg.model.graph import Graph
from kg.ontology import read_ontology
from kg.output_file import write_new
from kg.pipeline import export_network, export_tables

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("examples/*.md")]
)
PAGES = [each for each in DOCUMENTS if not each.name.startswith("sample-")]
EXPORTING_BLOCKS = re.findall(
    r"```python\n(.*?)```", (ROOT / "docs" / "exporting.md").read_text("utf-8"), re.DOTALL
)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    """Every relative link in a document names a file or folder that is there."""
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [each for each in targets if not (page.parent / each).exists()] == []


@pytest.mark.parametrize("name", sorted(main.commands))
def test_readme_shows_every_command(name):
    """The README names every command."""
    assert f"kg {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_data_model_names_all_labels_types_and_properties():
    """docs/data-model.md names every label, edge type and property of the ontology."""
    ontology = read_ontology()
    properties = {name for named in ontology.properties.values() for name in named}
    names = {*ontology.labels, *(edge.name for edge in ontology.edge_types)}
    names |= properties | set(ontology.relation_properties)
    names |= {name for named in ontology.edge_properties.values() for name in named}
    page = (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8")
    assert {name for name in names if f"`{name}`" not in page} == set()


def test_every_decision_is_listed():
    """Every decision is linked from their list."""
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    written = [each.name for each in folder.glob("0*.md")]
    assert [name for name in written if f"({name})" not in listed] == []


def test_list_of_templates_is_that_of_the_templates(sample_graph, monkeypatch):
    """docs/templates.md has all templates with their answers; `make generate` writes it."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    listed = import_module("template_list").render_list(sample_graph)
    page = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    assert f"<!-- from the templates: all -->\n\n{listed}\n<!-- end -->" in page


def test_exporting_names_all_columns_of_the_tables():
    """docs/exporting.md, with the page of the properties, names every column of the tables."""
    tables = flat_tables(Graph((), ()), read_ontology())
    columns = {column.heading for table in tables for column in table.columns}
    pages = [
        (ROOT / "docs" / name).read_text("utf-8") for name in ("exporting.md", "data-model.md")
    ]
    assert [name for name in columns if not any(f"`{name}`" in page for page in pages)] == []


@pytest.mark.parametrize("block", EXPORTING_BLOCKS, ids=lambda block: block.split()[1])
def test_exporting_shows_what_runs(block, sample_graph, tmp_path, monkeypatch):
    """What docs/exporting.md shows in Python reads what was exported, where its library is here."""
    pytest.importorskip(block.split()[1])
    export_tables(sample_graph, tmp_path / "tables", "csv")
    export_tables(sample_graph, tmp_path / "parquet", "parquet")
    write_new(tmp_path / "graph.graphml", export_network(sample_graph, "graphml"))
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}

    exec(block, names)  # noqa: S102 - our own page

    assert [
        name for name in ("latest", "first_day", "testing") if len(str(names.get(name, ""))) > 2
    ]
