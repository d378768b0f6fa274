"""Finds names that no vocabulary lists: models, partners and investees."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.cues import CueWords
from kg.extraction.marked import MarkedText, Marker
from kg.extraction.statement import Mention
from kg.extraction.unknown_models import UnknownModels
from kg.extraction.unknown_organisations import UnknownOrganisations
from kg.extraction.words import Words
from kg.vocabulary import Vocabulary

_LEADS = ("sign", "cooperate", "jointly", "join", "invest", "hold", "partner", "held", "talk", "x")
"""The cues without one of which a text names no partner and no investment."""


class UnknownNames:
    """Finds both kinds of names nobody lists, with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = CueWords(vocabulary.cues)
        self._marker = Marker(vocabulary, words)
        self._models = UnknownModels(vocabulary)
        self._organisations = UnknownOrganisations(vocabulary, words)
        leads = (words.cues[name].words for name in _LEADS if name in words.cues)
        self._leads = Words(word for found in leads for word in found)

    def may_find(self, text: str) -> bool:
        """Tell, without looking at mentions, whether a text may hold unknown names."""
        return self._models.may_find(text) or self._leads.in_text(text)

    def find(
        self,
        text: str,
        mentions: Sequence[Mention],
        clauses: Sequence[tuple[int, int]],
        company: str,
    ) -> tuple[Mention, ...]:
        """Return the unknown models and organisations of a text with its known mentions."""
        return self.look(text, mentions, clauses, company)[0]

    def look(
        self,
        text: str,
        mentions: Sequence[Mention],
        clauses: Sequence[tuple[int, int]],
        company: str,
    ) -> tuple[tuple[Mention, ...], MarkedText | None]:
        """Return what :meth:`find` does, and the marked text where nothing needs to be added to it."""
        models = tuple(self._models.find(text, ((m.start, m.end) for m in mentions)))
        if not self._leads.in_text(text):
            return models, None
        marked = self._marker.mark(text, (*mentions, *models), clauses, company)
        found = (*models, *self._organisations.find(marked))
        return found, None if found else marked
