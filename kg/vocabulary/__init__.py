"""Vocabularies: the known names (companies, models …) and the words rules look for."""

from kg.vocabulary.checks import check_folders
from kg.vocabulary.companies import resolve_company
from kg.vocabulary.name_index import (
    SHORTEST,
    NameIndex,
    fold_characters,
    fold_with_positions,
    longest,
)
from kg.vocabulary.problem import Problem, Severity
from kg.vocabulary.reader import read_vocabulary
from kg.vocabulary.rule import Cue, RelationRule
from kg.vocabulary.sources import with_shipped
from kg.vocabulary.term import Concept, Term, Vocabulary

__all__ = [
    "SHORTEST",
    "Concept",
    "Cue",
    "NameIndex",
    "Problem",
    "RelationRule",
    "Severity",
    "Term",
    "Vocabulary",
    "check_folders",
    "fold_characters",
    "fold_with_positions",
    "longest",
    "read_vocabulary",
    "resolve_company",
    "with_shipped",
]
