"""What a question names: nodes, days, stretches of time, numbers, and values of a list."""

from __future__ import annotations

from dataclasses import dataclass

from kg.questions.names import Name, NameIndex
from kg.questions.text import Span
from kg.templates import Parameter

_DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 90, "year": 365}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Named:
    """A name of one or more nodes."""

    span: Span
    names: tuple[Name, ...]
    index: NameIndex

    def value_for(self, parameter: Parameter) -> str | None:
        """Return the name for a parameter that takes a node of such a label, else nothing."""
        for label in parameter.labels:
            if fitting := [name for name in self.names if name.label == label]:
                return self.index.text_for(fitting[0], parameter.labels)
        return None

    def is_aside(self, parameter: Parameter) -> bool:
        """Whether the parameter takes this for an alias, while it is the own name of another."""
        fitting = [name for name in self.names if name.label in parameter.labels]
        return not any(name.is_own for name in fitting) and any(name.is_own for name in self.names)


@dataclass(frozen=True, slots=True)
class Day:
    """A day, with what stands beside it: ``since``, ``until``, or nothing."""

    span: Span
    day: str
    role: str = ""

    def value_for(self, parameter: Parameter) -> str | None:
        """Return the day for a date that is of its kind; one named since begins a time."""
        if parameter.type.text != "date":
            return None
        begins = parameter.name == "since"
        return self.day if self.role in ("", "since" if begins else "until") else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time; ``since`` is the day it begins where it reaches up to now, else empty."""

    span: Span
    count: float
    unit: str
    since: str = ""

    def value_for(self, parameter: Parameter) -> str | None:
        """Return the number of days for what is called days, else of months; or the first day."""
        if parameter.type.text == "date":
            return self.since if parameter.name == "since" and self.since else None
        if not parameter.type.text.startswith("integer") or parameter.name == "limit":
            return None
        if parameter.name == "days":
            return str(int(self.count * _DAYS[self.unit]))
        months = self.count * _MONTHS.get(self.unit, 0)
        return str(int(months)) if months >= 1 and months == int(months) else None


@dataclass(frozen=True, slots=True)
class Number:
    """A number; ``is_most`` where it says how many are wanted at most."""

    span: Span
    number: int
    is_most: bool = False

    def value_for(self, parameter: Parameter) -> str | None:
        """Return the number for a count: the limit where it is the most, else any other."""
        is_count = parameter.type.text.startswith("integer")
        return (
            str(self.number) if is_count and self.is_most == (parameter.name == "limit") else None
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """A word for values of parameters that have choices, such as a status."""

    span: Span
    values: tuple[str, ...]

    def value_for(self, parameter: Parameter) -> str | None:
        """Return the value the parameter has among its choices."""
        return next((each for each in self.values if each in parameter.type.choices), None)


Thing = Named | Day | Stretch | Number | Choice
"""Whatever a question names."""
