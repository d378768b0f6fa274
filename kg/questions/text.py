"""The text of a question: in one width and case, and where words stand in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from kg.errors import QuestionError

LONGEST = 200
"""The most characters of a question."""

SHOWN = 60
"""How many characters of a question an error repeats."""

_STEP = "ask in a line, such as: models by number of users"


class Span(NamedTuple):
    """A stretch of a text.

    >>> Span(0, 2).overlaps(Span(1, 3)), Span(0, 2).overlaps(Span(2, 3))
    (True, False)
    """

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether both have a character in common."""
        return self.start < other.end and other.start < self.end

    def is_within(self, other: Span) -> bool:
        """Whether the other goes as far, and further."""
        return other.start <= self.start and self.end <= other.end and self != other


def plain_text(question: str) -> str:
    """Return a question in one width and case, with single blanks.

    >>> plain_text(" Ｗho  uses X？")
    'who uses x?'

    Raises :class:`QuestionError` for one that says nothing, is too long, or holds a character
    that is no text.
    """
    if len(question) > LONGEST:
        problem = f"is {len(question):,} characters long, {LONGEST} are the most"
        raise QuestionError(named(question), problem, (), _STEP)
    text = " ".join(unicodedata.normalize("NFKC", question).casefold().split())
    for character in text:
        if unicodedata.category(character) in ("Cc", "Cs", "Cn", "Co"):
            problem = f"holds the character U+{ord(character):04X}, which is no text"
            raise QuestionError(named(question), problem, (), "take it out")
    if not any(character.isalnum() for character in text):
        raise QuestionError(named(question), "holds no word", (), _STEP)
    return text


def named(question: str) -> str:
    """Return how an error names a question: its beginning, on one line."""
    line = " ".join(question.split())
    return f'question "{line[:SHOWN]}{"…" if len(line) > SHOWN else ""}"'


def occurrences(word: str, text: str) -> Iterator[Span]:
    """Yield where a word stands: one in Latin letters as a whole word, or with an s behind it.

    >>> list(occurrences("model", "models of a remodel"))
    [Span(start=0, end=6)]
    """
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if _is_latin(word[-1]) and text[end : end + 1] == "s":
            end += 1
        is_begun = at > 0 and _is_latin(word[0]) and _is_latin(text[at - 1])
        is_gone_on = end < len(text) and _is_latin(word[-1]) and _is_latin(text[end])
        if not is_begun and not is_gone_on:
            yield Span(at, end)
        at = text.find(word, at + 1)


_TOKEN = re.compile(r"[0-9a-z]+(?:'[a-z]+)?|\w")


def tokens(text: str) -> Iterator[Span]:
    """Yield the words of a text: each Latin word, each other character."""
    return (Span(found.start(), found.end()) for found in _TOKEN.finditer(text))


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
