"""How a table's rows go on: the same company, the next label's, or one without a label.

A state is where the reading of a table stands after a row: the last label passed, the
company, how far the text column has slid against the dates, and the labels put off
because a later label's company came first.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kg.loaders.attribution.evidence import UNKNOWN, Evidence
from kg.loaders.attribution.weights import FIRST_DRIFT, LABELS, SEGMENTS, Rates

_FURTHEST_AHEAD = 8
_HOPELESS = -14.0


class Reading(NamedTuple):
    """A state: ``label`` is the last label passed (-1: none yet), ``company`` an id.

    ``slide`` is +1 where texts stand a row above their dates, -1 a row below.
    """

    label: int
    company: str | None
    slide: int
    put_off: tuple[int, ...] = ()


START = Reading(-1, None, 0)


class Moves:
    """The moves of one table, given what it shows and how it behaves."""

    def __init__(self, evidence: Evidence, rates: Rates) -> None:
        self._evidence = evidence
        self._rates = rates
        self._labels = evidence.labels
        self._companies = [label.company.id for label in evidence.labels]
        self._printed = Counter(self._companies)

    def __call__(self, row: int, state: Reading) -> Iterator[tuple[Reading, float]]:
        """Yield the states a row can be in after a state, each with its weight."""
        passed, cost = self._pass_labels(row, state)
        for slide, slide_cost in self._slides(row, state.slide):
            step = self._evidence.step(row - 1 + state.slide, row + slide) if row else None
            at = Reading(passed.label, passed.company, slide, passed.put_off)
            for target, weight in self._from(row, at, step):
                own = self._evidence.weight(row, target.company or UNKNOWN)
                yield target, cost + slide_cost + weight + own

    def closing(self, state: Reading) -> float:
        """Return the cost of ending in a state: the labels that were never used."""
        left = range(state.label + 1, len(self._labels))
        put_off = sum(not self._is_of(label, state.company) for label in state.put_off)
        passed = sum(self._passing(label, state.company) for label in left)
        return passed + LABELS.put_off_for_good * put_off

    def label_used(self, source: Reading, target: Reading) -> int | None:
        """Return the label a move starts a segment from, if it starts one from a label."""
        if target.company == source.company:
            return None
        if target.label > source.label and self._is_of(target.label, target.company):
            return target.label
        used = (label for label in source.put_off if self._is_of(label, target.company))
        return next(used, None)

    def distance(self, label: int, row: int, slide: int) -> int:
        """Return how many rows a label stands from a segment's first row, or its date."""
        at = self._labels[label].row
        return min(abs(row - at), abs(row + slide - at))

    def _from(self, row: int, at: Reading, step: int | None) -> Iterator[tuple[Reading, float]]:
        if at.company is not None:
            yield at, self._staying(row, at.company, step)
        change = self._rates.change(step)
        for target, weight in self._by_label(row, at):
            yield target, weight + change
        if at.company != UNKNOWN:
            unknown = Reading(at.label, UNKNOWN, at.slide, at.put_off)
            yield unknown, self._evidence.unknown_start(row) + change
        for company, weight in self._evidence.starts[row].items():
            if company != at.company:
                yield Reading(at.label, company, at.slide, at.put_off), weight + change
        if at.label >= 0 and not self._is_of(at.label, at.company):
            back = Reading(at.label, self._companies[at.label], at.slide, at.put_off)
            yield back, SEGMENTS.back + self._rates.stay(step)

    def _staying(self, row: int, company: str, step: int | None) -> float:
        """Weigh another row of the same company; two unknown ones look like one."""
        stay = self._rates.stay(step)
        if company == UNKNOWN and step is not None and step < 0:
            other = self._evidence.unknown_start(row) + self._rates.change(step)
            return max(stay, other) + math.log1p(math.exp(-abs(stay - other)))
        return stay

    def _by_label(self, row: int, at: Reading) -> Iterator[tuple[Reading, float]]:
        """Yield segments that start from one of the next labels, or from one put off.

        Labels between are passed over for good, or put off.
        """
        passing = putting_off = 0.0
        waiting = at.put_off
        ahead = range(at.label + 1, min(at.label + 1 + _FURTHEST_AHEAD, len(self._labels)))
        for label in ahead:
            if row < self._labels[label].first - LABELS.reach:
                break
            if not self._is_of(label, at.company):
                drift = self._drift(label, row, at.slide)
                company = self._companies[label]
                if drift is not None:
                    yield Reading(label, company, at.slide, at.put_off), passing + drift
                if drift is not None and putting_off != passing:
                    yield Reading(label, company, at.slide, waiting), putting_off + drift
            cost = self._passing(label, at.company)
            passing += cost
            stays_put = self._labels[label].gathered or len(waiting) >= LABELS.most_put_off
            if cost <= LABELS.passed_over and not stays_put:
                waiting = (*waiting, label)
                cost = LABELS.put_off
            putting_off += cost
            if max(passing, putting_off) < _HOPELESS:
                break
        for label in at.put_off:
            drift = self._drift(label, row, at.slide)
            if drift is not None and not self._is_of(label, at.company):
                left = tuple(each for each in at.put_off if each != label)
                yield Reading(at.label, self._companies[label], at.slide, left), drift

    def _drift(self, label: int, row: int, slide: int) -> float | None:
        """Weigh a segment's start against where its label stands; ``None``: out of reach."""
        printed = self._labels[label]
        if printed.gathered:
            if printed.first <= row <= printed.last:
                return LABELS.gathered
            outside = min(abs(row - printed.first), abs(row - printed.last))
            return LABELS.gathered_elsewhere + LABELS.gathered_step * outside
        distance = self.distance(label, row, slide)
        if distance > LABELS.reach:
            return None
        share = self._rates.drift[label] if self._rates.drift else FIRST_DRIFT
        if distance == 0:
            return math.log1p(-share)
        return math.log(share) + LABELS.either_side + LABELS.step * (distance - 1)

    def _pass_labels(self, row: int, state: Reading) -> tuple[Reading, float]:
        """Pass the labels that are out of reach, and those that confirm the company."""
        company, label, cost = state.company, state.label, 0.0
        waiting = state.put_off
        if waiting:
            open_ones = [each for each in waiting if not self._is_of(each, company)]
            waiting = tuple(e for e in open_ones if self._labels[e].last + LABELS.reach >= row)
            cost += LABELS.put_off_for_good * (len(open_ones) - len(waiting))
        while label + 1 < len(self._labels):
            following = self._labels[label + 1]
            if following.last + LABELS.reach < row:
                cost += self._passing(label + 1, company)
            elif following.gathered or following.row > row or not self._is_of(label + 1, company):
                break
            label += 1
        return Reading(label, company, state.slide, waiting), cost

    def _passing(self, label: int, company: str | None) -> float:
        """Weigh a label nothing starts from: free where it repeats the company."""
        if self._is_of(label, company):
            return 0.0
        repeated = self._printed[self._companies[label]] > 1
        return LABELS.repeated if repeated else LABELS.passed_over

    def _slides(self, row: int, slide: int) -> Iterator[tuple[int, float]]:
        """Yield how the text column may stand at a row; a row without text cannot slide."""
        rates, rows = self._rates, len(self._evidence.rows)
        yield 0, rates.slide_off if slide else 0.0
        if not row or not self._evidence.rows[row].text:
            return
        for moved in (slide,) if slide else (1, -1):
            if 0 <= row + moved < rows:
                yield moved, rates.slide_on_still if slide else rates.slide_on

    def _is_of(self, label: int, company: str | None) -> bool:
        return label >= 0 and self._companies[label] == company
