"""GraphML: what networkx, igraph, Cytoscape, yEd and Gephi read; every attribute has a type."""

from __future__ import annotations

from io import BytesIO

from kg.export.tool_network import tool_network
from kg.model.graph import Graph


def graphml_text(graph: Graph) -> str:
    """Return the network of a graph as GraphML, with each claim as an edge of its own.

    Raises :class:`kg.errors.ExportError` as :func:`kg.export.tool_network.tool_network` does.
    """
    import networkx as nx

    file = BytesIO()
    # Not write_graphml(), which takes another writer where lxml is installed.
    nx.write_graphml_xml(tool_network(graph), file)
    return file.getvalue().decode() + "\n"
