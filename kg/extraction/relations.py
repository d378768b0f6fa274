"""Applies the relation rules: for each name of a marked text, which rule speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction import slots
from kg.extraction.cues import CueWords
from kg.extraction.marked import MarkedText
from kg.extraction.patterns import Pattern, translate
from kg.vocabulary import RelationRule, Vocabulary

_MODEL_RELATIONS = frozenset({"USES", "DEVELOPS"})


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that speaks of the name at an index; ``start`` and ``end`` bound what it read."""

    index: int
    relation: str
    rule: RelationRule
    start: int
    end: int


class RelationRules:
    """The rules of a vocabulary, ready to be asked about the names of a marked text.

    Raises :class:`kg.errors.OntologyError` for a pattern that cannot be understood.
    """

    def __init__(self, vocabulary: Vocabulary, words: CueWords) -> None:
        ordered = sorted(vocabulary.rules, key=lambda rule: (rule.rank, rule.id, rule.pattern))
        self._rules: list[tuple[RelationRule, Pattern]] = [
            (rule, translate(rule.pattern, words.signs, f"rule {rule.id}")) for rule in ordered
        ]
        self._by_kind: dict[str, list[tuple[RelationRule, Pattern]]] = {
            kind: [each for each in self._rules if kind in each[1].kinds] for kind in slots.NAMES
        }

    def read(self, marked: MarkedText) -> Iterator[Finding]:
        """Yield what the rules state, name by name: of each relation the first rule that fits.

        Of the relations to a model only one is stated; a rule that rules a relation out
        (``not USES``) is yielded by nobody, but no later one speaks.
        """
        for index, slot in marked.slots.items():
            decided: set[str] = set()
            window, begin = _window(marked, index)
            for rule, pattern in self._by_kind[slot.kind]:
                relation = rule.relation.removeprefix("not ")
                if relation in decided:
                    continue
                match = pattern.expression.search(window)
                if match is None:
                    continue
                decided |= _MODEL_RELATIONS if relation in _MODEL_RELATIONS else {relation}
                if relation == rule.relation:
                    start, end = match.span()
                    yield Finding(index, relation, rule, begin + start, begin + end)


_REACH = 120
"""How many signs before and after a name a rule may see: more than any pattern spans."""


def _window(marked: MarkedText, index: int) -> tuple[str, int]:
    """Return the sentence around a name, with the name as the target, and where it begins."""
    start, end = marked.sentence(index)
    begin = max(start, index - _REACH)
    before, after = marked.symbols[begin:index], marked.symbols[index + 1 : min(end, index + _REACH)]
    return f"{before}{slots.TARGET}{after}", begin


