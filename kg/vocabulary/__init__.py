"""Vocabularies: the known names (companies, models …) and the words rules look for."""

from kg.vocabulary.bare_names import MARK, PLACE, Reading, bare_name, is_plain, match, read_name
from kg.vocabulary.companies import find_company, resolve_company
from kg.vocabulary.name_index import NameIndex, fold_with_positions, longest
from kg.vocabulary.reader import read_vocabulary
from kg.vocabulary.term import Concept, Term, Vocabulary

__all__ = [
    "MARK",
    "PLACE",
    "Concept",
    "NameIndex",
    "Reading",
    "Term",
    "Vocabulary",
    "bare_name",
    "find_company",
    "fold_with_positions",
    "is_plain",
    "longest",
    "match",
    "read_name",
    "read_vocabulary",
    "resolve_company",
]
