"""What the nodes of the label ``PushState`` say: which graph the database holds, slice by slice."""

from __future__ import annotations

from collections.abc import Mapping

from kg.store.neo4j.connection import Rows
from kg.store.slices import Slice

GRAPH = "graph"
"""The state that says which graph the database holds."""

SCHEMA = "schema"
"""The state that says which constraints and indexes were made; a bulk import makes none."""


def slice_state(name: str) -> str:
    """Return the id of the state that says which version of a slice is stored.

    >>> slice_state("weekly-2023-07-16")
    'slice:weekly-2023-07-16'
    """
    return f"slice:{name}"


def state_rows(slices: Mapping[str, Slice], version: str) -> Rows:
    """Return the states, with their digests, of a database that holds all of a graph."""
    held: Rows = [{"id": slice_state(name), "digest": each.digest} for name, each in slices.items()]
    return [*held, {"id": GRAPH, "digest": version}]
