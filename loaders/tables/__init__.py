"""Finds tables, joins them over page cuts, recognises them and reads their rows."""

from kg.loaders.tables.broker import BrokerFinder
from kg.loaders.tables.columns import find_columns, find_roles, is_blank
from kg.loaders.tables.dates import find_report_date, read_date
from kg.loaders.tables.fields import RowFields, read_fields
from kg.loaders.tables.recognise import recognise_header
from kg.loaders.tables.rows import read_rows
from kg.loaders.tables.stitch import stitch_tables
from kg.loaders.tables.table import Table

__all__ = [
    "BrokerFinder",
    "RowFields",
    "Table",
    "find_columns",
    "find_report_date",
    "find_roles",
    "is_blank",
    "read_date",
    "read_fields",
    "read_rows",
    "recognise_header",
    "stitch_tables",
]
