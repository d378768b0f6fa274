"""Reads statements out of row texts: the steps one after the other, without spaCy's documents.

Making a document and its spans costs a third of what reading itself does, so a build
takes the steps as they are; :mod:`kg.extraction.pipeline` gives them as spaCy components.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.clauses import find_clauses
from kg.extraction.dates import find_dates
from kg.extraction.matcher import NameMatcher, find_self
from kg.extraction.reader import StatementReader
from kg.extraction.statement import Mention, Statement
from kg.extraction.unknown import UnknownNames
from kg.vocabulary import Vocabulary

_NAMED = ("Model", "Company", "Organisation", "UseCase")
"""The labels of nodes that a name may mean."""


class Extractor:
    """Reads statements out of row texts, by one vocabulary.

    One extractor serves many reports; it holds no state between texts.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._matcher = NameMatcher(vocabulary.terms)
        self._unknown = UnknownNames(vocabulary)
        self._reader = StatementReader(vocabulary)

    def read(
        self, rows: Iterable[tuple[str, str] | tuple[str, str, str]]
    ) -> Iterator[tuple[Statement, ...]]:
        """Yield the statements of each row, given as (text, company id).

        A third element is the company's name, for one that no vocabulary lists.
        """
        for row in rows:
            yield self._read(*row)

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return the known names in a text, left to right."""
        return tuple(each for each in self._matcher.find(text) if each.label in _NAMED)

    def _read(self, text: str, company: str, name: str = "") -> tuple[Statement, ...]:
        known = self._matcher.find(text)
        mentions = (*known, *find_self(text, known, company, name), *find_dates(text))
        clauses = find_clauses(text)
        unlisted, marked = self._unknown.look(text, mentions, clauses, company)
        return self._reader.read(text, (*mentions, *unlisted), clauses, company, marked)
