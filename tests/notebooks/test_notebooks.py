"""The notebooks run from top to bottom and show what is committed."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import nbformat
import pytest

from kg.config import Neo4jAddress

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
NO_FONT = "no font for Chinese"
OF_THIS_MACHINE = re.compile(r"/(?:home|root|tmp|work|usr|Users|var)/|[A-Z]:\\\\")

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning:zmq"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:jupyter_client"),
]


@pytest.fixture
def run_notebook(monkeypatch):
    """Return what runs a notebook: the script that keeps what they show."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    return import_module("run_notebooks").run_notebook


def code_cells(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    """Return the cells that are code."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def shown(notebook: nbformat.NotebookNode) -> Iterator[tuple[str, str, str]]:
    """Yield cell, kind and text of all that is shown; of a picture only that there is one.

    What went to stderr is left out: it says more of the machine than of the notebook.
    """
    for cell in code_cells(notebook):
        for output in cell.outputs:
            if output.output_type == "stream" and output.name == "stdout":
                yield cell.id, output.name, output.text
            for kind, content in sorted(output.get("data", {}).items()):
                yield cell.id, kind, "" if kind.startswith("image/") else content


@pytest.mark.slow
@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_notebook_runs_and_shows_what_is_committed(file, run_notebook):
    """Run anew, a notebook shows the outputs that are committed with it; `make notebooks` does."""
    committed = list(shown(nbformat.read(file, as_version=4)))

    now = list(shown(run_notebook(file)))

    if any(NO_FONT in text for *_, text in now):
        pytest.skip("no font for Chinese; .ci/system-packages browser installs one")
    assert now == committed
    assert committed


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_notebook_defines_nothing(file):
    """What is worth a function is in the package, where it is tested."""
    trees = [ast.parse(cell.source) for cell in code_cells(nbformat.read(file, as_version=4))]

    nodes = [node for tree in trees for node in ast.walk(tree)]
    assert not [node for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert not [node for node in nodes if isinstance(node, ast.Lambda)]


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_notebook_shows_no_place_of_the_machine(file):
    """No path of the machine it was run on, and no warning or error, is committed."""
    notebook = nbformat.read(file, as_version=4)

    assert [text for *_, text in shown(notebook) if OF_THIS_MACHINE.search(text)] == []
    outputs = [output for cell in code_cells(notebook) for output in cell.outputs]
    assert not [
        each for each in outputs if each.output_type == "error" or "stderr" in each.values()
    ]


@pytest.mark.slow
@pytest.mark.neo4j
def test_notebook_asks_a_server_where_one_is_named(run_notebook, neo4j_address: Neo4jAddress):
    """With a Neo4j, the notebook pushes the sample to it and has the same answer from it."""
    [file] = [each for each in NOTEBOOKS if "neo4j" in each.stem]
    environment = {
        "KG_NOTEBOOK_NEO4J_URI": neo4j_address.uri,
        "NEO4J_USERNAME": neo4j_address.user,
        "NEO4J_PASSWORD": neo4j_address.password,
        "NEO4J_DATABASE": neo4j_address.database,
    }

    texts = [text for *_, text in shown(run_notebook(file, environment))]

    assert "'Neo4j has been asked; its answer is the same'" in texts
