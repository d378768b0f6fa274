"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

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
