"""Guesses which words of a question are a name that the graph does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.questions.laying import Hit
from kg.questions.pattern import Part
from kg.questions.question import Question
from kg.questions.text import Span
from kg.questions.things import Choice

_LEAST = 2


def unknown_names(
    laid: Sequence[tuple[Part, Hit | None]], question: Question, given: Mapping[str, str]
) -> dict[str, Span]:
    """Return for each name that must be given and is not what stands where it should.

    That is between the parts of the pattern before and behind it, without what is known.
    """
    known = _known(question)
    found: dict[str, Span] = {}
    for place, (part, hit) in enumerate(laid):
        parameter = part.parameter
        if hit or not parameter or not parameter.labels or not parameter.required:
            continue
        start = max((each.span.end for _, each in laid[:place] if each), default=0)
        end = min((each.span.start for _, each in laid[place:] if each), default=len(question.text))
        pieces = [
            each for each in _pieces(question, start, end, known) if each not in found.values()
        ]
        if parameter.name not in given and pieces:
            found[parameter.name] = max(
                pieces, key=lambda each: (each.end - each.start, -each.start)
            )
    return found


def _known(question: Question) -> frozenset[int]:
    words = (span for spans in question.words.values() for span in spans)
    things = (thing.span for thing in question.things if not isinstance(thing, Choice))
    return frozenset(at for span in (*words, *things) for at in range(*span))


def _pieces(question: Question, start: int, end: int, known: frozenset[int]) -> Iterator[Span]:
    """Yield the stretches between two places that nobody knows, fillers and blanks only within."""
    begun: int | None = None
    last = start
    for at in range(start, end + 1):
        is_unknown = at < end and at not in known
        if is_unknown and question.text[at].isalnum() and at not in question.fillers:
            begun, last = (at if begun is None else begun), at + 1
        elif begun is not None and not is_unknown:
            if last - begun >= _LEAST:
                yield Span(begun, last)
            begun = None
