"""Prints templates: all of them topic by topic, or one in full."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from kg.cli.output import print_json, print_rows
from kg.cli.terminal import show

if TYPE_CHECKING:
    # Only named in signatures; without them `kg --help` starts in half the time.
    from kg.model.graph import Value
    from kg.templates import Parameter, Template

_NO_TOPIC = ("Without a topic", "未分类")


def print_templates(templates: Sequence[Template], output_format: str) -> None:
    """Print templates: how to call each and what it answers, or as JSON or CSV rows."""
    if output_format == "table":
        from kg.templates import TOPICS

        for topic, group in groupby(templates, key=lambda each: each.topic):
            title, title_zh = TOPICS.get(topic, (topic, "") if topic else _NO_TOPIC)
            show(f"{title} {title_zh}".rstrip() + "\n")
            for template in group:
                show(f"  {_call(template)}")
                show(f"      {template.summary}\n      {template.summary_zh}")
            show()
        return
    rows: list[dict[str, Value]] = [
        {
            "name": template.name,
            "topic": template.topic,
            "summary": template.summary,
            "summaryZh": template.summary_zh,
            "parameters": tuple(f"{each.name}: {each.type}" for each in template.parameters),
            "columns": tuple(column.name for column in template.columns),
        }
        for template in templates
    ]
    print_rows(tuple(rows[0]), rows, output_format)


def print_template(template: Template, output_format: str) -> None:
    """Print one template in full; as JSON one object, as CSV its parameters and columns."""
    if output_format == "json":
        print_json(
            {
                "name": template.name,
                "topic": template.topic,
                "summary": template.summary,
                "summaryZh": template.summary_zh,
                "parameters": [_facts(each) for each in template.parameters],
                "columns": {each.name: each.meaning for each in template.columns},
                "ask": template.questions,
                "file": str(template.file),
                "cypher": template.cypher,
            }
        )
    elif output_format == "csv":
        facts: list[dict[str, Value]] = [
            {"what": "parameter", **_facts(each)} for each in template.parameters
        ]
        facts += [
            {"what": "column", "name": each.name, "meaning": each.meaning}
            for each in template.columns
        ]
        print_rows(("what", "name", "type", "default", "meaning", "example"), facts, "csv")
    else:
        _print_in_full(template)


def _print_in_full(template: Template) -> None:
    show(f"{_call(template)}\n    {template.summary}\n    {template.summary_zh}\n")
    if template.parameters:
        show("Parameters")
    for each in template.parameters:
        default = "must be given" if each.required else f"default {each.default}"
        show(f"  {each.name}: {each.type}, {default}")
        show(f"      {each.meaning}; for example {each.name}={each.example}")
    show("\nColumns" if template.parameters else "Columns")
    width = max(len(each.name) for each in template.columns)
    for column in template.columns:
        show(f"  {column.name:{width}}  {column.meaning}")
    if template.questions:
        show("\nAsked in words like (docs/asking.md)")
    for question in template.questions:
        show(f"  {question}")
    show(f"\nCypher, of {template.file}\n{template.cypher}")


def _facts(parameter: Parameter) -> dict[str, Value]:
    return {
        "name": parameter.name,
        "type": str(parameter.type),
        "default": parameter.default,
        "meaning": parameter.meaning,
        "example": parameter.example,
    }


def _call(template: Template) -> str:
    return f"kg query {template.name} {' '.join(map(_usage, template.parameters))}".rstrip()


def _usage(parameter: Parameter) -> str:
    quoted = f'"{parameter.example}"' if " " in parameter.example else parameter.example
    text = f"{parameter.name}={quoted}"
    return text if parameter.required else f"[{text}]"
