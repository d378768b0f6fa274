"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from kg.config import DEFAULT_URI, Neo4jAddress, Settings

FORMATS = ("table", "json", "csv")
"""How an answer can be printed."""

USE_STATUSES = ("in-use", "testing", "applied", "planned", "exploring", "ended", "denied")
"""How far a use can have gone, the furthest along first; a test holds it to the templates."""

graph_option = click.option(
    "--graph",
    "graph",
    type=click.Path(path_type=Path),
    default=lambda: Settings.from_environment().graph,
    show_default="$KG_GRAPH or ./kg-graph",
    help="The graph folder.",
)

format_option = click.option(
    "--format",
    "output_format",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="How to print the answer.",
)

_STORES = ("embedded", "neo4j")


def address_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command ``--uri``, ``--user`` and ``--database``, as texts, ``None`` if not given.

    There is none for the password: it would stand in the shell's history and in the list of
    processes.
    """
    for name, shown, described in (
        ("--database", "$NEO4J_DATABASE or the user's own", "The database in the server."),
        ("--user", "$NEO4J_USERNAME or neo4j", "The user; the password is $NEO4J_PASSWORD."),
        ("--uri", f"$NEO4J_URI or {DEFAULT_URI}", "The address of the Neo4j server."),
    ):
        command = click.option(name, metavar="TEXT", show_default=shown, help=described)(command)
    return command


def source_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a look-up ``--graph`` or ``--store neo4j`` with its address, as one ``graph``."""

    @graph_option
    @click.option(
        "--store",
        type=click.Choice(_STORES),
        help="Where to look: the graph folder, or the Neo4j that `kg push` filled; an address says neo4j too.",
        default=lambda: Settings.from_environment().store,
        show_default="$KG_STORE or embedded",
    )
    @address_options
    @wraps(command)
    def with_source(
        *,
        graph: Path,
        store: str,
        uri: str | None,
        user: str | None,
        database: str | None,
        **others: Any,  # noqa: ANN401 - click's
    ) -> None:
        is_told = any(each is not None for each in (uri, user, database))
        chosen = click.get_current_context().get_parameter_source("store")
        if store == "embedded" and is_told:
            if chosen is ParameterSource.COMMANDLINE:
                raise click.UsageError("--uri, --user and --database go with --store neo4j")
            store = "neo4j"
        command(
            graph=graph if store == "embedded" else neo4j_address(uri, user, database), **others
        )

    return with_source


def neo4j_address(uri: str | None, user: str | None, database: str | None) -> Neo4jAddress:
    """Return the address of a Neo4j: what is given, else what the environment says.

    The password comes from the environment, or is asked for where a person sits there.
    """
    told = Neo4jAddress.from_environment()
    password = told.password
    if "NEO4J_PASSWORD" not in os.environ:
        if not sys.stdin.isatty():
            raise click.UsageError("no password: set $NEO4J_PASSWORD (empty for a server without)")
        password = click.prompt("Password of Neo4j", hide_input=True, err=True)
    return Neo4jAddress(uri or told.uri, user or told.user, password, database or told.database)


note_format_option = click.option(
    "--format",
    "output_format",
    type=click.Choice((*FORMATS, "markdown")),
    default="table",
    show_default=True,
    help="How to print the answer; markdown is a note to paste.",
)

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; stdout when left out.",
)

force_option = click.option(
    "--force", is_flag=True, help="Replace what an earlier call wrote; without it, that stays."
)

judgements_option = click.option(
    "--judgements",
    "judgements",
    type=click.Path(path_type=Path),
    default=lambda: Settings.from_environment().judgements,
    show_default="$KG_JUDGEMENTS or ./judgements",
    help="The folder of what people decided, one CSV a report.",
)


def _folders_option(
    name: str, destination: str, setting: str, variable: str, held: str
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return an option for folders of the user's own, which may be repeated."""
    return click.option(
        name,
        destination,
        multiple=True,
        metavar="DIR",
        type=click.Path(path_type=Path),
        default=lambda: getattr(Settings.from_environment(), setting),
        show_default=f"{variable}, a path list",
        help=f"A folder of {held} beside the shipped ones; may be repeated.",
    )


templates_option = _folders_option(
    "--templates", "templates", "templates", "$KG_TEMPLATES", "templates (*.cypher)"
)

vocab_option = _folders_option(
    "--vocab", "vocab", "vocabularies", "$KG_VOCAB", "vocabularies (*.ttl)"
)


def graph_vocab_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command that has a graph ``--vocab`` and ``--no-vocab``, as one ``vocabularies``.

    It is ``None`` where neither is given: a graph remembers the folders it was built with.
    """

    @vocab_option
    @click.option(
        "--no-vocab",
        "is_bare",
        is_flag=True,
        help="The shipped vocabularies alone, also where the graph was built with others.",
    )
    @wraps(command)
    def with_vocabularies(*, vocab: tuple[Path, ...], is_bare: bool, **others: Any) -> None:  # noqa: ANN401 - click's
        source = click.get_current_context().get_parameter_source("vocab")
        if is_bare and source is ParameterSource.COMMANDLINE:
            raise click.UsageError("give either --vocab or --no-vocab")
        command(vocabularies=() if is_bare else vocab or None, **others)

    return with_vocabularies


def rules_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command ``--judgements``, ``--strict`` and ``--vocab``, as one ``rules``."""

    @graph_vocab_options
    @judgements_option
    @click.option(
        "--strict",
        is_flag=True,
        help="Fail, and leave the graph as it was, when anything would wait for a person.",
    )
    @wraps(command)
    def with_rules(
        *,
        judgements: Path,
        strict: bool,
        vocabularies: tuple[Path, ...] | None,
        **others: Any,  # noqa: ANN401 - click's
    ) -> None:
        from kg.pipeline import BuildRules

        command(rules=BuildRules(judgements, strict, vocabularies), **others)

    return with_rules
