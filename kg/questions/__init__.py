"""Reads a question in words: which template answers it, and with which values."""

from kg.questions.choosing import choose
from kg.questions.matching import Match
from kg.questions.names import Name, NameIndex
from kg.questions.pattern import Asked, read_patterns
from kg.questions.question import Question, read_question
from kg.questions.words import read_words

__all__ = [
    "Asked",
    "Match",
    "Name",
    "NameIndex",
    "Question",
    "choose",
    "read_patterns",
    "read_question",
    "read_words",
]
