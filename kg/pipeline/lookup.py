"""Answers questions: runs templates on a graph folder, with names found by any alias."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError, TemplateError, UnknownNameError
from kg.model.graph import Row, Value, texts
from kg.model.names import fold_name
from kg.pipeline.nearest import nearest_names
from kg.store.folder import GraphFolder
from kg.store.protocol import QueryRunner
from kg.templates import Parameter, Template, find_template, read_catalogue, sorted_by_topic

_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a template: its columns in order, and the rows."""

    template: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def ask(
    folder: Path, template: str, given: Mapping[str, str], templates: Sequence[Path] = ()
) -> Answer:
    """Run a template by name with parameters as texts.

    A parameter that stands for a node may be given by name, alias, code or id; ``templates``
    are folders of a person's own, looked into beside the shipped one. Raises
    :class:`kg.errors.TemplateError` for a wrong template or parameter and
    :class:`UnknownNameError` for a name the graph does not hold.
    """
    found = find_template(template, templates)
    values = found.values(given)
    with open_graph(folder) as runner:
        return _run(runner, found, values)


def company_answers(folder: Path, name: str) -> tuple[Answer, Answer]:
    """Return the profile of a company and its relations; raises as :func:`ask` does."""
    given = {"company": name}
    with open_graph(folder) as runner:
        profile = answer(runner, "company-profile", given)
        return profile, answer(runner, "relations-of-company", given)


def list_templates(templates: Sequence[Path] = ()) -> list[Template]:
    """Return the shipped templates and those of a person's own folders, topic by topic."""
    return sorted_by_topic(read_catalogue(templates).values())


def show_template(name: str, templates: Sequence[Path] = ()) -> Template:
    """Return one template; raises :class:`kg.errors.TemplateError` with near names."""
    return find_template(name, templates)


@contextmanager
def open_graph(folder: Path) -> Iterator[QueryRunner]:
    """Open the database of a graph folder for reading.

    A build may swap the database between looking it up and opening it; then it is
    looked up again.
    """
    from kg.store.embedded import EmbeddedReader

    graph_folder = GraphFolder(folder)
    for attempt in range(1, _ATTEMPTS + 1):
        database = graph_folder.database()
        try:
            reader = EmbeddedReader(database)
            break
        except StoreError:
            if attempt == _ATTEMPTS or graph_folder.database() == database:
                raise
    with reader:
        yield reader


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
    if rows and set(rows[0]) != set(columns):
        raise TemplateError(
            str(template.file),
            f"returns {', '.join(rows[0])}, but its header says {', '.join(columns)}",
            "make the columns of the header those behind RETURN",
        )
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
