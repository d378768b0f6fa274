"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from kg.config import Settings

FORMATS = ("table", "json", "csv")
"""How an answer can be printed."""

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

judgements_option = click.option(
    "--judgements",
    "judgements",
    type=click.Path(path_type=Path),
    default=lambda: Settings.from_environment().judgements,
    show_default="$KG_JUDGEMENTS or ./judgements",
    help="The folder of what people decided, one CSV a report.",
)


def rules_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command ``--judgements`` and ``--strict``, which it gets as one ``rules``."""

    @judgements_option
    @click.option(
        "--strict",
        is_flag=True,
        help="Fail, and leave the graph as it was, when anything would wait for a person.",
    )
    @wraps(command)
    def with_rules(*, judgements: Path, strict: bool, **others: Any) -> None:  # noqa: ANN401 - click's
        from kg.pipeline import BuildRules

        command(rules=BuildRules(judgements, strict), **others)

    return with_rules
