"""``kg export``: the graph in other formats."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import graph_option


@click.command()
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["jsonl"]),
    default="jsonl",
    show_default=True,
    help="jsonl: one disclosure or claim a line, with its place; then merges of names.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; stdout when left out.",
)
@graph_option
def export(output_format: str, output: Path | None, graph: Path) -> None:
    """Write all disclosures and claims to stdout or to a file.

    \b
    Examples:
      kg export --format jsonl > claims.jsonl
      kg export -o claims.jsonl --graph ./kg-graph
    """
    from kg.pipeline import export_claims

    del output_format
    lines = export_claims(graph)
    if output is None:
        for line in lines:
            click.echo(line, nl=False)
    else:
        write_file(output, "".join(lines))
        click.echo(f"wrote {output}", err=True)


def write_file(output: Path, text: str) -> None:
    """Write a file asked for by the user, or say in one line why it cannot be."""
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(
            f"{output}: cannot be written ({error.strerror}); name another file with -o"
        ) from error
