"""Forward-backward over a lattice of states, row by row, with a beam.

The weight of a path is the sum of its moves (nats); the posterior of a state is the
share of all paths' likelihood that goes through it. Only states within the beam of the
best one go on, so time and memory grow with the rows and not with the states there
could be. Source: Rabiner, A tutorial on hidden Markov models, Proc. IEEE 77(2), 1989.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

BEAM = 9.0
"""States that are more than e^9 times less likely than the best one are given up."""

MOST_STATES = 300
"""At most so many states of a row go on: a bound on time where nothing tells them apart."""

_NEGLIGIBLE = 40.0

State = TypeVar("State", bound=Hashable)


@dataclass(frozen=True, slots=True)
class RowPosterior(Generic[State]):
    """What is likely at one row: the states, and the moves that lead to them."""

    states: dict[State, float]
    moves: list[tuple[State, State, float]]


def posterior(
    rows: int,
    start: State,
    moves: Callable[[int, State], Iterable[tuple[State, float]]],
    closing: Callable[[State], float],
) -> list[RowPosterior[State]]:
    """Return the posterior of every row.

    ``moves`` gives the states a row can be in after a state, each with its weight;
    ``closing`` what it costs to end in a state. Every state must have a move.
    """
    forward, taken = _forward(rows, start, moves)
    backward = {state: closing(state) for state in forward[-1]}
    whole = _total(forward[-1][state] + weight for state, weight in backward.items())
    found: list[RowPosterior[State]] = []
    for row in range(rows - 1, -1, -1):
        before = forward[row - 1] if row else {start: 0.0}
        states = {
            state: math.exp(min(0.0, forward[row][state] + weight - whole))
            for state, weight in backward.items()
        }
        earlier: dict[State, float] = {}
        likely: list[tuple[State, State, float]] = []
        for source, target, weight in taken[row]:
            if target in backward:
                after = weight + backward[target]
                earlier[source] = _plus(earlier.get(source), after)
                likely.append((source, target, math.exp(min(0.0, before[source] + after - whole))))
        found.append(RowPosterior(states, likely))
        backward = earlier
    found.reverse()
    return found


def _forward(
    rows: int, start: State, moves: Callable[[int, State], Iterable[tuple[State, float]]]
) -> tuple[list[dict[State, float]], list[list[tuple[State, State, float]]]]:
    """Return for each row its states with the weight of all paths to them, and the moves."""
    at = {start: 0.0}
    reached: list[dict[State, float]] = []
    taken: list[list[tuple[State, State, float]]] = []
    for row in range(rows):
        least = _least(at)
        following: dict[State, float] = {}
        made: list[tuple[State, State, float]] = []
        for source, so_far in at.items():
            if so_far < least:
                continue
            for target, weight in moves(row, source):
                made.append((source, target, weight))
                following[target] = _plus(following.get(target), so_far + weight)
        reached.append(following)
        taken.append(made)
        at = following
    return reached, taken


def _least(weights: dict[State, float]) -> float:
    """Return what a state must weigh to go on."""
    least = max(weights.values()) - BEAM
    if len(weights) <= MOST_STATES:
        return least
    return max(least, sorted(weights.values(), reverse=True)[MOST_STATES - 1])


def _plus(one: float | None, other: float) -> float:
    """Add two likelihoods given as logarithms; ``None`` is none at all."""
    if one is None:
        return other
    more, less = (one, other) if one > other else (other, one)
    if more - less > _NEGLIGIBLE:
        return more
    return more + math.log1p(math.exp(less - more))


def _total(weights: Iterable[float]) -> float:
    total: float | None = None
    for weight in weights:
        total = _plus(total, weight)
    return -math.inf if total is None else total
