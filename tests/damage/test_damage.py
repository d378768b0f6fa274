"""What holds for every damaged table, and how many rows come out wrong over many of them."""

from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.loaders.attribution import Attributor
from kg.model.status import Attribution
from kg.vocabulary import read_vocabulary
from tests.damage import (
    Damage,
    Outcome,
    attribute,
    carried_down,
    invent_table,
    score_program,
    wreck,
)

# Thousands of rows: what they run through is covered by the tests of each module.
pytestmark = pytest.mark.no_cover
TABLES = 200
SMUDGES = {"smudge": 0.1, "ragged": 0.2, "shift": 0.1, "detach": 0.3, "again": 0.3}
ALL = Damage(
    drift=0.3, loss=0.05, gathered=0.15, slide=0.3, own_line=0.05, codes_only=0.05, names_only=0.1,
    **SMUDGES,
)  # fmt: skip
UNDAMAGED = {
    "one page": Damage(cuts=False),
    "pages": Damage(),
    "labels on lines of their own": Damage(own_line=1),
    "labels printed again": Damage(again=1),
    "smudged": Damage(smudge=1),
    "ragged": Damage(ragged=1),
    "shifted": Damage(shift=0.3),
}
# Not fixtures: a failing example of hypothesis prints its arguments.
VOCABULARY = read_vocabulary()
ATTRIBUTOR = Attributor(VOCABULARY)
rates = st.sampled_from((0.0, 0.0, 0.2, 0.5, 1.0))
damages = st.builds(
    Damage,
    drift=rates, furthest=st.integers(1, 8), loss=rates, gathered=rates, slide=rates, shift=rates,
    detach=rates, codes_only=rates, names_only=rates, own_line=rates, again=rates, smudge=rates,
    ragged=rates, cuts=st.booleans(), tabs=st.sampled_from((None, True, False)),
    page_rows=st.sampled_from(((3, 6), (25, 50))),
)  # fmt: skip


@settings(max_examples=60)
@given(seed=st.integers(0, 10**6), damage=damages)
def test_every_row_comes_out_once_in_order(seed: int, damage: Damage):
    """However a table is damaged, its rows come out once each, in their order."""
    random = Random(seed)
    damaged = wreck(invent_table(random, random.randint(1, 12)), damage, random)

    rows = attribute(damaged, VOCABULARY, ATTRIBUTOR).rows

    assert [row.fields.line for row in rows] == sorted(damaged.companies)


@settings(max_examples=30)
@given(seed=st.integers(0, 10**6), damage=damages)
def test_printed_dates_stay(seed: int, damage: Damage):
    """However a table is damaged, each row keeps the date that is printed on it."""
    random = Random(seed)
    damaged = wreck(invent_table(random, random.randint(1, 12)), damage, random)

    rows = attribute(damaged, VOCABULARY, ATTRIBUTOR).rows

    assert {row.fields.line: row.fields.date_raw for row in rows} == damaged.dates


@settings(max_examples=30)
@given(seed=st.integers(0, 10**6), damage=damages)
def test_moved_and_doubtful_rows_say_why(seed: int, damage: Damage):
    """A row has a company or is under review, and what is not as printed has its reason."""
    random = Random(seed)
    damaged = wreck(invent_table(random, random.randint(1, 12)), damage, random)

    rows = attribute(damaged, VOCABULARY, ATTRIBUTOR).rows

    assert all((row.company is None) == (row.attribution is Attribution.REVIEW) for row in rows)
    assert all(row.reason or row.attribution is Attribution.PRINTED for row in rows)


@pytest.mark.parametrize("damage", UNDAMAGED.values(), ids=UNDAMAGED.keys())
def test_undamaged_tables_pass_untouched(damage: Damage):
    """Where labels stand on or right before their first rows, every row stays as printed."""
    for seed in range(25):
        random = Random(seed)
        table = invent_table(random, random.randint(2, 16))
        damaged = wreck(table, damage, random)

        rows = attribute(damaged, VOCABULARY, ATTRIBUTOR).rows

        companies = {row.fields.line: row.company and row.company.code for row in rows}
        assert companies == damaged.companies, seed
        assert {row.attribution for row in rows} == {Attribution.PRINTED}, seed


@cache
def _outcomes() -> tuple[Outcome, Outcome]:
    """Return what becomes of many tables with all damage at once: by us, by fill-down."""
    ours = plain = Outcome()
    for seed in range(TABLES):
        random = Random(seed)
        table = invent_table(random, random.randint(3, 16))
        damaged = wreck(table, ALL, random)
        ours += score_program(table, damaged, VOCABULARY, ATTRIBUTOR)
        plain += carried_down(table, damaged, VOCABULARY)
    return ours, plain


def test_hardly_a_row_is_silently_wrong():
    """Over two hundred damaged tables at most one row in a hundred is silently wrong."""
    ours, _ = _outcomes()

    assert ours.wrong / ours.rows <= 0.01, str(ours)


def test_few_rows_are_left_to_a_person():
    """Over two hundred damaged tables at most one row in twenty is put to review."""
    ours, _ = _outcomes()

    assert ours.review / ours.rows <= 0.05, str(ours)


def test_repair_beats_carrying_labels_down():
    """Carrying labels down gets ten times as many rows wrong, so the damage is real."""
    ours, plain = _outcomes()

    assert plain.wrong >= 10 * ours.wrong, f"{ours}; carried down: {plain}"
