"""Draws counts over months as a line of little bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_BARS = "▁▂▃▄▅▆▇█"
_NOTHING = "·"


def draw_months(months: Mapping[str, int], room: int) -> str:
    """Return the first month, a bar for each, and the last, at most ``room`` places wide.

    Months that have no room for a bar each share one, which is then said behind it. A month
    without anything is a dot.

    >>> draw_months({"2023-11": 1, "2023-12": 0, "2024-01": 8}, 40)
    '2023-11 ▁·█ 2024-01'
    """
    first, last = min(months), max(months)
    bars = max(1, room - len(f"{first}  {last}"))
    share = -(-len(months) // bars)
    each = list(months.values())
    counts = [sum(each[start : start + share]) for start in range(0, len(each), share)]
    said = f" ({share} months a bar)" if share > 1 else ""
    return f"{first} {_bars(counts)} {last}{said}"


def _bars(counts: Sequence[int]) -> str:
    most = max(counts)
    return "".join(_bar(count, most) for count in counts)


def _bar(count: int, most: int) -> str:
    """Return the bar of a count: the lowest for the least there is, the full one for the most."""
    return _BARS[-(-count * len(_BARS) // most) - 1] if count else _NOTHING
