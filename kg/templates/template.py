"""A template: a Cypher text with what its header says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from kg.errors import TemplateError
from kg.model.graph import Value
from kg.templates.value_type import ValueType

_NONE = "none"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a template; ``default`` is ``None`` where a value must be given."""

    name: str
    type: ValueType
    default: str | None
    meaning: str
    example: str

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels among which a name is looked up; empty for a plain value."""
        return self.type.labels

    @property
    def required(self) -> bool:
        """Whether a value must be given."""
        return self.default is None

    def default_value(self) -> Value:
        """Return the value where none is given, null for ``none``; raises :class:`ValueError`."""
        if self.default is None or self.default == _NONE:
            return None
        return self.type.value(self.default)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a template's answer."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Template:
    """A Cypher template with its header.

    ``topic`` is what it is listed under, ``severity`` that of a check, ``questions`` are ways to
    ask for it in words, as its header writes them; all may be empty.
    """

    name: str
    summary: str
    summary_zh: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    cypher: str
    file: Path
    topic: str = ""
    severity: str = ""
    questions: tuple[str, ...] = ()

    def values(self, given: Mapping[str, str]) -> dict[str, Value]:
        """Turn given texts into typed values, with defaults for the rest.

        Names stay texts; whoever runs the template resolves them. Raises
        :class:`TemplateError` for an unknown, missing or ill-typed parameter.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in given:
            if name not in known:
                raise TemplateError(
                    f"template {self.name}",
                    f'has no parameter "{name}"',
                    did_you_mean(name, known) or "it takes none",
                )
        return {name: self._value(known[name], given.get(name)) for name in known}

    def _value(self, parameter: Parameter, text: str | None) -> Value:
        if text is None:
            if parameter.required:
                raise TemplateError(
                    f"template {self.name}",
                    f"needs {parameter.name}: {parameter.meaning}",
                    f"add {parameter.name}={parameter.example}",
                )
            return parameter.default_value()
        try:
            return parameter.type.value(text)
        except ValueError as error:
            near = get_close_matches(text, parameter.type.choices, n=1)
            step = f"did you mean {near[0]}?" if near else f"give one like {parameter.example}"
            place = f"template {self.name}, parameter {parameter.name}"
            raise TemplateError(place, str(error), step) from None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a question with the names nearest to one, else all names, else nothing."""
    names = list(known)
    near = get_close_matches(name, names, n=3, cutoff=0.5)
    if near:
        return f"did you mean {', '.join(near)}?"
    return f"use {', '.join(names)}" if names else ""
