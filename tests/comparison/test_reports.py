"""Which reports came, went or were read anew."""

from datetime import date

from kg.comparison import KnownReport, ReportKind, compare_reports

MAY = KnownReport("may", date(2024, 5, 31), "1")
JUNE = KnownReport("june", date(2024, 6, 30), "2")
OTHER_MAY = KnownReport("may", date(2024, 5, 31), "3")


def test_same_reports_are_no_change():
    """Reports that are the same on both sides, in any order, are not told."""
    assert compare_reports([MAY, JUNE], [JUNE, MAY]) == []


def test_report_that_came_is_told_before_one_that_went():
    """A report on one side only was added or removed."""
    changes = compare_reports([MAY], [JUNE])
    assert [(each.kind, each.report) for each in changes] == [
        (ReportKind.ADDED, JUNE),
        (ReportKind.REMOVED, MAY),
    ]


def test_other_file_of_the_same_name_replaced_the_report():
    """A report whose file is another is told as replaced, as it is now."""
    (change,) = compare_reports([MAY], [OTHER_MAY])
    assert (change.kind, change.report) == (ReportKind.REPLACED, OTHER_MAY)
