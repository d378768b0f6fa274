"""Places of nodes: the same everywhere, nothing on top of anything."""

import math
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

import pytest

from kg.model.graph import Edge, Node, Phrase, Subgraph
from kg.visualise.boxes import Box
from kg.visualise.layout import Position, place_nodes

Maker = Callable[[int], Subgraph]
_ROOT = Path(__file__).resolve().parents[2]


def _overlaps(places: tuple[Position, ...]) -> int:
    """Count pairs whose shapes share an area; only those near in y need a look."""
    boxes = [Box(place.x, place.y, place.radius * 2, place.radius * 2) for place in places]
    boxes.sort(key=lambda box: box.y)
    found = 0
    for rank, box in enumerate(boxes):
        below = takewhile(lambda other, box=box: other.y - box.y < 60, boxes[rank + 1 :])
        found += sum(box.overlaps(other) for other in below)
    return found


def _places(town: Subgraph) -> dict[str, Position]:
    return dict(zip((node.id for node in town.nodes), place_nodes(town), strict=True))


def _nearer(town: Subgraph) -> float:
    """Return how often an edge is shorter than the way from its source to some other node."""
    places, chance = _places(town), random.Random(1)
    ids = [node.id for node in town.nodes]
    shorter = 0
    for edge in town.edges:
        source, target, other = (places[each] for each in (*edge.key[1:], chance.choice(ids)))
        shorter += _distance(source, target) < _distance(source, other)
    return shorter / len(town.edges)


def _distance(one: Position, two: Position) -> float:
    return math.hypot(one.x - two.x, one.y - two.y)


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
        (42, 54, 10), (16, 94, 8), (12, 22, 8), (92, 54, 8), (16, 190, 6),
    ]  # fmt: skip


_PRINT_PLACES = """
from tests.visualise.town import town_of
from kg.visualise.layout import place_nodes
print(place_nodes(town_of(400)))
"""


def test_place_nodes_gives_the_same_places_on_a_lesser_processor():
    """Without the processor's wider instructions, which add up in another order, nothing moves."""
    wider = "AVX2 FMA3 AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL X86_V3 X86_V4"
    lesser = {**os.environ, "NPY_DISABLE_CPU_FEATURES": wider}
    printed = [
        subprocess.run(
            [sys.executable, "-c", _PRINT_PLACES],
            cwd=_ROOT,
            env=env,
            check=True,
            capture_output=True,
        ).stdout
        for env in (dict(os.environ), lesser)
    ]
    assert printed[0] == printed[1] != b""


@pytest.mark.parametrize("size", [12, 150, 700, 5000])
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


@pytest.mark.parametrize(("size", "share"), [(100, 0.85), (300, 0.85), (1000, 0.8)])
def test_place_nodes_sets_neighbours_nearer_than_others(make_town: Maker, size: int, share: float):
    """An edge is mostly shorter than the way to some other node, or the picture says nothing."""
    assert _nearer(make_town(size)) > share


def test_place_nodes_sets_leaves_beside_their_hub():
    """Two hubs with leaves of their own lie apart, each among its leaves."""
    leaves = [f"{hub}{number}" for hub in "ab" for number in range(30)]
    nodes = tuple(Node(each, "Company", "公司") for each in ("a", "b", *leaves))
    edges = [Edge("USES", each, "Company", each[0], "Company") for each in leaves]
    edges.append(Edge("PARTNERS_WITH", "a", "Company", "b", "Company"))
    places = _places(Subgraph(Phrase.same(""), nodes, tuple(edges)))
    own = {each: _distance(places[each], places[each[0]]) for each in leaves}
    across = {each: _distance(places[each], places["ab".replace(each[0], "")]) for each in leaves}
    assert [each for each in leaves if own[each] > across[each]] == []


@pytest.mark.parametrize("size", [12, 300, 1000])
def test_place_nodes_fills_about_the_shape_of_a_screen(make_town: Maker, size: int):
    """The picture is wider than high, but not by much: little of the window is wasted."""
    places = place_nodes(make_town(size))
    wide, high = (
        max(getattr(place, axis) for place in places)
        - min(getattr(place, axis) for place in places)
        for axis in "xy"
    )
    assert 1.1 < wide / high < 2.1


def test_place_nodes_of_pairs_only_gives_a_tidy_block():
    """A hundred components of two lie in columns and rows, in the shape of a screen."""
    nodes = tuple(Node(f"{number:03}", "Company", "公司") for number in range(200))
    edges = tuple(
        Edge("USES", f"{number:03}", "Company", f"{number + 1:03}", "Company")
        for number in range(0, 200, 2)
    )
    places = place_nodes(Subgraph(Phrase.same(""), nodes, edges))
    assert len({place.y for place in places}) <= 20
    assert len({place.x for place in places}) <= 20


def test_place_nodes_of_10000_nodes_takes_seconds(make_town: Maker):
    """A large picture is found in seconds, and no two of its nodes overlap."""
    town = make_town(10_000)
    began = time.process_time()
    places = place_nodes(town)
    assert time.process_time() - began < 15
    assert _overlaps(places) == 0
