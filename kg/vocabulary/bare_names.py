"""What a company's name is without its marks, legal form and place, and how surely.

The words are those of the schemes ``listingMark``, ``legalForm`` and ``placeName``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model.names import fold_name
from kg.vocabulary.name_index import SHORTEST
from kg.vocabulary.term import Vocabulary

MARK, PLACE = "mark", "place"
"""What :class:`Reading` calls a mark and a place; a legal form goes by its concept's name."""

SHARE_COMPANY, GROUP_SHARE_COMPANY = "share-company", "group-share-company"
"""The legal forms of companies that can be listed."""

_LISTED_FORMS = {SHARE_COMPANY, GROUP_SHARE_COMPANY}
_SHORTEST_BEHIND_PLACE = 3
_COST, _DOUBT = 0.02, 0.1
_BRACKETED = re.compile(r"\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name: the folded rest, and what was taken off to get there.

    >>> Reading("中文在线", ("share-company",)).is_whole
    False
    """

    key: str
    taken: tuple[str, ...] = ()
    place: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether nothing was taken off."""
        return not self.taken


def bare_name(name: str, vocabulary: Vocabulary) -> str:
    """Return a listing's name without the marks of share class and warning.

    What stays must be a name of its own: at least two characters.
    """
    bare = unicodedata.normalize("NFKC", name).strip()
    for mark in vocabulary.words("listingMark"):
        if mark.startswith("-"):
            bare = bare.removesuffix(mark)
        elif bare.startswith(mark) and not bare.removeprefix(mark)[:1].isascii():
            bare = bare.removeprefix(mark)
        elif bare.startswith(f"{mark} "):
            bare = bare.removeprefix(mark).strip()
    return bare if len(bare) >= SHORTEST else name


def read_name(name: str, vocabulary: Vocabulary) -> tuple[Reading, ...]:
    """Return every way to read a company's name, the whole one first, each key once."""
    bare = bare_name(name, vocabulary)
    marked = (MARK,) if fold_name(bare) != fold_name(name) else ()
    readings = [Reading(fold_name(name)), Reading(fold_name(bare), marked)]
    without_place, place = _without_bracketed_place(bare, vocabulary)
    starts = [(bare, marked, "")]
    if place:
        starts.append((without_place, (*marked, PLACE), place))
    for text, taken, found in starts:
        keys = list(_without_form(text, vocabulary))
        for rest, form in keys:
            # A campus or branch bears its place in brackets too, but no legal form behind it.
            if found and not form:
                continue
            readings.append(Reading(rest, (*taken, *form), found))
            # 北京科技有限公司 is not what 科技有限公司 is: a place goes behind the legal form.
            if not found and (form or len(keys) == 1):
                readings.extend(_without_place(rest, (*taken, *form), vocabulary))
    unique = {reading.key: reading for reading in reversed(readings) if reading.key}
    return tuple(sorted(unique.values(), key=lambda each: (len(each.taken), each.key)))


def _without_form(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a folded name as it is, without its legal form, and without the group in it too."""
    folded = fold_name(text)
    yield folded, ()
    taken: set[bool] = set()
    for ending in vocabulary.endings(folded, "legalForm"):
        is_group = ending.concept == GROUP_SHARE_COMPANY
        fits = len(folded) - len(ending.folded) >= SHORTEST
        if fits and is_group not in taken and _ends_alone(text, ending.word):
            taken.add(is_group)
            yield folded.removesuffix(ending.folded), (ending.concept,)


def _ends_alone(text: str, word: str) -> bool:
    """Tell whether a form in Latin letters is a word of its own, as in X Inc and not in Xinc."""
    if not word.isascii():
        return True
    words = re.split(r"[\s,.()]+", unicodedata.normalize("NFKC", text).casefold().strip(" .,"))
    parts = word.casefold().split()
    return words[-len(parts) :] == parts and len(words) > len(parts)


def _without_place(key: str, taken: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[Reading]:
    """Yield the reading without the place that opens a folded name, if a name is left."""
    opening = next(vocabulary.openings(key, "placeName"), None)
    if opening:
        rest = key.removeprefix(opening.folded)
        if len(rest) >= _SHORTEST_BEHIND_PLACE and not is_plain(rest, vocabulary):
            yield Reading(rest, (*taken, PLACE), opening.concept)


def is_plain(key: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a folded name is a plain word or what names end with, no name by itself."""
    return any(key in vocabulary.folded_words(each) for each in ("commonStem", "companyEnding"))


def _without_bracketed_place(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return a name without a place in brackets, and that place; else the name and nothing."""
    for found in _BRACKETED.finditer(text):
        inside = fold_name(found[1])
        place = next(vocabulary.openings(inside, "placeName"), None)
        if place and place.folded == inside:
            return text[: found.start()] + text[found.end() :], place.concept
    return text, ""


@dataclass(frozen=True, slots=True)
class Match:
    """Two readings with the same rest: how sure it is that they are one company, and why.

    A match that is not sure is one for a person: a subsidiary may bear the name too.
    """

    score: float
    reason: str
    is_sure: bool


def match(own: Reading, other: Reading, *, is_listed: bool, is_main: bool) -> Match | None:
    """Weigh two readings that have the same key; ``None`` where they contradict each other.

    ``is_listed`` says that one of the two has a stock code, ``is_main`` that the key is
    the very name one of them goes by, not a shorter one.
    """
    if own.place and other.place and own.place != other.place:
        return None
    taken = {*own.taken, *other.taken}
    if not taken:
        return Match(1.0, "the same name", is_sure=True)
    placed = [{*each.taken} for each in (own, other) if PLACE in each.taken]
    may_be_subsidiary = is_listed and any(not each & _LISTED_FORMS for each in placed)
    doubts = [
        doubt
        for doubt, holds in (
            ("a subsidiary elsewhere may be called so", may_be_subsidiary),
            ("a group may be called so", GROUP_SHARE_COMPANY in taken and not is_main),
            ("what is left is short", len(own.key) < _SHORTEST_BEHIND_PLACE and not is_main),
        )
        if holds
    ]
    reason = f"the same name without {' and '.join(sorted(taken))}"
    score = 1.0 - _COST * len(taken) - _DOUBT * len(doubts)
    return Match(round(score, 2), "; ".join((reason, *doubts)), is_sure=not doubts)
