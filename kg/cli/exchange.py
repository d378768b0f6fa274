"""``kg export`` and ``kg import-rdf``: the graph in other formats, and back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from kg.cli.options import force_option, graph_option, graph_vocab_options, judgements_option
from kg.cli.output import write_or_print
from kg.cli.progress import progress
from kg.cli.terminal import show
from kg.export.formats import BULK_FORMATS, FORMATS, RDF_FORMATS, Shape

_FORMATS_TOLD = "\n".join(
    ("\b\nFormats:", *(f"  {each.name:13}  {each.purpose}" for each in FORMATS.values()))
)


@click.command(epilog=_FORMATS_TOLD)
@click.option(
    "--format",
    "output_format",
    metavar="FORMAT",
    type=click.Choice(tuple(FORMATS)),
    default="jsonl",
    show_default=True,
    help="What to write; all are told below.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write, stdout when left out; for csv, parquet and neo4j-… a folder.",
)
@click.option(
    "--database",
    metavar="TEXT",
    help="The database that the printed neo4j-admin command fills.  [default: neo4j]",
)
@force_option
@graph_option
def export(
    *, output_format: str, output: Path | None, database: str | None, force: bool, graph: Path
) -> None:
    """Write the graph for other tools: as tables, as a network, as RDF, or for an import into Neo4j.

    A file that is there already, or a folder that is not empty, is left alone unless --force says to
    replace it, and then only by a whole new one. docs/exporting.md tells which format suits which
    tool, its columns, and what is done to names that a tool cannot hold or would run.

    The neo4j formats print the command that makes a stopped server's database of the folder, digests
    included, so that `kg push` goes on from there: docs/neo4j.md.

    \b
    Examples:
      kg export > claims.jsonl
      kg export --format csv -o tables/
      kg export --format xlsx -o adoption.xlsx --force
      kg export --format parquet -o parquet/
      kg export --format graphml -o graph.graphml
      kg export --format gexf -o graph.gexf
      kg export --format turtle -o graph.ttl
      kg export --format jsonld -o graph.jsonld
      kg export --format nquads -o graph.nq
      kg export --format neo4j-csv -o import/ > import.sh
      kg export --format neo4j-parquet --database adoption -o import/ > import.sh
    """
    if database is not None and output_format not in BULK_FORMATS:
        raise click.UsageError(f"--database goes with {' and '.join(BULK_FORMATS)}")
    shape = FORMATS[output_format].shape
    if shape is Shape.TEXT:
        write_or_print(partial(_text, output_format, graph), output, force=force)
    elif output is None:
        raise click.UsageError(f"--format {output_format} needs {shape.value}: -o PATH")
    elif output_format in BULK_FORMATS:
        show(_export_neo4j(output_format, output, database, force=force, graph=graph))
    else:
        from kg.pipeline import export_tables

        with progress() as say:
            export_tables(graph, output, output_format, force=force, progress=say)
        show(f"wrote {output}", err=True)


def _text(output_format: str, graph: Path) -> str:
    from kg.pipeline import export_claims, export_network, export_rdf

    if output_format == "jsonl":
        return "".join(export_claims(graph))
    if output_format not in RDF_FORMATS:
        return export_network(graph, output_format)
    with progress(patient=True) as say:
        return export_rdf(graph, output_format, say)


def _export_neo4j(
    output_format: str, output: Path, database: str | None, *, force: bool, graph: Path
) -> str:
    from kg.pipeline import BulkRules, export_neo4j

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
