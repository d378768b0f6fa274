"""Opens a graph for reading, wherever it is stored."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.config import GraphSource, Neo4jAddress
from kg.errors import StoreError
from kg.store.folder import GraphFolder
from kg.store.protocol import QueryRunner, Reader

_ATTEMPTS = 3


@contextmanager
def open_graph(source: GraphSource) -> Iterator[QueryRunner]:
    """Open a graph for reading.

    Raises :class:`kg.errors.GraphFolderError` for a folder that holds none and
    :class:`StoreError` for a database that cannot be opened.
    """
    with _reader(source) as reader:
        yield reader


def _reader(source: GraphSource) -> Reader:
    if isinstance(source, Neo4jAddress):
        from kg.store.neo4j import Neo4jReader

        return Neo4jReader(source)
    return _embedded(source)


def _embedded(folder: Path) -> Reader:
    """Open the database of a graph folder.

    A build may swap the database between looking it up and opening it; then it is
    looked up again.
    """
    from kg.store.embedded import EmbeddedReader

    graph_folder = GraphFolder(folder)
    attempt = 1
    while True:
        database = graph_folder.database()
        try:
            return EmbeddedReader(database)
        except StoreError:
            if attempt == _ATTEMPTS or graph_folder.database() == database:
                raise
        attempt += 1
