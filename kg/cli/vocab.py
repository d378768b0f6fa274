"""``kg vocab``: checks vocabularies, and tells whose a name is."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from kg.cli.options import format_option, vocab_option
from kg.cli.output import print_facts, print_rows
from kg.cli.terminal import show

if TYPE_CHECKING:
    from kg.model.graph import Row


@click.group()
def vocab() -> None:
    """Look after the vocabularies: known names, and words the rules look for.

    \b
    Examples:
      kg vocab check
      kg vocab check my-words/
      kg vocab find 文心一言
    """


@vocab.command()
@click.argument("folders", metavar="[DIR]...", nargs=-1, type=click.Path(path_type=Path))
@vocab_option
@format_option
def check(folders: tuple[Path, ...], vocab: tuple[Path, ...], output_format: str) -> None:
    """Check the shipped vocabularies, and those of each DIR, and tell all problems at once.

    Each problem comes with file and line. The exit code is 1 when there is any but
    warnings. --vocab, or $KG_VOCAB, names folders as well.

    \b
    Examples:
      kg vocab check
      kg vocab check my-words/ ../shared-words/
      kg vocab check my-words/ --format csv > problems.csv
    """
    from kg.pipeline import check_vocabularies

    problems = check_vocabularies((*vocab, *folders))
    columns = ("severity", "rule", "file", "line", "entry", "problem", "next_step")
    if output_format == "table":
        for each in problems:
            show(f"{each.severity}: {each}")
        show(f"problems: {len(problems)}", err=True)
    else:
        print_rows(columns, [cast("Row", asdict(each)) for each in problems], output_format)
    if any(each.severity != "warning" for each in problems):
        raise click.exceptions.Exit(1)


@vocab.command()
@click.argument("name")
@vocab_option
@format_option
def find(name: str, vocab: tuple[Path, ...], output_format: str) -> None:
    """Tell which entries have NAME, with all their names, code, vendor, family and source.

    NAME is a name, an alias, a stock code, an id, a brand or a subsidiary, in any width
    and case; an unknown one gets the nearest names and exit code 1.

    \b
    Examples:
      kg vocab find 文心一言
      kg vocab find 300364
      kg vocab find GPT-4o --format json
      kg vocab find 海星大模型 --vocab my-words/
    """
    from kg.pipeline import find_terms

    rows = [cast("Row", asdict(each)) for each in find_terms(name, vocab)]
    if output_format == "table":
        print_facts(rows)
    else:
        print_rows(tuple(rows[0]), rows, output_format)
