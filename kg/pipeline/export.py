"""Exports the claims of a graph folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.export.jsonl import claim_lines
from kg.store.folder import GraphFolder


def export_claims(folder: Path) -> Iterator[str]:
    """Yield the lines of the JSONL export, each with its line end, names as they were decided.

    Raises :class:`kg.errors.GraphFolderError` when there is no graph or it is damaged.
    """
    graph = GraphFolder(folder)
    return claim_lines(graph.part_texts(), graph.read_decisions())
