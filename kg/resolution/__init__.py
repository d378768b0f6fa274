"""Decides which node a name means, and sums claims up to nodes and edges."""

from kg.resolution.assemble import assemble_graph
from kg.resolution.canonical import under
from kg.resolution.model_names import is_unlisted_version, makers_of
from kg.resolution.named import Named
from kg.resolution.names import Names, resolve_names
from kg.resolution.persons import NameFinder
from kg.resolution.registry import Registry, register
from kg.resolution.resolve import resolve_subject, resolve_term, subject_of, unknown_model

__all__ = [
    "NameFinder",
    "Named",
    "Names",
    "Registry",
    "assemble_graph",
    "is_unlisted_version",
    "makers_of",
    "register",
    "resolve_names",
    "resolve_subject",
    "resolve_term",
    "subject_of",
    "under",
    "unknown_model",
]
