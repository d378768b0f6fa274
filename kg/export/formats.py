"""The formats of ``kg export``: what each is for, and whether it is a text, a file or a folder."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Shape(Enum):
    """What an export is: a text may go to stdout, a file or a folder needs a place."""

    TEXT = "a text"
    FILE = "a file"
    FOLDER = "a folder"


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format by its name, with its shape and one line that says what it is for.

    >>> FORMATS["gexf"].shape.value
    'a text'
    """

    name: str
    shape: Shape
    purpose: str


_ALL = (
    ExportFormat("jsonl", Shape.TEXT, "JSON lines: rows, claims, and why names were merged"),
    ExportFormat("csv", Shape.FOLDER, "tables for Excel, R, pandas: a folder of four files"),
    ExportFormat("xlsx", Shape.FILE, "an Excel workbook: a sheet for each relation and label"),
    ExportFormat(
        "parquet", Shape.FOLDER, "the tables of csv with types, for pandas, polars, DuckDB"
    ),
    ExportFormat(
        "graphml", Shape.TEXT, "for networkx, igraph, Cytoscape, yEd: an edge a dated claim"
    ),
    ExportFormat("gexf", Shape.TEXT, "for Gephi: an edge a dated claim, on a timeline"),
    ExportFormat("turtle", Shape.TEXT, "RDF to read and to compare"),
    ExportFormat("jsonld", Shape.TEXT, "RDF as JSON"),
    ExportFormat("nquads", Shape.TEXT, "RDF, each report in a named graph of its own"),
    ExportFormat(
        "neo4j-csv", Shape.FOLDER, "for neo4j-admin database import, any Neo4j 5 or later"
    ),
    ExportFormat("neo4j-parquet", Shape.FOLDER, "likewise, for one that reads Parquet"),
)

FORMATS = {each.name: each for each in _ALL}
"""Every format by its name."""

RDF_FORMATS = ("turtle", "jsonld", "nquads")
"""Those that `kg import-rdf` reads back."""

BULK_FORMATS = ("neo4j-csv", "neo4j-parquet")
"""Those that `neo4j-admin database import` reads."""
