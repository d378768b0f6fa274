"""Vocabularies: the known names (companies, models …) and the words rules look for."""

from kg.vocabulary.companies import resolve_company
from kg.vocabulary.name_index import (
    NameIndex,
    fold_with_positions,
    fold_characters,
    longest,
)
from kg.vocabulary.reader import read_vocabulary
from kg.vocabulary.rule import NO_RELATION, Cue, RelationRule
from kg.vocabulary.term import Concept, Term, Vocabulary

__all__ = [
    "NO_RELATION",
    "Concept",
    "Cue",
    "NameIndex",
    "RelationRule",
    "Term",
    "Vocabulary",
    "fold_with_positions",
    "fold_characters",
    "longest",
    "read_vocabulary",
    "resolve_company",
]
