"""Draws a selection of the graph as one HTML page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.config import GraphSource
from kg.model.graph import Phrase
from kg.pipeline.opening import open_graph
from kg.pipeline.viewing import Selection, select


@dataclass(frozen=True, slots=True)
class View:
    """A page as HTML, and what it says of itself."""

    page: str
    title: Phrase
    notes: tuple[Phrase, ...]


def view_graph(
    source: GraphSource,
    selection: Selection | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> View:
    """Return the page of a selection, of the whole graph where none is given.

    Raises :class:`kg.errors.SelectionError` when it holds nothing,
    :class:`kg.errors.UnknownNameError` for a name the graph does not hold, and as
    :func:`kg.pipeline.opening.open_graph` does.
    """
    from kg.visualise.page import render_page

    progress("reading the graph")
    with open_graph(source) as runner:
        subgraph = select(runner, selection or Selection())
    progress(f"placing {len(subgraph.nodes):,} nodes and {len(subgraph.edges):,} edges")
    return View(render_page(subgraph), subgraph.title, subgraph.notes)
