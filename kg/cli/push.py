"""``kg push``: the graph into the team's Neo4j."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import address_options, graph_option, neo4j_address
from kg.cli.output import print_json
from kg.cli.progress import progress
from kg.cli.terminal import show

if TYPE_CHECKING:
    from kg.store.neo4j import Pushed


@click.command()
@graph_option
@address_options
@click.option("--prune", is_flag=True, help="Delete what is retired, now and from earlier pushes.")
@click.option(
    "--beside-others",
    is_flag=True,
    help="Write into a database that holds data of somebody else, which is left as it is.",
)
@click.option(
    "--compare-all",
    is_flag=True,
    help="Write every node and edge anew, trusting no digest: mends what somebody changed or deleted by hand.",
)
@click.option("--quiet", is_flag=True, help="No progress.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("table", "json")),
    default="table",
    show_default=True,
    help="How to print what was done.",
)
def push(  # noqa: PLR0913 - one parameter for each option
    *,
    graph: Path,
    uri: str | None,
    user: str | None,
    database: str | None,
    prune: bool,
    beside_others: bool,
    compare_all: bool,
    quiet: bool,
    output_format: str,
) -> None:
    """Write the graph folder into a Neo4j database.

    Only what changed since the last push is written; doing it twice changes nothing. What the graph no longer holds is
    kept, with the label Retired in place of its own and today's date, until --prune. A
    push that was stopped at any moment is completed by the next one.

    The password is $NEO4J_PASSWORD, else it is asked for. See docs/neo4j.md for how to start a server.

    \b
    Examples:
      kg push --uri neo4j://localhost:7687
      NEO4J_URI=neo4j+s://team.example kg push --database adoption
      kg push --prune --format json
    """
    from kg.pipeline import PushRules, push_graph

    rules = PushRules(date.today(), prune, beside_others, compare_all)  # noqa: DTZ011 - the user's day
    address = neo4j_address(uri, user, database)
    with progress(quiet=quiet) as say:
        pushed = push_graph(graph, address, rules, say)
    if output_format == "json":
        print_json(asdict(pushed))
    else:
        show("\n".join(_lines(pushed)))


def _lines(pushed: Pushed) -> list[str]:
    if pushed.is_current:
        return ["nothing to do: the database holds this graph", *_pruned(pushed)]
    retired = f", {pushed.revived} revived" if pushed.revived else ""
    return [
        f"reports  {pushed.reports_written} written, {pushed.reports_unchanged} unchanged",
        f"nodes    {pushed.nodes} written, {pushed.retired} retired{retired}",
        f"edges    {pushed.edges} written, {pushed.removed} removed",
        *_pruned(pushed),
    ]


def _pruned(pushed: Pushed) -> list[str]:
    return [f"pruned   {pushed.pruned} retired nodes"] if pushed.pruned else []
