"""Makes a Neo4j database hold the graph of a graph folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kg.config import Neo4jAddress
from kg.ontology import read_ontology
from kg.pipeline.opening import open_graph
from kg.store.folder import GraphFolder
from kg.store.neo4j import Neo4jWriter, Pushed, PushRules
from kg.store.read_graph import read_graph


def push_graph(
    folder: Path,
    address: Neo4jAddress,
    rules: PushRules,
    progress: Callable[[str], None] = lambda _: None,
) -> Pushed:
    """Write what changed since the last push, and retire what the graph no longer holds.

    A graph that was pushed before costs one comparison. Raises
    :class:`kg.errors.GraphFolderError` when the folder holds no graph and
    :class:`kg.errors.StoreError` when the database refuses or fails.
    """
    ontology = read_ontology()
    # Its name is a digest of all that made the database, so it names this version of the graph.
    version = GraphFolder(folder).manifest().database
    with Neo4jWriter(address, ontology, rules, progress) as writer:
        if writer.holds(version):
            return writer.prune()
        progress("reading the graph")
        with open_graph(folder) as runner:
            graph = read_graph(runner, ontology)
        return writer.push(graph, version)


__all__ = ["PushRules", "Pushed", "push_graph"]
