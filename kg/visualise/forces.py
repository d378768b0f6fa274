"""Finds positions by simulated forces: ForceAtlas2 with lin-log attraction."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kg.visualise.mesh import spread_repulsion

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[np.float64]]
    Pairs = np.ndarray[Any, np.dtype[np.intp]]

_SEED = 20230716
_GRAVITY = 1.0
"""Pull to the middle, the same at every distance."""

_HOLD = (0.008, 0.0125)
"""Pull to the middle per unit of distance, across and down.

It keeps what hangs on by one edge from standing far out, where it would make all the rest
small, and gives the whole about the shape of a screen.
"""

_ROUNDS = 500

_SPEED = 8.0
"""How far a force carries a node in one round: less is slower to untangle, more no better."""

_EXACT = 200
"""Up to so many nodes every pair is looked at; from there on a mesh is faster, and as good."""

_GRID = 256.0
"""Steps per unit to which every intermediate position is rounded.

Processors differ in the last bit of a sum or a logarithm, and a layout is chaotic: the
bit would grow into another picture. Rounding after each step keeps it from growing.
"""


def simulate_forces(count: int, edges: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """Return a position for each of ``count`` connected nodes, in no particular unit.

    Repulsion and lin-log attraction after Jacomy et al. 2014 (doi:10.1371/journal.pone.0098679);
    cooling after Fruchterman and Reingold 1991. networkx has the same forces, but divides by
    zero on the diagonal, needs n² memory and rounds nowhere. The same input gives the same
    positions.
    """
    import numpy as np

    place = _start(count)
    if count == 1 or not edges:
        return [(float(x), float(y)) for x, y in place]
    ends = np.array(edges, dtype=np.intp)
    mass = 1.0 + np.bincount(ends.ravel(), minlength=count).astype(float)
    repulsion = _repulsion if count <= _EXACT else spread_repulsion
    limit = 2.0 * count**0.5
    for step in range(_ROUNDS):
        # Straight springs untangle first; the logarithm then lets clusters draw apart.
        force = _attraction(place, ends, logarithmic=step > _ROUNDS * 0.35) / mass[:, None]
        out = place - place.mean(axis=0)
        force += repulsion(place, mass) - _GRAVITY * _unit(out) - out * _HOLD
        force *= _SPEED
        length = np.sqrt((force**2).sum(axis=1))
        heat = limit * (1.0 - step / _ROUNDS) ** 1.5
        place = place + force * np.minimum(1.0, heat / np.maximum(length, 1e-9))[:, None]
        place = np.rint(place * _GRID) / _GRID
    return [(float(x), float(y)) for x, y in place]


def _start(count: int) -> Array:
    """Scatter the nodes over a square, the same way every time."""
    import numpy as np

    source = random.Random(_SEED)  # noqa: S311 -- a picture needs no secrecy, but the same numbers everywhere
    side = 4.0 * count**0.5
    points = [(source.uniform(-side, side), source.uniform(-side, side)) for _ in range(count)]
    return np.rint(np.array(points) * _GRID) / _GRID


def _unit(vectors: Array) -> Array:
    import numpy as np

    length = np.sqrt((vectors**2).sum(axis=1, keepdims=True))
    unit: Array = vectors / np.maximum(length, 1e-9)
    return unit


def _attraction(place: Array, ends: Pairs, *, logarithmic: bool) -> Array:
    """Pull the two ends of each edge together, by distance or by its logarithm."""
    import numpy as np

    difference = place[ends[:, 1]] - place[ends[:, 0]]
    if logarithmic:
        distance = np.sqrt((difference**2).sum(axis=1, keepdims=True))
        difference = difference * np.log1p(distance) / np.maximum(distance, 1e-9)
    else:
        difference = difference * 0.1
    nodes = np.concatenate((ends[:, 0], ends[:, 1]))
    both = np.concatenate((difference, -difference))
    pulls = [np.bincount(nodes, both[:, axis], minlength=len(place)) for axis in (0, 1)]
    return np.stack(pulls, axis=1)


def _repulsion(place: Array, mass: Array) -> Array:
    """Push every node from every other, per unit of its own mass: mass over distance."""
    import numpy as np

    across = place[:, 0, None] - place[None, :, 0]
    down = place[:, 1, None] - place[None, :, 1]
    weight = mass[None, :] / np.maximum(across * across + down * down, 1e-3)
    return np.stack(((across * weight).sum(axis=1), (down * weight).sum(axis=1)), axis=1)
