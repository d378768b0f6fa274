"""``kg export`` and ``kg import-rdf``: the graph in other formats, and back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from kg.cli.options import graph_option, graph_vocab_options, judgements_option, output_option
from kg.cli.output import write_or_print

RDF_FORMATS = ("turtle", "jsonld", "nquads")
"""The RDF formats a graph can be written in and read from."""


@click.command()
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("jsonl", *RDF_FORMATS)),
    default="jsonl",
    show_default=True,
    help="jsonl: one disclosure or claim a line, with its place, then merges of names; the others: the whole graph as RDF.",
)
@output_option
@graph_option
def export(output_format: str, output: Path | None, graph: Path) -> None:
    """Write all disclosures and claims, or the whole graph as RDF, to stdout or to a file.

    Of the RDF formats nquads keeps what each report states in a named graph of its own.

    \b
    Examples:
      kg export --format jsonl > claims.jsonl
      kg export -o claims.jsonl --graph ./kg-graph
      kg export --format turtle -o graph.ttl
    """
    from kg.pipeline import export_claims, export_rdf

    if output_format == "jsonl":
        write_or_print("".join(export_claims(graph)), output)
    else:
        write_or_print(export_rdf(graph, output_format), output)


@click.command("import-rdf")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "rdf_format",
    type=click.Choice(RDF_FORMATS),
    help="What the file is in; by the ending of its name when left out (.ttl, .jsonld, .nq).",
)
@graph_option
@judgements_option
@graph_vocab_options
def import_rdf(
    *,
    file: Path,
    rdf_format: str | None,
    graph: Path,
    judgements: Path,
    vocabularies: tuple[Path, ...] | None,
) -> None:
    """Read RDF that `kg export` wrote into a graph folder.

    The file's reports are added to what the folder holds; one it holds is replaced whole.

    \b
    Examples:
      kg import-rdf graph.ttl --graph ./copy
      kg import-rdf dump.txt --format nquads
    """
    from kg.pipeline import BuildRules
    from kg.pipeline import import_rdf as read_into

    rules = BuildRules(judgements, vocabularies=vocabularies)
    say = partial(click.echo, err=True)
    summary = read_into(file, graph, rdf_format or "", say, rules)
    click.echo(f"graph       {summary.graph}")
    click.echo(f"reports     {len(summary.read)} read")
    click.echo(f"nodes       {summary.nodes}\nedges       {summary.edges}")
    if summary.differing:
        click.echo(
            f"note: {summary.differing} nodes and edges of the file are others here: they follow from the"
            " claims, the vocabularies of this installation and all reports of the folder"
        )
