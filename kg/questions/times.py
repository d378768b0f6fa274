"""Finds the days, stretches of time and counts that a question names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from kg.errors import QuestionError
from kg.questions.text import Span, named
from kg.questions.things import Day, Number, Stretch
from kg.questions.words import Around, QuestionWords, longest_first

Today = Callable[[], date]
"""Gives the day from which a question counts, when one is needed."""

_YEAR = r"(?<![\d.])(?P<year>(?:19|20)\d\d)"
_NUMERIC = re.compile(
    rf"{_YEAR}(?:[-/.](?P<month>\d\d?)(?:[-/.](?P<day>\d\d?))?(?!\d)"
    r"|年(?:(?P<m>\d\d?)月(?:(?P<d>\d\d?)[日号])?)?|(?![\d\w]))"
)
_MONTH_ALONE = re.compile(r"(?<![\d年])(?P<m>\d\d?)月(?:(?P<d>\d\d?)[日号])?(?!\w*个月)")
_COUNT = re.compile(r"(?<![a-z\d.-])\d{1,9}(?![a-z\d.-])", re.ASCII)
_YEAR_LONG = {"month": 1, "quarter": 3, "year": 12}


def find_days(text: str, words: QuestionWords, today: Today) -> Iterator[Day]:
    """Yield the days of a text, with the words beside them that say which side is meant.

    A month or year is its first day. What is relative counts from ``today``. Raises
    :class:`QuestionError` for what looks like a day and is none.
    """
    taken: list[Span] = []
    longest_first = sorted(_days(text, words, today), key=lambda each: each[0].start - each[0].end)
    for span, first in longest_first:
        if not any(span.overlaps(each) for each in taken):
            taken.append(span)
            whole, role = _with_role(text, span, words)
            yield Day(whole, first.isoformat(), role)


def find_stretches(text: str, words: QuestionWords, today: Today) -> Iterator[Stretch]:
    """Yield the stretches of time of a text, such as 3 months; of recent ones the first day too."""
    for found in _stretch(words).finditer(text):
        digits = found["digits"]
        count = float(digits) if digits else words.numerals[found["numeral"]]
        unit = words.units[found["unit"]]
        since = _before(today(), count, unit) if found["recent"] else ""
        yield Stretch(Span(*found.span()), count, unit, since)


def find_numbers(text: str, words: QuestionWords, taken: Sequence[Span]) -> Iterator[Number]:
    """Yield the counts of a text outside of what is taken."""
    counts = [*_most(words).finditer(text), *_most_of(words).finditer(text)]
    most = [
        Number(
            Span(*found.span()), _number(found["digits"] or found["numeral"], words), is_most=True
        )
        for found in counts
    ]
    yield from most
    spans = [*taken, *(each.span for each in most)]
    for found in _COUNT.finditer(text):
        span = Span(*found.span())
        if not any(span.overlaps(each) for each in spans):
            yield Number(span, int(found[0]))


def _days(text: str, words: QuestionWords, today: Today) -> Iterator[tuple[Span, date]]:
    for found in _NUMERIC.finditer(text):
        month, day = found["month"] or found["m"], found["day"] or found["d"]
        yield Span(*found.span()), _date(text, found[0], int(found["year"]), month, day)
    for found in _spoken(words.months).finditer(text):
        month = str(words.months[found["month"]])
        yield Span(*found.span()), _date(text, found[0], int(found["year"]), month, found["day"])
    for found in _MONTH_ALONE.finditer(text):
        year = today().year - (int(found["m"]) > today().month)
        yield Span(*found.span()), _date(text, found[0], year, found["m"], found["d"])
    for found in _any_of(words.relative).finditer(text):
        yield Span(*found.span()), _relative(words.relative[found[0]], today())


def _date(text: str, printed: str, year: int, month: str | None, day: str | None) -> date:
    try:
        return date(year, int(month or 1), int(day or 1))
    except ValueError:
        raise QuestionError(named(text), f'"{printed}" is no day', (), "mend it") from None


def _relative(name: str, today: date) -> date:
    first = today.replace(day=1)
    return {
        "this-year": first.replace(month=1),
        "last-year": first.replace(month=1, year=today.year - 1),
        "this-month": first,
        "last-month": (first - timedelta(days=1)).replace(day=1),
    }[name]


def _before(today: date, count: float, unit: str) -> str:
    """Return the day that is a stretch before another; empty where there is none."""
    try:
        if unit in _YEAR_LONG:
            months = today.year * 12 + today.month - 1 - round(count * _YEAR_LONG[unit])
            first = date(months // 12, months % 12 + 1, 1)
            return (first + timedelta(days=min(today.day, 28) - 1)).isoformat()
        return (today - timedelta(days=round(count * (7 if unit == "week" else 1)))).isoformat()
    except (ValueError, OverflowError):
        return ""


def _with_role(text: str, span: Span, words: QuestionWords) -> tuple[Span, str]:
    sides: tuple[tuple[str, Around], ...] = (("since", words.since), ("until", words.until))
    for role, around in sides:
        for word in around.after:
            behind = re.compile(rf" ?{re.escape(word)}(?![a-z])").match(text, span.end)
            if behind:
                return Span(span.start, behind.end()), role
        for word in around.before:
            before = re.search(rf"(?<![a-z]){re.escape(word)} ?$", text[: span.start])
            if before:
                return Span(before.start(), span.end), role
    return span, ""


def _number(text: str, words: QuestionWords) -> int:
    return int(text) if text.isdecimal() else int(words.numerals[text])


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, longest_first(words)))


def _any_of(words: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{_alternatives(words)})(?![a-z])")


def _spoken(months: Mapping[str, int]) -> re.Pattern[str]:
    day = r"(?:(?P<day>\d\d?)(?:st|nd|rd|th)? )?"
    return re.compile(rf"(?<![a-z\d]){day}(?P<month>{_alternatives(months)})\.?,? ?{_YEAR}")


def _stretch(words: QuestionWords) -> re.Pattern[str]:
    recent = rf"(?P<recent>(?<![a-z])(?:{_alternatives(words.recent)}) ?)?"
    return re.compile(
        rf"{recent}{_count(words)} ?(?P<unit>{_alternatives(words.units)})s?(?![a-z])"
    )


def _most(words: QuestionWords) -> re.Pattern[str]:
    before, after = _alternatives(words.most.before), _alternatives(words.most.after)
    return re.compile(rf"(?<![a-z])(?:{before}) ?{_count(words)}(?![\da-z])(?: ?(?:{after}))?")


def _most_of(words: QuestionWords) -> re.Pattern[str]:
    return re.compile(rf"{_count(words)}(?= ?(?:{_alternatives(words.most_of)})(?![a-z]))")


def _count(words: QuestionWords) -> str:
    """Return what finds digits or a numeral, one in Latin letters as a whole word."""
    whole = r"(?:(?<![a-z])(?=[a-z])|(?![a-z]))"
    return rf"(?:(?P<digits>(?<!\d)\d{{1,9}})|{whole}(?P<numeral>{_alternatives(words.numerals)}))"
