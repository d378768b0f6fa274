"""Parquet for data frames: a folder with a file for each flat table, with dates, numbers and lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from kg.export.flat_tables import FlatTable
from kg.export.parquet_file import load_arrow, write_parquet_file
from kg.model.graph import Value

_HALF = re.compile("[\ud800-\udfff]")


def write_parquet_folder(tables: Sequence[FlatTable], folder: Path) -> None:
    """Write the tables into a folder; texts as they are, but for half a character.

    Raises :class:`kg.errors.ExportError` when the library that writes Parquet is not installed.
    """
    arrow = load_arrow("parquet", "csv")
    for table in tables:
        records = ([_held(value) for value in record] for record in table.records)
        write_parquet_file(arrow, folder / f"{table.name}.parquet", table.columns, records)


def _held(value: Value) -> Value:
    """Return a value as UTF-8 can hold it: half a character is none."""
    if isinstance(value, str):
        return _HALF.sub("\N{REPLACEMENT CHARACTER}", value)
    return tuple(map(str, map(_held, value))) if isinstance(value, tuple) else value
