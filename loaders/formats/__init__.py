"""Turns a file into a document: its lines, and the grids of cells that stand in it."""

from kg.loaders.formats.document import Cell, Document, Grid, GridRow
from kg.loaders.formats.reader import SUFFIXES, find_reports, read_document

__all__ = [
    "SUFFIXES",
    "Cell",
    "Document",
    "Grid",
    "GridRow",
    "find_reports",
    "read_document",
]
