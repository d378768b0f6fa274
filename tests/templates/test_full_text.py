"""Words that a person types become a question to the full-text index, and find names by it."""

from pathlib import Path

import pytest

from kg.errors import TemplateError
from kg.pipeline import ask
from kg.templates.full_text import full_text_query


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("高盛", '"高盛"'),
        ("高盛集团 gold", '"高盛集团" AND gold*'),
        ("文", "文*"),
        ("GPT-4o", "gpt* AND 4o*"),
        ("ＧＰＴ３．５", "gpt3.5*"),
        ("AI应用", 'ai* AND "应用"'),
        ('name:"x" OR *~2 {!lucene} AND \\', "name* AND x* AND or* AND 2* AND lucene* AND and*"),
        ("snake_case", "snake* AND case*"),
    ],
)
def test_words_become_a_question(text: str, asked: str):
    """Chinese has to follow on itself, of other words the beginning is enough, signs are none."""
    assert full_text_query(text) == asked


@pytest.mark.parametrize("text", ["", "  ", "!!", '"'])
def test_text_without_a_word_is_refused(text: str):
    """There is nothing to ask for."""
    with pytest.raises(ValueError, match="holds no word"):
        full_text_query(text)


def found(graph: Path, words: str) -> list[str]:
    """Return the names found by some words."""
    rows = ask(graph, "search-by-name", {"words": words}).rows
    return [str(row["name"]) for row in rows]


@pytest.mark.parametrize("words", ["文心一言", "文心", "ernie bot", "ERN", "言一"])
def test_name_is_found_by_any_of_its_words(sample_graph: Path, words: str):
    """A name is found by a part of it or of an alias, in the order of its characters."""
    assert ("文心一言" in found(sample_graph, words)) == (words != "言一")


def test_shorter_names_come_first(sample_graph: Path):
    """What is nearest to the words asked for stands on top."""
    names = found(sample_graph, "GPT")
    assert names == sorted(names, key=len)


@pytest.mark.parametrize("words", ["'}) DETACH DELETE n //", "a" * 3000, "长" * 3000, "🙂 a"])
def test_strange_words_find_nothing_and_break_nothing(sample_graph: Path, words: str):
    """Whatever is typed is taken for words."""
    assert "文心一言" not in found(sample_graph, words)


def test_words_without_a_word_are_told(sample_graph: Path):
    """The parameter is named, with an example."""
    with pytest.raises(TemplateError, match=r"words: .* holds no word; give one like"):
        found(sample_graph, "***")
