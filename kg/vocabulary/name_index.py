"""Finds names in text in one pass, however they are spaced, cased or hyphenated."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

import ahocorasick

_IGNORED = frozenset(" \t\u00a0\u3000-‐‑–_·・")
_QUOTES = dict.fromkeys('“”„‟「」『』《》"', '"')
SHORTEST = 2
"""Names of fewer characters are not looked for: they are in every text."""

_TAIL = "api"

Meaning = TypeVar("Meaning")


NOTHING = "\0"
"""What a character counts as that counts as nothing, where lengths are kept."""

_SEVERAL = "\1"
"""What a character is mapped to that counts as several."""


def _fold(character: str) -> str:
    """Return what a character counts as: blanks and hyphens nothing, quotes one another."""
    if character in _IGNORED or character in (NOTHING, _SEVERAL):
        return ""
    return _QUOTES.get(character) or unicodedata.normalize("NFKC", character).casefold()


class _Folding(dict[str, str]):
    """What each character counts as, found once and kept, always one character."""

    def __missing__(self, character: str) -> str:
        folded = _fold(character)
        self[character] = folded if len(folded) == 1 else _SEVERAL if folded else NOTHING
        return self[character]


_FOLDED = _Folding().__getitem__


def fold_in_place(text: str) -> str:
    r"""Return a text of the same length, each character as what it counts as.

    :data:`NOTHING` stands where a character counts as nothing; one that counts as several
    is its first.

    >>> fold_in_place("ＧＰ T")
    'gp\x00t'
    """
    folded = "".join(map(_FOLDED, text))
    if _SEVERAL in folded:
        pairs = zip(folded, text, strict=True)
        return "".join(_fold(old)[0] if new == _SEVERAL else new for new, old in pairs)
    return folded


@lru_cache(maxsize=4)  # several indexes look through one text, one after the other
def fold_with_positions(text: str) -> tuple[str, Sequence[int]]:
    """Fold a text for matching; the sequence gives each folded character's place in the text.

    >>> fold_with_positions("GPT-4 ")
    ('gpt4', (0, 1, 2, 4))
    """
    folded = "".join(map(_FOLDED, text))
    if _SEVERAL in folded:
        pieces = [_fold(character) for character in text]
        places = tuple(place for place, piece in enumerate(pieces) for _ in piece)
        return "".join(pieces), places
    if NOTHING not in folded:
        return folded, range(len(text))
    positions = tuple(place for place, each in enumerate(folded) if each != NOTHING)
    return folded.replace(NOTHING, ""), positions


class NameIndex(Generic[Meaning]):
    """Names with what they mean; a name in Latin letters or digits must stand by itself.

    >>> index = NameIndex({"GPT-4": "a model"})
    >>> list(index.find("接入 GPT4，而非 ChatGPT-4"))
    [(3, 7, 'a model')]
    """

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self._automaton = ahocorasick.Automaton()
        for name, meaning in meanings.items():
            folded, _ = fold_with_positions(name)
            if len(folded) >= SHORTEST:
                self._automaton.add_word(folded, (len(folded), meaning))
        if len(self._automaton):
            self._automaton.make_automaton()

    def find(self, text: str) -> Iterator[tuple[int, int, Meaning]]:
        """Yield start, end (excluded) and meaning of every name in a text, overlaps too."""
        if not len(self._automaton):
            return
        folded, positions = fold_with_positions(text)
        for last, (length, meaning) in self._automaton.iter(folded):
            start, end = positions[last - length + 1], positions[last] + 1
            if _stands_alone(text, start, end):
                yield start, end, meaning


Span = TypeVar("Span")


def longest(found: Iterable[tuple[int, int, Span]]) -> list[tuple[int, int, Span]]:
    """Keep, among overlapping finds, the longest, then the leftmost; in text order.

    >>> longest([(0, 2, "a"), (1, 5, "b"), (6, 8, "c")])
    [(1, 5, 'b'), (6, 8, 'c')]
    """
    kept: list[tuple[int, int, Span]] = []
    taken: set[int] = set()
    for start, end, meaning in sorted(found, key=lambda each: (each[0] - each[1], each[0])):
        span = range(start, end)
        if taken.isdisjoint(span):
            kept.append((start, end, meaning))
            taken.update(span)
    return sorted(kept, key=lambda each: each[:2])


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether Latin letters and digits at the edges of a span end there.

    What a name is reached by may follow without a blank, as in GPT4API.
    """
    if text[end : end + len(_TAIL)].casefold() == _TAIL:
        end_joins = _joins(text, end + len(_TAIL) - 1, +1)
    else:
        end_joins = _joins(text, end - 1, +1)
    return not (end_joins or _joins(text, start, -1))


def _joins(text: str, edge: int, step: int) -> bool:
    """Tell whether a Latin character at an edge goes on beyond it, also over a hyphen.

    A number goes on over a dot too: GPT-4 does not stand in GPT-4.5.
    """
    if not _is_latin(text[edge]):
        return False
    following, beyond = (
        text[place] if 0 <= place < len(text) else "" for place in (edge + step, edge + 2 * step)
    )
    if following == ".":
        return _is_digit(text[edge]) and _is_digit(beyond)
    return _is_latin(beyond if following == "-" else following)


def _is_digit(character: str) -> bool:
    return character.isascii() and character.isdigit()


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
