"""Finds known names in text, however they are spaced, cased or hyphenated."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import ahocorasick

from kg.extraction.statement import Mention
from kg.vocabulary import Term

_IGNORED = frozenset(" \t\u00a0\u3000-‐‑–_·・")
_QUOTES = dict.fromkeys('“”„‟「」『』《》"', '"')
_LABEL_GROUPS = (("Model",), ("Company", "Organisation"), ("UseCase",))
_SHORTEST = 2

_Sense = tuple[str, bool]
"""A label, and whether the name means it only loosely."""


@cache
def _folded(character: str) -> str:
    """Return what a character counts as: blanks and hyphens nothing, quotes one another."""
    if character in _IGNORED:
        return ""
    return _QUOTES.get(character) or unicodedata.normalize("NFKC", character).casefold()


def fold_with_positions(text: str) -> tuple[str, list[int]]:
    """Fold a text for matching; the list gives each folded character's place in the text.

    >>> fold_with_positions("GPT-4 ")
    ('gpt4', [0, 1, 2, 4])
    """
    pieces: list[str] = []
    positions: list[int] = []
    for position, character in enumerate(text):
        folded = _folded(character)
        pieces.append(folded)
        positions.extend([position] * len(folded))
    return "".join(pieces), positions


class NameMatcher:
    """Matches all names of many terms in one pass over a text.

    Within models, within companies and organisations, and within use cases the longest
    name wins; an organisation's name inside a model's name is part of that and no mention
    of its own. A name in Latin letters or digits must stand by itself: "GPT" is not in
    "ChatGPT". A model's hidden names are loose mentions.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        meanings: dict[str, dict[_Sense, str]] = {}
        for term in terms:
            for name in term.names:
                folded, _ = fold_with_positions(name)
                loose = term.label == "Model" and name in term.hidden
                if len(folded) >= _SHORTEST:
                    meanings.setdefault(folded, {}).setdefault((term.label, loose), term.id)
        self._automaton = _automaton(meanings)

    def find(self, text: str) -> tuple[Mention, ...]:
        """Return the mentions in a text, left to right."""
        if not len(self._automaton):
            return ()
        found = list(self._all(text))
        kept = [mention for group in _LABEL_GROUPS for mention in _longest(found, group)]
        ends = _model_ends(kept)
        standing = (m for m in kept if m.label == "Model" or m.end > ends.get(m.start, 0))
        return tuple(sorted(standing, key=lambda m: (m.start, m.end, m.label)))

    def _all(self, text: str) -> Iterator[Mention]:
        folded, positions = fold_with_positions(text)
        for last, (length, senses) in self._automaton.iter(folded):
            start, end = positions[last - length + 1], positions[last] + 1
            if _stands_alone(text, start, end):
                for (label, loose), term in senses.items():
                    yield Mention(term, label, start, end, loose)


def _automaton(meanings: Mapping[str, dict[_Sense, str]]) -> Any:  # noqa: ANN401 - untyped library
    automaton = ahocorasick.Automaton()
    for name, senses in meanings.items():
        automaton.add_word(name, (len(name), senses))
    if meanings:
        automaton.make_automaton()
    return automaton


def _longest(mentions: Iterable[Mention], labels: tuple[str, ...]) -> list[Mention]:
    """Keep, among overlapping mentions of the labels, the longest, then the leftmost."""
    ranked = sorted(
        (m for m in mentions if m.label in labels),
        key=lambda m: (m.start - m.end, m.start, labels.index(m.label)),
    )
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in ranked:
        span = range(mention.start, mention.end)
        if taken.isdisjoint(span):
            kept.append(mention)
            taken.update(span)
    return kept


def _model_ends(mentions: Iterable[Mention]) -> dict[int, int]:
    """Map each position inside a model's name to that name's end; loose ones count for none."""
    models = [m for m in mentions if m.label == "Model" and not m.loose]
    return {position: m.end for m in models for position in range(m.start, m.end)}


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether Latin letters and digits at the edges of a span end there."""
    return not (_joins(text, start, -1) or _joins(text, end - 1, +1))


def _joins(text: str, edge: int, step: int) -> bool:
    """Tell whether a Latin character at an edge goes on beyond it, also over a hyphen."""
    if not _is_latin(text[edge]):
        return False
    following = text[edge + step] if 0 <= edge + step < len(text) else ""
    if following == "-":
        beyond = edge + 2 * step
        following = text[beyond] if 0 <= beyond < len(text) else ""
    return _is_latin(following)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
