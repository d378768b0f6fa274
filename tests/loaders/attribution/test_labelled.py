"""Tables that print a label on every row."""

import pytest

from kg.loaders.attribution.decide import Decision
from kg.loaders.attribution.labelled import decide_labelled, labels_every_row
from kg.loaders.tables import RowFields
from kg.model.status import Attribution, Grade
from tests.tiny import ANCHOR, HARBOUR, MAST, evidence, row

COMPANIES = {each.id: each for each in (ANCHOR, MAST, HARBOUR)}


def _rows(day: str = "", text: str = "乙") -> list[RowFields]:
    """Return a list of announcements in which the second row has no label."""
    return [
        row(1, "5-1", "甲", ANCHOR),
        row(2, day, text),
        row(3, "5-3", "丙", MAST),
        row(4, "5-4", "丁", HARBOUR),
        row(5, "5-5", "戊", ANCHOR),
    ]


def _second(day: str = "", text: str = "乙") -> Decision:
    return decide_labelled(evidence(_rows(day, text)), COMPANIES, {})[1]


def test_list_with_nearly_a_label_on_each_row_labels_every_row():
    """Four labels on five rows make a list."""
    assert labels_every_row(evidence(_rows()))


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [row(1, "5-1", "甲", ANCHOR), row(2, "5-2", "乙", MAST)],
        [row(1, "5-1", "甲", ANCHOR), row(2, "5-2", "乙"), row(3, "5-3", "丙", MAST)],
        [row(1, "5-1", "甲"), row(2, label=ANCHOR), row(3, label=MAST), row(4, label=HARBOUR)],
    ],
    ids=["empty", "too short", "too few labels", "labels on lines of their own"],
)
def test_other_tables_do_not(rows):
    """Two rows are no list, nor are labels per company or beside no row."""
    assert not labels_every_row(evidence(rows))


def test_labelled_row_goes_to_its_label():
    """A row's own label decides, whatever stands around it."""
    decisions = decide_labelled(evidence(_rows()), COMPANIES, {})
    assert decisions[2] == Decision(MAST.id, Attribution.PRINTED, Grade.A)


def test_row_without_a_date_goes_on():
    """A row without label and date belongs to the announcement before it."""
    assert _second() == Decision(ANCHOR.id, Attribution.PRINTED, Grade.B)


def test_dated_row_that_speaks_of_the_company_before_goes_on():
    """A second announcement of one company may leave its label out."""
    assert _second("5-2", "锚地船务的公告").company == ANCHOR.id


def test_dated_row_that_speaks_of_nobody_has_lost_its_label():
    """A row with its own date and no word of the company before waits for a person."""
    assert _second("5-2") == Decision(
        "",
        Attribution.REVIEW,
        Grade.D,
        "no label is printed on this row, though every other row has one",
    )


def test_row_that_lost_its_label_has_whom_it_names_as_candidates():
    """The names a row speaks of help the person who decides."""
    assert _second("5-2", "桅杆海运的公告").candidates == (MAST.name,)


def test_disputed_code_goes_to_review():
    """Rows of a code that two companies print wait for a person."""
    disputed = {MAST.id: ("桅杆海运", "帆影")}
    decision = decide_labelled(evidence(_rows()), COMPANIES, disputed)[2]
    assert (decision.reason, decision.candidates) == (
        "one code is printed for 桅杆海运 and 帆影",
        ("桅杆海运", "帆影"),
    )
