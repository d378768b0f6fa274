"""Where a company without a label may start."""

from dataclasses import replace

import pytest

from kg.loaders.attribution.gazetteer import Gazetteer
from kg.loaders.attribution.starts import unlabelled_starts
from kg.loaders.attribution.weights import SEGMENTS
from kg.loaders.tables import RowFields
from tests.tiny import ANCHOR, HARBOUR, MAST, VENDOR, VOCABULARY, evidence, row

GAZETTEER = Gazetteer(VOCABULARY)


def _starts(rows: list[RowFields]) -> list[dict[str, float]]:
    return unlabelled_starts(evidence(rows), GAZETTEER)


def test_company_may_start_at_the_row_that_names_it():
    """A row that opens with a company's name may be its first."""
    rows = [row(1, "5-1", "甲", ANCHOR), row(2, "5-2", "北塘港务上线了助手")]
    assert _starts(rows)[1] == {HARBOUR.id: SEGMENTS.named}


def test_company_may_start_some_rows_before_it_is_named():
    """A company's first rows need not name it; further back than the reach it does not start."""
    rows = [row(n, "5-1", "甲", ANCHOR if n == 0 else None) for n in range(SEGMENTS.reach + 2)]
    rows.append(row(99, "5-2", "北塘港务上线了助手"))
    assert [HARBOUR.id in each for each in _starts(rows)] == [False, False] + [True] * (
        SEGMENTS.reach + 1
    )


def test_company_does_not_start_after_the_row_that_names_it():
    """Being named once opens no later segment."""
    rows = [row(1, "5-1", "北塘港务上线了助手", ANCHOR), row(2, "5-2", "乙")]
    assert _starts(rows)[1] == {}


@pytest.mark.parametrize("text", ["公司与北塘港务合作", "客服上线了助手", "云帆智算上线了"])
def test_row_that_names_nobody_clearly_starts_nobody(text: str):
    """A partner, nobody, or a vendor at a discount opens no segment."""
    rows = [row(1, "5-1", "甲", ANCHOR), row(2, "5-2", text)]
    assert _starts(rows)[1] == {}


def test_company_starts_cheaper_on_a_page_without_labels():
    """Where a page prints no label at all, labels were lost there."""
    rows = [row(1, "5-1", "甲", ANCHOR), row(2, "5-2", "北塘港务上线了助手", page=1)]
    assert _starts(rows)[1] == {HARBOUR.id: SEGMENTS.named_on_bare_page}


def test_company_with_a_label_elsewhere_starts_dearer():
    """A company whose label is printed needs no second start."""
    rows = [
        row(1, "5-1", "甲", ANCHOR),
        row(2, "5-2", "桅杆海运上线了助手"),
        row(3, "5-3", "丙", MAST),
    ]
    assert _starts(rows)[1] == {MAST.id: SEGMENTS.named + SEGMENTS.labelled_elsewhere}


def test_company_filed_under_no_heading_starts_dearer():
    """One that never disclosed anything is less likely to have rows."""
    rows = [row(1, "5-1", "甲", ANCHOR), row(2, "5-2", "乙")]
    found = replace(evidence(rows), similar=[{}, {VENDOR.id: SEGMENTS.least_voice}])
    assert unlabelled_starts(found, GAZETTEER)[1] == {
        VENDOR.id: SEGMENTS.named + SEGMENTS.no_discloser
    }


def test_company_may_start_where_wording_alone_speaks_for_it():
    """A row that shares a company's wording may be its first though it names nobody."""
    found = replace(evidence([row(1, "5-1", "甲")]), similar=[{HARBOUR.id: SEGMENTS.least_voice}])
    assert list(unlabelled_starts(found, GAZETTEER)[0]) == [HARBOUR.id]


@pytest.mark.xfail(strict=True, reason="a quiet name hides what the wording says")
def test_quiet_name_does_not_hide_loud_wording():
    """A name at a discount takes nothing from wording that is enough by itself."""
    rows = [row(1, "5-1", "甲", ANCHOR), row(2, "5-2", "云帆智算上线了")]
    found = replace(evidence(rows), similar=[{}, {VENDOR.id: SEGMENTS.least_voice}])
    assert VENDOR.id in unlabelled_starts(found, GAZETTEER)[1]
