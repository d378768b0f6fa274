"""Writes a graph folder as files that Neo4j imports at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.ontology import read_ontology
from kg.pipeline.opening import open_graph
from kg.store.fits import check_fits
from kg.store.folder import GraphFolder
from kg.store.read_graph import read_graph


@dataclass(frozen=True, slots=True)
class BulkRules:
    """How files for an import are written: as ``csv`` or ``parquet``, for which database.

    ``replace`` allows a folder that holds an earlier export.
    """

    file_format: str = "csv"
    database: str = "neo4j"
    replace: bool = False


def export_neo4j(
    folder: Path,
    output: Path,
    rules: BulkRules,
    progress: Callable[[str], None] = lambda _: None,
) -> str:
    """Write the files into the folder ``output``, all or none; return the command to run.

    The database is then what `kg push` would have made of it, but for the constraints and
    indexes, which the next push makes.

    Raises :class:`kg.errors.GraphFolderError` when there is no graph,
    :class:`kg.errors.ExportError` when the files cannot be written.
    """
    from kg.export.neo4j_command import import_command
    from kg.export.neo4j_csv import write_csv
    from kg.export.neo4j_parquet import write_parquet
    from kg.export.neo4j_tables import neo4j_tables
    from kg.export.whole_folder import whole_folder

    write = {"csv": write_csv, "parquet": write_parquet}[rules.file_format]
    ontology = read_ontology()
    version = GraphFolder(folder).manifest().database
    with whole_folder(output, replace=rules.replace) as draft:
        progress("reading the graph")
        with open_graph(folder) as runner:
            graph = read_graph(runner, ontology)
        check_fits(graph, ontology, str(folder))
        progress(f"writing {len(graph.nodes):,} nodes and {len(graph.edges):,} edges")
        options = write(neo4j_tables(graph, ontology, version), draft)
    return import_command(output.resolve(), rules.database, options)
