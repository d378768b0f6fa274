"""Runs the notebooks from top to bottom and keeps what they show; ``make notebooks`` calls it.

What says more of the machine than of the notebook (times, the version of Python) is not kept.
"""

import json
import os
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent.parent / "notebooks"
SECONDS = 300
LANGUAGE = {"name": "python", "file_extension": ".py", "mimetype": "text/x-python"}


def run_notebook(file: Path, environment: dict[str, str] | None = None) -> nbformat.NotebookNode:
    """Return a notebook as it is after a run, in its folder and with no settings but those given.

    Raises :class:`nbclient.exceptions.CellExecutionError` for a cell that fails.
    """
    notebook = nbformat.read(file, as_version=4)
    names = [name for name in os.environ if name.startswith(("KG_", "NEO4J_"))]
    plain = {name: value for name, value in os.environ.items() if name not in names}
    client = NotebookClient(
        notebook,
        timeout=SECONDS,
        kernel_name="python3",
        resources={"metadata": {"path": file.parent}},
    )
    client.execute(env=plain | (environment or {}))
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    notebook.metadata.language_info = LANGUAGE
    return notebook


def main() -> None:
    """Run all notebooks and write those that show something else than before."""
    for file in sorted(FOLDER.glob("*.ipynb")):
        notebook = run_notebook(file)
        text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        changed = text != file.read_text(encoding="utf-8")
        if changed:
            file.write_text(text, encoding="utf-8")
        print(f"{'wrote' if changed else 'as before'} {file.name}")


if __name__ == "__main__":
    main()
