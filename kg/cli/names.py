"""``kg names``: which names were made one, which wait, and what a person says of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import format_option, graph_option, judgements_option
from kg.cli.output import print_rows
from kg.cli.terminal import show

if TYPE_CHECKING:
    from kg.model.claim import Subject
    from kg.model.judgement import NameJudgement
    from kg.pipeline import JudgedNames


@click.group()
@graph_option
@click.pass_context
def names(ctx: click.Context, graph: Path) -> None:
    """Which names are one: what was merged and why, what waits, and what you decide.

    \b
    Examples:
      kg names merges
      kg names review
      kg names same 北塘造船 北塘船厂 --note "renamed in 2023"
      kg names different 北塘造船 北塘船厂
    """
    ctx.default_map = {command: {"graph": graph} for command in names.commands}


@names.command()
@graph_option
@format_option
def merges(graph: Path, output_format: str) -> None:
    """List every merge: both names, the rule and reason, the score, and who decided.

    \b
    Examples:
      kg names merges
      kg names merges --format csv > merges.csv
    """
    from kg.pipeline import list_merges

    shown = ("left", "right", "canonical", "rule", "score", "by", "reason")
    rows = [
        _sides(left=each.left, right=each.right, canonical=each.canonical)
        | {"rule": each.rule, "score": each.score, "by": each.decided_by, "reason": each.reason}
        for each in list_merges(graph)
    ]
    print_rows((*shown, "leftId", "rightId", "canonicalId"), rows, output_format)


@names.command()
@graph_option
@format_option
def review(graph: Path, output_format: str) -> None:
    """List names that may be another's: a line a candidate, the likeliest first.

    Each stays a node of its own until `kg names same` or `kg names different` settles it.

    \b
    Examples:
      kg names review
      kg names review --format json
    """
    from kg.pipeline import list_name_review

    rows = [
        _sides(name=item.entity, candidate=each.entity)
        | {"code": each.entity.code, "score": each.score, "reason": each.reason}
        for item in list_name_review(graph)
        for each in item.candidates
    ]
    columns = ("name", "candidate", "code", "score", "reason", "nameId", "candidateId")
    print_rows(columns, rows, output_format)


@names.command()
@click.argument("left")
@click.argument("right")
@click.option("--note", default="", help="Why; it is kept beside the decision.")
@graph_option
@judgements_option
def same(left: str, right: str, note: str, graph: Path, judgements: Path) -> None:
    """Make two names one: LEFT and RIGHT are names, stock codes or ids.

    The decision is a line of judgements/names/names.csv, a file to keep in git: every
    later build applies it. To undo it, say `kg names different`, or delete the line.

    \b
    Examples:
      kg names same 北塘造船 北塘船厂 --note "renamed in 2023"
      kg names same organisation:北塘造船 999001.SH
    """
    from kg.model.judgement import NameJudgement

    _judge(graph, judgements, NameJudgement(left, right, is_same=True, note=note))


@names.command()
@click.argument("left")
@click.argument("right")
@click.option("--note", default="", help="Why; it is kept beside the decision.")
@graph_option
@judgements_option
def different(left: str, right: str, note: str, graph: Path, judgements: Path) -> None:
    """Keep two names apart, and undo their merge if they were made one.

    LEFT and RIGHT are names, stock codes or ids. The decision is a line of
    judgements/names/names.csv, as with `kg names same`.

    \b
    Examples:
      kg names different 北塘造船 北塘船厂 --note "a shipyard of another group"
      kg names different "Nova 2" "Nova 2.0"
    """
    from kg.model.judgement import NameJudgement

    _judge(graph, judgements, NameJudgement(left, right, is_same=False, note=note))


def _judge(graph: Path, judgements: Path, judgement: NameJudgement) -> None:
    from kg.pipeline import judge_names

    _print_judged(judge_names(graph, judgements, judgement))


def _sides(**sides: Subject) -> dict[str, Any]:
    """Return the name and the id of each side, under its name."""
    ids = {f"{name}Id": side.id for name, side in sides.items()}
    return {name: side.name for name, side in sides.items()} | ids


def _print_judged(judged: JudgedNames) -> None:
    """Say what was decided, which merges came and went, and what still waits."""
    judgement = judged.judgement
    show(f"{judgement.left} and {judgement.right}: {judgement.reason}")
    for sign, merged in (("-", judged.dropped), ("+", judged.added)):
        for each in merged:
            show(f"  {sign} {each.left.name} = {each.right.name} ({each.rule})")
    show(f"  written to {judged.file}; {judged.review} names left for review")
    for note in judged.notes:
        show(f"note: {note}", err=True)
