"""The labels of a table: where they stand, and what they may belong to."""

import pytest

from kg.loaders.attribution.labels import Label, disputed_codes, read_labels
from kg.loaders.tables import RowFields
from kg.model.company import CompanyRef
from tests.tiny import ANCHOR, DOCK, HARBOUR, MAST, VOCABULARY, row


def test_label_counts_rows_with_content():
    """A label's row is the row with content it stands on."""
    rows = [row(3, "5-1", "甲", ANCHOR), row(4), row(5, "5-2", "乙"), row(6, "5-3", "丙", MAST)]
    assert [(e.company, e.line, e.row) for e in read_labels(rows, VOCABULARY)] == [
        (ANCHOR, 3, 0),
        (MAST, 6, 2),
    ]


def test_label_on_a_line_of_its_own_belongs_to_the_next_row():
    """A label without content stands before the row that follows."""
    rows = [row(3, "5-1", "甲"), row(4, label=MAST), row(5, "5-2", "乙")]
    (label,) = read_labels(rows, VOCABULARY)
    assert (label.row, label.gathered) == (1, False)


def test_labels_behind_their_page_are_gathered():
    """Labels behind all rows of a page may belong to any of them."""
    rows = [
        row(3, "5-1", "甲"),
        row(4, "5-2", "乙", page=1),
        row(5, "5-3", "丙", page=1),
        row(6, label=MAST, page=1),
    ]
    (label,) = read_labels(rows, VOCABULARY)
    assert (label.gathered, label.first, label.last) == (True, 1, 2)


def test_label_before_the_next_page_stands_with_that_page():
    """A label at the head of a page is not gathered on the one before."""
    rows = [row(3, "5-1", "甲"), row(4, label=MAST, page=1), row(5, "5-2", "乙", page=1)]
    assert not read_labels(rows, VOCABULARY)[0].gathered


def test_reach_goes_both_ways():
    """A label's rows may start so many rows before or after it."""
    rows = [row(n, "5-1", "甲", MAST if n == 5 else None) for n in range(12)]
    (label,) = read_labels(rows, VOCABULARY)
    assert [n for n in range(12) if label.is_in_reach(n, 3)] == [2, 3, 4, 5, 6, 7, 8]


def test_name_and_code_on_two_lines_are_one_label():
    """A line with a name only and the next with a code only are joined."""
    rows = [
        RowFields(3, company=DOCK.name),
        RowFields(4, code=DOCK.code),
        row(5, "5-1", "甲"),
    ]
    assert [(e.company, e.line, e.row) for e in read_labels(rows, VOCABULARY)] == [(DOCK, 3, 0)]


def test_name_and_code_apart_are_two_labels():
    """With a row between them, a name and a code are not joined."""
    rows = [
        RowFields(3, company=DOCK.name),
        row(4, "5-1", "甲"),
        RowFields(5, code=HARBOUR.code),
        row(6, "5-2", "乙"),
    ]
    assert [each.company for each in read_labels(rows, VOCABULARY)] == [
        CompanyRef(DOCK.name),
        HARBOUR,
    ]


@pytest.mark.parametrize(
    "field", [{"company": "锚地船务"}, {"code": "999001.SH"}], ids=["name", "code"]
)
def test_name_or_code_alone_is_a_label(field: dict[str, str]):
    """One of the two is enough where the vocabulary knows it."""
    (label,) = read_labels([RowFields(3, text="甲", **field)], VOCABULARY)
    assert label.company == ANCHOR


def test_rows_without_labels_have_none():
    """A table that prints no label has none, an empty one neither."""
    assert read_labels([row(3, "5-1", "甲")], VOCABULARY) == read_labels([], VOCABULARY) == ()


def _labels(*names: tuple[str, str]) -> tuple[Label, ...]:
    rows = [
        RowFields(n, company=name, code=code, text="甲") for n, (name, code) in enumerate(names, 1)
    ]
    return read_labels(rows, VOCABULARY)


def test_two_companies_under_one_code_are_disputed():
    """Two names without a common character cannot both have the code."""
    labels = _labels(("船坞重工", "999104.SH"), ("帆影", "999104.SH"))
    assert disputed_codes(labels, VOCABULARY) == {DOCK.id: ("船坞重工", "帆影")}


def test_known_name_under_another_code_is_disputed():
    """A name the vocabulary knows under another code contradicts the code's own name."""
    labels = _labels(("桅杆海运", "999001.SH"))
    assert disputed_codes(labels, VOCABULARY) == {ANCHOR.id: ("桅杆海运", "锚地船务")}


@pytest.mark.xfail(strict=True, reason="names with a common character are taken for misprints")
def test_known_name_is_disputed_also_where_it_shares_a_character():
    """An ending that two known companies share does not make one a misprint of the other."""
    labels = _labels(("北塘港务", "999001.SH"))
    assert disputed_codes(labels, VOCABULARY) == {ANCHOR.id: ("北塘港务", "锚地船务")}


@pytest.mark.parametrize(
    "other", ["船坞重工", "船坞重エ", "船坞", ""], ids=["same", "misprint", "short", "none"]
)
def test_spellings_of_one_name_are_not_disputed(other: str):
    """A name printed again, misprinted, shortened or not at all disputes nothing."""
    labels = _labels(("船坞重工", "999104.SH"), (other, "999104.SH"))
    assert disputed_codes(labels, VOCABULARY) == {}
