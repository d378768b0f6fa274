"""The fingerprint tells graphs apart by what they hold, not by how they are written down."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.fingerprint import fingerprint
from kg.model.graph import Edge, Graph, Node, Value

YARD = Node(
    "company:999001.SH", "Company", "锚地船务", {"code": "999001.SH", "aliases": ("锚", "地")}
)
NOVA = Node("model:nova", "Model", "Nova", {"released": date(2024, 5, 1)})
USES = Edge("USES", YARD.id, "Company", NOVA.id, "Model", {"status": "testing", "reports": 2})
GRAPH = Graph((YARD, NOVA), (USES,))


def _with(node: Node = YARD, edge: Edge = USES, **properties: Value) -> Graph:
    """Return the graph with some properties of its company set anew."""
    changed = Node(node.id, node.label, node.name, {**node.properties, **properties})
    return Graph((changed, NOVA), (edge,))


@given(st.permutations([YARD, NOVA]), st.permutations([USES, Edge("ABOUT", "a", "A", "b", "B")]))
def test_order_of_nodes_and_edges_does_not_show(nodes: list[Node], edges: list[Edge]):
    """The same nodes and edges in another order are the same graph."""
    ordered = Graph((YARD, NOVA), (USES, Edge("ABOUT", "a", "A", "b", "B")))

    assert fingerprint(Graph(tuple(nodes), tuple(edges))) == fingerprint(ordered)


@pytest.mark.parametrize("empty", [None, "", ()], ids=repr)
def test_empty_value_is_as_good_as_none(empty: Value):
    """A property that says nothing does not show."""
    assert fingerprint(_with(nameEn=empty)) == fingerprint(GRAPH)


def test_order_of_properties_does_not_show():
    """The same properties in another order are the same."""
    turned = dict(reversed(YARD.properties.items()))

    assert fingerprint(Graph((Node(YARD.id, "Company", YARD.name, turned), NOVA), (USES,))) == (
        fingerprint(GRAPH)
    )


def test_date_is_its_iso_text():
    """A date is the same as date and as text, for a store may give either."""
    text = Node(NOVA.id, "Model", "Nova", {"released": "2024-05-01"})

    assert fingerprint(Graph((YARD, text), (USES,))) == fingerprint(GRAPH)


@pytest.mark.parametrize(
    "other",
    [
        _with(code="999002.SH"),
        _with(aliases=("地", "锚")),
        _with(line=0),
        _with(Node(YARD.id, "Organisation", YARD.name, YARD.properties)),
        _with(Node(YARD.id, "Company", "锚地", YARD.properties)),
        _with(edge=Edge("USES", YARD.id, "Company", NOVA.id, "Model", {"status": "testing"})),
        _with(edge=Edge("DEVELOPS", YARD.id, "Company", NOVA.id, "Model", USES.properties)),
        Graph((YARD, NOVA), ()),
        Graph((YARD,), (USES,)),
    ],
    ids=["value", "list order", "zero", "label", "name", "edge property", "type", "edge", "node"],
)
def test_other_content_gives_another_fingerprint(other: Graph):
    """Any node, edge, name, label, type or value that differs shows."""
    assert fingerprint(other) != fingerprint(GRAPH)


def test_line_break_in_a_value_makes_no_second_node():
    """What stands in a text cannot pass for a node of its own."""
    line = '["node","Model","model:nova","Nova",{"released":"2024-05-01"}]'
    split = Graph((Node("a", "Model", "x"), NOVA), ())

    assert fingerprint(Graph((Node("a", "Model", f"x\n{line}"),), ())) != fingerprint(split)
