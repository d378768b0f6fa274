"""Runs the templates that the page itself is made with."""

from __future__ import annotations

from collections.abc import Mapping

from kg.config import queries_folder
from kg.model.graph import Row, Value
from kg.store.protocol import QueryRunner
from kg.templates import read_templates


def ask_page(runner: QueryRunner, name: str, values: Mapping[str, Value]) -> list[Row]:
    """Run one of ``queries/page`` with values of the right types; null for what is left out."""
    template = read_templates(queries_folder() / "page")[name]
    return runner.run(
        template.cypher, {each.name: values.get(each.name) for each in template.parameters}
    )
