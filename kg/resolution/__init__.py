"""Decides which node a name means, and sums claims up to nodes and edges."""

from kg.resolution.assemble import assemble_graph
from kg.resolution.resolve import resolve_term, unknown_model

__all__ = ["assemble_graph", "resolve_term", "unknown_model"]
