"""Which rows stand beside another row's date, because the text column has slid."""

from __future__ import annotations

from collections.abc import Sequence

from kg.loaders.attribution.lattice import RowPosterior
from kg.loaders.attribution.moves import Reading

_SURE = 0.5


def misdated_rows(
    reading: Sequence[RowPosterior[Reading]],
    companies: Sequence[str],
    days: Sequence[int | None],
) -> list[int]:
    """Return for each row how far its own date stands below it (-1: above), 0 where not.

    A stretch starts where dates show it: rows that go on with their company and its
    dates are left out, for there the slide may not have begun.
    """
    slides = [_slide(at) for at in reading]
    for row in range(1, len(slides)):
        begins = slides[row] and not slides[row - 1]
        earlier, later = days[row - 1], days[row]
        in_order = earlier is not None and later is not None and later >= earlier
        if begins and in_order and companies[row] == companies[row - 1]:
            slides[row] = 0
    return slides


def _slide(at: RowPosterior[Reading]) -> int:
    shares = {-1: 0.0, 0: 0.0, 1: 0.0}
    for state, share in at.states.items():
        shares[state.slide] += share
    slide = max((-1, 1), key=lambda each: shares[each])
    return slide if shares[slide] >= _SURE else 0
