"""Tells what was understood of a question, and what was decided in doing so."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kg.questions.matching import Match
from kg.questions.question import Question
from kg.questions.text import Span, tokens
from kg.questions.things import Day, Named, Stretch


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
        elif isinstance(thing, Day | Stretch) and not _says(thing, printed, value):
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
    """Yield what the template cannot take into account, in one line."""
    covered = {at for span in match.covered for at in range(*span)}
    named = [thing.span for thing in match.left]
    words = [span for span in tokens(question.text) if not any(map(span.overlaps, named))]
    spans = sorted((*named, *(span for span in words if not _is_said(span, covered, question))))
    if left := " ".join(question.text[slice(*span)] for span in _joined(spans)):
        yield f"{match.template.name} takes no account of: {left}"


def _is_said(span: Span, covered: Collection[int], question: Question) -> bool:
    negated = any(span.overlaps(each) for each in question.negations)
    return span.start in covered or (span.start in question.fillers and not negated)


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Return spans with those that follow one another at once as one."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _says(day: Day | Stretch, printed: str, value: str) -> bool:
    """Whether the value is as it is printed, so that nobody need be told."""
    return isinstance(day, Day) and bool(day.role) and value[: len("2024-05")] in printed
