"""Picks the pairs of names worth comparing, so that work grows in line with the names.

Names meet where a reading of both is the same, and, for a person to look at, where their
stems are the same or one edit apart. Two strings are one edit apart only where one of
them, or both, without a character are the same, so no pair is missed and none is tried.
A block that many names share tells nothing and is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

from kg.resolution.named import Named
from kg.vocabulary import MARK, Reading, Vocabulary, is_plain, read_name

LARGEST_BLOCK = 12
"""A block of more names says nothing of any of them."""

_SHORTEST_STEM = 2
_SHORTEST_NEAR, _SHORTEST_NEAR_LATIN = 3, 6

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Blocks(Generic[Key, Value]):
    """Values under the keys they share.

    >>> blocks = Blocks([("a", 1), ("a", 2), ("b", 3)])
    >>> blocks.get("a"), blocks.get("c")
    ([1, 2], [])
    """

    def __init__(self, pairs: Iterable[tuple[Key, Value]]) -> None:
        self._values: dict[Key, list[Value]] = defaultdict(list)
        for key, value in pairs:
            self._values[key].append(value)

    def get(self, key: Key) -> list[Value]:
        """Return the values of a block; of one too large, none."""
        values = self._values.get(key, [])
        return values if len(values) <= LARGEST_BLOCK else []


def company_readings(entity: Named, vocabulary: Vocabulary) -> list[Reading]:
    """Return every way to read the names of a company or organisation."""
    readings = (each for name in entity.names for each in read_name(name, vocabulary))
    return list(dict.fromkeys(readings))


def stems(readings: Iterable[Reading], vocabulary: Vocabulary) -> list[str]:
    """Return what is left of names without the ending of short names, no plain words.

    利欧股份 and 利欧数字 have the stem 利欧; 中国 is no stem of anybody.
    """
    read = list(readings)
    marked = [each for each in read if MARK in each.taken]
    keys = (_stem(reading.key, vocabulary) for reading in marked or read)
    return [stem for stem in dict.fromkeys(keys) if not is_plain(stem, vocabulary)]


def _stem(key: str, vocabulary: Vocabulary) -> str:
    for ending in vocabulary.endings(key, "companyEnding"):
        if len(key) - len(ending.folded) >= _SHORTEST_STEM:
            return key.removesuffix(ending.folded)
    return key


def near_keys(stem: str) -> Iterator[str]:
    """Yield a stem and what is left of it without one of its characters.

    Short stems have none: in two characters one that differs says nothing.
    """
    if len(stem) >= (_SHORTEST_NEAR_LATIN if stem.isascii() else _SHORTEST_NEAR):
        yield stem
        yield from dict.fromkeys(stem[:place] + stem[place + 1 :] for place in range(len(stem)))
