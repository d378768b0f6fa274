"""Turns a file into a document: its lines, and the grids of cells that stand in it."""

from kg.loaders.formats.document import Cell, Document, Grid, GridRow, Page, find_page
from kg.loaders.formats.files import SUFFIXES, find_reports
from kg.loaders.formats.reader import read_document

__all__ = [
    "SUFFIXES",
    "Cell",
    "Document",
    "Grid",
    "GridRow",
    "Page",
    "find_page",
    "find_reports",
    "read_document",
]
