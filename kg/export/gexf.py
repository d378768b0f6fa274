"""GEXF 1.3: what Gephi opens, with a timeline: each claim is an edge from the day it was seen on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.etree import ElementTree as ET

from kg.export.tool_network import Scalar, tool_network
from kg.model.graph import Graph

NAMESPACE = "http://gexf.net/1.3"

COLOURS = {
    "Company": "#3b6fb6",
    "Model": "#d4611f",
    "Organisation": "#17806a",
    "UseCase": "#ad8200",
    "Category": "#8a4aa5",
}
"""The colours of the labels: those of the page."""

_OTHER = "#5a6470"
_TYPES = {str: "string", bool: "boolean", int: "long", float: "double"}
_MODE = {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date"}

_Attributes = Mapping[str, Scalar]


def gexf_text(graph: Graph) -> str:
    """Return the network of a graph as GEXF, with each claim as an edge of its own.

    An edge starts on the day its claim was seen and has no end, so that on every day of the
    timeline all is there that was known by then; what no claim dates is always there. The type of
    an edge is its ``kind`` and its ``label``, and stands in the attribute ``relation``.

    Raises :class:`kg.errors.ExportError` as :func:`kg.export.tool_network.tool_network` does.
    """
    network = tool_network(graph)
    nodes = [(node, told) for node, told in network.nodes(data=True)]
    edges = [(edge[:3], _related(edge[3])) for edge in network.edges(keys=True, data=True)]
    root = ET.Element(
        "gexf", {"xmlns": NAMESPACE, "xmlns:viz": f"{NAMESPACE}/viz", "version": "1.3"}
    )
    body = ET.SubElement(root, "graph", _MODE)
    _declare(body, "node", [told for _, told in nodes])
    _declare(body, "edge", [told for _, told in edges])
    held = ET.SubElement(body, "nodes")
    for node, told in nodes:
        _add_node(held, node, told)
    held = ET.SubElement(body, "edges")
    for ends, told in edges:
        _add_edge(held, ends, told)
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def _related(told: _Attributes) -> _Attributes:
    """Return the attributes of an edge with another name for its type, which GEXF uses itself."""
    return {"relation" if name == "type" else name: value for name, value in told.items()}


def _declare(body: ET.Element, what: str, told: Iterable[_Attributes]) -> None:
    """Declare the attributes that nodes or edges have, each with its type."""
    types: dict[str, set[str]] = {}
    for attributes in told:
        for name, value in attributes.items():
            types.setdefault(name, set()).add(_TYPES[type(value)])
    declared = ET.SubElement(body, "attributes", {"class": what, "mode": "static"})
    for name in sorted(types.keys() - {"label"}):
        kind = types[name].pop() if len(types[name]) == 1 else "string"
        ET.SubElement(declared, "attribute", {"id": name, "title": name, "type": kind})


def _add_node(nodes: ET.Element, node: str, told: _Attributes) -> None:
    element = ET.SubElement(nodes, "node", {"id": node, "label": str(told["label"])})
    _add_values(element, told)
    colour = COLOURS.get(str(told["type"]), _OTHER)
    parts = {name: str(int(colour[at : at + 2], 16)) for name, at in (("r", 1), ("g", 3), ("b", 5))}
    ET.SubElement(element, "viz:color", parts)


def _add_edge(edges: ET.Element, ends: Sequence[str], told: _Attributes) -> None:
    relation = str(told["relation"])
    element = ET.SubElement(edges, "edge", {"id": ends[2], "source": ends[0], "target": ends[1]})
    element.attrib |= {"kind": relation, "label": relation}
    if "seen" in told:
        element.set("start", str(told["seen"]))
    _add_values(element, told)


def _add_values(element: ET.Element, told: _Attributes) -> None:
    values = ET.SubElement(element, "attvalues")
    for name, value in told.items():
        if name != "label":
            text = str(value).lower() if isinstance(value, bool) else str(value)
            ET.SubElement(values, "attvalue", {"for": name, "value": text})
