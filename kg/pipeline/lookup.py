"""Answers questions: runs templates on a graph, with names found by any alias."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.config import GraphSource
from kg.errors import UnknownNameError
from kg.model.graph import Row, Value, texts
from kg.model.names import fold_name
from kg.pipeline.nearest import nearest_names
from kg.pipeline.opening import open_graph
from kg.store.protocol import QueryRunner
from kg.templates import Parameter, Template, find_template, read_templates


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a template: its columns in order, and the rows."""

    template: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def ask(source: GraphSource, template: str, given: Mapping[str, str]) -> Answer:
    """Run a template by name with parameters as texts.

    A parameter that stands for a node may be given by name, alias, code or id. Raises
    :class:`kg.errors.TemplateError` for a wrong template or parameter and
    :class:`UnknownNameError` for a name the graph does not hold.
    """
    found = find_template(template)
    values = found.values(given)
    with open_graph(source) as runner:
        return _run(runner, found, values)


def company_answers(source: GraphSource, name: str) -> tuple[Answer, Answer]:
    """Return the profile of a company and its relations; raises as :func:`ask` does."""
    given = {"company": name}
    with open_graph(source) as runner:
        profile = answer(runner, "company-profile", given)
        return profile, answer(runner, "relations-of-company", given)


def list_templates() -> list[Template]:
    """Return all templates, by name."""
    return list(read_templates().values())


def answer(runner: QueryRunner, name: str, given: Mapping[str, str]) -> Answer:
    """Run a template on an open graph; see :func:`ask`."""
    template = find_template(name)
    return _run(runner, template, template.values(given))


def _run(runner: QueryRunner, template: Template, values: Mapping[str, Value]) -> Answer:
    """Resolve the names among the values, then run."""
    resolved = dict(values)
    for parameter in template.parameters:
        name = values[parameter.name]
        if parameter.labels and isinstance(name, str):
            resolved[parameter.name] = find_node(runner, parameter, name)
    rows = runner.run(template.cypher, resolved)
    columns = tuple(column.name for column in template.columns)
    return Answer(template.name, columns, tuple(rows))


def find_node(runner: QueryRunner, parameter: Parameter, name: str) -> str:
    """Return the id of the node a name means, the first label that has it winning.

    Raises :class:`UnknownNameError` with the nearest names when there is none.
    """
    names = find_template("names")
    known: list[Row] = []
    for label in parameter.labels:
        known.extend(runner.run(names.cypher, {"label": label}))
    key = fold_name(name)
    for row in known:
        if row["id"] == name or key in texts(row["keys"]):
            return str(row["id"])
    kind = " or ".join(label.lower() for label in parameter.labels)
    raise UnknownNameError(kind, name, _nearest(name, known))


def _nearest(name: str, known: Sequence[Row]) -> tuple[str, ...]:
    """Return the canonical names whose spellings come nearest to a name."""
    spellings = {
        spelling: str(row["name"])
        for row in known
        for spelling in (row["name"], row["nameEn"], *texts(row["aliases"]))
        if isinstance(spelling, str)
    }
    return nearest_names(name, spellings)
