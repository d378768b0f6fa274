"""The prefixes that the RDF exports share."""

from __future__ import annotations

from kg.ontology import KG, PROV, RDF_SYNTAX, SCHEMA

PREFIXES = {
    "kg": KG,
    "prov": PROV,
    "rdf": RDF_SYNTAX,
    "schema": SCHEMA,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix to namespace."""
