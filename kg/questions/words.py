"""The words of questions, as ``queries/questions.json`` lists them, in Chinese and English."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.config import queries_folder


@dataclass(frozen=True, slots=True)
class Around:
    """Words that stand before or after what they belong to.

    >>> Around(("since",), ("以来",)).after
    ('以来',)
    """

    before: tuple[str, ...]
    after: tuple[str, ...]

    @classmethod
    def of(cls, lists: Mapping[str, list[str]]) -> Around:
        """Return the words of two lists, the longest first."""
        return cls(longest_first(lists["before"]), longest_first(lists["after"]))


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """All words a question is read by.

    ``classes`` are what patterns speak of as ``{name}``; ``values`` the words for each value of
    a parameter that has choices; ``fillers`` say nothing; ``negations`` turn a question round;
    ``generic`` are classes whose words may be missing where a pattern has them.
    """

    classes: Mapping[str, tuple[str, ...]]
    values: Mapping[str, tuple[str, ...]]
    fillers: tuple[str, ...]
    negations: tuple[str, ...]
    units: Mapping[str, str]
    numerals: Mapping[str, float]
    months: Mapping[str, int]
    relative: Mapping[str, str]
    since: Around
    until: Around
    recent: tuple[str, ...]
    most: Around
    most_of: tuple[str, ...]
    generic: frozenset[str]


@cache
def read_words() -> QuestionWords:
    """Read the shipped words."""
    read = json.loads((queries_folder() / "questions.json").read_text(encoding="utf-8"))
    return QuestionWords(
        classes={name: tuple(words) for name, words in read["words"].items()},
        values={name: tuple(words) for name, words in read["values"].items()},
        fillers=tuple(read["fillers"]),
        negations=tuple(read["negations"]),
        units={word: unit for unit, words in read["units"].items() for word in words},
        numerals=read["numerals"],
        months=read["months"],
        relative={word: name for name, words in read["relative"].items() for word in words},
        since=Around.of(read["since"]),
        until=Around.of(read["until"]),
        recent=tuple(read["recent"]),
        most=Around.of(read["most"]),
        most_of=tuple(read["most-of"]),
        generic=frozenset(read["generic"]),
    )


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Return words so that one comes before those it begins with."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
