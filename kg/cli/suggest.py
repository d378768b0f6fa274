"""Suggests to the shell how to go on: names of the graph, templates and their parameters.

A suggestion that cannot be made is none: whatever fails, nothing is printed into the shell.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from kg.config import Settings

if TYPE_CHECKING:
    from kg.templates import Parameter

Suggester = Callable[[click.Context, click.Parameter, str], list[CompletionItem[str]]]
"""What click calls with the text before the cursor."""

NO_SPACE = "nospace"
"""The type of a suggestion after which one writes on without a blank."""


def names_of(*labels: str) -> Suggester:
    """Return what suggests the names of all nodes of some labels."""

    def suggest(
        ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        del param
        return _plain(_names(ctx, labels, incomplete))

    return suggest


def objects(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Suggest what the company given before has to do with."""
    del param
    with suppress(Exception):
        from kg.pipeline import suggest_objects

        if graph := _graph(ctx):
            return _plain(suggest_objects(graph, ctx.params["company_name"], incomplete))
    return []


def reports(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Suggest the reports of the graph."""
    del param
    with suppress(Exception):
        from kg.pipeline import suggest_reports

        if graph := _graph(ctx):
            return _plain(suggest_reports(graph, incomplete))
    return []


def template_names(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Suggest templates, each with what it answers."""
    del param
    with suppress(Exception):
        from kg.pipeline import list_templates

        found = sorted(list_templates(_folders(ctx)), key=lambda each: each.name)
        return [
            CompletionItem(each.name, help=each.summary)
            for each in found
            if each.name.startswith(incomplete)
        ]
    return []


def template_values(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Suggest the parameters of the template given before, and behind = the values of one."""
    del param
    with suppress(Exception):
        from kg.pipeline import show_template

        parameters = show_template(ctx.params["template"], _folders(ctx)).parameters
        name, is_named, value = incomplete.partition("=")
        if is_named:
            (asked,) = [each for each in parameters if each.name == name]
            return _plain(f"{name}={each}" for each in _values(ctx, asked, value))
        given = {each.partition("=")[0] for each in ctx.params.get("values") or ()}
        return [
            CompletionItem(f"{each.name}=", type=NO_SPACE, help=each.meaning)
            for each in parameters
            if each.name.startswith(name) and each.name not in given
        ]
    return []


def _values(ctx: click.Context, parameter: Parameter, beginning: str) -> Iterable[str]:
    if parameter.labels:
        return _names(ctx, parameter.labels, beginning)
    return [each for each in parameter.type.choices if each.startswith(beginning)]


def _names(ctx: click.Context, labels: Sequence[str], beginning: str) -> list[str]:
    with suppress(Exception):
        from kg.pipeline import suggest_names

        if graph := _graph(ctx):
            return suggest_names(graph, labels, beginning)
    return []


def _graph(ctx: click.Context) -> Path | None:
    """Return the graph folder of the line; a server is not asked, for it may want a password.

    The line comes as it is typed: the shell has not yet put home folders and variables in.
    """
    settings = Settings.from_environment()
    is_server = any(ctx.params.get(name) for name in ("uri", "user", "database"))
    if is_server or (ctx.params.get("store") or settings.store) != "embedded":
        return None
    given = ctx.params.get("graph") or settings.graph
    return Path(os.path.expandvars(given)).expanduser()


def _folders(ctx: click.Context) -> tuple[Path, ...]:
    folders: tuple[Path, ...] = ctx.params.get("templates") or Settings.from_environment().templates
    return tuple(each.expanduser() for each in folders)


def _plain(values: Iterable[str]) -> list[CompletionItem[str]]:
    return [CompletionItem(each) for each in values]
