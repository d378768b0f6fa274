"""Days, stretches of time and counts in questions."""

from datetime import date

import pytest

from kg.errors import QuestionError
from kg.questions import read_words
from kg.questions.text import plain_text
from kg.questions.times import find_days, find_numbers, find_stretches

WORDS = read_words()
TODAY = date(2024, 9, 8)


def never() -> date:
    """Fail: what is not relative must not ask for the day."""
    raise AssertionError


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("since 2024-05", "2024-05-01", "since"),
        ("2024年5月以来", "2024-05-01", "since"),
        ("自２０２４年５月３日起", "2024-05-03", "since"),
        ("2024/5/3", "2024-05-03", ""),
        ("2024.05", "2024-05-01", ""),
        ("since May 2024", "2024-05-01", "since"),
        ("after 3rd Sept. 2023", "2023-09-03", "since"),
        ("in 2023", "2023-01-01", ""),
        ("2023年", "2023-01-01", ""),
        ("截至2024年6月", "2024-06-01", "until"),
        ("as of 2024-06-30", "2024-06-30", "until"),
    ],
)
def test_day_is_found(text: str, day: str, role: str):
    """A day, month or year is its first day, with the side that the words beside it say."""
    (found,) = find_days(plain_text(text), WORDS, never)

    assert (found.day, found.role) == (day, role)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("今年", "2024-01-01"),
        ("last year", "2023-01-01"),
        ("本月", "2024-09-01"),
        ("since last month", "2024-08-01"),
        ("5月以来", "2024-05-01"),
        ("11月以来", "2023-11-01"),
    ],
)
def test_relative_day_counts_from_today(text: str, day: str):
    """A word for a year or month counts from the day given; a month alone is the last such."""
    (found,) = find_days(plain_text(text), WORDS, lambda: TODAY)

    assert found.day == day


@pytest.mark.parametrize("text", ["2024-13", "2023年2月30日", "31 June 2024"])
def test_what_looks_like_a_day_and_is_none_is_told(text: str):
    """A thirteenth month is no month, and not left out in silence either."""
    with pytest.raises(QuestionError, match="is no day"):
        list(find_days(plain_text(text), WORDS, never))


@pytest.mark.parametrize("text", ["gpt-4", "300364", "天工3.5", "top 10", "v2024x"])
def test_number_of_a_name_is_no_day(text: str):
    """Versions and stock codes are no days."""
    assert list(find_days(text, WORDS, lambda: TODAY)) == []


@pytest.mark.parametrize(
    ("text", "count", "unit", "since"),
    [
        ("最近三个月", 3, "month", "2024-06-08"),
        ("in the last 30 days", 30, "day", "2024-08-09"),
        ("半年", 0.5, "year", ""),
        ("half a year", 0.5, "year", ""),
        ("12 months", 12, "month", ""),
        ("近两周", 2, "week", "2024-08-25"),
        ("过去一年", 1, "year", "2023-09-08"),
        ("最近9999年", 9999, "year", ""),
    ],
)
def test_stretch_is_found(text: str, count: float, unit: str, since: str):
    """A count with its unit is a stretch; a recent one has its first day, where there is one."""
    (found,) = find_stretches(plain_text(text), WORDS, lambda: TODAY)

    assert (found.count, found.unit, found.since) == (count, unit, since)


@pytest.mark.parametrize(
    ("text", "number", "is_most"),
    [
        ("前10名", 10, True),
        ("前十家", 10, True),
        ("top 5", 5, True),
        ("the ten most used", 10, True),
        ("at least 2 models", 2, False),
    ],
)
def test_number_is_found(text: str, number: int, is_most: bool):  # noqa: FBT001 - a column
    """A count says how many are wanted at most, where a word beside it does."""
    (found,) = find_numbers(plain_text(text), WORDS, ())

    assert (found.number, found.is_most) == (number, is_most)
