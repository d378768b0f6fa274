"""The AI-adoption knowledge graph: from damaged report tables to answered questions.

The rooms, and which may import which, are drawn in ``docs/architecture.md``. From Python a graph
is opened with :func:`open_graph`; ``docs/python.md`` is its guide. It is imported when it is first
asked for, so that the command line starts without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.api import KnowledgeGraph, open_graph

__version__ = "0.1.0"
__all__ = ["KnowledgeGraph", "__version__", "open_graph"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from kg import api

    return getattr(api, name)
