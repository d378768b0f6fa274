"""How nodes, edges and lines look as quads."""

from datetime import date

from rdflib import RDF, BNode, Literal, URIRef

from kg.model.graph import Edge, Graph, Node
from kg.ontology import KG, read_ontology
from kg.rdf import graph_quads, record_quads

COMPANY = Node("company:300364.SZ", "Company", "中文在线", {"aliases": ("乙", "甲")})
MODEL = Node("model:gpt 4", "Model", "GPT-4", {"released": date(2023, 3, 14)})
CLAIM = Node("claim:1", "Claim", "c", {"report": "weekly", "relation": "USES", "line": 3})
USES = Edge("USES", COMPANY.id, "Company", MODEL.id, "Model", {"status": "testing"})
HAS_CLAIM = Edge("HAS_CLAIM", COMPANY.id, "Company", CLAIM.id, "Claim")
GRAPH = Graph((CLAIM, COMPANY, MODEL), (HAS_CLAIM, USES))
BASE = "urn:ai-adoption-kg:"


def _quads() -> set[tuple[object, ...]]:
    return set(graph_quads(GRAPH, read_ontology()))


def test_edge_is_one_triple():
    """An edge is one triple between the IRIs of its ends."""
    uses = (
        URIRef(f"{BASE}company:300364.SZ"),
        URIRef(f"{KG}uses"),
        URIRef(f"{BASE}model:gpt%204"),
        None,
    )
    assert uses in _quads()


def test_edge_with_properties_is_a_resource_too():
    """The properties of an edge stand on a resource that names its ends and its type."""
    edge = URIRef(f"{BASE}edge:USES:company%3A300364.SZ:model%3Agpt%204")
    said = {(predicate, term) for subject, predicate, term, _ in _quads() if subject == edge}
    assert said == {
        (RDF.type, URIRef(f"{KG}Edge")),
        (RDF.subject, URIRef(f"{BASE}company:300364.SZ")),
        (RDF.predicate, URIRef(f"{KG}uses")),
        (RDF.object, URIRef(f"{BASE}model:gpt%204")),
        (URIRef(f"{KG}status"), Literal("testing")),
    }


def test_what_a_report_states_lies_in_its_graph():
    """A claim, and the edges that lead to it, are in the named graph of its report."""
    homes = {home for _, _, term, home in _quads() if term == URIRef(f"{BASE}claim:1")}
    assert homes == {URIRef(f"{BASE}report:weekly")}


def test_claim_is_a_statement():
    """A claim has the RDF subject and predicate that follow from its edges and its relation."""
    said = {(predicate, term) for subject, predicate, term, _ in _quads() if "claim:1" in subject}
    assert (RDF.subject, URIRef(f"{BASE}company:300364.SZ")) in said
    assert (RDF.predicate, URIRef(f"{KG}uses")) in said


def test_list_keeps_its_order():
    """A list is a chain of cells in the order of its items."""
    quads = list(graph_quads(GRAPH, read_ontology()))
    firsts = [term for cell, predicate, term, _ in quads if predicate == RDF.first and cell]
    assert firsts == [Literal("乙"), Literal("甲")]
    assert all(isinstance(cell, BNode) for cell, predicate, _, _ in quads if predicate == RDF.first)


def test_line_that_is_no_node_says_what_it_is_about():
    """A score is a resource of its report, about the node it scores."""
    line = {
        "type": "score",
        "report": "weekly",
        "table": "图 1",
        "line": 3,
        "column": 2,
        "object": "GPT-4",
        "object_id": "model:gpt 4",
        "object_label": "Model",
        "benchmark": "MMLU",
        "value": "86.4",
    }
    score = URIRef(f"{BASE}score:weekly:1")
    quads = list(record_quads([line], read_ontology()))
    about = URIRef("https://schema.org/about")
    report = URIRef(f"{BASE}report:weekly")
    assert (score, about, URIRef(f"{BASE}model:gpt%204"), report) in quads
