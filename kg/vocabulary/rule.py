"""What a vocabulary says of sentences: cues (words with a role) and relation rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SIDES = ("before", "after", "either")
"""Where a cue must stand, seen from the name it speaks of."""


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Return words in the order in which they are looked for: the longest first, then by text.

    >>> longest_first({"a", "ab", "aa"})
    ('aa', 'ab', 'a')
    """
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@dataclass(frozen=True, slots=True)
class Cue:
    """A class of words that mean one thing to the rules and to the reading of status.

    ``status`` is how far along a use is where a word of the class stands on the ``side`` of
    the name; ``partner_status`` and ``deal_status`` say the same of a cooperation and of an
    investment. Where several classes speak, the one of the lowest ``rank`` does.

    >>> Cue("testing", ("测试", "内测"), status="testing").side
    'either'
    """

    name: str
    words: tuple[str, ...]
    rank: int = 99
    side: str = "either"
    status: str = ""
    partner_status: str = ""
    deal_status: str = ""


@dataclass(frozen=True, slots=True)
class RelationRule:
    """A pattern around a name, and the relation it states.

    ``id`` is what a claim tells of the rule that spoke; of the rules that fit a name the one
    of the lowest ``rank`` speaks. ``pattern`` is written in the language of
    :mod:`kg.extraction.patterns`. ``status`` is what the rule says of how far along it is
    where no cue says more; ``object`` the term that is meant instead of the one named,
    ``place`` the file and line of the pattern.

    >>> RelationRule("partner-joins", "PARTNERS_WITH", "{join}{..6}{ORG*}").rank
    50
    """

    id: str
    relation: str
    pattern: str
    rank: int = 50
    status: str = ""
    object: str = ""
    place: str = ""
