"""Lays the parts of a pattern over a question, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kg.questions.pattern import Part
from kg.questions.question import Question
from kg.questions.text import Span
from kg.questions.things import Named, Thing
from kg.templates import Parameter

_ASIDE = 0.25
"""What is taken off where a name is another's own name, and only an alias of this."""


class Hit(NamedTuple):
    """A place where a part of a pattern stands, and what it says."""

    span: Span
    weight: float
    thing: Thing | None = None
    value: str = ""


def lay(parts: Sequence[Part], question: Question) -> list[Hit | None]:
    """Return the heaviest hits of the parts that stand in the question in their order.

    ``heaviest[i][at]`` is what the parts from the i-th on can weigh from that place on.
    """
    size = len(question.text)
    starting = [_by_start(part, question) for part in parts]
    heaviest = [[0.0] * (size + 1) for _ in range(len(parts) + 1)]
    for i in range(len(parts) - 1, -1, -1):
        row, below = heaviest[i], heaviest[i + 1]
        for at in range(size, -1, -1):
            best = max(below[at], row[at + 1] if at < size else 0.0)
            for hit in starting[i].get(at, ()):
                best = max(best, hit.weight + below[hit.span.end])
            row[at] = best
    return list(_follow(starting, heaviest))


def _follow(
    starting: Sequence[dict[int, list[Hit]]], heaviest: Sequence[Sequence[float]]
) -> Iterator[Hit | None]:
    """Yield for each part the first hit that leads to what weighs most, or nothing."""
    at = 0
    for i, hits in enumerate(starting):
        below = heaviest[i + 1]
        leading = (
            hit
            for start in sorted(hits)
            if start >= at
            for hit in hits[start]
            if hit.weight + below[hit.span.end] == heaviest[i][at]
        )
        chosen = next(leading, None) if heaviest[i][at] > below[at] else None
        at = chosen.span.end if chosen else at
        yield chosen


def _by_start(part: Part, question: Question) -> dict[int, list[Hit]]:
    found: dict[int, list[Hit]] = {}
    for hit in sorted(_hits(part, question), key=lambda each: (each.span.start, -each.span.end)):
        found.setdefault(hit.span.start, []).append(hit)
    return found


def _hits(part: Part, question: Question) -> Iterator[Hit]:
    if part.parameter:
        for thing in question.things:
            value = thing.value_for(part.parameter)
            if value is not None:
                yield Hit(thing.span, _weight(part, thing, part.parameter), thing, value)
    spans: Iterable[Span] = question.words.get(part.word, ())
    if part.plain:
        spans = [span for word in part.plain for span in question.stands(word)]
    for span in spans:
        # A longer word says more, but never as much as a further part.
        yield Hit(span, part.weight + (span.end - span.start) / 1000)


def _weight(part: Part, thing: Thing, parameter: Parameter) -> float:
    is_aside = isinstance(thing, Named) and thing.is_aside(parameter)
    return part.weight - (_ASIDE if is_aside else 0)
