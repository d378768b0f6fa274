"""``kg view``: the graph as a page."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import source_options
from kg.cli.output import write_file
from kg.cli.progress import progress
from kg.cli.suggest import names_of
from kg.cli.terminal import show
from kg.config import GraphSource


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("kg-graph.html"),
    show_default=True,
    help="The page to write.",
)
@click.option(
    "--company",
    help="Only this company and what it is tied to.",
    shell_complete=names_of("Company"),
)
@click.option(
    "--model", help="Only this model and who is tied to it.", shell_complete=names_of("Model")
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=400,
    show_default=True,
    help="The most edges to draw, the best supported first.",
)
@source_options
def view(
    output: Path, company: str | None, model: str | None, limit: int, graph: GraphSource
) -> None:
    """Draw the graph, or a part of it, as one self-contained HTML page.

    \b
    Examples:
      kg view -o page.html
      kg view --model ChatGPT -o chatgpt.html
      kg view --company 中文在线 -o company.html
    """
    from kg.pipeline import view_graph

    chosen = {"company": company, "object": model, "limit": str(limit)}
    given = {name: value for name, value in chosen.items() if value}
    with progress(patient=True) as say:
        page = view_graph(graph, given, say)
    write_file(output, page)
    show(f"wrote {output.resolve()}")
