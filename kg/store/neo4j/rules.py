"""What a push is told, and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PushRules:
    """How a push treats what it finds: ``today`` is the date that retired nodes get.

    ``prune`` deletes what is retired, ``beside_others`` allows a database that holds data of
    somebody else, ``compare_all`` trusts no digest of an earlier push and writes all anew.
    """

    today: date
    prune: bool = False
    beside_others: bool = False
    compare_all: bool = False


@dataclass(slots=True)
class Pushed:
    """What a push did; ``is_current`` where the database held the graph already.

    ``retired`` and ``revived`` count nodes, ``removed`` counts edges that left the graph.
    """

    is_current: bool = False
    reports_unchanged: int = 0
    reports_written: int = 0
    nodes: int = 0
    edges: int = 0
    retired: int = 0
    revived: int = 0
    removed: int = 0
    pruned: int = 0
