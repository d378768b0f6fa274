"""Parquet for ``neo4j-admin database import``: one file a table, its columns named as CSV's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from kg.errors import ExportError
from kg.export.neo4j_tables import Column, Record, Table

_BATCH = 10_000
"""How many records are held at once."""


def write_parquet(tables: Sequence[Table], folder: Path) -> list[str]:
    """Write the tables into a folder; return the options that tell the import of them.

    Raises :class:`ExportError` when the library that writes Parquet is not installed.
    """
    arrow = _pyarrow()
    for table in tables:
        _write(arrow, table, folder / f"{table.file}.parquet")
    return [
        "--input-type=parquet",
        *(f"{each.option}=./{each.file}.parquet" for each in tables),
    ]


def _write(arrow: ModuleType, table: Table, path: Path) -> None:
    types = [_type(arrow, column) for column in table.columns]
    names = [column.heading for column in table.columns]
    schema = arrow.schema(list(zip(names, types, strict=True)))
    with arrow.parquet.ParquetWriter(path, schema) as writer:
        for records in _batches(table.records()):
            columns = zip(*records, strict=True)
            arrays = [
                arrow.array([None if value in ("", ()) else value for value in column], kind)
                for column, kind in zip(columns, types, strict=True)
            ]
            writer.write_batch(arrow.record_batch(arrays, schema=schema))


def _batches(records: Iterator[Record]) -> Iterator[list[Record]]:
    while batch := list(islice(records, _BATCH)):
        yield batch


def _type(arrow: ModuleType, column: Column) -> Any:  # noqa: ANN401 - untyped library
    return {
        "string": arrow.string(),
        "date": arrow.date32(),
        "integer": arrow.int64(),
        "list": arrow.list_(arrow.string()),
        "boolean": arrow.bool_(),
    }[column.kind]


def _pyarrow() -> ModuleType:
    try:
        import pyarrow.parquet
    except ModuleNotFoundError as error:
        raise ExportError(
            "--format neo4j-parquet",
            f"needs {error.name}, which is not installed",
            "pip install 'ai-adoption-kg[parquet]', or use --format neo4j-csv",
        ) from error
    return cast("ModuleType", pyarrow)
