"""Every shipped rule speaks in sentences of our own, and in no others.

A line of rule_examples.jsonl has a ``text`` with the name in [brackets], the ``rule`` that
speaks of it, and where it matters the ``status``. A rule that rules a relation out states
nothing of it about the name. A line without a rule is a sentence that must state nothing of
the ``relation`` about the name. ``company`` is the row's company, 锚地船务 where none is given.
"""

import json
from pathlib import Path

import pytest

from kg.extraction import Extractor
from kg.vocabulary import read_vocabulary

FILE = Path(__file__).parent / "rule_examples.jsonl"
EXAMPLES = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
RULES = {rule.id: rule.relation for rule in read_vocabulary().rules}
NOT = "not "
FEWEST = 2


def _stated(shipped: Extractor, example: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return relation, rule and status of what is stated about the name in brackets."""
    before, rest = example["text"].split("[")
    name, after = rest.split("]")
    row = (before + name + after, example.get("company", "company:none"), "锚地船务")
    here = range(len(before), len(before) + len(name))
    return [
        (s.relation, s.rule, str(s.status)) for s in next(shipped.read([row])) if s.start in here
    ]


def _title(example: dict[str, str]) -> str:
    return f"{example.get('rule', 'none')}: {example['text']}"


@pytest.mark.parametrize(
    "example",
    [e for e in EXAMPLES if not RULES.get(e.get("rule", ""), NOT).startswith(NOT)],
    ids=_title,
)
def test_rule_speaks_of_the_name(shipped: Extractor, example: dict[str, str]):
    """The rule states its relation about the name in brackets, as far along as the example says."""
    relation = RULES[example["rule"]]
    found = [each for each in _stated(shipped, example) if each[0] == relation]

    expected = example.get("status")
    assert [rule for _, rule, _ in found] == [example["rule"]]
    assert not expected or [status for *_, status in found] == [expected]


@pytest.mark.parametrize(
    "example",
    [e for e in EXAMPLES if RULES.get(e.get("rule", ""), NOT).startswith(NOT)],
    ids=_title,
)
def test_nothing_is_stated_of_the_name(shipped: Extractor, example: dict[str, str]):
    """What a rule rules out, and what no rule is meant for, is not stated about the name."""
    relation = example.get("relation") or RULES[example["rule"]].removeprefix(NOT)

    assert [each for each in _stated(shipped, example) if each[0] == relation] == []


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_has_examples(rule: str):
    """A rule without two sentences in which it speaks is not to be shipped."""
    assert len([e for e in EXAMPLES if e.get("rule") == rule]) >= FEWEST


def test_examples_speak_of_rules_there_are():
    """An example of a rule that is gone tells nothing."""
    assert {e["rule"] for e in EXAMPLES if "rule" in e} - set(RULES) == set()
