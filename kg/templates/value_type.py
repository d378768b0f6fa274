"""The type of a parameter, and how a given text becomes a value of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kg.model.graph import Value
from kg.templates.full_text import full_text_query

LABELS = ("Company", "Model", "Organisation", "UseCase", "Category")
"""The labels among which a name can be looked up."""

ALLOWED = f"string, string(this, that), integer, integer(1..), date, list, words, or labels out of {', '.join(LABELS)} joined by |"
"""What may stand as a type, in words."""

MOST = 2**31 - 2
"""The largest number a template takes: what every store takes as a LIMIT behind an ORDER BY."""

_PLAIN = re.compile(r"(?P<kind>string|integer|date|list|words)(?:\((?P<bounds>[^()]+)\))?")
_RANGE = re.compile(r"(?P<least>-?\d+)\.\.(?P<most>-?\d+)?")


@dataclass(frozen=True, slots=True)
class ValueType:
    """What a parameter takes: a text, one of some, several, a number in bounds, a date, words, a name.

    ``labels`` are those among which a name is looked up; ``choices`` the only texts allowed.

    >>> ValueType.of("integer(1..12)").value("7"), str(ValueType.of("Company|Model"))
    (7, 'Company|Model')
    """

    text: str
    labels: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = MOST

    @classmethod
    def of(cls, text: str) -> ValueType:
        """Read a type as a header writes it; raises :class:`ValueError` for any other text."""
        names = tuple(text.split("|"))
        if set(names) <= set(LABELS):
            return cls(text, labels=names)
        plain = _PLAIN.fullmatch(text)
        if plain is None:
            raise ValueError(f'"{text}" is no type')
        bounds = plain["bounds"]
        if bounds is None:
            return cls(text)
        if plain["kind"] == "string":
            return cls(text, choices=tuple(each.strip() for each in bounds.split(",")))
        within = _RANGE.fullmatch(bounds) if plain["kind"] == "integer" else None
        if within is None:
            raise ValueError(f'"{text}" is no type')
        return cls(text, least=int(within["least"]), most=int(within["most"] or MOST))

    def __str__(self) -> str:
        return self.text

    def value(self, text: str) -> Value:
        """Return the value a text stands for; a name stays a text.

        Raises :class:`ValueError` with what is wrong, also where the text is empty.

        >>> ValueType.of("string(A, B)").value("C")
        Traceback (most recent call last):
        ValueError: "C" is none of A, B
        """
        if not text.strip():
            raise ValueError("is empty")
        if self.text.startswith("integer"):
            return self._number(text)
        if self.text == "date":
            return _day(text)
        if self.text == "list":
            return tuple(each.strip() for each in text.split(",") if each.strip())
        if self.text == "words":
            return full_text_query(text)
        if self.choices and text not in self.choices:
            raise ValueError(f'"{text}" is none of {", ".join(self.choices)}')
        return text

    def _number(self, text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            raise ValueError(f'"{text}" is no integer') from None
        if not self.least <= number <= self.most:
            bounds = f"{self.least} or more" if number < self.least else f"{self.most} or less"
            raise ValueError(f'"{text}" is no integer of {bounds}')
        return number


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError(f'"{text}" is no date such as 2024-05-31') from None
