"""Makes the list of docs/templates.md: each template with a call and its answer on the sample."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from kg.model.graph import value_text
from kg.pipeline import Answer, ask, list_templates
from kg.templates import TOPICS, Template

ROWS = 3
"""How many rows of an answer are shown."""

WIDTH = 40
"""How many characters of a cell are shown."""


def render_list(graph: Path) -> str:
    """Return all shipped templates as Markdown, asked on a graph with their example values."""
    return "\n".join(line for part in _topics(graph) for line in part)


def _topics(graph: Path) -> Iterator[Iterator[str]]:
    templates = list_templates()
    for topic, group in groupby(templates, key=lambda each: each.topic):
        yield iter([f"## {TOPICS[topic][0]} {TOPICS[topic][1]}\n"])
        for template in group:
            given = {each.name: each.example for each in template.parameters}
            yield _section(template, ask(graph, template.name, given))


def _section(template: Template, answer: Answer) -> Iterator[str]:
    yield f"### {template.name}\n"
    yield f"{template.summary}.  "
    yield f"{template.summary_zh}。\n"
    if template.parameters:
        yield from _table(("Parameter", "Type", "Default", "Meaning"), _parameters(template))
    yield from _table(
        ("Column", "Meaning"), [(f"`{each.name}`", each.meaning) for each in template.columns]
    )
    yield f"```sh\n{_call(template)}\n```\n"
    shown = answer.rows[:ROWS]
    names = [
        name
        for name in answer.columns
        if not name.endswith("Id") and any(value_text(row[name]) for row in shown)
    ]
    yield from _table(names, [[_cut(value_text(row[name])) for name in names] for row in shown])
    if len(answer.rows) > ROWS:
        yield f"… {len(answer.rows)} rows.\n"


def _parameters(template: Template) -> Iterator[Sequence[str]]:
    for each in template.parameters:
        yield f"`{each.name}`", str(each.type), each.default or "must be given", each.meaning


def _call(template: Template) -> str:
    values = (f"{each.name}={each.example}" for each in template.parameters)
    quoted = (f'"{value}"' if " " in value else value for value in values)
    return " ".join(("kg query", template.name, *quoted))


def _table(
    names: Sequence[str], rows: Sequence[Sequence[str]] | Iterator[Sequence[str]]
) -> Iterator[str]:
    yield f"| {' | '.join(names)} |"
    yield f"|{'---|' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else f"{line[:WIDTH].rstrip()}…"
