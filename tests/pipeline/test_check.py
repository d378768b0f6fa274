"""``kg check`` finds what is wrong with a graph, and where to look."""

import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.errors import OntologyError, TemplateError
from kg.model.graph import Edge, Graph, Node, Value
from kg.ontology import read_ontology
from kg.pipeline import Problem, build_graph, check_graph
from kg.pipeline.rdf import stored_graph
from kg.store.embedded import EmbeddedWriter
from kg.store.folder import GraphFolder

OWN = "model:own"
COMPANY = "company:300459.SZ"


def _changed(
    folder: Path, graph: Graph, nodes: Iterable[Node] = (), edges: Iterable[Edge] = ()
) -> Path:
    """Put a graph with further nodes and edges (or others in their place) into a folder."""
    all_nodes = {node.id: node for node in (*graph.nodes, *nodes)}
    all_edges = {edge.key: edge for edge in (*graph.edges, *edges)}
    changed = Graph(
        tuple(sorted(all_nodes.values(), key=lambda node: (node.label, node.id))),
        tuple(sorted(all_edges.values(), key=lambda edge: edge.key)),
    )
    store = GraphFolder(folder)
    parts = {part.report.name: part for part in store.read_parts()}
    with store.lock():
        store.replace(
            parts, "changed", lambda path: EmbeddedWriter(path, read_ontology()).write(changed)
        )
    return folder


def _checks(problems: Iterable[Problem]) -> set[str]:
    return {each.check for each in problems}


def _claim(graph: Graph, relation: str = "USES") -> Node:
    return next(node for node in graph.nodes if node.properties.get("relation") == relation)


def _edge(graph: Graph, kind: str) -> Edge:
    return next(edge for edge in graph.edges if edge.type == kind)


def _without(graph: Graph, *edges: Edge) -> Graph:
    return replace(graph, edges=tuple(each for each in graph.edges if each not in edges))


def _claimed(graph: Graph, status: str, number: int, model: str, day: date) -> list[Node | Edge]:
    """Return a claim that a company uses a model, with all its edges."""
    place: dict[str, Value] = {"report": "weekly", "table": "t", "line": 12 + number, "column": 5}
    said: dict[str, Value] = {
        "relation": "USES",
        "status": status,
        "origin": "table",
        "grade": "A",
        "date": day,
    }
    claim = Node(f"claim:{number}", "Claim", "c", place | said)
    report = next(node.id for node in graph.nodes if node.label == "Report")
    return [
        claim,
        Edge("HAS_CLAIM", COMPANY, "Company", claim.id, "Claim"),
        Edge("ABOUT", claim.id, "Claim", model, "Model"),
        Edge("STATED_IN", claim.id, "Claim", report, "Report"),
    ]


def _used(model: str, status: str, day: date) -> Edge:
    seen: dict[str, Value] = {"firstSeen": day, "lastSeen": day, "disclosures": 1, "reports": 1}
    return Edge(
        "USES", COMPANY, "Company", model, "Model", {"status": status, "datedBy": "row", **seen}
    )


def _add(folder: Path, graph: Graph, added: Iterable[Node | Edge]) -> Path:
    parts = list(added)
    nodes = [each for each in parts if isinstance(each, Node)]
    return _changed(folder, graph, nodes, [each for each in parts if isinstance(each, Edge)])


def test_sample_is_sound(sample_graph):
    """The sample has neither problem nor warning."""
    assert check_graph(sample_graph) == []


def test_status_a_relation_does_not_know_is_found_in_its_cell(graph):
    """A status that is not allowed is a problem, with report, line and cell."""
    stored = stored_graph(graph)
    claim = _claim(stored)
    wrong = replace(claim, properties={**claim.properties, "status": "agreed"})

    found = check_graph(_changed(graph, stored, [wrong]))

    assert [(each.severity, each.check, each.node) for each in found] == [
        ("problem", "shape", claim.id)
    ]
    line, cell = claim.properties["line"], claim.properties["column"]
    assert found[0].place == f"weekly line {line} cell {cell}"
    assert "status of USES: one of denied" in found[0].message
    assert '(found "agreed")' in found[0].message


def test_relation_without_a_claim_is_found(graph):
    """An edge that no claim stands behind is a problem."""
    stored = stored_graph(graph)
    edge = _edge(stored, "USES")
    target = next(node for node in stored.nodes if node.label == "Model" and node.id != edge.target)
    made_up = replace(edge, source="company:300315.SZ", target=target.id)
    if made_up.key in {each.key for each in stored.edges}:
        pytest.fail("the fixture holds this edge")

    assert "relation-without-claim" in _checks(check_graph(_changed(graph, stored, (), [made_up])))


def test_claim_that_no_relation_sums_up_is_found(graph):
    """A claim without its edge is a problem."""
    stored = stored_graph(graph)
    found = check_graph(_changed(graph, _without(stored, _edge(stored, "USES"))))
    assert _checks(found) == {"claim-without-relation"}


def test_claim_whose_row_is_gone_is_found(graph):
    """A claim of a text that no row states is a problem."""
    stored = stored_graph(graph)
    found = check_graph(_changed(graph, _without(stored, _edge(stored, "EVIDENCE"))))
    assert _checks(found) == {"claim-without-disclosure"}


def test_row_that_lost_its_company_is_found(graph):
    """A printed row without a company is a problem."""
    stored = stored_graph(graph)
    found = check_graph(_changed(graph, _without(stored, _edge(stored, "DISCLOSED"))))
    assert _checks(found) == {"disclosure-without-company"}


def test_dates_that_are_not_those_of_the_claims_are_found(graph):
    """An edge whose dates its claims do not have is a problem."""
    stored = stored_graph(graph)
    edge = next(each for each in stored.edges if each.properties.get("datedBy") == "row")
    later = replace(edge, properties={**edge.properties, "lastSeen": date(2023, 7, 1)})

    assert _checks(check_graph(_changed(graph, stored, (), [later]))) == {"relation-dates"}


def test_dates_that_run_backwards_are_found(graph):
    """An edge first seen after it was last seen is a problem."""
    stored = stored_graph(graph)
    edge = next(each for each in stored.edges if each.properties.get("datedBy") == "row")
    backwards = replace(edge, properties={**edge.properties, "lastSeen": date(2001, 1, 1)})

    found = _checks(check_graph(_changed(graph, stored, (), [backwards])))
    assert found == {"relation-dates", "relation-backwards"}


def test_versions_in_a_circle_are_found(graph):
    """A model that is a version of a version of itself is a problem."""
    stored = stored_graph(graph)
    one, other = [node.id for node in stored.nodes if node.label == "Model"][:2]
    circle = [
        Edge("VERSION_OF", one, "Model", other, "Model"),
        Edge("VERSION_OF", other, "Model", one, "Model"),
    ]
    assert "version-cycle" in _checks(check_graph(_changed(graph, stored, (), circle)))


def test_use_of_an_own_model_is_found(graph):
    """A use of a model that the company itself provides is a problem."""
    stored, day = stored_graph(graph), date(2023, 3, 1)
    provided = Edge("PROVIDED_BY", OWN, "Model", COMPANY, "Company")
    added = [Node(OWN, "Model", "自家模型"), provided, _used(OWN, "in-use", day)]
    added += _claimed(stored, "in-use", 1, OWN, day)

    assert _checks(check_graph(_add(graph, stored, added))) == {"use-of-own-model"}


def test_model_both_used_and_developed_is_a_warning(graph):
    """A model that a company uses and develops is a warning, at the claim of the use."""
    stored, day = stored_graph(graph), date(2023, 3, 1)
    made = replace(_used(OWN, "done", day), type="DEVELOPS")
    claims = _claimed(stored, "in-use", 1, OWN, day)
    developed = _claimed(stored, "done", 2, OWN, day)
    developed[0] = replace(
        developed[0], properties={**developed[0].properties, "relation": "DEVELOPS"}
    )
    added = [Node(OWN, "Model", "自家模型"), _used(OWN, "in-use", day), made, *claims, *developed]

    found = check_graph(_add(graph, stored, added))

    assert [(each.severity, each.check) for each in found] == [("warning", "use-and-develop")]
    assert found[0].place == "weekly line 13 cell 5"


def test_use_denied_and_in_use_on_one_day_is_a_warning(graph):
    """Two claims of one day that contradict each other are a warning."""
    stored, day = stored_graph(graph), date(2023, 3, 1)
    added = [Node(OWN, "Model", "某模型"), _used(OWN, "in-use", day)]
    added += _claimed(stored, "in-use", 1, OWN, day)
    added += _claimed(stored, "denied", 2, OWN, day)

    found = check_graph(_add(graph, stored, added))

    assert [(each.severity, each.check) for each in found] == [("warning", "denied-and-in-use")]


def test_node_that_nothing_is_tied_to_is_found(graph):
    """A node without edges is a problem."""
    lone = Node("usecase:lone", "UseCase", "孤岛")
    assert _checks(check_graph(_changed(graph, stored_graph(graph), [lone]))) == {"orphan-node"}


def test_report_that_gave_nothing_is_a_warning(graph):
    """A report without edges is a warning."""
    empty = Node("report:empty", "Report", "empty", {"date": date(2024, 1, 1)})
    found = check_graph(_changed(graph, stored_graph(graph), [empty]))
    assert [(each.severity, each.check) for each in found] == [("warning", "empty-report")]


def test_row_dated_after_its_report_is_a_warning(graph):
    """A row of the future is a warning."""
    stored = stored_graph(graph)
    report = next(node for node in stored.nodes if node.label == "Report")
    early = replace(report, properties={**report.properties, "date": date(2023, 3, 5)})

    found = check_graph(_changed(graph, stored, [early]))

    assert {(each.severity, each.check) for each in found} == {("warning", "dated-after-report")}


def test_missing_shapes_are_named(graph, tmp_path):
    """Shapes that are not there are told in one line."""
    with pytest.raises(OntologyError, match=r"gone\.ttl: no such file"):
        check_graph(graph, shapes=tmp_path / "gone.ttl")


def test_check_without_a_severity_is_named(graph, tmp_path):
    """A check that does not say how bad it is, is told in one line."""
    header = "// summary: s\n// summary-zh: s\n// mode: read\n// column node: n\n"
    (tmp_path / "odd.cypher").write_text(f"{header}MATCH (n) RETURN n.id AS node", "utf-8")
    with pytest.raises(TemplateError, match="check odd: has no severity"):
        check_graph(graph, checks=tmp_path)


@pytest.mark.shared
def test_real_reports_are_checked_in_reasonable_time(shared, tmp_path):
    """The graph of five real reports is checked in less than 30 s, on a slow machine too."""
    build_graph([shared / "reports"], tmp_path / "graph")
    start = time.perf_counter()
    found = check_graph(tmp_path / "graph")
    assert time.perf_counter() - start < 30
    assert [each for each in found if each.severity == "problem"] == []
