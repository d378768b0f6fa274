"""The words of questions are fit to be looked for."""

import re

import pytest

from kg.questions import read_patterns, read_words
from kg.templates import read_templates

WORDS = read_words()
LISTS = {**WORDS.classes, **WORDS.values, "fillers": WORDS.fillers, "negations": WORDS.negations}


@pytest.mark.parametrize("name", LISTS)
def test_words_are_small_and_written_once(name: str):
    """Each word is in the case and width in which questions are read, and stands once."""
    words = LISTS[name]

    assert [word for word in words if word != word.casefold().strip()] == []
    assert len(set(words)) == len(words)


def test_every_class_is_used():
    """A class that no template speaks of would be of no use."""
    lines = " ".join(line for each in read_templates().values() for line in each.questions)

    assert set(re.findall(r"\{([\w-]+)\}", lines)) == set(WORDS.classes)


def test_words_for_values_are_those_of_some_parameter():
    """What a word stands for is a choice of a shipped template's parameter."""
    choices = {
        choice
        for template in read_templates().values()
        for parameter in template.parameters
        for choice in parameter.type.choices
    }

    assert set(WORDS.values) <= choices


def test_every_template_can_be_asked():
    """Every shipped template has a way to ask for it, but the search, which takes any words."""
    asked = {each.template.name for each in read_patterns(read_templates().values(), WORDS)}

    assert set(read_templates()) - asked == {"search-by-name"}
