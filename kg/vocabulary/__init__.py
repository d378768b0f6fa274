"""Vocabularies: the known names (companies, models …) and the words rules look for."""

from kg.vocabulary.bare_names import MARK, PLACE, Reading, bare_name, is_plain, match, read_name
from kg.vocabulary.checks import check_folders
from kg.vocabulary.companies import find_company, resolve_company
from kg.vocabulary.name_index import (
    NOTHING,
    SHORTEST,
    NameIndex,
    fold_in_place,
    fold_with_positions,
    longest,
)
from kg.vocabulary.problem import Problem, Severity
from kg.vocabulary.reader import read_vocabulary
from kg.vocabulary.rule import Cue, RelationRule
from kg.vocabulary.sources import with_shipped
from kg.vocabulary.term import Concept, Term, Vocabulary

__all__ = [
    "MARK",
    "NOTHING",
    "PLACE",
    "SHORTEST",
    "Concept",
    "Cue",
    "NameIndex",
    "Problem",
    "Reading",
    "RelationRule",
    "Severity",
    "Term",
    "Vocabulary",
    "bare_name",
    "check_folders",
    "find_company",
    "fold_in_place",
    "fold_with_positions",
    "is_plain",
    "longest",
    "match",
    "read_name",
    "read_vocabulary",
    "resolve_company",
    "with_shipped",
]
