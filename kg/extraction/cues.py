"""The cue words of the vocabulary, ready to be looked for."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.status import Status
from kg.vocabulary import Concept, Vocabulary


@dataclass(frozen=True)
class Cues:
    """Cue words by what they say."""

    vocabulary: Vocabulary

    def use_status(self, clause: str) -> Status | None:
        """Return the status a clause gives to a use: of the cues in it, the first by rank.

        ``None`` when the clause has no cue, so does not say that anything is used.
        """
        hit = next((c for c in self.vocabulary.scheme("useStatus") if _holds(clause, c)), None)
        return Status(hit.name) if hit else None

    def holds(self, scheme: str, text: str) -> bool:
        """Tell whether a text holds a word of a scheme."""
        return any(word in text for word in self.vocabulary.words(scheme))

    def ends_with(self, scheme: str, text: str) -> bool:
        """Tell whether a text ends with a word of a scheme."""
        return text.rstrip(" “\"'《「").endswith(self.vocabulary.words(scheme))

    def starts_with(self, scheme: str, text: str) -> bool:
        """Tell whether a text starts with a word of a scheme."""
        return text.lstrip().startswith(self.vocabulary.words(scheme))


def _holds(text: str, concept: Concept) -> bool:
    return any(word in text for word in concept.words)
