"""Every shipped template runs on the sample, and gives something to look at."""

import re
from pathlib import Path

import pytest

from kg.pipeline import ask
from kg.templates import TOPICS, read_templates
from kg.templates.value_type import MOST

TEMPLATES = read_templates()
LIMITED = [name for name, each in TEMPLATES.items() if "$limit" in each.cypher]
ONE_ROW = {"company-profile", "model-profile"}

ONLY_WHEN_ASKED = {"switchers"}
"""Templates that find nothing on the sample unless an optional value is given."""


def given(name: str, *, everything: bool) -> dict[str, str]:
    """Return the example values of a template, all or only those that must be given."""
    parameters = TEMPLATES[name].parameters
    return {each.name: each.example for each in parameters if everything or each.required}


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_answers_its_examples(sample_graph: Path, name: str):
    """With all its example values a template has an answer on the sample."""
    answer = ask(sample_graph, name, given(name, everything=True))

    assert answer.rows


@pytest.mark.parametrize("name", [each for each in TEMPLATES if each not in ONLY_WHEN_ASKED])
def test_template_answers_what_must_be_given(sample_graph: Path, name: str):
    """With only what must be given a template has an answer on the sample."""
    answer = ask(sample_graph, name, given(name, everything=False))

    assert answer.rows


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_returns_its_columns(sample_graph: Path, name: str):
    """The columns of an answer are those of the header, in its order."""
    answer = ask(sample_graph, name, given(name, everything=True))

    assert tuple(answer.rows[0]) == tuple(each.name for each in TEMPLATES[name].columns)


@pytest.mark.parametrize("name", LIMITED)
def test_template_takes_no_more_than_its_limit(sample_graph: Path, name: str):
    """A template with a limit returns no more rows than that."""
    answer = ask(sample_graph, name, given(name, everything=False) | {"limit": "1"})

    assert len(answer.rows) <= 1


@pytest.mark.parametrize("name", LIMITED)
def test_template_takes_the_largest_limit(sample_graph: Path, name: str):
    """The largest number that is taken is one with which the store answers."""
    every = ask(sample_graph, name, given(name, everything=True) | {"limit": str(MOST)})

    assert every.rows


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_has_a_known_topic(name: str):
    """Every shipped template is listed under one of the topics."""
    assert TEMPLATES[name].topic in TOPICS


@pytest.mark.parametrize("name", [each for each in TEMPLATES if each not in ONE_ROW])
def test_orders_end_in_an_id(name: str):
    """Every order is total, so that two stores and two runs give the same rows."""
    text = re.sub(r"\s+", " ", TEMPLATES[name].cypher)
    keys = text.rpartition(" ORDER BY ")[2].partition(" LIMIT ")[0]

    assert re.search(r"(Id|\bid|source, target|month)$|\bids\b", keys)


@pytest.mark.parametrize("name", TEMPLATES)
def test_limits_stand_behind_an_order(name: str):
    """A limit without an order would cut at random."""
    text = re.sub(r"\s+", " ", TEMPLATES[name].cypher)

    assert all("ORDER BY" in before for before in text.split(" LIMIT ")[:-1])
