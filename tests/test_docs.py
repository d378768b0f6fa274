"""The documents say what the program does."""

import doctest
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
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


def test_architecture_names_what_is_there():
    """Every file or folder that docs/architecture.md says holds something is there."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:kg|loaders|ontology|queries)/[\w./-]*)`", page)
    assert named
    assert [each for each in named if not (ROOT / each).exists()] == []


def test_list_of_templates_is_that_of_the_templates(sample_graph, monkeypatch):
    """docs/templates.md has all templates with their answers; `make generate` writes it."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    listed = import_module("template_list").render_list(sample_graph)
    page = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    assert f"<!-- from the templates: all -->\n\n{listed}\n<!-- end -->" in page


def filled(page: str, source: str, name: str) -> str:
    """Return what a page has of a source between its marks."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    rest = text.partition(f"<!-- from the {source}: {name} -->\n\n")[2]
    return rest.partition("\n<!-- end -->")[0]


def test_reference_is_that_of_the_commands(monkeypatch):
    """docs/reference.md has all commands as they are; `make generate` writes it."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    listed = import_module("command_list").render_commands()
    assert filled("reference.md", "commands", "all") == listed


def test_reference_knows_nothing_of_the_machine(monkeypatch):
    """Settings of whoever writes the reference, and the width of the terminal, do not show in it."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    render = import_module("command_list").render_commands
    plain = render()
    for name in ("KG_GRAPH", "KG_VOCAB", "KG_TEMPLATES", "KG_JUDGEMENTS", "NEO4J_URI"):
        monkeypatch.setenv(name, "elsewhere")
    monkeypatch.setenv("KG_STORE", "neo4j")
    monkeypatch.setenv("COLUMNS", "40")
    assert render() == plain


def commands_of(group: click.Group, path: str = "kg") -> Iterator[tuple[str, click.Command]]:
    """Give a group by what is typed to call it, with all commands inside it."""
    yield path, group
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands_of(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


@pytest.mark.parametrize(("path", "command"), list(commands_of(main)))
def test_reference_tells_every_option(path, command):
    """Each command has one section, in which every option of it is named."""
    page = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    (section,) = re.findall(rf"^## {path}$(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE)
    options = [each.opts[-1] for each in command.params if isinstance(each, click.Option)]
    assert [each for each in options if not re.search(rf"{each}\b", section)] == []


def test_python_guide_is_true(sample_graph, monkeypatch):
    """Every example of docs/python.md gives what it shows, where the sample is the graph."""
    monkeypatch.setenv("KG_GRAPH", str(sample_graph))
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    examples = "\n".join(EXAMPLES.findall(page))
    test = doctest.DocTestParser().get_doctest(examples, {}, "docs/python.md", None, 0)

    result = doctest.DocTestRunner().run(test)

    assert result.failed == 0
    assert result.attempted
