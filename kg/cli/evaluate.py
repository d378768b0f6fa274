"""``kg evaluate``: how good a graph is, measured on labelled rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, graph_option
from kg.cli.output import print_json, print_rows
from kg.cli.terminal import show
from kg.errors import FloorError

if TYPE_CHECKING:
    from kg.evaluation import Scores
    from kg.model.graph import Row

_NAME = 30
_WHOLE = ("rows", "where gold has none")


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path))
@graph_option
@format_option
@click.option(
    "--show", "most", type=click.IntRange(min=0), default=0, help="The most misses to list."
)
@click.option(
    "--min",
    "floors",
    multiple=True,
    metavar="NAME=VALUE",
    help="A floor a figure must reach, or a ceiling where less is better; may be repeated.",
)
def evaluate(
    *, gold: tuple[Path, ...], graph: Path, output_format: str, most: int, floors: tuple[str, ...]
) -> None:
    """Measure the graph on labelled rows, files of JSON lines (see docs/labelling.md).

    Figures are shares between 0 and 1. The exit code is 1 when a figure is below its --min,
    or above it for "rows silently wrong", "rows put to review" and "claims where gold has
    none", of which less is better.

    \b
    Examples:
      kg evaluate examples/gold/sample-weekly-2023-07-16.jsonl
      kg evaluate gold/*.jsonl --show 20
      kg evaluate gold/*.jsonl --min "USES F1=0.85" --min "rows silently wrong=0.02"
    """
    from kg.evaluation import check_floors, read_floor
    from kg.pipeline import evaluate as evaluate_graph

    asked = [read_floor(text) for text in floors]
    scores = evaluate_graph(graph, gold)
    _print_scores(scores, output_format, most)
    if missed := check_floors(scores, asked):
        raise FloorError(
            str(graph), "; ".join(missed), "see what was missed with --show 20, or lower the floor"
        )


def _print_scores(scores: Sequence[Scores], output_format: str, most: int) -> None:
    """Print figures and misses: for people, or as JSON; CSV holds the figures only."""
    if output_format == "json":
        print_json([asdict(each) | {"misses": _misses(each, most)} for each in scores])
    if output_format == "csv":
        rows: list[Row] = [
            {"report": each.report, "figure": name, "value": value}
            for each in scores
            for name, value in each.figures.items()
        ]
        print_rows(("report", "figure", "value"), rows, output_format)
    for each in scores if output_format == "table" else ():
        show(each.report)
        for name, value in each.figures.items():
            shown = f"{value:.0f}" if name.endswith(_WHOLE) else f"{value:.3f}"
            show(f"  {name:{_NAME}} {shown}")
    for each in scores if output_format != "json" else ():
        for miss in each.misses[:most]:
            text = f"{each.report} line {miss.line} {miss.what}: gold {miss.gold}, got {miss.got}"
            show(text, err=output_format == "csv")


def _misses(scores: Scores, most: int) -> list[object]:
    return [asdict(miss) for miss in scores.misses[:most]]
