"""The notebooks run from top to bottom and show what is committed."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"


def results(notebook: nbformat.NotebookNode) -> list[str]:
    """Return what the code cells of a notebook show, as text."""
    outputs = (out for cell in notebook.cells for out in cell.get("outputs", []))
    return [output.get("data", {}).get("text/plain", output.get("text", "")) for output in outputs]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning:zmq")
@pytest.mark.filterwarnings("ignore::DeprecationWarning:jupyter_client")
@pytest.mark.parametrize("file", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda file: file.stem)
def test_notebook_runs_and_shows_what_is_committed(file):
    """Run anew, a notebook shows the outputs that are committed with it."""
    committed = nbformat.read(file, as_version=4)
    expected = results(committed)
    client = NotebookClient(
        committed, timeout=120, kernel_name="python3", resources={"metadata": {"path": NOTEBOOKS}}
    )
    client.execute()
    assert results(committed) == expected
    assert expected
