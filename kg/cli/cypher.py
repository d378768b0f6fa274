"""``kg cypher``: a question in the user's own Cypher."""

from __future__ import annotations

import sys

import click

from kg.cli.options import format_option, source_options
from kg.cli.output import print_rows
from kg.cli.terminal import show
from kg.config import GraphSource


@click.command()
@click.argument("statement")
@click.option(
    "--param",
    "-p",
    "given",
    multiple=True,
    metavar="NAME=VALUE",
    help="A value for $NAME: JSON where it is some, else a text; may be repeated.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    help="The most rows to print; it says so when there were more.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Give up after so long.",
)
@source_options
@format_option
def cypher(  # noqa: PLR0913 - one parameter for each option
    *,
    statement: str,
    given: tuple[str, ...],
    limit: int,
    timeout: float | None,
    graph: GraphSource,
    output_format: str,
) -> None:
    """Run a Cypher STATEMENT that reads; - takes it from stdin.

    Labels, edge types and properties are listed by `kg ontology --format markdown`. A statement that
    writes is refused. Values from elsewhere go in with --param, never into the text.

    \b
    Examples:
      kg cypher 'MATCH (m:Model) RETURN m.name AS model ORDER BY model LIMIT 10'
      kg cypher 'MATCH (c:Company)-[u:USES]->(:Model {name: $model}) RETURN c.name, u.status' -p model=ChatGPT
      kg cypher - --store neo4j --timeout 10 --format csv < question.cypher
    """
    from kg.pipeline import run_cypher

    text = sys.stdin.read() if statement == "-" else statement
    answer = run_cypher(graph, text, given, limit, timeout)
    print_rows(answer.columns, answer.rows, output_format, with_ids=True)
    if answer.cut:
        show(f"the first {limit} rows; there are more (--limit)", err=True)
