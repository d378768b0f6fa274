"""The ontology: what the graph is made of, and all that is made from ``ontology/core.ttl``."""

from kg.ontology.json_schema import json_schema
from kg.ontology.reader import read_ontology
from kg.ontology.schema import Class, EdgeType, Field, FullTextIndex, Ontology, Property, Record
from kg.ontology.shapes import render_shapes
from kg.ontology.tables import render_tables
from kg.ontology.turtle import (
    BASE,
    KG,
    PROV,
    RDF_SYNTAX,
    SCHEMA,
    local_name,
    parse_turtle,
    turtle_problem,
)

__all__ = [
    "BASE",
    "KG",
    "PROV",
    "RDF_SYNTAX",
    "SCHEMA",
    "Class",
    "EdgeType",
    "Field",
    "FullTextIndex",
    "Ontology",
    "Property",
    "Record",
    "json_schema",
    "local_name",
    "parse_turtle",
    "read_ontology",
    "render_shapes",
    "render_tables",
    "turtle_problem",
]
