"""Finds the names a vocabulary knows in text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.extraction.statement import PART, SUBSIDIARY, VENDOR, Mention
from kg.model.names import fold_name
from kg.vocabulary import SHORTEST, NameIndex, Term, fold_with_positions, longest

_GROUPS = (("Model",), ("Company", "Organisation"), ("UseCase",), (PART, SUBSIDIARY))

_VERSION = re.compile(
    r"[”\"」』]?\s*+(?:大模型|模型)?\s*+(?:(?:已)?(?:正式)?(?:迭代|升级|更新)(?:至|到|为))?"
    r"\s*+[“\"「『]?\s*+(?P<version>[VvＶ]?\d+(?:\.\d+)+)(?![\d.%％])"
)
"""A version printed apart from the name of its family: “天工”3.5, 天工大模型迭代至 3.0.

Blanks are taken whole (``*+``): given back one by one they would be tried in every split.
"""

_Sense = tuple[str, bool, str]
"""A label, whether the name means it only loosely, and the term it means."""


class NameMatcher:
    """Matches all names of many terms in one pass over a text.

    Within models, within companies and organisations, within use cases and within products
    the longest name wins; a name that touches a model's is part of that and no mention of
    its own, but where a company's or organisation's opens it, the vendor is one. A version
    printed apart from its family's name is found. A name in Latin letters or digits must
    stand by itself: "GPT" is not in "ChatGPT". A model's hidden names are loose mentions.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        known = tuple(terms)
        meanings: dict[str, dict[tuple[str, str], _Sense]] = {}
        for term in known:
            for name, label, loose in _names(term):
                folded, _ = fold_with_positions(name)
                owner = term.id if label in (PART, SUBSIDIARY) else ""
                senses = meanings.setdefault(folded, {})
                senses.setdefault((f"{label}{loose}", owner), (label, loose, term.id))
        self._index = NameIndex({name: tuple(each.values()) for name, each in meanings.items()})
        self._versions = _versions(known)

    def find(self, text: str) -> tuple[Mention, ...]:
        """Return the mentions in a text, left to right."""
        found = [
            Mention(term, label, start, end, loose)
            for start, end, senses in self._index.find(text)
            for label, loose, term in senses
        ]
        if not found:
            return ()
        models, *others = (_longest(found, group) for group in _GROUPS)
        models = [self._with_version(model, text) for model in models]
        taken = {position for m in models if not m.loose for position in range(m.start, m.end)}
        standing = [m for kept in others for m in kept if taken.isdisjoint(range(m.start, m.end))]
        vendors = _vendors(models, others[0])
        return tuple(
            sorted((*models, *standing, *vendors), key=lambda m: (m.start, m.end, m.label, m.term))
        )

    def _with_version(self, model: Mention, text: str) -> Mention:
        """Return a mention of the version whose number follows the name of its family."""
        versions = self._versions.get(model.term)
        number = _VERSION.match(text, model.end) if versions else None
        if versions is None or number is None:
            return model
        version = versions.get(number["version"].casefold().lstrip("v"))
        return replace(model, term=version, end=number.end()) if version else model


def find_self(text: str, known: Iterable[Mention], company: str, name: str) -> Iterator[Mention]:
    """Yield the mentions of a company by its name where no known name stands already."""
    if len(name) < SHORTEST or name not in text:
        return
    taken = {position for m in known if m.label != "UseCase" for position in range(m.start, m.end)}
    for match in re.finditer(re.escape(name), text):
        if taken.isdisjoint(range(*match.span())):
            yield Mention(company, "Company", *match.span())


def _names(term: Term) -> Iterator[tuple[str, str, bool]]:
    """Yield the names of a term with the label of their mentions, and whether they are loose."""
    for name in term.names:
        yield name, term.label, term.label == "Model" and name in term.hidden
    for name in term.brands:
        yield name, PART, False
    for name in term.subsidiaries:
        yield name, SUBSIDIARY, False


def _versions(terms: Iterable[Term]) -> Mapping[str, Mapping[str, str]]:
    """Return the versions of each family: the term of each number that ends a version's name."""
    found: dict[str, dict[str, str]] = {}
    for term in terms:
        if term.label == "Model" and term.broader:
            for name in term.names:
                number = re.search(r"\d+(?:\.\d+)+$", fold_name(name))
                if number:
                    found.setdefault(term.broader, {}).setdefault(number[0], term.id)
    return found


def _longest(mentions: Iterable[Mention], labels: tuple[str, ...]) -> list[Mention]:
    """Keep, among overlapping mentions of the labels, the longest, then the leftmost.

    Of one span a product is kept with every company it belongs to, else one mention.
    """
    found = [mention for mention in mentions if mention.label in labels]
    if len(found) < 2:  # noqa: PLR2004 - one alone overlaps nothing
        return found
    spans: dict[tuple[int, int], list[Mention]] = {}
    for mention in sorted(found, key=lambda m: (labels.index(m.label), m.loose)):
        spans.setdefault((mention.start, mention.end), []).append(mention)
    kept = longest((start, end, each) for (start, end), each in spans.items())
    return [mention for _, _, each in kept for mention in (each if PART in labels else each[:1])]


def _vendors(models: Iterable[Mention], organisations: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the vendors whose names open the names of models, loose ones too."""
    ends = {m.start: m.end for m in models}
    for mention in organisations:
        if mention.end < ends.get(mention.start, 0):
            yield Mention(mention.term, VENDOR, mention.start, mention.end)
