"""Answers questions: runs templates on a graph, with names found by any alias."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.config import GraphSource
from kg.errors import TemplateError
from kg.model.graph import Row, Value
from kg.pipeline.finding import find_node
from kg.pipeline.opening import open_graph
from kg.store.protocol import QueryRunner
from kg.templates import Template, find_template, read_catalogue, sorted_by_topic
from kg.templates.value_type import MOST

ALL_ROWS = str(MOST)
"""The limit of a template for who wants all rows there are."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a template: its columns in order, and the rows."""

    template: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def ask(
    source: GraphSource, template: str, given: Mapping[str, str], templates: Sequence[Path] = ()
) -> Answer:
    """Run a template by name with parameters as texts.

    A parameter that stands for a node may be given by name, alias, code or id; ``templates``
    are folders of a person's own, looked into beside the shipped one. Raises
    :class:`kg.errors.TemplateError` for a wrong template or parameter and
    :class:`UnknownNameError` for a name the graph does not hold.
    """
    found = find_template(template, templates)
    values = found.values(given)
    with open_graph(source) as runner:
        return run_template(runner, found, values)[0]


def list_templates(templates: Sequence[Path] = ()) -> list[Template]:
    """Return the shipped templates and those of a person's own folders, topic by topic."""
    return sorted_by_topic(read_catalogue(templates).values())


def show_template(name: str, templates: Sequence[Path] = ()) -> Template:
    """Return one template; raises :class:`kg.errors.TemplateError` with near names."""
    return find_template(name, templates)


def answer(
    runner: QueryRunner, name: str, given: Mapping[str, str], templates: Sequence[Path] = ()
) -> Answer:
    """Run a template on an open graph; see :func:`ask`."""
    template = find_template(name, templates)
    return run_template(runner, template, template.values(given))[0]


def run_template(
    runner: QueryRunner, template: Template, values: Mapping[str, Value]
) -> tuple[Answer, Mapping[str, Value]]:
    """Run a template on an open graph, and return the values it ran with: names as ids."""
    resolved = dict(values)
    for parameter in template.parameters:
        name = values[parameter.name]
        if parameter.labels and isinstance(name, str):
            resolved[parameter.name] = find_node(runner, parameter.labels, name)
    rows = runner.run(template.cypher, resolved)
    columns = tuple(column.name for column in template.columns)
    if rows and set(rows[0]) != set(columns):
        raise TemplateError(
            str(template.file),
            f"returns {', '.join(rows[0])}, but its header says {', '.join(columns)}",
            "make the columns of the header those behind RETURN",
        )
    return Answer(template.name, columns, tuple(rows)), resolved
