"""The graph as RDF: its quads out, back into the lines of the claims file, and SHACL."""

from kg.rdf.parse import RdfFile, parse_rdf
from kg.rdf.read import RdfReader
from kg.rdf.shacl import Violation, validate
from kg.rdf.write import Quad, graph_quads, record_quads, triple_graph

__all__ = [
    "Quad",
    "RdfFile",
    "RdfReader",
    "Violation",
    "graph_quads",
    "parse_rdf",
    "record_quads",
    "triple_graph",
    "validate",
]
