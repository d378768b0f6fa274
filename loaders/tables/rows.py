"""Reads all rows of a table into fields, with the page each stands on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from kg.loaders.formats import GridRow
from kg.loaders.tables.columns import date_column, header_columns
from kg.loaders.tables.fields import RowFields, read_fields
from kg.loaders.tables.table import Table
from kg.vocabulary import Vocabulary


def read_rows(table: Table, vocabulary: Vocabulary) -> tuple[RowFields, ...]:
    """Return the rows of a table as fields, top to bottom.

    A cell that stands detached between the pieces is a row of its own if it is a label,
    a heading or a list of models; text and dates on their own are left to the caller.
    """
    rows = [*_rows(table, vocabulary), *_loose(table, vocabulary)]
    return tuple(sorted(rows, key=lambda row: row.line))


def _rows(table: Table, vocabulary: Vocabulary) -> Iterator[RowFields]:
    """Read page by page, for each page can have its columns elsewhere."""
    printed = header_columns(table.header, vocabulary)
    for page, group in groupby(table.rows, key=lambda row: _page(table, row.line)):
        rows = list(group)
        columns = printed.moved_to(date_column(rows))
        for row in rows:
            yield replace(read_fields(row, vocabulary, columns), page=page)


def _loose(table: Table, vocabulary: Vocabulary) -> Iterator[RowFields]:
    for cell in table.loose:
        row = read_fields(GridRow(cell.line, (cell,)), vocabulary)
        if not row.has_content:
            yield replace(row, page=_page(table, cell.line), loose=True)


def _page(table: Table, line: int) -> int:
    """Return the number of a table's piece, from 0; what stands after one belongs to it."""
    return bisect_right(table.cuts, line)
