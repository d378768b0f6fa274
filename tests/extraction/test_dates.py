import pytest

from kg.extraction.dates import find_dates


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("于2023年4月17日启动", ["2023年4月17日"]),
        ("23 年 4 月启动", ["23 年 4 月"]),
        ("5月上线", ["5月"]),
        ("4月17日签约", ["4月17日"]),
        ("2023年启动", ["2023年"]),
        ("2023-04-17与2023/4/18、2023.4.19", ["2023-04-17", "2023/4/18", "2023.4.19"]),
        ("12月1日，次年1月2日", ["12月1日", "1月2日"]),
    ],
)
def test_find_dates_gives_dates_as_printed(text: str, printed: list[str]):
    """A date to the day, the month or the year is found whole, blanks inside too."""
    assert [text[d.start : d.end] for d in find_dates(text)] == printed


@pytest.mark.parametrize("text", ["", "船很好", "共20条", "一年", "2023条", "版本3.5", "月租"])
def test_find_dates_takes_no_other_number(text: str):
    """A number without the signs of a date is none."""
    assert list(find_dates(text)) == []


def test_dates_are_mentions_without_a_term():
    """A date is labelled as one and means no term."""
    (date,) = find_dates("5月上线")

    assert (date.label, date.term) == ("Date", "")
