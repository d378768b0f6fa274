"""Reads which models and vendors a cell names, by the vocabulary and by mentions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model.claim import EntityRef, Subject
from kg.resolution import (
    is_unlisted_version,
    makers_of,
    resolve_subject,
    resolve_term,
    subject_of,
    unknown_model,
)
from kg.vocabulary import Vocabulary

if TYPE_CHECKING:
    from kg.extraction import Extractor

_VERSIONED = re.compile(r"^(?=.*[A-Za-z])(?=.*\d)[A-Za-z][\w.+*× -]*$", re.ASCII)
_LONGEST_NAME = 30
_LONGEST_VENDOR = 12
_VENDORS = ("Company", "Organisation")
_QUOTED = re.compile(r"[“\"「《](?P<name>[^”\"」》]+)[”\"」》]$")


@dataclass(frozen=True)
class NameReader:
    """Reads names with one vocabulary and one extractor."""

    vocabulary: Vocabulary
    extractor: Extractor

    def models(self, item: str) -> list[EntityRef]:
        """Return the models an item of a cell names: by exact name, else within it.

        An unknown name is a model's when it ends as models' names do, or is a known one's
        with another version.
        """
        exact = self.exact_model(item)
        if exact:
            return [exact]
        if is_unlisted_version(item, self.vocabulary):
            return [unknown_model(item)]
        mentions = self.extractor.mentions(item)
        named = [mention.term for mention in mentions if mention.label == "Model"]
        if named:
            return [resolve_term(each, self.vocabulary) for each in dict.fromkeys(named)]
        printed = _without_quotes(item)
        return [unknown_model(printed)] if self._ends_like_one(printed) else []

    def column_models(self, item: str) -> list[EntityRef]:
        """Return the models an item of a column of models names.

        There a name in Latin letters with a number is a model's too, such as Nova-7B.
        """
        known = self.models(item)
        if known or not _VERSIONED.match(item) or len(item) > _LONGEST_NAME:
            return known
        return [unknown_model(item)]

    def row_model(self, item: str) -> EntityRef | None:
        """Return the one model that a cell as a whole names; a part of it may be another."""
        exact = self.exact_model(item)
        if exact:
            return exact
        clear = self._ends_like_one(item) or _VERSIONED.match(item)
        return unknown_model(item) if clear and len(item) <= _LONGEST_NAME else None

    def exact_model(self, item: str) -> EntityRef | None:
        """Return the known model of just that name."""
        term = self.vocabulary.find(item, "Model")
        return resolve_term(term.id, self.vocabulary) if term else None

    def opening_vendor(self, text: str) -> Subject | None:
        """Return the company or organisation whose name opens a text, unless a model's does."""
        opens = [each for each in self.extractor.mentions(text) if not each.start]
        if any(mention.label == "Model" for mention in opens):
            return None
        by_mention = [self.vocabulary.by_id[m.term] for m in opens if m.label in _VENDORS]
        # The report's own listings are known to the vocabulary, but to no extractor.
        lengths = range(min(len(text), _LONGEST_VENDOR), 1, -1)
        by_name = (self.vocabulary.find(text[:length], *_VENDORS) for length in lengths)
        found = next((term for term in (*by_mention, *by_name) if term), None)
        return subject_of(found) if found else None

    def vendor(self, name: str) -> Subject:
        """Return the company or organisation of a name that a cell prints as one."""
        return resolve_subject(name, self.vocabulary)

    def known(self, term: str) -> EntityRef:
        """Return the node of a term."""
        return resolve_term(term, self.vocabulary)

    def provider(self, model: EntityRef) -> Subject | None:
        """Return who makes a model, by its entry or that of its family."""
        term = self.vocabulary.by_id.get(model.id)
        makers = makers_of(term, self.vocabulary) if term else ()
        return subject_of(self.vocabulary.by_id[makers[0]]) if makers else None

    def _ends_like_one(self, item: str) -> bool:
        return item.endswith(self.vocabulary.words("modelEnding"))


def _without_quotes(item: str) -> str:
    """Return the name in quotation marks that ends an item, else the item."""
    quoted = _QUOTED.search(item)
    return quoted["name"] if quoted else item
