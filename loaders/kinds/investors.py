"""Reads who invests out of a cell: names in lists and phrases, each with its role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.loaders.tables import is_blank
from kg.loaders.tables.looks import plain
from kg.model.deal import Role
from kg.vocabulary import Vocabulary

_PHRASE_ENDS = re.compile(r"[,;。、]")
_SHORTEST_JOINED = 3
_SHORTEST, _LONGEST = 2, 30


@dataclass(frozen=True, slots=True)
class Investor:
    """An investor as printed, with its role; a name that is none has the phrase instead."""

    name: str
    role: Role


def read_investors(cell: str, vocabulary: Vocabulary) -> tuple[list[Investor], list[str]]:
    """Return the investors of a cell, and the phrases that name none.

    A phrase without a cue takes the role of the next phrase that has one: a list goes
    on until its cue is said. A cue that opens a list speaks for what no later cue does.
    """
    phrases = [each.strip() for each in _PHRASE_ENDS.split(plain(cell)) if each.strip()]
    investors: list[Investor] = []
    nameless: list[str] = []
    for phrase, role in zip(phrases, _roles(phrases, vocabulary), strict=True):
        names = list(_names(phrase, vocabulary))
        investors.extend(Investor(name, role) for name in names)
        if not names and not is_blank(phrase, vocabulary):
            nameless.append(phrase)
    return investors, nameless


def _roles(phrases: Sequence[str], vocabulary: Vocabulary) -> list[Role]:
    said = [_role(phrase, vocabulary) for phrase in phrases]
    roles: list[Role] = []
    opening = Role.INVESTOR
    for at, phrase in enumerate(phrases):
        if phrase.startswith(vocabulary.words("investorOpening")) and said[at]:
            opening = said[at] or opening
        roles.append(next((role for role in said[at:] if role), opening))
    return roles


def _role(phrase: str, vocabulary: Vocabulary) -> Role | None:
    """Return the role of the first cue by rank that a phrase holds."""
    cues = vocabulary.scheme("investorRole")
    return next((Role(c.name) for c in cues if any(word in phrase for word in c.words)), None)


def _names(phrase: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the names of a phrase: openings and what follows the names are cut off."""
    for part in _part(_cut(phrase, vocabulary), vocabulary.words("investorJoint")):
        if _SHORTEST <= len(part) <= _LONGEST and not is_blank(part, vocabulary):
            yield part


def _cut(text: str, vocabulary: Vocabulary) -> str:
    """Cut a name free of the words before and after it.

    A name that a vocabulary knows is never cut into.
    """
    while opening := next(filter(text.startswith, vocabulary.words("investorOpening")), None):
        if vocabulary.find(text, "Company", "Organisation"):
            return text
        text = text.removeprefix(opening).strip()
    places = (text.find(word) for word in vocabulary.words("investorTail"))
    end = min((place for place in places if place >= 0), default=len(text))
    return text[:end].strip(" :()")


def _part(text: str, joints: tuple[str, ...]) -> list[str]:
    """Part two names at a joint; names are of three characters or more, so none is cut up."""
    for joint in joints:
        parts = [part.strip() for part in text.split(joint)]
        if len(parts) > 1 and all(len(part) >= _SHORTEST_JOINED for part in parts):
            return [each for part in parts for each in _part(part, joints)]
    return [text]
