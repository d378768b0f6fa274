"""Exports a graph folder: its claims, its network, or its tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from kg.export.jsonl import claim_lines
from kg.ontology import read_ontology
from kg.pipeline.rdf import stored_graph
from kg.store.folder import GraphFolder


def export_claims(folder: Path) -> Iterator[str]:
    """Yield the lines of the JSONL export, each with its line end, names as they were decided.

    Raises :class:`kg.errors.GraphFolderError` when there is no graph or it is damaged.
    """
    graph = GraphFolder(folder)
    return claim_lines(graph.part_texts(), graph.read_decisions())


def export_network(folder: Path, network_format: str) -> str:
    """Return the graph of a folder as ``graphml`` or ``gexf``, each claim as an edge.

    Raises :class:`kg.errors.GraphFolderError` when there is no graph or it is damaged, and
    :class:`kg.errors.ExportError` for what the format cannot hold.
    """
    from kg.export.gexf import gexf_text
    from kg.export.graphml import graphml_text

    render = {"graphml": graphml_text, "gexf": gexf_text}[network_format]
    return render(stored_graph(folder))


def export_tables(
    folder: Path,
    output: Path,
    table_format: str,
    *,
    force: bool = False,
    progress: Callable[[str], None] = lambda _: None,
) -> None:
    """Write the graph of a folder as tables: a folder of ``csv`` or ``parquet``, or an ``xlsx``.

    ``force`` allows to replace an earlier export. All is written or nothing.
    Raises :class:`kg.errors.GraphFolderError` when there is no graph or it is damaged,
    :class:`kg.errors.ExportError` when it cannot be written.
    """
    progress("reading the graph")
    if table_format == "xlsx":
        _export_workbook(folder, output, force=force)
    else:
        _export_folder(folder, output, table_format, force=force)


def _export_workbook(folder: Path, output: Path, *, force: bool) -> None:
    from kg.export.workbook import workbook_sheets, write_workbook
    from kg.output_file import new_file

    with new_file(output, force=force) as draft:
        write_workbook(workbook_sheets(stored_graph(folder), read_ontology()), draft)


def _export_folder(folder: Path, output: Path, table_format: str, *, force: bool) -> None:
    from kg.export.csv_folder import write_csv_folder
    from kg.export.flat_tables import flat_tables
    from kg.export.parquet_folder import write_parquet_folder
    from kg.export.whole_folder import whole_folder

    write = {"csv": write_csv_folder, "parquet": write_parquet_folder}[table_format]
    with whole_folder(output, replace=force) as draft:
        write(flat_tables(stored_graph(folder), read_ontology()), draft)
