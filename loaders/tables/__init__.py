"""Finds tables, joins them over page cuts, recognises them and gives rows to companies."""

from kg.loaders.tables.attribute import AttributedRow, attribute_rows
from kg.loaders.tables.columns import find_columns, find_roles, is_blank, repeats_header
from kg.loaders.tables.dates import find_report_date, read_date
from kg.loaders.tables.fields import RowFields, read_fields
from kg.loaders.tables.recognise import recognise_header
from kg.loaders.tables.stitch import Table, stitch_tables

__all__ = [
    "AttributedRow",
    "RowFields",
    "Table",
    "attribute_rows",
    "find_columns",
    "find_report_date",
    "find_roles",
    "is_blank",
    "read_date",
    "read_fields",
    "recognise_header",
    "repeats_header",
    "stitch_tables",
]
