"""What kind of change it is, worked out by hand, and that changes tell all that changed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.comparison import Change, Kind, Party, RelationState, compare_states

STATUSES = {
    "USES": ("denied", "exploring", "planned", "testing", "in-use", "ended"),
    "DEVELOPS": ("planned", "done"),
    "PARTNERS_WITH": ("denied", "exploring", "agreed"),
    "APPLIES": ("stated", "in-use"),
}
DAYS = st.dates(date(2024, 1, 1), date(2024, 3, 31))


@st.composite
def _states(draw: st.DrawFn) -> list[RelationState]:
    """Return states of a few relations, at most one each."""
    keys = st.tuples(
        st.sampled_from(sorted(STATUSES)), st.sampled_from("ab"), st.sampled_from("xy")
    )
    states = []
    for relation, source, target in draw(st.sets(keys)):
        first, since, last = sorted(draw(st.tuples(DAYS, DAYS, DAYS)))
        states.append(
            RelationState(
                relation,
                Party(source, draw(st.sampled_from(["船务", "船厂"]))),
                Party(target, target),
                draw(st.sampled_from(STATUSES[relation])),
                since,
                first,
                last,
                draw(st.sampled_from(["row", "report"])),
                "may",
                draw(st.integers(1, 3)),
            )
        )
    return states


def _apply(states: list[RelationState], changes: list[Change]) -> list[RelationState]:
    """Return the states after some changes."""
    known = {state.key: state for state in states}
    for change in changes:
        if change.kind is Kind.NEW_MODEL:
            continue
        if change.before:
            del known[change.before.key]
        if change.after:
            known[change.after.key] = change.after
    return [known[key] for key in sorted(known)]


@given(_states())
def test_nothing_changed_between_equal_states(states: list[RelationState]):
    """A list of states compared with itself gives no change."""
    assert compare_states(states, states) == []


@given(_states(), _states())
def test_changes_lead_from_the_first_to_the_second(
    first: list[RelationState], second: list[RelationState]
):
    """Whoever applies the changes to the first states gets the second: nothing is silent."""
    changes = compare_states(first, second)

    assert _apply(first, changes) == sorted(second, key=lambda state: state.key)


@given(_states(), _states(), st.randoms(use_true_random=False))
def test_order_of_the_states_does_not_show(first, second, random):
    """The same states in another order give the same changes in the same order."""
    mixed = random.sample(first, len(first)), random.sample(second, len(second))

    assert compare_states(*mixed) == compare_states(first, second)


@pytest.mark.parametrize(
    ("relation", "before", "after", "kind"),
    [
        ("USES", None, "testing", Kind.NEW_ADOPTER),
        ("USES", None, "planned", Kind.NEW_ADOPTER),
        ("USES", None, "denied", Kind.REFUSED),
        ("USES", None, "ended", Kind.REFUSED),
        ("USES", "testing", "in-use", Kind.CHANGED),
        ("USES", "in-use", "denied", Kind.CHANGED),
        ("USES", "in-use", None, Kind.GONE_RELATION),
        ("PARTNERS_WITH", None, "agreed", Kind.NEW_PARTNER),
        ("PARTNERS_WITH", "denied", "agreed", Kind.NEW_PARTNER),
        ("PARTNERS_WITH", "exploring", "agreed", Kind.CHANGED),
        ("PARTNERS_WITH", "agreed", "denied", Kind.GONE_PARTNER),
        ("PARTNERS_WITH", "agreed", None, Kind.GONE_PARTNER),
        ("PARTNERS_WITH", None, "denied", Kind.GONE_PARTNER),
        ("PARTNERS_WITH", "denied", None, Kind.GONE_RELATION),
        ("DEVELOPS", None, "done", Kind.NEW_RELATION),
        ("DEVELOPS", "planned", "done", Kind.CHANGED),
        ("INVESTS_IN", "planned", "done", Kind.CHANGED),
        ("APPLIES", "stated", None, Kind.GONE_RELATION),
    ],
)
def test_change_of_a_relation_has_its_kind(make_state, relation, before, after, kind):
    """What a relation was and is decides the kind of its change."""
    sides = [[make_state(relation, status)] if status else [] for status in (before, after)]

    changes = [each for each in compare_states(*sides) if each.kind is not Kind.NEW_MODEL]

    assert [(each.kind, each.before, each.after) for each in changes] == [
        (kind, *(side[0] if side else None for side in sides))
    ]


def test_same_status_said_again_is_restated(make_state):
    """A later row that says the same is told apart from a change, and dated by that row."""
    before = make_state(status="in-use")
    after = replace(before, last_seen=date(2024, 5, 20))

    (change,) = compare_states([before], [after])

    assert (change.kind, change.when) == (Kind.RESTATED, date(2024, 5, 20))


def test_model_is_new_with_its_first_user(make_state):
    """A model that two companies take up is new once, with the one that came first."""
    late = make_state(day=date(2024, 5, 20))
    early = make_state("DEVELOPS", "done", source=Party("organisation:port", "北塘港"))

    changes = compare_states([], [late, early])

    assert [each.after for each in changes if each.kind is Kind.NEW_MODEL] == [early]


@pytest.mark.parametrize(
    ("known", "added"),
    [("in-use", "testing"), (None, "denied")],
    ids=["used by another before", "only denied"],
)
def test_model_is_not_new(make_state, known, added):
    """A model that somebody used before, or that nobody does, is no new model."""
    port = Party("organisation:port", "北塘港")
    before = [make_state(status=known)] if known else []

    changes = compare_states(before, [*before, make_state(status=added, source=port)])

    assert Kind.NEW_MODEL not in {each.kind for each in changes}


def test_changes_are_told_by_kind_then_date(make_state):
    """Adopters come before partners, and of one kind the earlier change comes first."""
    later = make_state(day=date(2024, 5, 9), target=Party("model:a", "A"))
    earlier = make_state(day=date(2024, 5, 8), target=Party("model:b", "B"))
    partner = make_state("PARTNERS_WITH", "agreed", Party("organisation:port", "北塘港"))
    models = [each for each in (later, earlier, partner) if each.relation == "USES"]

    changes = compare_states(
        [replace(each, source=Party("company:other", "某")) for each in models],
        [
            *(replace(each, source=Party("company:other", "某")) for each in models),
            partner,
            later,
            earlier,
        ],
    )

    assert [each.after for each in changes] == [earlier, later, partner]


def test_change_needs_a_state():
    """A change of nothing to nothing is refused."""
    with pytest.raises(ValueError, match="needs a state before or after"):
        Change(Kind.CHANGED, None, None)
