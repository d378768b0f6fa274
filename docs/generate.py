"""Writes what is kept as a file but made from others: shapes, tables of the docs, templates, commands.

Such a part of a page stands between ``<!-- from the ontology: NAME -->`` (or ``from the
templates: NAME``, ``from the commands: NAME``) and ``<!-- end -->``.
"""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from command_list import render_commands
from template_list import render_list

from kg.ontology import read_ontology, render_shapes, render_tables
from kg.pipeline import build_graph

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "data-model.md"
TEMPLATES = ROOT / "docs" / "templates.md"
COMMANDS = ROOT / "docs" / "reference.md"
SHAPES = ROOT / "ontology" / "shapes.ttl"


def fill(page: str, parts: Mapping[str, str], source: str = "ontology") -> str:
    """Return a page with each of its parts as the source has it."""
    for name, part in parts.items():
        mark = f"<!-- from the {source}: {name} -->\n"
        before, _, rest = page.partition(mark)
        _, end, after = rest.partition("<!-- end -->")
        page = f"{before}{mark}\n{part}\n{end}{after}"
    return page


def sample_list() -> str:
    """Return the list of templates, with their answers on the graph of the sample reports."""
    with tempfile.TemporaryDirectory() as folder:
        graph = Path(folder) / "graph"
        build_graph([ROOT / "examples"], graph)
        return render_list(graph)


def main() -> None:
    """Write all files."""
    ontology = read_ontology()
    SHAPES.write_text(render_shapes(ontology), encoding="utf-8")
    page = fill(PAGE.read_text(encoding="utf-8"), dict(render_tables(ontology)))
    PAGE.write_text(page, encoding="utf-8")
    listed = fill(TEMPLATES.read_text(encoding="utf-8"), {"all": sample_list()}, "templates")
    TEMPLATES.write_text(listed, encoding="utf-8")
    told = fill(COMMANDS.read_text(encoding="utf-8"), {"all": render_commands()}, "commands")
    COMMANDS.write_text(told, encoding="utf-8")
    print(f"wrote {SHAPES}, {PAGE}, {TEMPLATES} and {COMMANDS}")


if __name__ == "__main__":
    main()
