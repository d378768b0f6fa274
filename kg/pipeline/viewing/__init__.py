"""From what a person wants to see to the subgraph that a page draws."""

from kg.pipeline.viewing.selection import MOST_NODES, Selection
from kg.pipeline.viewing.subgraph import select

__all__ = ["MOST_NODES", "Selection", "select"]
