"""Finds in a row's text which relations it states: mentions, clauses, relations, status."""

from kg.extraction.extractor import Extractor
from kg.extraction.relations import PatternCheck
from kg.extraction.statement import Mention, Statement

__all__ = ["Extractor", "Mention", "PatternCheck", "Statement"]
