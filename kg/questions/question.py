"""A question taken apart: what it names, which words stand where, what says nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.questions.names import NameIndex
from kg.questions.text import Span, occurrences, plain_text, tokens
from kg.questions.things import Choice, Named, Thing
from kg.questions.times import Today, find_days, find_numbers, find_stretches
from kg.questions.words import QuestionWords

_NAME, _THING, _NEGATION, _WORD, _CHARACTER = 4.0, 2.0, 4.0, 2.0, 1.0


@dataclass(frozen=True, slots=True)
class Question:
    """A question in one width and case, and what was found in it.

    ``words`` says where the words of each class stand; ``weights`` how much each character
    says, ``fillers`` which of them need not be accounted for, ``negations`` what turns it round.
    """

    text: str
    things: tuple[Thing, ...]
    words: Mapping[str, tuple[Span, ...]]
    weights: tuple[float, ...]
    fillers: frozenset[int]
    negations: tuple[Span, ...]

    def stands(self, word: str) -> tuple[Span, ...]:
        """Return where a word stands that no class has, outside of names and days."""
        return tuple(_outside(occurrences(word, self.text), _solid(self.things)))


def read_question(question: str, words: QuestionWords, index: NameIndex, today: Today) -> Question:
    """Take a question apart; raises :class:`kg.errors.QuestionError` for what is none."""
    text = plain_text(question)
    days = list(find_days(text, words, today))
    stretches = [
        each
        for each in find_stretches(text, words, today)
        if not any(each.span.overlaps(day.span) for day in days)
    ]
    taken = [*(each.span for each in days), *(each.span for each in stretches)]
    names = [Named(span, found, index) for span, found in index.find(text, taken)]
    taken += [each.span for each in names]
    solid: list[Thing] = [*names, *days, *stretches, *find_numbers(text, words, taken)]
    found = {
        name: tuple(_outside(_all(listed, text), _solid(solid)))
        for name, listed in words.classes.items()
    }
    choices = _choices(text, words, _solid(solid))
    negations = _negations(text, words, [*_solid(solid), *(each.span for each in choices)])
    things: list[Thing] = [*solid, *choices]
    things.sort(key=lambda each: each.span)
    return Question(
        text,
        tuple(things),
        {name: spans for name, spans in found.items() if spans},
        _weights(text, solid, negations),
        frozenset(at for span in _all(words.fillers, text) for at in range(*span)),
        negations,
    )


def _all(words: Iterable[str], text: str) -> Iterator[Span]:
    return (span for word in words if word in text for span in occurrences(word, text))


def _solid(things: Iterable[Thing]) -> list[Span]:
    return [thing.span for thing in things if not isinstance(thing, Choice)]


def _outside(spans: Iterable[Span], solid: Sequence[Span]) -> Iterator[Span]:
    """Yield the spans that are no part of something solid; one of the same extent may be a word."""
    for span in dict.fromkeys(spans):
        if all(span == each or not span.overlaps(each) for each in solid):
            yield span


def _choices(text: str, words: QuestionWords, solid: Sequence[Span]) -> list[Choice]:
    """Return the words for values, the longest first where they begin alike."""
    found: dict[Span, list[str]] = {}
    for value, listed in words.values.items():
        for span in _outside(_all(listed, text), solid):
            found.setdefault(span, []).append(value)
    ordered = sorted(found, key=lambda span: (span.start, -span.end))
    return [Choice(span, tuple(found[span])) for span in ordered]


def _negations(text: str, words: QuestionWords, known: Sequence[Span]) -> tuple[Span, ...]:
    """Return where words turn the question round that are no part of a longer word."""
    longer = {*known, *_all(words.fillers, text)}
    longer |= {span for listed in words.classes.values() for span in _all(listed, text)}
    found = dict.fromkeys(_all(words.negations, text))
    return tuple(each for each in found if not any(each.is_within(span) for span in longer))


def _weights(text: str, solid: Sequence[Thing], negations: Iterable[Span]) -> tuple[float, ...]:
    """Return how much each character says: of a name all say as much as a short word or two."""
    weights = [0.0] * len(text)
    for span in tokens(text):
        _spread(weights, span, _WORD if text[span.start].isascii() else _CHARACTER)
    for span in negations:
        _spread(weights, span, _NEGATION)
    for thing in solid:
        _spread(weights, thing.span, _NAME if isinstance(thing, Named) else _THING)
    return tuple(weights)


def _spread(weights: list[float], span: Span, weight: float) -> None:
    for at in range(*span):
        weights[at] = weight / (span.end - span.start)
