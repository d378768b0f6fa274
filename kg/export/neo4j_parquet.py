"""Parquet for ``neo4j-admin database import``: one file a table, its columns named as CSV's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.export.neo4j_tables import Table
from kg.export.parquet_file import load_arrow, write_parquet_file


def write_parquet(tables: Sequence[Table], folder: Path) -> list[str]:
    """Write the tables into a folder; return the options that tell the import of them.

    Raises :class:`kg.errors.ExportError` when the library that writes Parquet is not installed.
    """
    arrow = load_arrow("neo4j-parquet", "neo4j-csv")
    for table in tables:
        path = folder / f"{table.file}.parquet"
        write_parquet_file(arrow, path, table.columns, table.records())
    return [
        "--input-type=parquet",
        *(f"{each.option}=./{each.file}.parquet" for each in tables),
    ]
