"""Whose row a text says it is: names of companies, brands and subsidiaries, weighed.

A company's own name opens its rows, its brands and subsidiaries are told of; names
after "with" or "joins" are partners and say nothing about whose row it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from kg.loaders.attribution.gazetteer import Gazetteer, Owner, gather
from kg.loaders.attribution.weights import VOICES
from kg.model.company import CompanyRef
from kg.vocabulary import NameIndex, longest

_OPENERS = "“”„‟「」『』《》\"' "
_CLAUSE_ENDS = "，,；;。:："
_LONGEST_CUE = 6


@dataclass(frozen=True, slots=True)
class Voice:
    """A company a row's text speaks of as itself: how strongly (nats), by which name.

    ``opens`` tells that the text starts with it.
    """

    company: str
    weight: float
    surface: str
    opens: bool = False


class CompanyVoices:
    """Hears whose row a text says it is.

    ``printed`` are the companies of a table with the names it prints for them.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        printed: Iterable[tuple[CompanyRef, str]] = (),
    ) -> None:
        printed = list(printed)
        self._gazetteer = gazetteer
        self._printed = {company.id for company, _ in printed}
        names = _printed_names(printed, gazetteer)
        self._own: NameIndex[tuple[Owner, ...]] = NameIndex(gather(names))
        self._frames = _ending_in(gazetteer.vocabulary.words("voiceFrame"))
        self._owners = _ending_in(gazetteer.vocabulary.words("ownerCue"))

    def hear(self, text: str) -> dict[str, Voice]:
        """Return the voices in a text by company id; what is said twice weighs a bit more."""
        heard: dict[str, Voice] = {}
        for start, end, owners in self._find(text):
            for company, kind in owners:
                weight = self._weight(text[:start], company, kind)
                before = heard.get(company)
                if before:
                    both = sorted((before.weight, weight))
                    weight = min(VOICES.most, both[1] + VOICES.again * both[0])
                if weight > 0:
                    surface = before.surface if before else text[start:end]
                    opens = before.opens if before else not text[:start].rstrip(_OPENERS)
                    heard[company] = Voice(company, weight, surface, opens)
        return heard

    def stranger(self, text: str) -> CompanyRef | None:
        """Return the company that opens a text as its subject, where nobody knows its name."""
        pattern = self._gazetteer.unknown_name
        match = pattern.match(text.lstrip(_OPENERS)) if pattern else None
        if match is None or self._find(match["name"]):
            return None
        return CompanyRef(match["name"])

    def _find(self, text: str) -> list[tuple[int, int, tuple[Owner, ...]]]:
        """Find names, the longest where they overlap; a model's name is no company's."""
        known = self._gazetteer
        found: dict[tuple[int, int], tuple[Owner, ...]] = {}
        for start, end, owners in chain(self._own.find(text), known.names.find(text)):
            before = found.get((start, end), ())
            found[start, end] = before + tuple(each for each in owners if each not in before)
        found.update({(start, end): () for start, end, _ in known.models.find(text)})
        spans = longest((start, end, owners) for (start, end), owners in found.items())
        return [each for each in spans if each[2]]

    def _weight(self, before: str, company: str, kind: str) -> float:
        weight = self._by_position(before, kind)
        sells = company in self._gazetteer.vendors and company not in self._printed
        return weight * VOICES.vendor_share if sells else weight

    def _by_position(self, before: str, kind: str) -> float:
        """Weigh a name by what stands before it."""
        named = kind == "name"
        before = before.rstrip(_OPENERS)
        if not before:
            return VOICES.opening_name if named else VOICES.opening_brand
        if before[-1] in _CLAUSE_ENDS:
            return VOICES.clause
        if self._frames.search(before[-_LONGEST_CUE:]):
            return VOICES.framed_name if named else VOICES.framed_brand
        if named:
            return VOICES.name
        owned = self._owners.search(before[-_LONGEST_CUE:])
        return VOICES.owned_brand if owned else VOICES.brand


def _printed_names(
    printed: Iterable[tuple[CompanyRef, str]], gazetteer: Gazetteer
) -> Iterator[tuple[str, Owner]]:
    """Yield the names a table prints, and their short forms as brands."""
    for company, name in printed:
        for each in {company.name, name} - {"", company.code}:
            yield each, (company.id, "name")
            for stem in gazetteer.short_forms(each):
                yield stem, (company.id, "brand")


def _ending_in(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of a text that ends in one of the words; without words, of none."""
    listed = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?:{listed})$" if listed else r"(?!)")
