"""Tables that nothing speaks against pass untouched."""

import pytest

from kg.loaders.attribution.untouched import carried_down, is_as_printed
from tests.tiny import ANCHOR, HARBOUR, MAST, evidence, row

CLEAN = [
    row(1, "5-1", "甲", ANCHOR),
    row(2, "5-2", "乙"),
    row(3, "4-1", "丙", MAST),
    row(4, "4-2", "丁"),
]


def test_labels_are_carried_down():
    """Each row has the company of the label before it."""
    assert carried_down(evidence(CLEAN)) == [ANCHOR.id, ANCHOR.id, MAST.id, MAST.id]


def test_rows_before_the_first_label_go_on_with_what_was_before():
    """The company before a stretch is carried into it, else there is none."""
    rows = [row(1, "5-1", "甲"), row(2, "5-2", "乙", MAST)]
    assert carried_down(evidence(rows, HARBOUR.id)) == [HARBOUR.id, MAST.id]
    assert carried_down(evidence(rows)) == ["", MAST.id]


def test_clean_table_is_as_printed():
    """Dates that step back at labels only, and texts that contradict none, leave no doubt."""
    assert is_as_printed(evidence(CLEAN))


@pytest.mark.parametrize(
    "rows",
    [
        [row(0, "5-1", "甲"), *CLEAN],
        [*CLEAN, row(5, "3-1", "戊")],
        [*CLEAN, row(5, "4-3", "锚地船务上线了助手")],
        [*CLEAN, row(5, "4-3", "帆影科技发布了助手")],
        [*CLEAN, row(5, label=HARBOUR)],
    ],
    ids=["before labels", "steps back", "names another", "stranger", "gathered label"],
)
def test_any_doubt_has_the_whole_table_weighed(rows):
    """A row before all labels, a step back inside a company, another's name: not as printed."""
    assert not is_as_printed(evidence(rows))


@pytest.mark.parametrize(
    "text", ["桅杆海运与锚地船务合作", "公司与锚地船务合作", "北塘港务上线了助手"]
)
def test_partner_and_company_out_of_the_table_are_no_doubt(text: str):
    """A partner beside the row's own name, and a company the table does not print, do not count."""
    assert is_as_printed(evidence([*CLEAN, row(5, "4-3", text)]))
