"""Places of nodes: the same everywhere, nothing on top of anything."""

from collections.abc import Callable
from itertools import combinations

import pytest

from kg.model.graph import Edge, Node, Phrase, Subgraph
from kg.visualise.boxes import Box, pack, push_apart
from kg.visualise.layout import Position, place_nodes

Maker = Callable[[int], Subgraph]


def _overlaps(places: tuple[Position, ...]) -> int:
    """Count pairs whose shapes share an area."""
    boxes = [Box(place.x, place.y, place.radius * 2, place.radius * 2) for place in places]
    return sum(one.overlaps(two) for one, two in combinations(boxes, 2))


def test_place_nodes_is_deterministic(make_town: Maker):
    """The same subgraph gets the same places, again and again."""
    assert place_nodes(make_town(150)) == place_nodes(make_town(150))


def test_place_nodes_does_not_depend_on_the_order_of_nodes_and_edges(make_town: Maker):
    """A store may give nodes and edges in any order; each node still gets its place."""
    town = make_town(60)
    turned = Subgraph(town.title, town.nodes[::-1], town.edges[::-1])
    assert place_nodes(turned) == place_nodes(town)[::-1]


def test_place_nodes_gives_known_places():
    """The places of a small graph are these on every machine: a change is a new picture."""
    nodes = tuple(Node(each, "Model", each) for each in "abcde")
    edges = tuple(Edge("VERSION_OF", each, "Model", "a", "Model") for each in "bcd")
    places = place_nodes(Subgraph(Phrase.same("star"), nodes, edges))
    assert [(place.x, place.y, place.radius) for place in places] == [
        (72, 50, 10), (12, 22, 8), (132, 22, 8), (73, 105, 8), (16, 201, 6),
    ]  # fmt: skip


@pytest.mark.parametrize("size", [12, 150, 700])
def test_place_nodes_lets_no_two_nodes_overlap(make_town: Maker, size: int):
    """Every shape stays visible, in small and in large pictures."""
    assert _overlaps(place_nodes(make_town(size))) == 0


def test_place_nodes_sets_lone_nodes_in_a_strip_below():
    """Nodes without an edge form rows under everything else."""
    nodes = tuple(Node(str(number), "Company", "公司") for number in range(8))
    edges = (Edge("PARTNERS_WITH", "0", "Company", "1", "Company"),)
    first, second, *lone = place_nodes(Subgraph(Phrase.same(""), nodes, edges))
    assert max(first.y, second.y) < min(place.y for place in lone)
    assert len({place.y for place in lone}) < len({place.x for place in lone})


def test_place_nodes_draws_hubs_larger():
    """A node's radius grows with the number of its neighbours."""
    nodes = tuple(Node(str(number), "Company", "公司") for number in range(8))
    edges = tuple(Edge("USES", str(number), "Company", "0", "Company") for number in range(1, 8))
    hub, *leaves = place_nodes(Subgraph(Phrase.same(""), nodes, edges))
    assert all(hub.radius > leaf.radius for leaf in leaves)


def test_place_nodes_of_an_empty_subgraph_is_empty():
    """No nodes, no places, no complaint."""
    assert place_nodes(Subgraph(Phrase.same(""), (), ())) == ()


def test_place_nodes_bears_loops_and_parallel_edges():
    """A node related to itself, and two relations of one pair, change nothing about places."""
    nodes = (Node("a", "Company", "a"), Node("b", "Company", "b"))
    plain = Edge("USES", "a", "Company", "b", "Company")
    loop = Edge("USES", "a", "Company", "a", "Company")
    second = Edge("INVESTS_IN", "b", "Company", "a", "Company")
    one = place_nodes(Subgraph(Phrase.same(""), nodes, (plain,)))
    assert place_nodes(Subgraph(Phrase.same(""), nodes, (plain, loop, second))) == one


def test_push_apart_separates_boxes_at_one_point():
    """Even boxes exactly on top of each other end up side by side."""
    apart = push_apart([Box(0, 0, 30, 20)] * 9)
    assert not any(one.overlaps(two) for one, two in combinations(apart, 2))


def test_push_apart_leaves_free_boxes_alone():
    """What does not overlap is not moved."""
    boxes = [Box(0, 0, 10, 10), Box(50, 0, 10, 10)]
    assert push_apart(boxes) == boxes


def test_pack_puts_small_groups_beside_large_ones():
    """Free room beside a large group is used before a new row is begun."""
    assert pack([(60, 50), (30, 20), (30, 20)], 100) == [(0, 0), (60, 0), (60, 20)]
