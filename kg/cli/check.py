"""``kg check``: what is wrong with a graph."""

from __future__ import annotations

from collections import Counter

import click

from kg.cli.options import format_option, source_options
from kg.cli.progress import progress
from kg.cli.terminal import show
from kg.config import GraphSource


@click.command()
@click.option("--strict", is_flag=True, help="End with exit code 1 for warnings too.")
@source_options
@format_option
@click.pass_context
def check(ctx: click.Context, *, strict: bool, graph: GraphSource, output_format: str) -> None:
    """Hold the graph to its ontology, and look for contradictions in it.

    Prints each problem or warning with its place: report, line and cell, else the node.
    Ends with exit code 1 when there is a problem.

    \b
    Examples:
      kg check
      kg check --strict --format json > problems.json
    """
    from kg.cli.output import print_rows
    from kg.pipeline import check_graph

    with progress(patient=True) as say:
        problems = check_graph(graph, progress=say)
    if problems or output_format != "table":
        columns = ("severity", "check", "place", "message", "report", "line", "cell", "nodeId")
        shown = columns[:4] if output_format == "table" else columns
        rows = [
            {**{name: getattr(each, name, None) for name in columns}, "nodeId": each.node}
            for each in problems
        ]
        print_rows(shown, rows, output_format)
    counts = Counter(each.severity for each in problems)
    show(f"problems {counts['problem']}, warnings {counts['warning']}", err=True)
    if counts["problem"] or (strict and problems):
        ctx.exit(1)
