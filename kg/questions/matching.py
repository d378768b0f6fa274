"""Lays a pattern over a question, and says how well it fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.questions.guessing import unknown_names
from kg.questions.laying import Hit, lay
from kg.questions.pattern import Part, Pattern
from kg.questions.question import Question
from kg.questions.text import Span
from kg.questions.things import Choice, Thing
from kg.templates import Parameter, Template

_GUESSED = 2.0
"""What a name counts that the graph does not have."""

_OUT_OF_ORDER = 0.5
"""What a value counts of a part that stands elsewhere than the pattern has it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A template with the values that a question gives for it.

    ``score`` is 1 where pattern and question say the same and nothing else; ``is_whole`` is
    whether enough of both is there to answer by; ``missing`` are
    parameters that must be given and are not; ``unknown`` are words where a name should stand;
    ``used`` and ``left`` are the things of the question the values came from, and the rest;
    ``covered`` is all of it that is accounted for.
    """

    template: Template
    pattern: Pattern
    given: dict[str, str]
    score: float
    is_whole: bool
    missing: tuple[Parameter, ...]
    unknown: dict[str, str]
    used: tuple[tuple[str, Thing], ...]
    left: tuple[Thing, ...]
    covered: tuple[Span, ...]


def match(template: Template, pattern: Pattern, question: Question) -> Match:
    """Lay a pattern over a question: its parts in their order, as many and as heavy as can be.

    What the question names besides goes to parameters of the template that may take it.
    """
    hits = lay(pattern.parts, question)
    laid = list(zip(pattern.parts, hits, strict=True))
    whole = sum(part.weight for part, hit in laid if hit or not part.may_miss)
    found = sum(hit.weight for hit in hits if hit)
    spans = [hit.span for hit in hits if hit]
    given: dict[str, str] = {}
    used: list[tuple[str, Thing]] = []
    for part, hit in laid:
        if part.parameter and hit and hit.thing:
            given[part.parameter.name] = hit.value
            used.append((part.parameter.name, hit.thing))
    for thing, parameter, value in _others(template, question, spans, given):
        given[parameter.name] = value
        used.append((parameter.name, thing))
        spans.append(thing.span)
        found += _found_late(pattern.parts, parameter)
    left = _left(question, spans)
    guesses = unknown_names(laid, question, given)
    found += _GUESSED * len(guesses)
    of_pattern = min(found / whole, 1.0)
    covered = _covered(question, spans, list(guesses.values()))
    return Match(
        template=template,
        pattern=pattern,
        given={each.name: given[each.name] for each in template.parameters if each.name in given},
        score=_score(of_pattern, covered),
        is_whole=_is_whole(laid, covered) and not left and not _is_turned(question, spans),
        missing=tuple(
            each for each in template.parameters if each.required and each.name not in given
        ),
        unknown={name: question.text[span.start : span.end] for name, span in guesses.items()},
        used=tuple(used),
        left=left,
        covered=tuple(spans),
    )


def _is_whole(laid: Sequence[tuple[Part, Hit | None]], covered: float) -> bool:
    """Whether only generic words are missing; without any other word all has to be accounted for."""
    words = [hit for part, hit in laid if not (part.parameter or part.is_generic)]
    return all(hit or not _is_essential(part) for part, hit in laid) and (
        any(words) or covered == 1.0
    )


def _is_essential(part: Part) -> bool:
    """Whether a question cannot be meant that lacks the part; values are seen to elsewhere."""
    is_value = part.parameter is not None and part.parameter.required
    return not (part.may_miss or part.is_generic or is_value)


def _is_turned(question: Question, spans: Sequence[Span]) -> bool:
    """Whether a word turns the question round that no part of the pattern is."""
    return any(not any(each.overlaps(span) for span in spans) for each in question.negations)


def _score(of_pattern: float, of_question: float) -> float:
    """Return the harmonic mean: both have to be high."""
    whole = of_pattern + of_question
    return 2 * of_pattern * of_question / whole if whole else 0.0


def _found_late(parts: Sequence[Part], parameter: Parameter) -> float:
    return sum(_OUT_OF_ORDER * part.weight for part in parts if part.parameter == parameter)


def _others(
    template: Template,
    question: Question,
    spans: Sequence[Span],
    given: dict[str, str],
) -> Iterator[tuple[Thing, Parameter, str]]:
    """Yield what the question names besides, each with the first free parameter that takes it."""
    free = [each for each in template.parameters if each.name not in given]
    taken = list(spans)
    for thing in question.things:
        if any(thing.span.overlaps(span) for span in taken):
            continue
        for parameter in free:
            value = thing.value_for(parameter)
            if value is not None:
                yield thing, parameter, value
                free.remove(parameter)
                taken.append(thing.span)
                break


def _left(question: Question, spans: Sequence[Span]) -> tuple[Thing, ...]:
    return tuple(
        thing
        for thing in question.things
        if not any(thing.span.overlaps(span) for span in spans) and not isinstance(thing, Choice)
    )


def _covered(question: Question, spans: Sequence[Span], unknown: Sequence[Span]) -> float:
    """Return which part of what the question says is accounted for; unknown words are half."""
    covered = {at for span in spans for at in range(*span)}
    guessed = {at for span in unknown for at in range(*span)}
    said = told = 0.0
    for at, weight in enumerate(question.weights):
        if at in covered:
            told += weight
        elif at in guessed:
            told += weight / 2
        elif at in question.fillers:
            continue
        said += weight
    return told / said if said else 0.0
