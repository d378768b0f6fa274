"""The fingerprint of a graph: equal for equal graphs, whatever store they were read from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date

from kg.model.graph import Graph, Value, filled


def fingerprint(graph: Graph) -> str:
    """Return the SHA-256, as hex digits, over all nodes and edges with their properties.

    Neither the order of nodes, edges and properties shows, nor whether a value is empty or
    left out, nor whether a date is one or its ISO text. The order within a list does.

    >>> fingerprint(Graph((), ()))[:12]
    'e3b0c44298fc'
    """
    lines = [
        _line("node", node.label, node.id, node.name, _plain(node.properties))
        for node in graph.nodes
    ]
    lines += [
        _line("edge", *edge.key, edge.source_label, edge.target_label, _plain(edge.properties))
        for edge in graph.edges
    ]
    text = "\n".join(sorted(lines))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _line(*parts: object) -> str:
    """Return one line of JSON: line breaks within it are escaped, so the lines stay apart."""
    return json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(properties: Mapping[str, Value]) -> dict[str, Value]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in filled(properties).items()
    }
