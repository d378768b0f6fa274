"""``kg build`` and ``kg tables``: from reports to a graph."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, graph_option, rules_options, vocab_option
from kg.cli.output import print_json, print_rows
from kg.cli.progress import progress
from kg.cli.terminal import show

if TYPE_CHECKING:
    from kg.model.graph import Row
    from kg.pipeline import BuildRules, BuildSummary

_COUNTS = (
    *("reports", "disclosures", "nodes", "edges", "review", "dismissed"),
    *("merged", "names_for_review"),
)
"""The figures of a build beside those by kind."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@graph_option
@click.option(
    "--date",
    "given_date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The report's date, where it prints none or a wrong one; for one report only.",
)
@click.option(
    "--broker",
    "given_broker",
    default="",
    help="The broker that published the report, where it prints none; for one report only.",
)
@rules_options
@format_option
@click.option("--quiet", is_flag=True, help="No progress, and no summary unless a report failed.")
def build(  # noqa: PLR0913 - one parameter for each option
    *,
    paths: tuple[Path, ...],
    graph: Path,
    given_date: datetime | None,
    given_broker: str,
    rules: BuildRules,
    output_format: str,
    quiet: bool,
) -> None:
    """Read reports (files or folders) into the graph folder.

    Reports are added to those the folder holds; a report read before is replaced whole.
    Without PATHS the database is built again from the claims. What people decided
    (`kg review decide`) is applied to all of them. The graph remembers the folders given
    with --vocab, and later builds and decisions read them too. Progress and summary go to stderr; as
    json or csv its figures are printed on stdout too. The exit code is 1 when a report
    could not be read, or when a strict build would leave something to a person.

    \b
    Examples:
      kg build reports/ --graph ./kg-graph
      kg build weekly.md --date 2024-05-10 --broker 样例证券
      kg build --strict reports/ --judgements judgements/
      kg build reports/ --vocab my-words/
      kg build --format json reports/ > summary.json
    """
    from kg.pipeline import Given, build_graph

    given = Given(given_date.date() if given_date else None, given_broker)
    with progress(quiet=quiet) as say:
        summary = build_graph(paths, graph, given, say, rules)
    if not quiet or summary.failed:
        show("\n".join(_summary_lines(summary)), err=True)
    _print_figures(summary, output_format)
    if summary.failed:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@vocab_option
@format_option
def tables(paths: tuple[Path, ...], vocab: tuple[Path, ...], output_format: str) -> None:
    """List the tables of reports: kind, place, rows and what was mended.

    \b
    Examples:
      kg tables reports/weekly-2023-07-16.md
      kg tables reports/ --format json
      kg tables reports/ --vocab my-words/
    """
    from kg.pipeline import list_tables

    columns = ("report", "kind", "caption", "start", "end", "rows", "repairs")
    rows = [asdict(table) for table in list_tables(paths, vocab)]
    print_rows(columns, rows, output_format)


def _print_figures(summary: BuildSummary, output_format: str) -> None:
    """Print what a build did on stdout, for programs: as JSON, or as CSV of its counts."""
    if output_format == "json":
        print_json(asdict(summary))
    if output_format == "csv":
        counts = {f"tables {kind}": count for kind, count in summary.tables.items()}
        counts |= {f"claims {relation}": count for relation, count in summary.claims.items()}
        for name in _COUNTS:
            counts[name] = getattr(summary, name)
        rows: list[Row] = [{"figure": name, "count": count} for name, count in counts.items()]
        print_rows(("figure", "count"), rows, output_format)


def _summary_lines(summary: BuildSummary) -> list[str]:
    def counted(counts: dict[str, int]) -> str:
        return ", ".join(f"{name} {count}" for name, count in counts.items()) or "none"

    return [
        *(f"note: {note}" for note in summary.notes),
        *(f"not read: {failure}" for failure in summary.failed),
        f"graph       {summary.graph}",
        f"reports     {summary.reports} ({len(summary.read)} read now, {len(summary.failed)} failed)",
        f"tables      {counted(summary.tables)}",
        f"disclosures {summary.disclosures}",
        f"claims      {counted(summary.claims)}",
        f"nodes       {summary.nodes}",
        f"edges       {summary.edges}",
        f"for review  {summary.review} (`kg review` lists them)",
        *_name_lines(summary),
        *((f"dismissed   {summary.dismissed}",) if summary.dismissed else ()),
    ]


def _name_lines(summary: BuildSummary) -> list[str]:
    """Say how many names were made one and how many wait, where there are any."""
    if not (summary.merged or summary.names_for_review):
        return []
    waiting = f"{summary.names_for_review} for review (`kg names review` lists them)"
    return [f"names       {summary.merged} merged (`kg names merges`), {waiting}"]
