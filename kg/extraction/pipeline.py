"""The steps as components of a spaCy pipeline, over a tokenizer that makes each character a token.

The components are registered as factories, so a pipeline of one's own can take them and
add a statistical component where it has one:

- ``kg_mentions`` writes known names and dates into ``doc.spans["mentions"]``, with the
  term's id as ``kb_id_`` and its label as ``label_`` (a ``?`` behind it marks a loose one);
- ``kg_clauses`` writes clauses into ``doc.spans["clauses"]``;
- ``kg_unknown_names`` adds organisations and models that no vocabulary lists to the
  mentions, without an id;
- ``kg_statements`` reads all of them and writes what the text states about the company
  whose id is ``doc._.kg_company`` into ``doc._.kg_statements``; where no vocabulary lists
  that company, ``doc._.kg_company_name`` tells its name.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.config import split_paths
from kg.extraction.clauses import find_clauses
from kg.extraction.dates import find_dates
from kg.extraction.matcher import NameMatcher, find_self
from kg.extraction.reader import StatementReader
from kg.extraction.statement import Mention
from kg.extraction.unknown import UnknownNames
from kg.vocabulary import Vocabulary, read_vocabulary

_TEXT = "kg_text"
"""Where a document keeps its text, which spaCy would put together anew each time it is asked."""

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
        doc = Doc(self._vocab, words=list(text), spaces=[False] * len(text))
        doc.user_data[_TEXT] = text
        return doc


class MentionComponent:
    """Writes the mentions of known names, and dates, into ``doc.spans["mentions"]``."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._matcher = NameMatcher(vocabulary.terms)

    def __call__(self, doc: Doc) -> Doc:
        """Mark the mentions of one document."""
        text = _text(doc)
        known = self._matcher.find(text)
        selves = find_self(text, known, doc._.kg_company, doc._.kg_company_name)
        found = (*known, *selves, *find_dates(text))
        doc.spans["mentions"] = [_mention_span(doc, mention) for mention in found]
        return doc


@Language.factory("kg_mentions", default_config={"vocabulary": ""})
def make_mentions(nlp: Language, name: str, vocabulary: str) -> MentionComponent:
    """Make the mention component; ``vocabulary`` is a path list, empty for the shipped one."""
    del nlp, name
    return MentionComponent(read_vocabulary(*split_paths(vocabulary)))


@Language.component("kg_clauses")
def mark_clauses(doc: Doc) -> Doc:
    """Write the clauses of a text into ``doc.spans["clauses"]``."""
    doc.spans["clauses"] = [_span(doc, start, end) for start, end in find_clauses(_text(doc))]
    return doc


class UnknownNameComponent:
    """Adds names that no vocabulary lists to ``doc.spans["mentions"]``."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._names = UnknownNames(vocabulary)

    def __call__(self, doc: Doc) -> Doc:
        """Add the unknown names of one document with mentions and clauses."""
        text = _text(doc)
        if self._names.may_find(text):
            found = self._names.find(text, _mentions(doc), _clauses(doc), doc._.kg_company)
            doc.spans["mentions"].extend([_mention_span(doc, mention) for mention in found])
        return doc


@Language.factory("kg_unknown_names", default_config={"vocabulary": ""})
def make_unknown_names(nlp: Language, name: str, vocabulary: str) -> UnknownNameComponent:
    """Make the component; ``vocabulary`` is a path list, empty for the shipped one."""
    del nlp, name
    return UnknownNameComponent(read_vocabulary(*split_paths(vocabulary)))


class StatementComponent:
    """Writes what a text states about its company into ``doc._.kg_statements``."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._reader = StatementReader(vocabulary)

    def __call__(self, doc: Doc) -> Doc:
        """Read the statements of one document with mentions and clauses."""
        doc._.kg_statements = self._reader.read(
            _text(doc), _mentions(doc), _clauses(doc), doc._.kg_company
        )
        return doc


@Language.factory("kg_statements", default_config={"vocabulary": ""})
def make_statements(nlp: Language, name: str, vocabulary: str) -> StatementComponent:
    """Make the statement component; ``vocabulary`` is a path list, empty for the shipped one."""
    del nlp, name
    return StatementComponent(read_vocabulary(*split_paths(vocabulary)))


Doc.set_extension("kg_company", default="", force=True)
Doc.set_extension("kg_company_name", default="", force=True)
Doc.set_extension("kg_statements", default=(), force=True)


def _text(doc: Doc) -> str:
    text = doc.user_data.get(_TEXT)
    return text if isinstance(text, str) else doc.text


def _mention_span(doc: Doc, mention: Mention) -> Span:
    label = f"{mention.label}{_LOOSE}" if mention.loose else mention.label
    return _span(doc, mention.start, mention.end, label, mention.term)


def _span(doc: Doc, start: int, end: int, label: str = "", kb_id: str = "") -> Span:
    """Return the span of some characters; a tokenizer of another kind widens it to its tokens."""
    if len(doc) == len(_text(doc)):
        return Span(doc, start, end, label=label, kb_id=kb_id)
    wide = doc.char_span(start, end, label=label, kb_id=kb_id, alignment_mode="expand")
    return wide or doc[0:0]


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


def _clauses(doc: Doc) -> list[tuple[int, int]]:
    return [(span.start_char, span.end_char) for span in doc.spans["clauses"]]
