"""Places the nodes of a subgraph: the same subgraph gives the same picture everywhere."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model.graph import Subgraph
from kg.visualise.boxes import Box, push_apart
from kg.visualise.forces import simulate_forces
from kg.visualise.packing import best_width, pack, rows_of

_GAP = 48.0
"""Pixels between two components."""

_PAIR = 2
_PAIR_GAP = 24.0
"""Pixels between the boxes of a component of two."""

_ASPECT = 1.5
_STRETCH = 1.25
"""The width over height a component is stretched to, and how much at most."""

_FILL = 0.45
_FILL_SMALL = 1.0
_FILL_LARGE = 0.2
"""Share of a component's area that its boxes fill before they are pushed apart.

Large pictures need more air: pushed together, their clusters would melt into a grid. A
handful of nodes needs none.
"""

_LABEL_LIMIT = 176.0
"""Widest label in pixels; page.js cuts longer ones, and the panel shows them whole."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where a node stands and how large it is drawn, in page pixels at zoom 1."""

    x: int
    y: int
    radius: int


def place_nodes(subgraph: Subgraph) -> tuple[Position, ...]:
    """Return a place for each node, in the order of ``subgraph.nodes``.

    Components lie beside each other, the largest first; nodes without an edge form a strip
    below. No two nodes overlap; in small pictures no two labels do.
    """
    order = sorted(
        range(len(subgraph.nodes)),
        key=lambda index: (subgraph.nodes[index].label, subgraph.nodes[index].id, index),
    )
    edges = _numbered_edges(subgraph, order)
    names = [subgraph.nodes[index].name for index in order]
    degrees = [0] * len(order)
    for edge in edges:
        for end in edge:
            degrees[end] += 1
    radii = [_radius(degree) for degree in degrees]
    boxes = [
        Box(0.0, 0.0, *_size(name, radius, _labelled(len(names))))
        for name, radius in zip(names, radii, strict=True)
    ]
    boxes = _arrange(boxes, edges)
    places: list[Position] = [Position(0, 0, 0)] * len(order)
    for index, box, radius in zip(order, boxes, radii, strict=True):
        places[index] = Position(round(box.x), round(box.y), radius)
    return tuple(places)


def _numbered_edges(subgraph: Subgraph, order: Sequence[int]) -> list[tuple[int, int]]:
    """Return the pairs of nodes with an edge, by rank in ``order``, each pair once, no loops."""
    rank = {
        (subgraph.nodes[index].label, subgraph.nodes[index].id): position
        for position, index in enumerate(order)
    }
    pairs = set()
    for edge in subgraph.edges:
        source = rank.get((edge.source_label, edge.source))
        target = rank.get((edge.target_label, edge.target))
        if source is not None and target is not None and source != target:
            pairs.add((min(source, target), max(source, target)))
    return sorted(pairs)


def _radius(degree: int) -> int:
    """Let the area grow with the degree, within what still fits beside others."""
    return round(min(30.0, 6.0 + 2.2 * math.sqrt(degree)))


def _labelled(count: int) -> float:
    """Return how much of its label's room each of ``count`` nodes gets, from 1 down to 0.

    Up to about 150 nodes every label gets room. Beyond that the page shows labels by level
    of detail, and room for all would only push the shapes out of sight.
    """
    return min(1.0, max(0.0, (600 - count) / 450))


def _size(name: str, radius: int, share: float) -> tuple[float, float]:
    """Return the room a node takes: its shape with its label under it."""
    wide = sum(13 if unicodedata.east_asian_width(char) in "WF" else 7.5 for char in name)
    shape = 2.0 * radius + 8
    return max(shape, (min(wide, _LABEL_LIMIT) + 10) * share), shape + 20 * share


def _arrange(boxes: Sequence[Box], edges: Sequence[tuple[int, int]]) -> list[Box]:
    """Lay out each component, then put components and the strip of lone nodes together."""
    placed = list(boxes)
    components = _components(len(boxes), edges)
    lone = [members[0] for members in components if len(members) == 1]
    groups = [members for members in components if len(members) > 1]
    laid = [_lay_component(members, boxes, edges) for members in groups]
    sizes = [(wide + _GAP, high + _GAP) for wide, high in map(_extent, laid)]
    order = sorted(range(len(groups)), key=lambda at: (-sizes[at][1], -sizes[at][0], at))
    rooms = [sizes[at] for at in order]
    strip = [_cell([boxes[each] for each in lone])] * len(lone)
    width = best_width(rooms, strip)
    bottom = 0.0
    for at, (left, top) in zip(order, pack(rooms, width), strict=True):
        for member, box in zip(groups[at], laid[at], strict=True):
            placed[member] = replace(box, x=box.x + left, y=box.y + top)
        bottom = max(bottom, top + sizes[at][1])
    columns, _ = rows_of(strip, width)
    for position, each in enumerate(lone):
        row, column = divmod(position, columns)
        wide, high = strip[0]
        placed[each] = replace(placed[each], x=(column + 0.5) * wide, y=bottom + (row + 0.5) * high)
    return placed


def _cell(lone: Sequence[Box]) -> tuple[float, float]:
    """Return the room that each of the lone nodes gets."""
    return (
        max((box.width for box in lone), default=0.0) + 12,
        max((box.height for box in lone), default=0.0) + 12,
    )


def _components(count: int, edges: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return the connected components, members in order, by their first member."""
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(edges)
    return sorted(sorted(members) for members in nx.connected_components(graph))


def _lay_component(
    members: Sequence[int], boxes: Sequence[Box], edges: Sequence[tuple[int, int]]
) -> list[Box]:
    """Return the members' boxes placed among themselves, the top left corner at (0, 0)."""
    if len(members) <= _PAIR:
        return _lay_pair(*(boxes[member] for member in members))
    rank = {member: position for position, member in enumerate(members)}
    inner = [(rank[one], rank[two]) for one, two in edges if one in rank]
    points = _lie_down(simulate_forces(len(members), inner))
    fill = _FILL_LARGE + (_FILL - _FILL_LARGE) * _labelled(len(members))
    fill = max(fill, _FILL_SMALL - 0.05 * len(members))
    room = sum(boxes[member].width * boxes[member].height for member in members) / fill
    wide = max(x for x, _ in points) - min(x for x, _ in points)
    high = max(y for _, y in points) - min(y for _, y in points)
    scale = (room / max(wide * high, wide * wide / 4, 1.0)) ** 0.5
    apart = push_apart(
        [
            replace(boxes[member], x=x * scale, y=y * scale)
            for member, (x, y) in zip(members, points, strict=True)
        ]
    )
    left = min(box.x - box.width / 2 for box in apart)
    top = min(box.y - box.height / 2 for box in apart)
    return [replace(box, x=box.x - left, y=box.y - top) for box in apart]


def _lay_pair(one: Box, two: Box) -> list[Box]:
    """Return two boxes beside each other, with an edge's length between them."""
    middle = max(one.height, two.height) / 2
    beside = one.width + _PAIR_GAP + two.width / 2
    return [replace(one, x=one.width / 2, y=middle), replace(two, x=beside, y=middle)]


def _lie_down(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Turn the longest extent level and stretch it where it is not: screens and labels are wide.

    The axis is that of the larger eigenvalue of the covariance, by square roots alone,
    which every processor rounds alike.
    """
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    centred = [(x - middle_x, y - middle_y) for x, y in points]
    spread_x = sum(x * x for x, _ in centred)
    spread_y = sum(y * y for _, y in centred)
    mixed = sum(x * y for x, y in centred)
    larger = (spread_x + spread_y + ((spread_x - spread_y) ** 2 + 4 * mixed**2) ** 0.5) / 2
    # Of two ways to write the eigenvector, the one that does not vanish.
    along, across = (
        (larger - spread_y, mixed) if spread_x >= spread_y else (mixed, larger - spread_x)
    )
    length = (along**2 + across**2) ** 0.5 or 1.0
    along, across = along / length, across / length
    turned = [(x * along + y * across, y * along - x * across) for x, y in centred]
    wide, high = (
        max(point[axis] for point in turned) - min(point[axis] for point in turned)
        for axis in (0, 1)
    )
    stretch = min(_STRETCH, max(1.0, _ASPECT * high / max(wide, 1e-9)))
    return [(stretch * x, y) for x, y in turned]


def _extent(boxes: Sequence[Box]) -> tuple[float, float]:
    return (
        max(box.x + box.width / 2 for box in boxes),
        max(box.y + box.height / 2 for box in boxes),
    )
