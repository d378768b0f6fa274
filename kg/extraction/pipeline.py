"""The spaCy pipeline: a blank Chinese tokenizer by character, and components of ours.

The components are registered as factories, so a pipeline of one's own can take them and
add a statistical component where it has one. Mentions land in ``doc.spans["mentions"]``
with the term's id as ``kb_id_``; clauses in ``doc.spans["clauses"]``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.extraction.clauses import find_clauses
from kg.extraction.cues import Cues
from kg.extraction.matcher import NameMatcher
from kg.extraction.relations import RelationRules
from kg.extraction.statement import Mention, Statement
from kg.vocabulary import Vocabulary, read_vocabulary

_LOOSE = "?"
"""Ends the label of a loose mention's span."""


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
    """Make the mention component; ``vocabulary`` is a folder, empty for the shipped one."""
    del nlp, name
    return MentionComponent(read_vocabulary(Path(vocabulary) if vocabulary else None))


@Language.component("kg_clauses")
def mark_clauses(doc: Doc) -> Doc:
    """Write the clauses of a text into ``doc.spans["clauses"]``."""
    found = (doc.char_span(start, end) for start, end in find_clauses(doc.text))
    doc.spans["clauses"] = [span for span in found if span is not None]
    return doc


class Extractor:
    """Reads statements out of row texts, by the vocabularies of a folder (default: the shipped).

    One extractor serves many reports; it holds no state between texts.
    """

    def __init__(self, folder: Path | None = None) -> None:
        vocabulary = read_vocabulary(folder)
        segment_by_character = {"nlp": {"tokenizer": {"segmenter": "char"}}}
        self._nlp = spacy.blank("zh", config=segment_by_character)
        # spaCy's limit spares the memory of parsers and taggers; there is none in this pipeline.
        self._nlp.max_length = sys.maxsize
        self._nlp.add_pipe("kg_mentions", config={"vocabulary": str(folder or "")})
        self._nlp.add_pipe("kg_clauses")
        self._rules = RelationRules(Cues(vocabulary), vocabulary)

    def read(self, rows: Iterable[tuple[str, str]]) -> Iterator[tuple[Statement, ...]]:
        """Yield the statements of each row, given as (text, company id)."""
        for doc, company in self._nlp.pipe(rows, as_tuples=True):
            yield self._rules.read(doc.text, _mentions(doc), company)

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return the known names in a text, left to right."""
        return _mentions(self._nlp(text))


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
