"""Chooses the template that fits a question best, and those that nearly do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.matching import Match, match
from kg.questions.pattern import Asked
from kg.questions.question import Question

FLOOR = 0.6
"""The least score of what a question is read as."""

_NEAR = 0.5
"""The least score of what is offered where there is no answer."""

_BESIDE = 0.6
"""The least score of what is offered beside one."""

_MOST = 3
"""How many are offered at most."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a question is read as, the best match first, then others that fit no worse.

    ``near`` are other templates that nearly fit, of each its best match, with all that must be
    given; where there is no ``best`` they are all there is.
    """

    alike: tuple[Match, ...]
    near: tuple[Match, ...]

    @property
    def best(self) -> Match | None:
        """The best match, the first of those that are as good."""
        return self.alike[0] if self.alike else None


def choose(question: Question, asked: Sequence[Asked]) -> Chosen:
    """Lay all patterns over a question; where two fit alike the earlier template wins."""
    found = sorted((_best(each, question) for each in asked), key=lambda each: -_rounded(each))
    fitting = [each for each in found if _is_fit(each)]
    alike = tuple(each for each in fitting if _rounded(each) == _rounded(fitting[0]))
    others = [each for each in found if each not in alike[:1] and not each.missing]
    least = _BESIDE if alike and not alike[0].missing else _NEAR
    return Chosen(alike, tuple(each for each in others if each.score >= least)[:_MOST])


def _best(asked: Asked, question: Question) -> Match:
    """Return the best match of a template: the first of those that are as good."""
    matches = (match(asked.template, pattern, question) for pattern in asked.patterns)
    return max(matches, key=lambda each: (_is_fit(each), _rounded(each), -len(each.missing)))


def _is_fit(found: Match) -> bool:
    return found.score >= FLOOR and found.is_whole


def _rounded(found: Match) -> float:
    return round(found.score, 6)
