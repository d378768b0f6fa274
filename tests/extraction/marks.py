"""Marks texts by a vocabulary, and shows marked texts."""

from kg.extraction import slots
from kg.extraction.clauses import find_clauses
from kg.extraction.cues import CueWords
from kg.extraction.lists import ListJoiner
from kg.extraction.marked import MarkedText, Marker
from kg.extraction.matcher import NameMatcher
from kg.extraction.unknown import UnknownNames
from kg.vocabulary import Vocabulary

KINDS = {
    getattr(slots, name): name
    for name in ("MODEL", "OWN", "LOOSE", "VENDOR", "ORG", "HELD", "PART", "SELF", "NEW", "OWNED")
} | {slots.COMPANY_NOUN: "NOUN"}


class Marking:
    """Marks the texts of one company: unknown names found, lists joined."""

    def __init__(self, vocabulary: Vocabulary, company: str) -> None:
        self.words = CueWords(vocabulary.cues)
        self._company = company
        self._matcher, self._names = NameMatcher(vocabulary.terms), UnknownNames(vocabulary)
        self._marker, self._lists = Marker(vocabulary, self.words), ListJoiner(self.words)

    def mark(self, text: str) -> MarkedText:
        """Return the marked text of a text."""
        known, clauses = self._matcher.find(text), find_clauses(text)
        unknown = self._names.find(text, known, clauses, self._company)
        marked = self._marker.mark(text, (*known, *unknown), clauses, self._company)
        return self._lists.join(marked)

    def show(self, text: str) -> str:
        """Return a marked text with words in braces for its signs."""
        return "".join(map(self._shown, self.mark(text).symbols))

    def _shown(self, sign: str) -> str:
        name = KINDS.get(sign) or self.words.name(sign)
        return f"{{{name}}}" if name else sign
