"""The options that say which part of the graph is meant."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import templates_option
from kg.cli.pairs import read_pairs
from kg.cli.suggest import names_of, template_names, template_values

if TYPE_CHECKING:
    from kg.pipeline.viewing import Selection

_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


def _first_day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    return _day(value, is_end=False) if value else None


def _last_day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    return _day(value, is_end=True) if value else None


def _day(text: str, *, is_end: bool) -> date:
    """Return a day such as 2023-05-04; of a month its first, or its last where it is an end."""
    try:
        if month := _MONTH.fullmatch(text):
            year, number = int(month[1]), int(month[2])
            return date(year, number, monthrange(year, number)[1] if is_end else 1)
        return date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(
            f'"{text}" is no day like 2023-05-04 and no month like 2023-05'
        ) from None


def selection_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a :class:`kg.pipeline.viewing.Selection`, as one ``selection``."""

    @wraps(command)
    def with_selection(  # noqa: PLR0913 - one for each option
        *,
        companies: tuple[str, ...],
        models: tuple[str, ...],
        categories: tuple[str, ...],
        relations: tuple[str, ...],
        statuses: tuple[str, ...],
        template: str,
        values: tuple[str, ...],
        templates: tuple[Path, ...],
        **others: Any,  # noqa: ANN401 - click's
    ) -> None:
        if values and not template:
            raise click.UsageError(f'"{values[0]}" goes with --query TEMPLATE')
        names = ("depth", "grade", "since", "until", "nodes")
        given = {name: others.pop(name) for name in names}
        selection = _selection(
            companies=companies,
            models=models,
            categories=categories,
            relations=relations,
            statuses=statuses,
            template=template,
            values=read_pairs(values),
            templates=templates,
            **given,
        )
        command(selection=selection, **others)

    for option in reversed(_OPTIONS):
        with_selection = option(with_selection)
    return with_selection


def _selection(**given: Any) -> Selection:  # noqa: ANN401 - click's
    from kg.pipeline.viewing import Selection

    return Selection(**given)


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
        callback=_first_day,
        help="Only what was said on this day or later; a month is its first day.",
    ),
    click.option(
        "--until",
        metavar="DAY",
        callback=_last_day,
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
