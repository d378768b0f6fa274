"""One statement for each thing a row says."""

from dataclasses import replace

import pytest

from kg.extraction import Statement
from kg.extraction.settle import Settler
from kg.model.status import Status
from kg.vocabulary import Term, Vocabulary

VOCABULARY = Vocabulary(
    (
        Term("organisation:yard", "Organisation", "北塘"),
        Term("model:nova", "Model", "Nova", provider="organisation:yard", hidden=("北塘",)),
        Term("model:nova-2", "Model", "Nova 2", broader="model:nova", provider="organisation:yard"),
        Term("model:nova-2-mini", "Model", "Nova 2 mini", broader="model:nova-2"),
        Term("model:lyra", "Model", "Lyra", provider="organisation:yard"),
    ),
    (),
)
SETTLER = Settler(VOCABULARY)


def _use(
    term: str,
    start: int,
    status: Status = Status.IN_USE,
    *,
    surface: str = "Nova",
    explicit: bool = False,
) -> Statement:
    return Statement("USES", term, "Model", surface, status, "x", start, explicit=explicit)


def _settled(*statements: Statement) -> list[tuple[str, str, int]]:
    return [(s.term or s.name, str(s.status), s.start) for s in SETTLER.settle(statements)]


def test_the_last_explicit_statement_speaks():
    """Of two statements of one thing the later counts."""
    first = _use("model:nova", 2, explicit=True)
    last = _use("model:nova", 9, Status.TESTING, explicit=True)

    assert _settled(last, first) == [("model:nova", "testing", 9)]


def test_a_status_without_a_word_overrides_none_with_one():
    """What is only usual does not undo what a word said."""
    said = _use("model:nova", 2, Status.PLANNED, explicit=True)

    assert _settled(said, _use("model:nova", 9)) == [("model:nova", "planned", 2)]


def test_mere_interest_overrides_nothing():
    """That a used model is followed with interest does not undo its use."""
    used = _use("model:nova", 2, explicit=True)
    seen = _use("model:nova", 9, Status.EXPLORING, explicit=True)

    assert _settled(used, seen) == [("model:nova", "in-use", 2)]


def test_relations_are_settled_apart():
    """A use of a model says nothing of its making."""
    made = Statement("DEVELOPS", "model:nova", "Model", "Nova", Status.DONE, "x", 5)

    assert len(SETTLER.settle([_use("model:nova", 2), made])) == 2


def test_names_that_nobody_lists_are_one_however_printed():
    """Two spellings of one unknown name, but for case and blanks, are one thing."""
    first = Statement(
        "PARTNERS_WITH", "", "Organisation", "Blue Whale", Status.AGREED, "x", 1, name="Blue Whale"
    )
    second = Statement(
        "PARTNERS_WITH", "", "Organisation", "bluewhale", Status.AGREED, "x", 9, name="bluewhale"
    )

    assert len(SETTLER.settle([first, second])) == 1


@pytest.mark.parametrize("version", ["model:nova-2", "model:nova-2-mini"])
def test_a_family_is_left_out_beside_its_version(version: str):
    """Where a version is stated, near or far, its family adds nothing."""
    assert _settled(_use("model:nova", 2), _use(version, 9)) == [(version, "in-use", 9)]


def test_a_family_stays_where_the_whole_series_is_meant():
    """系列 says that the family is meant beside its version."""
    family = replace(_use("model:nova", 2), quote="Nova 系列")

    assert len(_settled(family, _use("model:nova-2", 9))) == 2


def test_a_vendor_without_a_model_is_left_out_beside_its_model():
    """A vendor's name that means its model adds nothing where a model of the vendor is named."""
    unnamed = _use("model:nova", 2, surface="北塘")

    assert _settled(unnamed, _use("model:lyra", 9, surface="Lyra")) == [("model:lyra", "in-use", 9)]


def test_statements_come_in_the_order_of_the_text():
    """Whatever order they are found in, they are sorted by place."""
    assert [start for *_, start in _settled(_use("model:lyra", 9), _use("model:nova", 2))] == [2, 9]


def test_nothing_is_settled_to_nothing():
    """No statement, none settled."""
    assert SETTLER.settle(()) == ()
