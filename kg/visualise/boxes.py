"""Boxes on the page: pushes overlapping ones apart and packs groups beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

_PASSES = 120
_GROWTH = 1.04


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle around a centre, in page pixels at zoom 1.

    >>> Box(0, 0, 20, 10).overlaps(Box(15, 5, 20, 10))
    True
    """

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Box) -> bool:
        """Tell whether the two share an area."""
        return (
            abs(self.x - other.x) * 2 < self.width + other.width
            and abs(self.y - other.y) * 2 < self.height + other.height
        )


def push_apart(boxes: Sequence[Box]) -> list[Box]:
    """Return the boxes moved as little as needed so that no two overlap.

    Each pass moves every overlapping pair along its shorter way out; when passes alone do
    not settle it, the whole picture grows a little, which in the end always does.
    """
    x = [box.x for box in boxes]
    y = [box.y for box in boxes]
    while True:
        for _ in range(_PASSES):
            if not _push_once(boxes, x, y):
                return [replace(box, x=x[at], y=y[at]) for at, box in enumerate(boxes)]
        x = [each * _GROWTH for each in x]
        y = [each * _GROWTH for each in y]


def _push_once(boxes: Sequence[Box], x: list[float], y: list[float]) -> bool:
    """Move each overlapping pair once, in ``x`` and ``y``; tell whether there was any."""
    tallest = max((box.height for box in boxes), default=0.0)
    order = sorted(range(len(boxes)), key=lambda at: (y[at], x[at], at))
    moved = False
    for rank, first in enumerate(order):
        for position in range(rank + 1, len(order)):
            second = order[position]
            # Pushes of this pass may have moved either; the next pass sees what is missed here.
            if y[second] - y[first] > tallest + 1:
                break
            across = (boxes[first].width + boxes[second].width) / 2 - abs(x[first] - x[second])
            if across <= 0:
                continue
            down = (boxes[first].height + boxes[second].height) / 2 - abs(y[first] - y[second])
            if down > 0:
                _separate(x if across < down else y, first, second, min(across, down))
                moved = True
    return moved


def _separate(axis: list[float], first: int, second: int, overlap: float) -> None:
    """Move two along an axis, half the way each."""
    # The tenth of a pixel keeps rounding from leaving a hair of overlap.
    shift = (overlap + 0.1) / 2 * (1 if axis[first] <= axis[second] else -1)
    axis[first] -= shift
    axis[second] += shift


def pack(sizes: Sequence[tuple[float, float]], width: float) -> list[tuple[float, float]]:
    """Return the top left corner for each (width, height), none overlapping, within ``width``.

    Each takes the highest, then leftmost free spot, in the order given; so give large
    ones first. A size wider than ``width`` stands alone at the left.
    """
    taken: list[tuple[float, float, float, float]] = []
    corners = []
    for wide, high in sizes:
        spots = [(0.0, 0.0)]
        spots += [(bottom, 0.0) for _, _, _, bottom in taken]
        spots += [(top, right) for _, top, right, _ in taken if right + wide <= width]
        spots += [(bottom, left) for left, _, _, bottom in taken if left + wide <= width]
        top, left = min(spot for spot in spots if _is_free(spot, wide, high, taken))
        taken.append((left, top, left + wide, top + high))
        corners.append((left, top))
    return corners


def _is_free(
    spot: tuple[float, float],
    wide: float,
    high: float,
    taken: Sequence[tuple[float, float, float, float]],
) -> bool:
    top, left = spot
    return not any(
        left < other_right and other_left < left + wide and top < bottom and other_top < top + high
        for other_left, other_top, other_right, bottom in taken
    )
