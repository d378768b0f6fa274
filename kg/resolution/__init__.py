"""Decides which node a name means, and sums claims up to nodes and edges."""

from kg.resolution.assemble import assemble_graph
from kg.resolution.registry import Registry, register
from kg.resolution.resolve import resolve_subject, resolve_term, subject_of, unknown_model

__all__ = [
    "Registry",
    "assemble_graph",
    "register",
    "resolve_subject",
    "resolve_term",
    "subject_of",
    "unknown_model",
]
