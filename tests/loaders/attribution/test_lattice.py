"""Forward-backward over a lattice: posteriors agree with counting every path."""

import math
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.loaders.attribution.lattice import BEAM, RowPosterior, posterior

STATES = ("a", "b", "c")
weights = st.floats(-2.5, 0)  # three rows of them stay within the beam
chains = st.integers(1, 3).flatmap(
    lambda rows: st.tuples(
        st.just(rows),
        st.fixed_dictionaries(
            dict.fromkeys(product(range(rows), ("start", *STATES), STATES), weights)
        ),
        st.fixed_dictionaries(dict.fromkeys(STATES, weights)),
    )
)
Chain = tuple[int, dict[tuple[int, str, str], float], dict[str, float]]


def _read(chain: Chain) -> list[RowPosterior[str]]:
    rows, steps, closing = chain

    def moves(row: int, state: str) -> Iterator[tuple[str, float]]:
        return ((target, steps[row, state, target]) for target in STATES)

    return posterior(rows, "start", moves, closing.__getitem__)


def _shares(chain: Chain) -> tuple[list[dict[str, float]], list[dict[tuple[str, str], float]]]:
    """Return the shares of states and moves, counted over all paths one by one."""
    rows, steps, closing = chain
    states = [dict.fromkeys(STATES, 0.0) for _ in range(rows)]
    moved: list[dict[tuple[str, str], float]] = [{} for _ in range(rows)]
    for path in product(STATES, repeat=rows):
        through = ("start", *path)
        weight = closing[path[-1]] + sum(
            steps[row, through[row], through[row + 1]] for row in range(rows)
        )
        for row, state in enumerate(path):
            states[row][state] += math.exp(weight)
            move = through[row], state
            moved[row][move] = moved[row].get(move, 0.0) + math.exp(weight)
    whole = sum(states[0].values())
    for each in (*states, *moved):
        each.update({key: value / whole for key, value in each.items()})
    return states, moved


@given(chains)
def test_posterior_is_that_of_all_paths_counted(chain: Chain):
    """The share of every state is that of the paths through it."""
    expected, _ = _shares(chain)
    for at, shares in zip(_read(chain), expected, strict=True):
        assert at.states == pytest.approx(shares)


@given(chains)
def test_moves_have_the_share_of_the_paths_that_make_them(chain: Chain):
    """The share of every move is that of the paths that make it."""
    _, expected = _shares(chain)
    for at, shares in zip(_read(chain), expected, strict=True):
        assert {(source, target): share for source, target, share in at.moves} == pytest.approx(
            shares
        )


@given(chains)
def test_states_of_each_row_sum_to_one(chain: Chain):
    """Some state is true at each row."""
    assert [sum(at.states.values()) for at in _read(chain)] == pytest.approx([1.0] * chain[0])


def test_state_behind_the_beam_goes_no_further():
    """A state far less likely than the best one is given up."""

    def moves(row: int, state: str) -> Iterator[tuple[str, float]]:
        if row == 0:
            yield "near", 0.0
            yield "far", -BEAM - 1
        else:
            yield state, 0.0

    last = posterior(2, "start", moves, lambda _: 0.0)[1]
    assert last.states == {"near": 1.0}


def test_state_within_the_beam_goes_on():
    """A state that is unlikely, but not hopeless, is kept: what follows may speak for it."""

    def moves(row: int, state: str) -> Iterator[tuple[str, float]]:
        if row == 0:
            yield "near", 0.0
            yield "far", -BEAM + 1
        else:
            yield state, 20.0 if state == "far" else 0.0

    last = posterior(2, "start", moves, lambda _: 0.0)[1]
    assert last.states["far"] > 0.99


def test_closing_weighs_on_every_row():
    """What it costs to end in a state reaches back to the first row."""
    reading = posterior(
        3,
        "start",
        lambda row, state: [("a", 0.0), ("b", 0.0)] if row == 0 else [(state, 0.0)],
        lambda state: math.log(3) if state == "b" else 0.0,
    )
    assert [at.states["b"] for at in reading] == pytest.approx([0.75] * 3)


def test_thousands_of_rows_stay_exact():
    """A long table neither overflows nor loses its sums."""
    reading = posterior(5000, "start", lambda *_: [("a", -3.0), ("b", -3.0)], lambda _: 0.0)
    assert reading[2500].states == pytest.approx({"a": 0.5, "b": 0.5})
