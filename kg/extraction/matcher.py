"""Finds the names a vocabulary knows in text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.statement import Mention
from kg.vocabulary import NameIndex, Term, fold_with_positions, longest

_LABEL_GROUPS = (("Model",), ("Company", "Organisation"), ("UseCase",))

_Sense = tuple[str, bool]
"""A label, and whether the name means it only loosely."""


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
                meanings.setdefault(folded, {}).setdefault((term.label, loose), term.id)
        self._index = NameIndex(meanings)

    def find(self, text: str) -> tuple[Mention, ...]:
        """Return the mentions in a text, left to right."""
        found = list(self._all(text))
        kept = [mention for group in _LABEL_GROUPS for mention in _longest(found, group)]
        ends = _model_ends(kept)
        standing = (m for m in kept if m.label == "Model" or m.end > ends.get(m.start, 0))
        return tuple(sorted(standing, key=lambda m: (m.start, m.end, m.label)))

    def _all(self, text: str) -> Iterator[Mention]:
        for start, end, senses in self._index.find(text):
            for (label, loose), term in senses.items():
                yield Mention(term, label, start, end, loose)


def _longest(mentions: Iterable[Mention], labels: tuple[str, ...]) -> list[Mention]:
    """Keep, among overlapping mentions of the labels, the longest, then the leftmost."""
    ranked = sorted((m for m in mentions if m.label in labels), key=lambda m: labels.index(m.label))
    return [mention for _, _, mention in longest((m.start, m.end, m) for m in ranked)]


def _model_ends(mentions: Iterable[Mention]) -> dict[int, int]:
    """Map each position inside a model's name to that name's end; loose ones count for none."""
    models = [m for m in mentions if m.label == "Model" and not m.loose]
    return {position: m.end for m in models for position in range(m.start, m.end)}
