"""Packs the groups of a picture beside each other, in about the shape of a screen."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

Size = tuple[float, float]
"""Width and height."""

_ASPECT = 1.5
"""Width over height of the picture: between a laptop's window and a sheet of paper."""

_WIDTHS = 14
_WIDER = 1.15
"""How many widths are tried, and how much wider each is than the one before."""


def pack(sizes: Sequence[Size], width: float) -> list[tuple[float, float]]:
    """Return the top left corner for each size, none overlapping, within ``width``.

    Each takes the highest, then leftmost spot with nothing below it, in the order given; so
    give tall ones first. A size wider than ``width`` stands alone at the left.
    """
    skyline = [(0.0, 0.0)]
    corners = []
    for wide, high in sizes:
        starts = [left for left, _ in skyline if left == 0.0 or left + wide <= width]
        top, left = min((_bottom(skyline, start, wide), start) for start in starts)
        skyline = _build(skyline, left, left + wide, top + high)
        corners.append((left, top))
    return corners


def best_width(sizes: Sequence[Size], strip: Sequence[Size]) -> float:
    """Return the width at which ``sizes`` and the rows of ``strip`` below them look largest.

    That is the width whose picture needs the smallest frame of the shape of a screen.
    """
    least = max((wide for wide, _ in [*sizes, *strip]), default=0.0)
    area = sum(wide * high for wide, high in [*sizes, *strip])
    first = max(least, 0.6 * math.sqrt(area * _ASPECT))
    widths = [first * _WIDER**step for step in range(_WIDTHS)]
    return min(widths, key=lambda width: (_frame(sizes, strip, width), width))


def _frame(sizes: Sequence[Size], strip: Sequence[Size], width: float) -> float:
    corners = pack(sizes, width)
    placed = [
        (left + wide, top + high) for (left, top), (wide, high) in zip(corners, sizes, strict=True)
    ]
    right, bottom = (max((end[axis] for end in placed), default=0.0) for axis in (0, 1))
    columns, rows = rows_of(strip, width)
    cell_wide, cell_high = strip[0] if strip else (0.0, 0.0)
    return max(max(right, columns * cell_wide) / _ASPECT, bottom + rows * cell_high)


def rows_of(strip: Sequence[Size], width: float) -> tuple[int, int]:
    """Return into how many columns and rows equal cells go within ``width``."""
    if not strip:
        return 0, 0
    columns = min(len(strip), max(1, int(width / strip[0][0])))
    return columns, math.ceil(len(strip) / columns)


def _bottom(skyline: Sequence[tuple[float, float]], start: float, wide: float) -> float:
    """Return the lowest edge of what stands over a piece of the width."""
    ends = pairwise([*skyline, (math.inf, 0.0)])
    return max(low for (left, low), (right, _) in ends if left < start + wide and right > start)


def _build(
    skyline: Sequence[tuple[float, float]], left: float, right: float, low: float
) -> list[tuple[float, float]]:
    """Return the lower edge after something was set over a piece of the width."""
    before = [step for step in skyline if step[0] < left]
    beyond = [step for step in skyline if step[0] > right]
    resumed = max(step for step in skyline if step[0] <= right)
    steps = [*before, (left, low), (right, resumed[1]), *beyond]
    return steps[:1] + [step for last, step in pairwise(steps) if step[1] != last[1]]
