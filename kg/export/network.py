"""The graph as a network: what networkx analyses, and what formats for such tools are written from.

The nodes are those that people ask about, and every edge carries the claims behind it. What is of
provenance alone (claims, rows, reports) is no node: the ontology says so, by the lines of the claims
file that stand for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kg.export.evidence import EdgeKey, Evidence, read_evidence
from kg.model.graph import Edge, Graph, Node, filled
from kg.ontology import Ontology, read_ontology

if TYPE_CHECKING:
    import networkx as nx

NOW = "Now"
"""Behind a property that a claim has and the edge that sums it up has too: that of the edge."""

_Attributes = dict[str, Any]
_KeyedEdge = tuple[str, str, str, _Attributes]


def to_network(graph: Graph, *, by_claim: bool = False) -> nx.MultiDiGraph:
    """Return a graph as a network of companies, models, organisations, use cases and categories.

    A node has ``label``, ``name`` and its properties, as far as they say something. There is one
    edge a type and pair; its key is the type, which stands in ``type`` too, beside its properties.
    One that sums up claims has ``evidence``, a dictionary a claim, the earliest first: see
    :func:`kg.export.evidence.read_evidence`.

    With ``by_claim`` each claim is an edge of its own, its key the claim's id, with what is in its
    evidence and the properties of the edge that sums it up; of a name that both have, that of the
    edge ends in ``Now`` (``status``, ``statusNow``).
    The other edges, and one without a claim, are as before.

    Dates are dates, lists are tuples; the same graph gives the same network, in the same order.

    >>> company, model = Node("company:a", "Company", "甲"), Node("model:m", "Model", "M")
    >>> uses = Edge("USES", company.id, "Company", model.id, "Model", {"status": "testing"})
    >>> network = to_network(Graph((company, model), (uses,)))
    >>> network.nodes["company:a"]
    {'label': 'Company', 'name': '甲'}
    >>> network.edges["company:a", "model:m", "USES"]
    {'type': 'USES', 'status': 'testing', 'evidence': []}
    """
    import networkx as nx

    ontology = read_ontology()
    labels = asked_labels(ontology)
    network = nx.MultiDiGraph()
    network.add_nodes_from(_node(node) for node in graph.nodes if node.label in labels)
    evidence = read_evidence(graph)
    edges = (edge for edge in graph.edges if {edge.source_label, edge.target_label} <= labels)
    for edge in edges:
        network.add_edges_from(_edges(edge, evidence, ontology, by_claim=by_claim))
    return network


def asked_labels(ontology: Ontology) -> frozenset[str]:
    """Return the labels of the nodes that people ask about: no line of the claims file is one.

    >>> sorted(asked_labels(read_ontology()))
    ['Category', 'Company', 'Model', 'Organisation', 'UseCase']
    """
    return frozenset(label for label in ontology.labels if not ontology.classes[label].record)


def _node(node: Node) -> tuple[str, _Attributes]:
    return node.id, {"label": node.label, "name": node.name, **filled(node.properties)}


def _edges(
    edge: Edge,
    evidence: Mapping[EdgeKey, Sequence[Evidence]],
    ontology: Ontology,
    *,
    by_claim: bool,
) -> Iterator[_KeyedEdge]:
    """Yield what an edge of the graph is in the network."""
    claims = evidence.get(edge.key, ())
    properties = {"type": edge.type, **filled(edge.properties)}
    if by_claim and claims:
        yield from _claim_edges(edge, claims, set(ontology.properties["Claim"]))
    elif edge.type in ontology.relations and not by_claim:
        yield edge.source, edge.target, edge.type, {**properties, "evidence": list(claims)}
    else:
        yield edge.source, edge.target, edge.type, properties


def _claim_edges(
    edge: Edge, claims: Sequence[Evidence], of_claims: set[str]
) -> Iterator[_KeyedEdge]:
    summed = {
        f"{name}{NOW}" if name in of_claims else name: value
        for name, value in filled(edge.properties).items()
    }
    for claim in claims:
        told = {name: value for name, value in claim.items() if name != "claim"}
        yield edge.source, edge.target, str(claim["claim"]), {"type": edge.type, **told, **summed}
