"""Boxes on the page: pushes overlapping ones apart, by all overlapping pairs at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[np.float64]]
    Ranks = np.ndarray[Any, np.dtype[np.intp]]

_PASSES = 30
_GROWTH = 1.02
_WIDE = 1.5
"""From this width over height on, the way out of an overlap is the shorter axis."""


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

    Each pass moves every overlapping pair out of each other; when passes alone do not settle
    it, the whole picture grows a little, which in the end always does. A pass takes time in
    line with the number of boxes, as long as few lie at one place.
    """
    import numpy as np

    place = np.array([(box.x, box.y) for box in boxes], dtype=float).reshape(-1, 2)
    size = np.array([(box.width, box.height) for box in boxes], dtype=float).reshape(-1, 2)
    passes = 0
    while len(pairs := _overlapping(place, size)):
        place = place + _way_out(place, size, pairs)
        passes += 1
        if passes % _PASSES == 0:
            place = place * _GROWTH
    return [replace(box, x=float(x), y=float(y)) for box, (x, y) in zip(boxes, place, strict=True)]


def _overlapping(place: Array, size: Array) -> Ranks:
    """Return the pairs of boxes that share an area, m × 2.

    The boxes are put into rows as high as the highest; one can only overlap boxes of its own
    row and the next, no further across than the widest.
    """
    import numpy as np

    if len(place) < 2:  # noqa: PLR2004 -- a pair
        return np.empty((0, 2), dtype=np.intp)
    wide, high = size.max(axis=0)
    left, top = place.min(axis=0)
    across = place[:, 0] - left
    row = np.floor((place[:, 1] - top) / high)
    # Rows laid end to end, further apart than any two boxes reach.
    line = row * (across.max() + 2 * wide + 1) + across
    order = np.argsort(line, kind="stable")
    line = line[order]
    below = line + across.max() + 2 * wide + 1
    ranks = np.arange(len(line))
    own = _ranges(order, ranks + 1, np.searchsorted(line, line + wide))
    first, last = (np.searchsorted(line, below + reach) for reach in (-wide, wide))
    pairs = np.concatenate((own, _ranges(order, first, last)))
    apart = np.abs(place[pairs[:, 0]] - place[pairs[:, 1]])
    shared = (apart * 2 < size[pairs[:, 0]] + size[pairs[:, 1]]).all(axis=1)
    chosen: Ranks = pairs[shared]
    return chosen


def _ranges(order: Ranks, first: Ranks, last: Ranks) -> Ranks:
    """Return each of ``order`` paired with those of rank ``first`` to before ``last`` of it."""
    import numpy as np

    count = np.maximum(last - first, 0)
    one = np.repeat(np.arange(len(order)), count)
    step = np.arange(len(one)) - np.repeat(np.cumsum(count) - count, count)
    return np.stack((order[one], order[first[one] + step]), axis=1)


def _way_out(place: Array, size: Array, pairs: Ranks) -> Array:
    """Return the move of each box that takes its pairs out of each other, half the way each.

    Wide boxes go along their shorter way out, so that names stay in lines; others keep the
    direction they have, so that a heap of them spreads round and not into a lattice.
    """
    import numpy as np

    one, two = pairs[:, 0], pairs[:, 1]
    apart = place[two] - place[one]
    needed = (size[one] + size[two]) / 2
    # The tenth of a pixel keeps rounding from leaving a hair of overlap.
    lacking = needed - np.abs(apart) + 0.1
    sign = np.where(apart < 0, -1.0, 1.0)
    along = np.where(lacking.argmin(axis=1)[:, None] == (0, 1), lacking * sign, 0.0)
    with_air = np.maximum(np.abs(apart), 1e-9)
    stretch = ((needed + 0.1) / with_air).min(axis=1, keepdims=True) - 1.0
    onward = apart * stretch
    straight = (needed[:, 0] > _WIDE * needed[:, 1]) | (stretch[:, 0] > 1.0)
    shift = np.where(straight[:, None], along, onward) / 2
    ends = np.concatenate((one, two))
    both = np.concatenate((-shift, shift))
    moves = [np.bincount(ends, both[:, axis], minlength=len(place)) for axis in (0, 1)]
    return np.stack(moves, axis=1)
