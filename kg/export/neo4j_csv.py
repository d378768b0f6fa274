"""CSV for ``neo4j-admin database import``: for each table a file of the header and one of the data.

Every text is quoted, so that line breaks, quotes and what looks like a number stay what they
are; nothing between two commas is no property.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from kg.errors import ExportError
from kg.export.columns import Record
from kg.export.neo4j_tables import Table
from kg.model.graph import Value

DELIMITERS = tuple(map(chr, (0x1F, 0x1E, 0x1D, 0x1C, *range(1, 9))))
"""What may stand between the items of a list: the first of these that stands in none of them."""

_HELD = 4 * 1024 * 1024
"""The longest line, in bytes, that the import reads without being told."""


def write_csv(tables: Sequence[Table], folder: Path) -> list[str]:
    """Write the tables into a folder; return the options that tell the import of them.

    Raises :class:`ExportError` for a list that CSV cannot hold.
    """
    delimiter = _free_delimiter(tables)
    longest = max(_write(table, folder, delimiter) for table in tables)
    return [
        # Off by default, for without it the import reads faster.
        "--multiline-fields=true",
        f"--array-delimiter=U+{ord(delimiter):04X}",
        *([f"--read-buffer-size={2 * longest}"] if longest > _HELD // 2 else ()),
        *(f"{each.option}=./{each.file}.header.csv,./{each.file}.csv" for each in tables),
    ]


def _write(table: Table, folder: Path, delimiter: str) -> int:
    """Write the two files of a table; return the length of the longest line in bytes."""
    header = ",".join(column.heading for column in table.columns) + "\n"
    (folder / f"{table.file}.header.csv").write_bytes(header.encode())
    longest = 0
    with (folder / f"{table.file}.csv").open("wb") as file:
        for record in table.records():
            line = ",".join([_cell(value, delimiter) for value in record]) + "\n"
            longest = max(longest, file.write(line.encode()))
    return longest


def _cell(value: Value, delimiter: str) -> str:
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"' if value else ""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return _cell(delimiter.join(value), delimiter)
    if isinstance(value, date):
        return value.isoformat()
    return str(value).lower() if isinstance(value, bool) else str(value)


def _free_delimiter(tables: Iterable[Table]) -> str:
    """Return a delimiter that stands in no item of a list.

    Raises :class:`ExportError` where there is none, and for a list of one empty text, which
    would be read as no list.
    """
    free = list(DELIMITERS)
    for table in tables:
        columns = table.list_columns
        for record in table.records() if columns else ():
            for items in (record[column] for column in columns):
                if items:
                    free = _still_free(free, items, record)
    return free[0]


def _still_free(free: list[str], items: Value, record: Record) -> list[str]:
    texts = items if isinstance(items, tuple) else ()
    joined = "".join(texts)
    if texts == ("",):
        raise _unheld(record, "a list of one empty text")
    if free[0] not in joined:
        return free
    left = [each for each in free if each not in joined]
    if not left:
        raise _unheld(record, "lists with every character that could stand between their items")
    return left


def _unheld(record: Record, what: str) -> ExportError:
    problem = f"{what}, which CSV for Neo4j cannot hold"
    return ExportError(str(record[0]), f"holds {problem}", "use --format neo4j-parquet")
