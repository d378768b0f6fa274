import pytest

from kg.loaders.tables.looks import (
    is_page_number,
    match_date,
    read_category,
    read_code,
    split_leading_date,
)


@pytest.mark.parametrize(
    "text",
    [
        "5月3日",
        "2024年5月3日",
        "2024/5/7",
        "2024.5.31",
        "5.29",
        "07-14 20:39",
        "3 月 8 日",
        "５月３日",
    ],
)
def test_match_date_knows_printed_forms(text: str):
    """Dates as reports print them, with or without a year, are dates."""
    assert match_date(text)


@pytest.mark.parametrize("text", ["", "5月", "5月3日试航", "2024", "688000.SH", "一月三日", "12%"])
def test_match_date_takes_nothing_else(text: str):
    """A cell that holds more or less than a date is none."""
    assert match_date(text) is None


@pytest.mark.parametrize(
    "code", ["688000.SH", "300000.SZ", "430000.BJ", "0700.HK", "GDS.O", "NIO.N"]
)
def test_read_code_takes_a_proper_code_as_it_is(code: str):
    """A code without damage needs no repair."""
    assert read_code(code) == (code, ())


@pytest.mark.parametrize(
    ("printed", "code", "repair"),
    [
        ("0700. HK", "0700.HK", "blank in code removed"),
        ("６８８０００.SH", "688000.SH", "full-width code"),
        ("300000.ZS", "300000.SZ", ".ZS read as .SZ"),
        ("GDS.0", "GDS.O", ".0 read as .O"),
        ("00700.HK", "0700.HK", "five-digit code read as four"),
    ],
)
def test_read_code_mends_and_says_so(printed: str, code: str, repair: str):
    """A misprinted code is mended, and the repair is told."""
    assert read_code(printed) == (code, (repair,))


@pytest.mark.parametrize(
    "text", ["", "甲科技", "688000", "12.5", "GPT.SH", "688000.SH 甲科技", "v1.0"]
)
def test_read_code_takes_nothing_else(text: str):
    """Names, numbers and half codes are no codes."""
    assert read_code(text) is None


@pytest.mark.parametrize("text", ["3) AI+航运", "３）AI+航运", "3)AI+航运", "12）  AI+航运"])
def test_read_category_takes_what_follows_the_number(text: str):
    """A numbered heading gives its words, in any width."""
    assert read_category(text) == "AI+航运"


@pytest.mark.parametrize("text", ["AI+航运", "3、AI+航运", "3)", "2024) x 3"])
def test_read_category_takes_nothing_else(text: str):
    """Without a number and a bracket there is no heading."""
    assert read_category(text) is None


def test_split_leading_date_parts_date_and_text():
    """A date that ran into the text after it is parted from it."""
    assert split_leading_date("5月3日 航线规划助手上线") == ("5月3日", "航线规划助手上线")


def test_split_leading_date_leaves_the_text_as_printed():
    """What follows the date keeps its width."""
    assert split_leading_date("5月3日 航线规划，ＡＩ助手") == ("5月3日", "航线规划，ＡＩ助手")


@pytest.mark.parametrize(
    "text", ["航线规划助手上线", "5月3日", "5月3日 上线", "5月3日上线的航线规划"]
)
def test_split_leading_date_leaves_other_texts_whole(text: str):
    """A text that does not open with a date and a blank is not cut."""
    assert split_leading_date(text) is None


@pytest.mark.parametrize(
    ("text", "expected"), [("7", True), ("１２", True), ("1234", False), ("", False)]
)
def test_is_page_number_takes_up_to_three_digits(text: str, expected: bool):  # noqa: FBT001 - a table of cases
    """A page number has one to three digits."""
    assert is_page_number(text) is expected
