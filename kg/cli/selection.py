"""The options that say which part of the graph is meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

import click

from kg.cli.options import templates_option
from kg.cli.pairs import read_pairs
from kg.cli.suggest import names_of, template_names, template_values
from kg.model.days import read_day


def _day(text: str | None, *, is_end: bool) -> date | None:
    """Return the day that is given, if one is; a month is its first day, or its last."""
    if not text:
        return None
    day = read_day(text, is_end=is_end)
    if day is None:
        raise click.BadParameter(f'"{text}" is no day like 2023-05-04 and no month like 2023-05')
    return day


def selection_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a :class:`kg.pipeline.viewing.Selection`, as one ``selection``."""

    @wraps(command)
    def with_selection(*, template: str, values: tuple[str, ...], **others: Any) -> None:  # noqa: ANN401 - click's
        from kg.pipeline import Selection

        if values and not template:
            raise click.UsageError(f'"{values[0]}" goes with --query TEMPLATE')
        given = {name: others.pop(name) for name in _FIELDS}
        selection = Selection(template=template, values=read_pairs(values), **given)
        command(selection=selection, **others)

    for option in reversed(_OPTIONS):
        with_selection = option(with_selection)
    return with_selection


_FIELDS = (
    *("companies", "models", "categories", "depth", "relations", "statuses", "grade"),
    *("since", "until", "templates", "nodes"),
)
"""What options say of a selection under the names it has itself."""

_OPTIONS = (
    click.argument("values", metavar="[KEY=VALUE]...", nargs=-1, shell_complete=template_values),
    click.option(
        "--company",
        "companies",
        multiple=True,
        metavar="NAME",
        shell_complete=names_of("Company", "Organisation"),
        help="What this company or organisation is tied to; may be repeated.",
    ),
    click.option(
        "--model",
        "models",
        multiple=True,
        metavar="NAME",
        shell_complete=names_of("Model"),
        help="Who is tied to this model or any version of it; may be repeated.",
    ),
    click.option(
        "--depth",
        type=int,
        default=1,
        show_default=True,
        help="How many relations away from it to go.",
    ),
    click.option(
        "--category",
        "categories",
        multiple=True,
        metavar="NAME",
        shell_complete=names_of("Category"),
        help="Only companies under this heading of the reports; may be repeated.",
    ),
    click.option(
        "--relation",
        "relations",
        multiple=True,
        metavar="TYPE",
        help="Only this relation, such as USES; may be repeated.",
    ),
    click.option(
        "--status",
        "statuses",
        multiple=True,
        metavar="STATUS",
        help="Only relations of this status, such as in-use; may be repeated.",
    ),
    click.option(
        "--grade",
        default="",
        metavar="A|B|C|D",
        help="Only relations of this grade or a better one.",
    ),
    click.option(
        "--since",
        metavar="DAY",
        callback=lambda _, __, text: _day(text, is_end=False),
        help="Only what was said on this day or later; a month is its first day.",
    ),
    click.option(
        "--until",
        metavar="DAY",
        callback=lambda _, __, text: _day(text, is_end=True),
        help="The graph as it was known on this day; a month is its last day.",
    ),
    click.option(
        "--query",
        "template",
        default="",
        metavar="TEMPLATE",
        shell_complete=template_names,
        help="What this template's answer names, with its parameters as KEY=VALUE.",
    ),
    templates_option,
    click.option(
        "--nodes",
        type=int,
        default=300,
        show_default=True,
        help="The most nodes to draw, those of the strongest relations.",
    ),
)
