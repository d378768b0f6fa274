"""Very long tables are read in stretches."""

from kg.loaders.attribution.stretches import LONGEST, stretches
from kg.loaders.tables import RowFields
from tests.tiny import ANCHOR, row


def _rows(count: int, labels: tuple[int, ...] = ()) -> list[RowFields]:
    return [row(n, "5-1", "甲", ANCHOR if n in labels else None) for n in range(count)]


def test_table_of_usual_length_is_one_stretch():
    """Nothing is cut up to the greatest length."""
    rows = _rows(LONGEST)
    assert [list(each) for each in stretches(rows)] == [rows]


def test_empty_table_is_one_empty_stretch():
    """No rows are one stretch of none."""
    assert [list(each) for each in stretches([])] == [[]]


def test_long_table_is_cut_before_the_last_label():
    """The cut is made before a label, the last one within the greatest length."""
    rows = _rows(LONGEST + 100, labels=(1200, 1400))
    assert [len(each) for each in stretches(rows)] == [1400, 200]


def test_long_table_without_labels_is_cut_at_the_greatest_length():
    """Without a label the stretch is as long as may be."""
    assert [len(each) for each in stretches(_rows(LONGEST + 1))] == [LONGEST, 1]


def test_every_row_is_in_one_stretch():
    """No row is lost or doubled by the cuts."""
    rows = _rows(4 * LONGEST, labels=tuple(range(0, 4 * LONGEST, 700)))
    assert [each for stretch in stretches(rows) for each in stretch] == rows
