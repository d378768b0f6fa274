"""The grade of claims and edges: more evidence never lowers one, a worse row never raises one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.grade import cell_grade, count_brokers, edge_grade, table_grade, text_grade
from kg.model.place import Place
from kg.model.status import Grade, Origin, Status

BROKERS = {"r1": "甲证券", "r2": "乙证券", "r3": "乙证券", "r4": ""}
CLAIM = Claim(
    Place("r1", "表 1", 7, 5),
    CompanyRef("甲科技", "688000.SH"),
    "USES",
    EntityRef("model:nova", "Model", "Nova"),
    "Nova",
    Status.IN_USE,
    date(2024, 5, 1),
    Origin.TEXT,
    "r",
    grade=Grade.A,
)
grades = st.sampled_from(Grade)
claims = st.builds(
    lambda report, **fields: replace(CLAIM, place=Place(report, "表 1", 7, 5), **fields),
    st.sampled_from(sorted(BROKERS)),
    status=st.sampled_from((Status.IN_USE, Status.DENIED, Status.EXPLORING)),
    date=st.none() | st.dates(date(2024, 5, 1), date(2024, 5, 4)),
    origin=st.sampled_from((Origin.TEXT, Origin.MODEL_COLUMN)),
    grade=grades,
)
ways = st.fixed_dictionaries({"listed": st.booleans(), "worded": st.booleans()})
groups = st.lists(claims, min_size=1, max_size=6)


def _edge(group: Sequence[Claim], latest: Claim) -> Grade:
    return edge_grade(group, latest, BROKERS)


def _is_no_better(one: Grade, other: Grade) -> bool:
    """Tell whether a grade is that of another, or below it."""
    return str(one) >= str(other)


@given(grades, ways)
def test_text_claim_is_never_above_its_row(row: Grade, way: dict[str, bool]):
    """Whatever a text says, it is no surer than whose it is."""
    assert _is_no_better(text_grade(row, **way), row)


@given(grades, grades, ways)
def test_worse_row_never_raises_its_claims(one: Grade, other: Grade, way: dict[str, bool]):
    """Claims of a less sure row are no surer, in a text as in a cell."""
    worse, better = max(one, other), min(one, other)

    assert _is_no_better(text_grade(worse, **way), text_grade(better, **way))
    assert _is_no_better(cell_grade(worse), cell_grade(better))


@given(grades)
def test_column_claim_is_below_that_of_a_dated_row(row: Grade):
    """A model column is one below a text of the same row that names the model by itself."""
    assert cell_grade(row) is text_grade(row, listed=False, worded=True).lowered()


@given(grades)
def test_column_claim_is_never_of_the_best_grade(row: Grade):
    """The model column alone never gives an A."""
    assert cell_grade(row) is not Grade.A


def test_table_claim_is_never_of_the_best_grade():
    """A row of another table is at most B, however much it prints."""
    assert table_grade(dated=True, worded=True) is Grade.B


@given(groups, claims, st.data())
def test_agreeing_claim_never_lowers_an_edge(group: list[Claim], more: Claim, data: st.DataObject):
    """One more claim of the edge's status leaves its grade or raises it."""
    latest = data.draw(st.sampled_from(group))
    agreeing = replace(more, status=latest.status)

    assert _is_no_better(_edge(group, latest), _edge([*group, agreeing], latest))


@given(groups, st.data())
def test_worse_claim_never_raises_an_edge(group: list[Claim], data: st.DataObject):
    """Lowering the grade of one claim leaves the edge's or lowers it."""
    place = data.draw(st.integers(0, len(group) - 1))
    latest = data.draw(st.sampled_from(group))
    worse = list(group)
    worse[place] = replace(group[place], grade=group[place].grade.lowered())

    assert _is_no_better(_edge(worse, latest), _edge(group, latest))


@given(groups, st.data())
def test_edge_grade_does_not_hang_on_the_order(group: list[Claim], data: st.DataObject):
    """The same claims give the same grade in any order."""
    latest = data.draw(st.sampled_from(group))
    shuffled = data.draw(st.permutations(group))

    assert _edge(shuffled, latest) is _edge(group, latest)


@given(groups)
def test_edge_of_the_model_column_alone_is_at_most_b(group: list[Claim]):
    """However often columns print it, an edge that no row states is never A."""
    columns = [replace(each, origin=Origin.MODEL_COLUMN) for each in group]

    assert _edge(columns, columns[0]) is not Grade.A


@pytest.mark.parametrize(
    ("one", "other", "grade"),
    [
        (Status.IN_USE, Status.DENIED, Grade.B),
        (Status.DENIED, Status.IN_USE, Grade.B),
        (Status.TESTING, Status.ENDED, Grade.B),
        (Status.AGREED, Status.DENIED, Grade.B),
        (Status.DENIED, Status.PLANNED, Grade.A),
        (Status.IN_USE, Status.TESTING, Grade.A),
    ],
)
def test_edge_contradicted_on_the_same_day_is_lowered(one: Status, other: Status, grade: Grade):
    """Only what denies the other counts as a contradiction, whichever came last."""
    latest, before = replace(CLAIM, status=one), replace(CLAIM, status=other)

    assert _edge([before, latest], latest) is grade


def test_undated_claims_contradict_within_a_report():
    """What nothing dates is of the same day where one report prints both."""
    latest = replace(CLAIM, date=None)
    here = replace(latest, status=Status.DENIED)
    elsewhere = replace(here, place=Place("r2", "表 1", 7, 5))

    assert (_edge([latest, here], latest), _edge([latest, elsewhere], latest)) == (
        Grade.B,
        Grade.A,
    )


def test_unknown_brokers_do_not_count():
    """Two reports of one broker and one of nobody known are those of one broker."""
    group = [replace(CLAIM, place=Place(name, "表 1", 7, 5)) for name in ("r2", "r3", "r4")]

    assert count_brokers(group, BROKERS) == 1
