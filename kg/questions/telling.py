"""Tells what was understood of a question, and what was decided in doing so."""

from __future__ import annotations

from collections.abc import Iterator

from kg.questions.matching import Match
from kg.questions.question import Question
from kg.questions.text import Span
from kg.questions.things import Day, Named, Stretch, Thing


def parts_found(question: Question, match: Match) -> tuple[str, ...]:
    """Return in lines what the question names, by its kind, and the way to ask that it fits."""
    used = {thing.span: name for name, thing in match.used}
    named = tuple(
        f"{question.text[slice(*span)]}: {used[span]}={match.given[used[span]]}"
        for span in sorted(used)
    )
    return (*named, f"asked like: {match.pattern.line}")


def remarks(question: Question, match: Match) -> tuple[str, ...]:
    """Return in lines what was chosen where there was a choice, and what was left out."""
    return (*_choices(question, match), *_left(question, match))


def _choices(question: Question, match: Match) -> Iterator[str]:
    for name, thing in match.used:
        printed, value = question.text[slice(*thing.span)], match.given[name]
        if isinstance(thing, Named):
            yield from _other_names(printed, value, thing, match, name)
        elif isinstance(thing, Day | Stretch) and not _says(printed, value):
            yield f"{printed} is read as {name}={value}"


def _other_names(printed: str, value: str, thing: Named, match: Match, name: str) -> Iterator[str]:
    labels = next(each.labels for each in match.template.parameters if each.name == name)
    chosen = next(each for label in labels for each in thing.names if each.label == label)
    others = [each for each in thing.names if each.id != chosen.id]
    if others:
        beside = ", ".join(f"{each.label} {each.name}" for each in others)
        yield f"{printed} is read as the {chosen.label} {chosen.name}; there is also {beside}"
    elif value != printed and chosen.name.casefold() != printed:
        yield f"{printed} is read as the {chosen.label} {chosen.name}"


def _left(question: Question, match: Match) -> Iterator[str]:
    """Yield what the template cannot take into account."""
    for thing in match.left:
        yield f"{match.template.name} takes no account of {_text(question, thing)}"
    spans = [thing.span for thing in match.left]
    for span in question.negations:
        if span not in spans and not _is_used(span, match):
            yield f"{match.template.name} takes no account of {question.text[slice(*span)]}"


def _is_used(span: Span, match: Match) -> bool:
    return any(span.overlaps(each) for each in match.covered)


def _text(question: Question, thing: Thing) -> str:
    return question.text[slice(*thing.span)]


def _says(printed: str, value: str) -> bool:
    return value in printed
