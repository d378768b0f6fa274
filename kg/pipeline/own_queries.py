"""Runs the templates that the program itself asks with, beside those that people run."""

from __future__ import annotations

from collections.abc import Mapping

from kg.config import queries_folder
from kg.model.graph import Row, Value
from kg.store.protocol import QueryRunner
from kg.templates import read_templates

_NOTHING: Mapping[str, Value] = {}


def run_own(
    runner: QueryRunner, folder: str, name: str, values: Mapping[str, Value] = _NOTHING
) -> list[Row]:
    """Run a template of a folder of ``queries/``, with values of the types it wants.

    What is left out is null, whatever the header says: names are no names here but ids.
    """
    template = read_templates(queries_folder() / folder)[name]
    return runner.run(
        template.cypher, {each.name: values.get(each.name) for each in template.parameters}
    )
