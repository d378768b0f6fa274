"""The documents say what the program does."""

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest

from kg.cli import main
from kg.ontology import read_ontology

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("examples/*.md")]
)
PAGES = [each for each in DOCUMENTS if not each.name.startswith("sample-")]
EXAMPLES = re.compile(r"```pycon\n(.*?)```", re.DOTALL)
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


def test_python_guide_is_true(sample_graph, monkeypatch):
    """Every example of docs/python.md gives what it shows, where the sample is the graph."""
    monkeypatch.setenv("KG_GRAPH", str(sample_graph))
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    examples = "\n".join(EXAMPLES.findall(page))
    test = doctest.DocTestParser().get_doctest(examples, {}, "docs/python.md", None, 0)

    result = doctest.DocTestRunner().run(test)

    assert result.failed == 0
    assert result.attempted
