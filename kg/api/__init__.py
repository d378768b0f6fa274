"""The graph from Python: opened once, asked often; what ``from kg import open_graph`` gives.

Layers below are the engine; this one is for notebooks and scripts, as :mod:`kg.cli` is for the shell.
"""

from kg.api.graph import CompanyAnswer, KnowledgeGraph
from kg.api.opening import open_graph
from kg.api.rows import Rows

__all__ = ["CompanyAnswer", "KnowledgeGraph", "Rows", "open_graph"]
