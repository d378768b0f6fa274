"""The names of the figures, and the floors a team holds them to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.errors import FloorError
from kg.evaluation.gold import RELATIONS
from kg.evaluation.score import Scores, fold

_OF_ROWS = (
    "rows",
    "row coverage",
    "row to company accuracy",
    "rows put to review",
    "rows silently wrong",
    "date accuracy",
    "category accuracy",
)
_OF_A_RELATION = (
    "claims where gold has none",
    "precision",
    "recall",
    "F1",
    "canonical name",
    "status accuracy",
)
_OF_A_COLUMN = ("precision", "recall", "F1")

FIGURES = (
    *_OF_ROWS,
    *(f"{relation} {name}" for relation in RELATIONS for name in _OF_A_RELATION),
    *(f"model column {name}" for name in _OF_A_COLUMN),
)
"""Every figure there is, in the order in which they are shown."""

CEILINGS = frozenset(
    {"rows put to review", "rows silently wrong"}
    | {f"{relation} claims where gold has none" for relation in RELATIONS}
)
"""The figures of which less is better: what they are held to is the most they may be."""


@dataclass(frozen=True, slots=True)
class Floor:
    """The least a figure may be, or the most where less is better.

    >>> Floor("rows silently wrong", 0.02).is_met(0.03), Floor("USES F1", 0.8).is_met(0.9)
    (False, True)
    """

    name: str
    value: float

    def is_met(self, figure: float) -> bool:
        """Whether a figure keeps to it."""
        return figure <= self.value if self.name in CEILINGS else figure >= self.value

    def __str__(self) -> str:
        return f"{'at most' if self.name in CEILINGS else 'at least'} {self.value:g}"


def read_floor(text: str) -> Floor:
    """Read ``NAME=VALUE``; case, blanks and punctuation of the name do not matter.

    Raises :class:`FloorError` for an unknown figure or a value that is no number.

    >>> read_floor("uses f1=0.85")
    Floor(name='USES F1', value=0.85)
    """
    name, _, value = text.rpartition("=")
    known = {fold(figure): figure for figure in FIGURES}
    if fold(name) not in known:
        raise FloorError(
            f'--min "{text}"', f'"{name}" is no figure', f"it is one of {', '.join(FIGURES)}"
        )
    try:
        return Floor(known[fold(name)], float(value))
    except ValueError:
        raise FloorError(f'--min "{text}"', f'"{value}" is no number', "write it as 0.85") from None


def check_floors(scores: Iterable[Scores], floors: Sequence[Floor]) -> list[str]:
    """Tell of each figure that misses its floor, and of each floor that no report measures."""
    told: list[str] = []
    measured: set[str] = set()
    for each in scores:
        for floor in floors:
            figure = each.figures.get(floor.name)
            if figure is not None:
                measured.add(floor.name)
                if not floor.is_met(figure):
                    told.append(f"{each.report}: {floor.name} is {figure:.4g}, asked {floor}")
    absent = [floor.name for floor in floors if floor.name not in measured]
    return [*told, *(f"{name} is not measured: no gold labels it" for name in absent)]
