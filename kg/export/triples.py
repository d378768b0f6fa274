"""The prefixes that the RDF exports share."""

from __future__ import annotations

from kg.ontology import KG

PREFIXES = {
    "kg": KG,
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix to namespace."""
