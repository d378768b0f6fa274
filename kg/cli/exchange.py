"""``kg export`` and ``kg import-rdf``: the graph in other formats, and back."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import graph_option, graph_vocab_options, judgements_option
from kg.cli.output import write_or_print
from kg.cli.progress import progress
from kg.cli.terminal import show

RDF_FORMATS = ("turtle", "jsonld", "nquads")
"""The RDF formats a graph can be written in and read from."""


BULK_FORMATS = ("neo4j-csv", "neo4j-parquet")
"""The formats that are a folder of files, which `neo4j-admin database import` reads."""


@click.command()
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("jsonl", *RDF_FORMATS, *BULK_FORMATS)),
    default="jsonl",
    show_default=True,
    help="jsonl: one disclosure or claim a line, with its place, then merges of names; neo4j-…: the whole graph as a"
    " folder for neo4j-admin database import; the others: the whole graph as RDF.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write, stdout when left out; for neo4j-csv and neo4j-parquet the folder.",
)
@click.option(
    "--database",
    metavar="TEXT",
    help="The database that the printed neo4j-admin command fills.  [default: neo4j]",
)
@click.option("--force", is_flag=True, help="Replace a folder that holds an earlier export.")
@graph_option
def export(
    *, output_format: str, output: Path | None, database: str | None, force: bool, graph: Path
) -> None:
    """Write all disclosures and claims, or the whole graph as RDF or for an import into Neo4j.

    Of the RDF formats nquads keeps what each report states in a named graph of its own.

    The neo4j formats write a fresh folder and print the command that makes a stopped server's
    database of it, digests included, so that `kg push` goes on from there. Any Neo4j 5 or later reads
    neo4j-csv. neo4j-parquet needs pyarrow, and a neo4j-admin that can read Parquet: docs/neo4j.md tells which.

    \b
    Examples:
      kg export --format jsonl > claims.jsonl
      kg export -o claims.jsonl --graph ./kg-graph
      kg export --format turtle -o graph.ttl
      kg export --format neo4j-csv -o import/ > import.sh
    """
    from kg.pipeline import export_claims, export_rdf

    if output_format in BULK_FORMATS:
        show(_export_neo4j(output_format, output, database, force=force, graph=graph))
    elif database is not None or force:
        raise click.UsageError(f"--database and --force go with {' and '.join(BULK_FORMATS)}")
    elif output_format == "jsonl":
        write_or_print("".join(export_claims(graph)), output)
    else:
        with progress(patient=True) as say:
            text = export_rdf(graph, output_format, say)
        write_or_print(text, output)


def _export_neo4j(
    output_format: str, output: Path | None, database: str | None, *, force: bool, graph: Path
) -> str:
    from kg.pipeline import BulkRules, export_neo4j

    if output is None:
        raise click.UsageError(f"--format {output_format} needs a folder: -o DIR")
    rules = BulkRules(output_format.removeprefix("neo4j-"), database or "neo4j", force)
    with progress() as say:
        command = export_neo4j(graph, output, rules, say)
    show(f"wrote {output}; stop the server, then run", err=True)
    return command


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
    with progress() as say:
        summary = read_into(file, graph, rdf_format or "", say, rules)
    show(f"graph       {summary.graph}")
    show(f"reports     {len(summary.read)} read")
    show(f"nodes       {summary.nodes}\nedges       {summary.edges}")
    if summary.differing:
        show(
            f"note: {summary.differing} nodes and edges of the file are others here: they follow from the"
            " claims, the vocabularies of this installation and all reports of the folder"
        )
