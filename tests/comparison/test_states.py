"""The state of a relation, worked out by hand from its claims."""

from datetime import date

from kg.comparison import Party, relation_states

DATES = {"may": date(2024, 5, 31)}
FIRST, SECOND, THIRD, FOURTH = (date(2024, 5, day) for day in (2, 6, 13, 20))


def test_state_tells_since_when_and_where_its_status_began(make_claim):
    """A status that was said three times began with the first of them, whose place is told."""
    claims = [
        make_claim(1, "planned", FIRST),
        make_claim(2, "in-use", SECOND),
        make_claim(3, "in-use", THIRD),
        make_claim(4, "in-use", FOURTH),
    ]
    (state,) = relation_states(reversed(claims), DATES)
    assert (state.status, state.since, state.line) == ("in-use", SECOND, 2)
    assert (state.first_seen, state.last_seen) == (FIRST, FOURTH)


def test_status_that_came_back_began_anew(make_claim):
    """What was in use, then ended, then in use again is so since the last turn."""
    claims = [
        make_claim(1, "in-use", FIRST),
        make_claim(2, "ended", SECOND),
        make_claim(3, "in-use", THIRD),
    ]
    (state,) = relation_states(claims, DATES)
    assert (state.since, state.line) == (THIRD, 3)


def test_undated_relation_is_since_its_report(make_claim):
    """Where no row is dated, the report's date stands for it, and is said to."""
    (state,) = relation_states([make_claim(1, "in-use", None)], DATES)
    assert (state.since, state.dated_by) == (DATES["may"], "report")


def test_there_is_no_relation_to_oneself(make_claim):
    """Two names that were made one leave no relation between a node and itself."""
    claim = make_claim(1, "in-use", FIRST, target=Party("company:999001.SH", "锚地"))
    assert relation_states([claim], DATES) == []


def test_states_are_sorted_by_ids(make_claim):
    """States come in the order of relation and ids, whatever the order of the claims."""
    claims = [make_claim(n, "in-use", FIRST, target=Party(f"model:{n}", "x")) for n in (3, 1, 2)]
    assert [each.target.id for each in relation_states(claims, DATES)] == [
        "model:1",
        "model:2",
        "model:3",
    ]
