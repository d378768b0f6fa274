"""``kg diff``: what changed between two dates or two graphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import note_format_option, source_options
from kg.cli.output import print_rows
from kg.cli.suggest import names_of
from kg.cli.terminal import show, show_document
from kg.config import GraphSource

if TYPE_CHECKING:
    # Only named in signatures; without them `kg --help` starts in half the time.
    from kg.comparison import Change, Comparison, ReportChange
    from kg.model.graph import Row

_SHOWN = ("kind", "date", "company", "relation", "object", "before", "after", "report", "line")
_COLUMNS = (
    *("kind", "date", "company", "code", "relation", "object", "before", "after"),
    *("firstSeen", "lastSeen", "datedBy", "report", "line", "companyId", "objectId"),
)
_RESTATED = "restated"


@click.command()
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option("--relation", default="", help="Only changes of this relation, such as USES.")
@click.option(
    "--company",
    default="",
    help="Only changes of this company: name, alias or code.",
    shell_complete=names_of("Company"),
)
@note_format_option
@click.option(
    "--lang",
    "language",
    type=click.Choice(("en", "zh")),
    default="en",
    show_default=True,
    help="The language of the note.",
)
@source_options
def diff(  # noqa: PLR0913 - one for each option
    *,
    first: str,
    second: str,
    relation: str,
    company: str,
    output_format: str,
    language: str,
    graph: GraphSource,
) -> None:
    """Tell what changed from A to B: two dates of the graph, or two graph folders.

    A date is a day (2023-05-01) or a month (2023-05, its last day): what rows of that date or
    before state, and of undated rows what reports of then print. Two folders need no --graph.

    \b
    Examples:
      kg diff 2023-05 2023-06
      kg diff 2023-05-07 2023-05-14 --format markdown --lang zh > note.md
      kg diff graph-before graph-after --relation USES
    """
    from kg.comparison import render_note
    from kg.pipeline import diff_graphs

    found = diff_graphs(first, second, graph, relation, company)
    if output_format == "markdown":
        show_document(render_note(found, language), newline=False)
    else:
        print_changes(found, output_format)


def print_changes(found: Comparison, output_format: str) -> None:
    """Print a row for each change, then on stderr how many of each kind there are.

    A table leaves out what is only said again; JSON and CSV give everything.
    """
    rows = [*map(_relation_row, found.changes), *map(_report_row, found.reports)]
    if output_format == "table":
        shown = [row for row in rows if row["kind"] != _RESTATED]
        if shown:
            print_rows(_SHOWN, shown, output_format)
    else:
        print_rows(_COLUMNS, rows, output_format)
    counts = ", ".join(f"{kind} {count}" for kind, count in found.counts.items())
    show(counts or "nothing changed", err=True)


def _relation_row(change: Change) -> Row:
    state = change.state
    return {
        "kind": str(change.kind),
        "date": str(change.when),
        "company": state.source.name,
        "code": state.source.code,
        "relation": state.relation,
        "object": state.target.name,
        "before": change.before.status if change.before else "",
        "after": change.after.status if change.after else "",
        "firstSeen": str(state.first_seen),
        "lastSeen": str(state.last_seen),
        "datedBy": state.dated_by,
        "report": state.report,
        "line": state.line,
        "companyId": state.source.id,
        "objectId": state.target.id,
    }


def _report_row(change: ReportChange) -> Row:
    report = change.report
    return {"kind": str(change.kind), "date": str(report.date), "report": report.name}
