"""One Parquet file: columns with the types the ontology gives them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from kg.errors import ExportError
from kg.export.columns import Column, Record, batches

_BATCH = 10_000
"""How many records are held at once."""


def write_parquet_file(
    arrow: ModuleType, path: Path, columns: Sequence[Column], records: Iterable[Record]
) -> None:
    """Write the records; what is empty is null.

    Raises :class:`UnicodeEncodeError` for a text that holds half a character.
    """
    types = [_type(arrow, column) for column in columns]
    names = [column.heading for column in columns]
    schema = arrow.schema(list(zip(names, types, strict=True)))
    with arrow.parquet.ParquetWriter(path, schema) as writer:
        for batch in batches(iter(records), _BATCH):
            arrays = [
                arrow.array([None if value in ("", ()) else value for value in column], kind)
                for column, kind in zip(zip(*batch, strict=True), types, strict=True)
            ]
            writer.write_batch(arrow.record_batch(arrays, schema=schema))


def load_arrow(export_format: str, instead: str) -> ModuleType:
    """Return the library that writes Parquet.

    Raises :class:`ExportError`, which names a format to take ``instead``, when it is not there.
    """
    try:
        import pyarrow.parquet
    except ModuleNotFoundError as error:
        raise ExportError(
            f"--format {export_format}",
            f"needs {error.name}, which is not installed",
            f"pip install 'ai-adoption-kg[parquet]', or use --format {instead}",
        ) from error
    return cast("ModuleType", pyarrow)


def _type(arrow: ModuleType, column: Column) -> Any:  # noqa: ANN401 - untyped library
    return {
        "string": arrow.string(),
        "date": arrow.date32(),
        "integer": arrow.int64(),
        "list": arrow.list_(arrow.string()),
        "boolean": arrow.bool_(),
    }[column.kind]
