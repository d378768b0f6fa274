"""The network as files for network tools hold it: an edge a dated claim, and plain values alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.errors import ExportError
from kg.export.columns import UNTOLD
from kg.export.network import to_network
from kg.export.plain_text import plain_text
from kg.model.graph import Graph, Value

if TYPE_CHECKING:
    import networkx as nx

Scalar = str | int | float | bool
"""What an attribute of the formats can be."""


def tool_network(graph: Graph) -> nx.MultiDiGraph:
    r"""Return the network by claims, with texts, numbers and flags for attributes.

    The tools call the caption of a node its ``label``, so that is its name; what the graph calls
    its label is its ``type``. An edge's key is unique in the network: the id of its claim, else
    made of its type and ends; that of a claim is the attribute ``claim`` too, since not every
    tool shows ids of edges. Dates are texts such as ``2023-03-28``, lists are JSON.

    Raises :class:`ExportError` where two ids differ only by what no file can hold.

    >>> from kg.model.graph import Node
    >>> network = tool_network(Graph((Node("model:m", "Model", "M", {"aliases": ("N",)}),), ()))
    >>> network.nodes["model:m"]
    {'type': 'Model', 'label': 'M', 'name': 'M', 'aliases': '["N"]'}
    """
    import networkx as nx

    full = to_network(graph, by_claim=True)
    network = nx.MultiDiGraph()
    for node, told in full.nodes(data=True):
        attributes = {**told, "type": told["label"], "label": told["name"]}
        first = {name: attributes.pop(name) for name in ("type", "label")}
        network.add_node(_free(plain_text(node), network), **_plain(first | attributes))
    for source, target, key, told in full.edges(keys=True, data=True):
        ends = plain_text(source), plain_text(target)
        if key == told["type"]:
            network.add_edge(*ends, key=f"{key}:{ends[0]}:{ends[1]}", **_plain(told))
        else:
            claim = plain_text(key)
            network.add_edge(*ends, key=claim, claim=claim, **_plain(told))
    return network


def _plain(properties: Mapping[str, Value]) -> dict[str, Scalar]:
    return {name: _scalar(value) for name, value in properties.items() if name not in UNTOLD}


def _scalar(value: Any) -> Scalar:  # noqa: ANN401 - a Value that is something
    if isinstance(value, tuple):
        return json.dumps([plain_text(each) for each in value], ensure_ascii=False)
    if isinstance(value, date):
        return value.isoformat()
    return plain_text(value) if isinstance(value, str) else value


def _free(identity: str, network: nx.MultiDiGraph) -> str:
    if identity in network:
        problem = "is the id of two nodes, which differ by characters that no file can hold"
        raise ExportError(identity, problem, "use --format parquet, or mend the report")
    return identity
