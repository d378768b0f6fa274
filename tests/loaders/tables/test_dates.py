from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.loaders.tables import find_report_date, read_date

days = st.dates(date(2021, 1, 1), date(2030, 12, 31))
FULL = (
    "{0.year}年{0.month}月{0.day}日",
    "{0.year}/{0.month}/{0.day}",
    "{0.year}.{0.month}.{0.day}",
)
SHORT = ("{0.month}月{0.day}日", "{0.month}.{0.day}", "{0.month:02}-{0.day:02} 20:39")


@settings(deadline=None)
@given(days, days, st.sampled_from(FULL))
def test_read_date_takes_a_printed_year_as_it_is(day: date, report: date, form: str):
    """A date with a year is that date, whenever the report came out."""
    assert read_date(form.format(day), report) == day


@settings(deadline=None)
@given(days, st.integers(0, 364), st.sampled_from(SHORT))
def test_read_date_finds_the_year_of_the_last_twelve_months(report: date, back: int, form: str):
    """A day without a year is the latest such day up to the report, also over New Year."""
    day = report - timedelta(days=back)

    assert read_date(form.format(day), report) == day


def test_read_date_reaches_back_over_new_year():
    """A December row in a January report is of the year before."""
    assert read_date("12月30日", date(2024, 1, 7)) == date(2023, 12, 30)


def test_read_date_takes_the_day_of_the_report_itself():
    """A row of the report's own day is of the report's year."""
    assert read_date("1月7日", date(2024, 1, 7)) == date(2024, 1, 7)


def test_read_date_finds_the_leap_year():
    """The 29th of February is in the last leap year."""
    assert read_date("2月29日", date(2023, 7, 16)) == date(2020, 2, 29)


@pytest.mark.parametrize("printed", ["13月2日", "4月31日", "2023年2月29日", "", "近日", "5月"])
def test_read_date_refuses_what_is_no_day(printed: str):
    """A day that no calendar holds is no date."""
    assert read_date(printed, date(2024, 1, 7)) is None


@pytest.mark.parametrize(
    "line",
    ["报告日期：2023-07-16", "**发布日期:** 2023年7月16日", "日期： 2023/7/16", "时间:2023.7.16"],
)
def test_find_report_date_reads_a_label(line: str):
    """A labelled date is the report's."""
    assert find_report_date(["封面", line.replace("*", "")], "weekly") == (
        date(2023, 7, 16),
        "date label in line 2",
    )


def test_find_report_date_reads_a_line_that_is_a_date():
    """A date on a line of its own is the report's, where no label is."""
    assert find_report_date(["2023 年 7 月 16 日"], "weekly") == (
        date(2023, 7, 16),
        "date line in line 1",
    )


def test_find_report_date_prefers_the_label():
    """A labelled date outweighs one that stands higher without a label."""
    found = find_report_date(["2023年7月1日", "报告日期：2023-07-16"], "weekly-2020-01-01")

    assert found
    assert found[0] == date(2023, 7, 16)


def test_find_report_date_passes_over_a_day_that_is_none():
    """A labelled misprint does not stop the search."""
    assert find_report_date(["报告日期：2023-13-16"], "weekly-2023-07-16") == (
        date(2023, 7, 16),
        "file name",
    )


@pytest.mark.parametrize("name", ["weekly-2023-07-16", "20230716", "weekly_2023_07_16-part"])
def test_find_report_date_reads_the_file_name(name: str):
    """A date in the file's name is the last ground."""
    assert find_report_date(["港口里停着船。"], name) == (date(2023, 7, 16), "file name")


@pytest.mark.parametrize(("name", "day"), [("monthly-2024-02", 29), ("monthly-202312", 31)])
def test_find_report_date_takes_the_last_day_of_a_month(name: str, day: int):
    """A name with year and month only stands for the month's last day, and says so."""
    found = find_report_date([], name)

    assert found
    assert (found[0].day, found[1]) == (day, "file name (month only, so its last day)")


@pytest.mark.parametrize("name", ["weekly", "weekly-2023", "weekly-2023-13"])
def test_find_report_date_finds_none(name: str):
    """Without any ground there is no date."""
    assert find_report_date(["5月3日，船停在港口。"], name) is None
