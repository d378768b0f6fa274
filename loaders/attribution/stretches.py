"""Cuts a very long table into stretches, so that memory does not grow with its length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.loaders.tables import RowFields

LONGEST = 1500
_SHORTEST = 1000


def stretches(rows: Sequence[RowFields]) -> Iterator[Sequence[RowFields]]:
    """Yield the rows in stretches of at most ``LONGEST``, cut before a label where possible.

    A table as long as printed reports have them is one stretch.
    """
    start = 0
    while len(rows) - start > LONGEST:
        ends = range(start + LONGEST, start + _SHORTEST, -1)
        end = next((each for each in ends if rows[each].company or rows[each].code), ends[0])
        yield rows[start:end]
        start = end
    yield rows[start:]
