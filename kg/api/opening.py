"""Opens a graph for notebooks and scripts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kg.api.graph import KnowledgeGraph
from kg.config import GraphSource, Neo4jAddress, Settings
from kg.errors import StoreError

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def open_graph(
    source: Path | str | Neo4jAddress | None = None,
    *,
    templates: Sequence[Path | str] | None = None,
) -> KnowledgeGraph:
    """Open a graph for reading; close it, or open it by ``with``.

    ``source`` is a graph folder, or a Neo4j that `kg push` filled: its address, or its URI as
    a text, the user and the password then as the environment says. Without one it is what the
    command line reads: ``$KG_GRAPH``, else ``./kg-graph``; with ``KG_STORE=neo4j`` the Neo4j
    of ``$NEO4J_URI``. ``templates`` are folders of templates of one's own, beside the shipped
    ones; where none are given, those of ``$KG_TEMPLATES``.

    Raises :class:`kg.errors.GraphFolderError` for a folder that holds no graph and
    :class:`kg.errors.StoreError` for a database that cannot be opened.

    >>> with open_graph() as graph:
    ...     graph.company("300364.SZ").profile["company"]
    '中文在线'
    """
    settings = Settings.from_environment()
    folders = settings.templates if templates is None else tuple(map(Path, templates))
    return KnowledgeGraph(_source(source, settings), folders)


def _source(source: Path | str | Neo4jAddress | None, settings: Settings) -> GraphSource:
    """Return where a graph is read from, the environment filling in what is not said."""
    if source is None and settings.store == "neo4j":
        return Neo4jAddress.from_environment()
    if source is None and settings.store != "embedded":
        raise StoreError("$KG_STORE", f'"{settings.store}" is no store', "say embedded or neo4j")
    if isinstance(source, str) and _URI.match(source):
        return replace(Neo4jAddress.from_environment(), uri=source)
    if isinstance(source, Neo4jAddress):
        return source
    return settings.graph if source is None else Path(source)
