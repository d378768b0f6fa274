"""Writes what is kept as a file but made from ontology/core.ttl: the shapes, and tables of the docs.

A table stands between ``<!-- from the ontology: NAME -->`` and ``<!-- end -->``.
"""

from pathlib import Path

from kg.ontology import read_ontology, render_shapes, render_tables

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "data-model.md"
SHAPES = ROOT / "ontology" / "shapes.ttl"


def fill(page: str, tables: dict[str, str]) -> str:
    """Return a page with each of its tables as the ontology has it."""
    for name, table in tables.items():
        mark = f"<!-- from the ontology: {name} -->\n"
        before, _, rest = page.partition(mark)
        _, end, after = rest.partition("<!-- end -->")
        page = f"{before}{mark}\n{table}\n{end}{after}"
    return page


def main() -> None:
    """Write both files."""
    ontology = read_ontology()
    SHAPES.write_text(render_shapes(ontology), encoding="utf-8")
    page = fill(PAGE.read_text(encoding="utf-8"), dict(render_tables(ontology)))
    PAGE.write_text(page, encoding="utf-8")
    print(f"wrote {SHAPES} and {PAGE}")


if __name__ == "__main__":
    main()
