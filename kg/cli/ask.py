"""``kg ask``: a question in words, answered by the template that fits it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, source_options, templates_option
from kg.cli.output import print_answer, print_json, rows_of
from kg.cli.terminal import show
from kg.config import GraphSource

if TYPE_CHECKING:
    # Only named in signatures.
    from kg.pipeline import Understood


@click.command()
@click.argument("question", nargs=-1, required=True)
@click.option(
    "--date",
    "today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day that words such as this year count from.",
    show_default="that of the latest report",
)
@click.option("--explain", is_flag=True, help="Say what is understood, and do not run it.")
@source_options
@templates_option
@format_option
def ask(  # noqa: PLR0913 - one parameter for each option
    *,
    question: tuple[str, ...],
    today: datetime | None,
    explain: bool,
    graph: GraphSource,
    templates: tuple[Path, ...],
    output_format: str,
) -> None:
    """Answer a QUESTION in Chinese or English by the template that fits it.

    It is read by words and names alone, the same question always alike. On stderr stand the
    line of `kg query` that asks the same, what was chosen or left out in reading it, and lines
    that nearly fit; JSON has them beside the rows. docs/asking.md tells what can be asked.

    \b
    Examples:
      kg ask 谁在用 Kimi
      kg ask "who uses Kimi since 2024-05"
      kg ask 最近三个月哪些模型热度上升 --date 2024-09-08
      kg ask "partners of 汤姆猫" --explain
    """
    from kg.pipeline import AskRules, answer_question

    day = today.date() if today else None
    rules = AskRules(day, templates, is_run=not explain)
    _print(answer_question(graph, " ".join(question), rules), output_format)


def _print(found: Understood, output_format: str) -> None:
    if output_format == "json":
        print_json(_whole(found))
        return
    show(found.line, err=True)
    for remark in found.remarks:
        show(f"  {remark}", err=True)
    if found.answer:
        print_answer(found.answer, output_format)
    else:
        for part in (*found.parts, f"fits {found.score:.0%}"):
            show(f"  {part}")
    for line in found.near:
        show(f"or: {line}", err=True)


def _whole(found: Understood) -> dict[str, object]:
    """Return a question with all about it: what it was read as, and the rows where it was run."""
    whole: dict[str, object] = {
        "question": found.question,
        "template": found.template,
        "parameters": dict(found.parameters),
        "query": found.line,
        "score": found.score,
        "parts": found.parts,
        "remarks": found.remarks,
        "near": found.near,
    }
    if found.answer:
        whole["rows"] = rows_of(found.answer)
    return whole
