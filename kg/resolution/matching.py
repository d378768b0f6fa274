"""What a name may mean: a candidate with rule, reason and score, and when one is chosen.

A candidate is sure on evidence that is not wrong in practice: the same code, or the same
name but for marks, legal form, place, spelling of a version, or words that are no part of
a name. Anything else is for a person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.resolution.named import Named

MARGIN = 0.1
"""How far the best candidate must be ahead of every other one."""

EXACT = 1.0
"""The score of a candidate that has just that name or code."""


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate: which entity, by what rule, how sure; ``place`` is one that was taken off."""

    entity: Named
    rule: str
    reason: str
    score: float
    is_sure: bool = False
    place: str = ""


def best_of_each(found: Iterable[Found]) -> list[Found]:
    """Return the best candidate for each entity, the best of all first."""
    best: dict[str, Found] = {}
    for each in found:
        known = best.get(each.entity.id)
        if known is None or _order(each) < _order(known):
            best[each.entity.id] = each
    return sorted(best.values(), key=_order)


def choose(found: list[Found]) -> Found | None:
    """Return the candidate that a name surely means, if it is ahead of all others by the margin."""
    if not found or not found[0].is_sure:
        return None
    best, second = found[0].score, found[1].score if len(found) > 1 else 0.0
    # An entry's own name means it, whatever else is called nearly so.
    is_ahead = best - second >= MARGIN or (best == EXACT and second < EXACT)
    return found[0] if is_ahead else None


def _order(found: Found) -> tuple[bool, float, str, str]:
    return (not found.is_sure, -found.score, found.entity.id, found.reason)
