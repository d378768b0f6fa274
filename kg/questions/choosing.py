"""Chooses the template that fits a question best, and those that nearly do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.matching import Match, match
from kg.questions.pattern import Asked
from kg.questions.question import Question

FLOOR = 0.6
"""The least score of an answer."""

_NEAR = 0.35
"""The least score of what is offered beside it, or instead."""

_MOST = 3
"""How many are offered at most."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The best match of a question, ``None`` where nothing of it is any template's; and the next.

    Of each template there is one; the next have all that must be given.
    """

    best: Match | None
    near: tuple[Match, ...]

    @property
    def is_answer(self) -> bool:
        """Whether the best match can be run and is good enough."""
        return self.best is not None and self.best.score >= FLOOR and not self.best.missing


def choose(question: Question, asked: Sequence[Asked]) -> Chosen:
    """Lay all patterns over a question; where two fit alike the earlier template wins."""
    found = [_best(each, question) for each in asked]
    ordered = sorted(found, key=lambda each: -round(each.score, 6))
    best = ordered[0] if ordered and ordered[0].score >= _NEAR else None
    others = [each for each in ordered if each is not best and not each.missing]
    near = [each for each in others if each.score >= _NEAR][:_MOST]
    return Chosen(best, tuple(near))


def _best(asked: Asked, question: Question) -> Match:
    """Return the best match of a template: the first of those that have the same score."""
    matches = (match(asked.template, pattern, question) for pattern in asked.patterns)
    return max(matches, key=lambda each: (round(each.score, 6), -len(each.missing)))
