"""Gives the ontology in the forms that others read: Turtle, shapes, JSON Schema, tables."""

from __future__ import annotations

import json

from kg.config import ontology_folder
from kg.ontology import json_schema, read_ontology, render_shapes, render_tables


def render_ontology(form: str) -> str:
    """Return the ontology as ``turtle``, ``shacl``, ``json-schema`` or ``markdown``.

    Raises :class:`kg.errors.OntologyError` when it is missing or broken.
    """
    ontology = read_ontology()
    if form == "turtle":
        return (ontology_folder() / "core.ttl").read_text(encoding="utf-8")
    if form == "shacl":
        return render_shapes(ontology)
    if form == "json-schema":
        return json.dumps(json_schema(ontology), ensure_ascii=False, indent=2) + "\n"
    tables = render_tables(ontology).items()
    return "\n".join(f"## {name.capitalize()}\n\n{table}" for name, table in tables)
