"""The shapes find what they are made to find, and nothing in a sound graph."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from kg.config import ontology_folder
from kg.errors import OntologyError
from kg.model.graph import Edge, Graph, Node, Value
from kg.ontology import read_ontology
from kg.rdf import Violation, graph_quads, validate

SHAPES = ontology_folder() / "shapes.ttl"
PLACE: Mapping[str, Value] = {"report": "weekly", "table": "t", "line": 3, "column": 2}
REPORT = Node("report:weekly", "Report", "weekly", {"date": date(2024, 5, 12)})
COMPANY = Node("company:999001.SH", "Company", "锚地船务", {"code": "999001.SH"})
MODEL = Node("model:heyu", "Model", "鹤语")
ROW = Node(
    "disclosure:1",
    "Disclosure",
    "一行",
    {**PLACE, "kind": "adoption", "attribution": "printed", "grade": "A", "text": "一行"},
)
CLAIM = Node(
    "claim:1",
    "Claim",
    "c",
    {**PLACE, "relation": "USES", "status": "in-use", "origin": "text", "grade": "A"},
)
SEEN: Mapping[str, Value] = {
    "status": "in-use",
    "firstSeen": date(2024, 5, 1),
    "lastSeen": date(2024, 5, 1),
    "datedBy": "row",
    "disclosures": 1,
    "reports": 1,
}
USES = Edge("USES", COMPANY.id, "Company", MODEL.id, "Model", SEEN)
HAS_CLAIM = Edge("HAS_CLAIM", COMPANY.id, "Company", CLAIM.id, "Claim")
ABOUT = Edge("ABOUT", CLAIM.id, "Claim", MODEL.id, "Model")
STATED_IN = Edge("STATED_IN", CLAIM.id, "Claim", REPORT.id, "Report")
EVIDENCE = Edge("EVIDENCE", ROW.id, "Disclosure", CLAIM.id, "Claim")
REPORTED_IN = Edge("REPORTED_IN", ROW.id, "Disclosure", REPORT.id, "Report")
NODES = (REPORT, COMPANY, MODEL, ROW, CLAIM)
EDGES = (USES, HAS_CLAIM, ABOUT, STATED_IN, EVIDENCE, REPORTED_IN)


def _found(nodes: tuple[Node, ...] = NODES, edges: tuple[Edge, ...] = EDGES) -> list[Violation]:
    return validate(graph_quads(Graph(nodes, edges), read_ontology()), SHAPES)


def _with(node: Node, **changed: Value) -> tuple[Node, ...]:
    other = replace(node, properties={**node.properties, **changed})
    return tuple(other if each is node else each for each in NODES)


def test_sound_graph_breaks_no_shape():
    """A graph with all it needs breaks no shape."""
    assert _found() == []


@pytest.mark.parametrize(
    ("nodes", "node", "said"),
    [
        (_with(CLAIM, status="maybe"), "claim:1", "status of USES: one of denied, exploring"),
        (_with(CLAIM, status="agreed"), "claim:1", "status of USES: one of denied, exploring"),
        (_with(CLAIM, grade="E"), "claim:1", "grade: one of A, B, C, D"),
        (_with(CLAIM, grade=None), "claim:1", "grade: not missing"),
        (_with(CLAIM, line=None), "claim:1", "line: not missing"),
        (_with(CLAIM, line="three"), "claim:1", "line: one integer"),
        (_with(ROW, attribution="guessed"), "disclosure:1", "attribution: one of printed"),
        (_with(REPORT, date=None), "report:weekly", "date: not missing"),
        (_with(CLAIM, relation="PARTNERS_WITH", status="agreed"), "claim:1", "object of PARTNERS"),
        (_with(CLAIM, via=("a", "b")), "claim:1", "via: one text"),
    ],
)
def test_wrong_node_is_found(nodes: tuple[Node, ...], node: str, said: str):
    """A value that is missing, of a wrong type or not allowed is found on its node."""
    assert any(each.node == node and said in each.message for each in _found(nodes))


def test_node_without_a_name_is_found():
    """A company without a name is found."""
    nodes = tuple(replace(each, name="") if each is COMPANY else each for each in NODES)
    assert [(each.node, each.message) for each in _found(nodes)] == [
        (COMPANY.id, "name: not missing")
    ]


@pytest.mark.parametrize("edge", [HAS_CLAIM, ABOUT, STATED_IN], ids=lambda edge: edge.type)
def test_claim_without_its_subject_object_or_report_is_found(edge: Edge):
    """A claim has exactly one subject, one object and one report."""
    found = _found(edges=tuple(each for each in EDGES if each is not edge))
    assert (CLAIM.id, f"{edge.type}: exactly one edge") in {(f.node, f.message) for f in found}


def test_second_subject_of_a_claim_is_found():
    """A claim of two companies is found."""
    other = Node("company:999002.SH", "Company", "桅杆海运")
    second = replace(HAS_CLAIM, source=other.id)
    found = _found((*NODES, other), (*EDGES, second))
    assert [each.message for each in found] == ["HAS_CLAIM: exactly one edge"]


def test_edge_between_wrong_labels_is_found():
    """A use that starts from a report is found at its start."""
    wrong = replace(USES, source=REPORT.id, properties={})
    found = _found(edges=(*EDGES, wrong))
    assert (REPORT.id, "USES: starts from a Company") in {(f.node, f.message) for f in found}


def test_edge_with_a_status_its_relation_does_not_know_is_found():
    """The status of an edge is one its relation knows; the value is told."""
    wrong = replace(USES, properties={**SEEN, "status": "agreed"})
    found = _found(edges=(wrong, *EDGES[1:]))
    assert [each.value for each in found] == ["agreed"]


def test_edge_without_dates_is_found():
    """An edge that sums up claims has its dates."""
    dated = {name: value for name, value in SEEN.items() if name != "firstSeen"}
    found = _found(edges=(replace(USES, properties=dated), *EDGES[1:]))
    assert [each.message for each in found] == ["firstSeen: not missing"]


def test_missing_shapes_are_named(tmp_path):
    """Shapes that are not there are named."""
    with pytest.raises(OntologyError, match=r"gone\.ttl: no such file"):
        validate([], tmp_path / "gone.ttl")


def test_broken_shapes_are_told_with_their_line(tmp_path):
    """Shapes that are no Turtle are told with file and line."""
    (tmp_path / "shapes.ttl").write_text("@prefix a: <urn:b> .\na:b a:c .\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"shapes\.ttl line 2: is no valid Turtle"):
        validate([], tmp_path / "shapes.ttl")
