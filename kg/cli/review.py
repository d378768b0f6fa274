"""``kg review``: what waits for a person, and ``kg review decide``, which settles it."""

from __future__ import annotations

from dataclasses import asdict
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import format_option, graph_option, graph_vocab_options, judgements_option
from kg.cli.output import print_rows
from kg.cli.suggest import reports
from kg.cli.terminal import show

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.pipeline import Request, ReviewItem, Settled

_SHORT = 8
"""How many digits of an id a table shows; any beginning that is unique names an item."""


@click.group(invoke_without_command=True)
@graph_option
@format_option
@click.option(
    "--report",
    default="",
    metavar="NAME",
    help="Only what this report prints.",
    shell_complete=reports,
)
@click.option("--limit", type=click.IntRange(min=1), help="The most items to list.")
@click.pass_context
def review(
    ctx: click.Context, graph: Path, output_format: str, report: str, limit: int | None
) -> None:
    """List what waits for a person: rows without a company, and what found no place.

    Each item has an id; `kg review decide` settles it.

    \b
    Examples:
      kg review
      kg review --report weekly-2024-05-12 --limit 20
      kg review --format csv > review.csv
      kg review decide weekly-2024-05-12:118 中文在线 --note "the text names its platform"
    """
    if ctx.invoked_subcommand:
        ctx.default_map = {ctx.invoked_subcommand: {"graph": graph}}
        return
    from kg.pipeline import list_name_review, list_review

    items = list_review(graph, report, limit)
    columns = ("id", "report", "line", "where", "reason", "candidates", "text")
    print_rows(columns, [_row(item, output_format) for item in items], output_format)
    if names := list_name_review(graph):
        show(f"note: {len(names)} names wait too; `kg names review` lists them", err=True)


def _request_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the arguments that say what is decided, which it gets as one ``request``."""

    @click.argument("item", metavar="ID")
    @click.argument("company", default="", metavar="[COMPANY]")
    @click.option("--code", default="", help="The stock code, where the name alone is unknown.")
    @click.option("--note", default="", help="Why; it is kept beside the decision.")
    @click.option("--dismiss", "is_dismissed", is_flag=True, help="The item needs nothing.")
    @click.option("--new", "is_new", is_flag=True, help="Take a company nobody lists as written.")
    @wraps(command)
    def with_request(
        *,
        graph: Path,
        judgements: Path,
        vocabularies: tuple[Path, ...] | None,
        **given: Any,  # noqa: ANN401 - click's
    ) -> None:
        from kg.pipeline import Request

        request = Request(**given)
        if request.is_dismissed == bool(request.company or request.code):
            raise click.UsageError("give either COMPANY (or --code) or --dismiss")
        command(request, graph=graph, judgements=judgements, vocabularies=vocabularies)

    return with_request


@review.command()
@graph_vocab_options
@_request_options
@graph_option
@judgements_option
def decide(
    request: Request,
    graph: Path,
    judgements: Path,
    vocabularies: tuple[Path, ...] | None,
) -> None:
    """Settle one item: give it to COMPANY, or --dismiss it as needing nothing.

    ID is what `kg review` lists, the beginning of it, or REPORT:LINE; any row may be
    decided, also one that stands under a wrong company. COMPANY is a name or a stock code.
    The decision is a line of judgements/REPORT.csv, a file to keep in git: every later
    build applies it. To undo it, delete the line and build the report again. Names are
    those of the vocabularies the graph was built with, or of those given with --vocab.

    \b
    Examples:
      kg review decide 3fa9 中文在线
      kg review decide weekly-2024-05-12:118 300364.SZ --note "the text names its platform"
      kg review decide left-over:77c0 --dismiss
      kg review decide 3fa9 海风重工 --code 699999.SH --new
      kg review decide 3fa9 海风重工 --vocab my-words/
    """
    from kg.pipeline import decide as decide_item

    _print_settled(decide_item(graph, judgements, request, vocabularies))


def _row(item: ReviewItem, output_format: str) -> dict[str, Any]:
    """Return an item as a row; a table shows only the beginning of its id."""
    row = asdict(item)
    return row | {"id": item.id.partition(":")[2][:_SHORT]} if output_format == "table" else row


def _print_settled(settled: Settled) -> None:
    """Say what was decided, which claims that changed, and what still waits."""
    show(f"{settled.item.place}  {settled.item.id}\n  {settled.item.text}")
    show(f"  {settled.before} -> {settled.after}")
    for sign, claims in (("-", settled.dropped), ("+", settled.added)):
        for claim in claims:
            show(f"  {sign} {claim}")
    show(f"  written to {settled.file}; {settled.review} left for review")
    for note in settled.notes:
        show(f"note: {note}", err=True)
