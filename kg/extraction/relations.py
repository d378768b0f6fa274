"""Applies the relation rules: for each name of a marked text, which rule speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.errors import OntologyError
from kg.extraction import slots
from kg.extraction.cues import CueWords
from kg.extraction.marked import MarkedText
from kg.extraction.patterns import Pattern, plain_texts, translate
from kg.vocabulary import Cue, RelationRule, Vocabulary

MODEL_RELATIONS = frozenset({"USES", "DEVELOPS"})
"""The relations to a model."""

_NOT = "not "
"""Opens the relation of a rule that rules it out."""

_REACH = 120
"""How many signs before and after a name a rule may see: more than any pattern spans."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that speaks of the name at an index; ``start`` and ``end`` bound what it read."""

    index: int
    relation: str
    rule: RelationRule
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Ready:
    """A rule ready to be asked: the relation it is about, and whether it states it."""

    rule: RelationRule
    relation: str
    states: bool
    pattern: Pattern


class RelationRules:
    """The rules of a vocabulary, ready to be asked about the names of a marked text.

    Raises :class:`kg.errors.OntologyError` for a pattern that cannot be understood.
    """

    def __init__(self, vocabulary: Vocabulary, words: CueWords) -> None:
        ordered = sorted(vocabulary.rules, key=lambda rule: (rule.rank, rule.id, rule.pattern))
        ready = [
            _Ready(
                rule,
                rule.relation.removeprefix(_NOT),
                not rule.relation.startswith(_NOT),
                _translate(rule.pattern, words, f"{rule.place} rule {rule.id}".strip()),
            )
            for rule in ordered
        ]
        self._by_kind = {
            kind: tuple(each for each in ready if kind in each.pattern.kinds)
            for kind in slots.NAMES
        }

    def read(self, marked: MarkedText) -> Iterator[Finding]:
        """Yield what the rules state, name by name: of each relation the first rule that fits.

        Of the relations to a model only one is stated; where a rule rules a relation out, no
        later one speaks of it.
        """
        for index, slot in marked.slots.items():
            window, begin = _window(marked, index)
            present = frozenset(window)
            decided: set[str] = set()
            for ready in self._by_kind[slot.kind]:
                if ready.relation in decided or not ready.pattern.may_match(present):
                    continue
                match = ready.pattern.expression.search(window)
                if match is None:
                    continue
                is_model = ready.relation in MODEL_RELATIONS
                decided |= MODEL_RELATIONS if is_model else {ready.relation}
                if ready.states:
                    start, end = match.span()
                    yield Finding(index, ready.relation, ready.rule, begin + start, begin + end)


class PatternCheck:
    """Tells what is wrong with patterns that speak of some cues."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._words = CueWords(cues)

    def __call__(self, pattern: str) -> OntologyError | None:
        """Return what is wrong with a pattern, if anything."""
        try:
            _translate(pattern, self._words, "pattern")
        except OntologyError as error:
            return error
        return None


def _translate(pattern: str, words: CueWords, place: str) -> Pattern:
    """Translate a pattern; its plain text may hold no cue word, which is never plain."""
    for text in plain_texts(pattern):
        marked, _ = words.mark(text, list(range(len(text))))
        cue = next(filter(None, map(words.name, marked)), "")
        if cue:
            problem = f'"{text}" in a pattern never matches: it holds a word of the cue {cue}'
            raise OntologyError(place, problem, f"write {{{cue}}} for that word")
    return translate(pattern, words.signs, place)


def _window(marked: MarkedText, index: int) -> tuple[str, int]:
    """Return the sentence around a name, with the name as the target, and where it begins."""
    start, end = marked.sentence(index)
    begin = max(start, index - _REACH)
    before, after = (
        marked.symbols[begin:index],
        marked.symbols[index + 1 : min(end, index + _REACH)],
    )
    return f"{before}{slots.TARGET}{after}", begin
