"""The spaCy pipeline: a blank Chinese tokenizer by character, and components of ours.

The components are registered as factories, so a pipeline of one's own can take them and
add a statistical component where it has one:

- ``kg_mentions`` writes known names into ``doc.spans["mentions"]``, with the term's id as
  ``kb_id_`` and its label as ``label_`` (a ``?`` behind it marks a loose mention);
- ``kg_clauses`` writes clauses into ``doc.spans["clauses"]``;
- ``kg_statements`` reads both and writes what the text states about the company whose id
  is ``doc._.kg_company`` into ``doc._.kg_statements``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.config import split_paths
from kg.extraction.clauses import find_clauses
from kg.extraction.matcher import NameMatcher
from kg.extraction.relations import MarkedText, RelationRules
from kg.extraction.statement import Mention, Statement
from kg.vocabulary import Vocabulary, read_vocabulary

_LOOSE = "?"
"""Ends the label of a loose mention's span."""


class CharacterTokenizer:
    """Makes every character a token, blanks too.

    The Chinese tokenizer of spaCy does so in time that grows with the square of the text.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return the document of a text."""
        return Doc(self._vocab, words=list(text), spaces=[False] * len(text))


class MentionComponent:
    """Writes the mentions of known names into ``doc.spans["mentions"]``."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._matcher = NameMatcher(vocabulary.terms)

    def __call__(self, doc: Doc) -> Doc:
        """Mark the mentions of one document."""
        found = (_span(doc, mention) for mention in self._matcher.find(doc.text))
        doc.spans["mentions"] = [span for span in found if span is not None]
        return doc


@Language.factory("kg_mentions", default_config={"vocabulary": ""})
def make_mentions(nlp: Language, name: str, vocabulary: str) -> MentionComponent:
    """Make the mention component; ``vocabulary`` is a path list, empty for the shipped one."""
    del nlp, name
    return MentionComponent(read_vocabulary(*split_paths(vocabulary)))


@Language.component("kg_clauses")
def mark_clauses(doc: Doc) -> Doc:
    """Write the clauses of a text into ``doc.spans["clauses"]``."""
    found = (
        doc.char_span(start, end, alignment_mode="expand") for start, end in find_clauses(doc.text)
    )
    doc.spans["clauses"] = [span for span in found if span is not None]
    return doc


class StatementComponent:
    """Writes what a text states about its company into ``doc._.kg_statements``."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._rules = RelationRules(vocabulary)

    def __call__(self, doc: Doc) -> Doc:
        """Read the statements of one document with mentions and clauses."""
        clauses = [(span.start_char, span.end_char) for span in doc.spans["clauses"]]
        text = MarkedText(doc.text, clauses, _mentions(doc))
        doc._.kg_statements = self._rules.read(text, doc._.kg_company)
        return doc


@Language.factory("kg_statements", default_config={"vocabulary": ""})
def make_statements(nlp: Language, name: str, vocabulary: str) -> StatementComponent:
    """Make the statement component; ``vocabulary`` is a path list, empty for the shipped one."""
    del nlp, name
    return StatementComponent(read_vocabulary(*split_paths(vocabulary)))


Doc.set_extension("kg_company", default="", force=True)
Doc.set_extension("kg_statements", default=(), force=True)


class Extractor:
    """Reads statements out of row texts, by the vocabularies of folders (default: the shipped).

    One extractor serves many reports; it holds no state between texts.
    """

    def __init__(self, *folders: Path) -> None:
        vocabulary = {"vocabulary": os.pathsep.join(map(str, folders))}
        self._nlp = spacy.blank("zh")
        self._nlp.tokenizer = CharacterTokenizer(self._nlp.vocab)
        self._nlp.add_pipe("kg_mentions", config=vocabulary)
        self._nlp.add_pipe("kg_clauses")
        self._nlp.add_pipe("kg_statements", config=vocabulary)

    def read(self, rows: Iterable[tuple[str, str]]) -> Iterator[tuple[Statement, ...]]:
        """Yield the statements of each row, given as (text, company id)."""
        for doc in self._nlp.pipe(self._document(*row) for row in rows):
            yield doc._.kg_statements

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return the known names in a text, left to right."""
        return _mentions(self._nlp(self._document(text, "")))

    def _document(self, text: str, company: str) -> Doc:
        """Return a document to run through the pipeline; it may be of any length."""
        doc = self._nlp.tokenizer(text)
        doc._.kg_company = company
        return doc


def _span(doc: Doc, mention: Mention) -> Span | None:
    return doc.char_span(
        mention.start,
        mention.end,
        label=f"{mention.label}{_LOOSE}" if mention.loose else mention.label,
        kb_id=mention.term,
        alignment_mode="expand",
    )


def _mentions(doc: Doc) -> tuple[Mention, ...]:
    return tuple(
        Mention(
            term=span.kb_id_,
            label=span.label_.removesuffix(_LOOSE),
            start=span.start_char,
            end=span.end_char,
            loose=span.label_.endswith(_LOOSE),
        )
        for span in doc.spans["mentions"]
    )
