"""An edge tells its grade and how many brokers stand behind it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kg.model.graph import Graph, Value
from kg.model.report import ReportClaims
from kg.model.status import Grade, Status
from kg.resolution import assemble_graph
from kg.vocabulary import Vocabulary

MakePart = Callable[..., ReportClaims]
DAY = date(2024, 5, 9)


def _use(graph: Graph, name: str) -> Value:
    """Return a property of the one USES edge."""
    (edge,) = (edge for edge in graph.edges if edge.type == "USES")
    return edge.properties[name]


def _of(part: ReportClaims, broker: str, grade: Grade = Grade.B) -> ReportClaims:
    """Return a part as a broker's, its claims of a grade."""
    claims = tuple(replace(claim, grade=grade) for claim in part.claims)
    return replace(part, report=replace(part.report, broker=broker), claims=claims)


def test_edge_has_the_grade_of_its_claim(words: Vocabulary, make_part: MakePart):
    """A single claim lends its grade to the edge."""
    part = _of(make_part("a", [(DAY, Status.IN_USE)]), "甲证券", Grade.C)

    assert _use(assemble_graph([part], words), "grade") == "C"


def test_edge_of_two_brokers_is_confirmed(words: Vocabulary, make_part: MakePart):
    """Reports of two brokers raise the grade, and are counted."""
    rows = [(DAY, Status.IN_USE)]
    parts = [_of(make_part("a", rows), "甲证券"), _of(make_part("b", rows), "乙证券")]

    graph = assemble_graph(parts, words)

    assert (_use(graph, "grade"), _use(graph, "brokers")) == ("A", 2)


def test_edge_contradicted_on_its_day_is_lowered(words: Vocabulary, make_part: MakePart):
    """A row that denies what another row of the day says lowers the grade."""
    part = _of(make_part("a", [(DAY, Status.DENIED), (DAY, Status.IN_USE)]), "甲证券")

    assert _use(assemble_graph([part], words), "grade") == "C"


def test_edge_of_unknown_brokers_counts_none(words: Vocabulary, make_part: MakePart):
    """Where no broker is known, the edge says 0."""
    graph = assemble_graph([make_part("a", [(DAY, Status.IN_USE)])], words)

    assert _use(graph, "brokers") == 0


def test_report_node_has_its_broker(words: Vocabulary, make_part: MakePart):
    """The broker is a property of the report's node, absent where unknown."""
    parts = [_of(make_part("a", []), "甲证券"), make_part("b", [])]

    nodes = {node.id: node for node in assemble_graph(parts, words).nodes}

    assert nodes["report:a"].properties["broker"] == "甲证券"
    assert "broker" not in nodes["report:b"].properties
