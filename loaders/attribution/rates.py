"""Measures a table's own behaviour: how labels stray, dates step and columns slide.

The expected counts of a first reading are blended with prior counts, so that a short
table stays near what is usual and a long one is taken as it is.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.loaders.attribution.evidence import Evidence
from kg.loaders.attribution.lattice import RowPosterior
from kg.loaders.attribution.moves import Moves, Reading
from kg.loaders.attribution.weights import SMALL_STEP, Rates

_NEIGHBOURS = 12
_FADE = 0.75
_FAR_SHARE = 0.25
_MOST_DRIFT = 0.6
_SEEN = 0.2
_SLIDES_PER_ROW = (0.3, 80.0)
_STEPS_INSIDE = {"up": 295.0, "small": 4.0, "back": 1.2}
_STEPS_BETWEEN = {"up": 2.5, "back": 17.5}
_SMALL_BOUNDS = (-6.0, -3.5)
_BACK_BOUNDS = (-7.0, -5.0)


def measure(evidence: Evidence, moves: Moves, reading: Sequence[RowPosterior[Reading]]) -> Rates:
    """Return the rates a first reading of a table shows."""
    strayed = [[0.0, 0.0] for _ in evidence.labels]
    steps: dict[tuple[bool, str], float] = defaultdict(float)
    slides = 0.0
    for row, at in enumerate(reading):
        for source, target, share in at.moves if row else ():
            slides += share * (target.slide != 0 and source.slide == 0)
            days = evidence.step(row - 1 + source.slide, row + target.slide)
            if days is not None:
                steps[source.company == target.company, _kind(days)] += share
            label = moves.label_used(source, target)
            if label is not None and not evidence.labels[label].gathered:
                strayed[label][moves.distance(label, row, target.slide) > 0] += share
    few, many = _SLIDES_PER_ROW
    return Rates(
        drift=_drift(strayed),
        slide_on=math.log((slides + few) / (len(reading) + many) / 2),
        **_step_costs(steps),
    )


def _kind(days: int) -> str:
    if days >= 0:
        return "up"
    return "small" if days >= -SMALL_STEP else "back"


def _step_costs(steps: Mapping[tuple[bool, str], float]) -> dict[str, float]:
    inside = {kind: steps.get((True, kind), 0.0) + prior for kind, prior in _STEPS_INSIDE.items()}
    changes = {kind: steps.get((False, kind), 0.0) for kind in inside}
    between = {
        "up": changes["up"] + _STEPS_BETWEEN["up"],
        "back": changes["small"] + changes["back"] + _STEPS_BETWEEN["back"],
    }
    stay = {kind: math.log(count / sum(inside.values())) for kind, count in inside.items()}
    change = {kind: math.log(count / sum(between.values())) for kind, count in between.items()}
    return {
        "stay_up": stay["up"],
        "stay_small": _within(stay["small"], _SMALL_BOUNDS),
        "stay_back": _within(stay["back"], _BACK_BOUNDS),
        "change_up": change["up"],
        "change_back": change["back"],
    }


def _drift(strayed: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """Return how likely each label stands away from its rows, from its neighbours' case.

    Damage comes in stretches, so near labels count most; the rest of the table counts
    a quarter, so that a clean table trusts all of its labels.
    """
    shares = [away / (at + away) if at + away > _SEEN else None for at, away in strayed]
    known = [share for share in shares if share is not None]
    everywhere, count = sum(known), len(known)
    found = []
    for label, own in enumerate(shares):
        strays, weight = 0.3 + _FAR_SHARE * everywhere, 4.0 + _FAR_SHARE * count
        if own is not None:
            strays, weight = strays - _FAR_SHARE * own, weight - _FAR_SHARE
        for other in range(max(0, label - _NEIGHBOURS), min(len(shares), label + _NEIGHBOURS + 1)):
            share = shares[other]
            if other != label and share is not None:
                near = max(0.0, _FADE ** abs(other - label) - _FAR_SHARE)
                strays, weight = strays + near * share, weight + near
        found.append(min(_MOST_DRIFT, strays / weight))
    return tuple(found)


def _within(value: float, bounds: tuple[float, float]) -> float:
    return max(bounds[0], min(bounds[1], value))
