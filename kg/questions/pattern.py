"""Reads the ``ask`` lines of templates: which words and values a question has, in which order.

A line is a row of parts with blanks between them. ``{class}`` is a word of that class of
``queries/questions.json``; ``$name`` a value of that parameter of the template; anything else a
word itself, with ``|`` between several and ``_`` for a blank. What ends in ``?`` may be missing::

    // ask: {who} {use} $model
    // ask: ships|船 in|of? $port
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from kg.errors import TemplateFileError
from kg.questions.words import QuestionWords
from kg.templates import Parameter, Template, did_you_mean

_PART = re.compile(r"(?:\{(?P<word>[\w-]+)\}|\$(?P<slot>\w+)|(?P<plain>[^\s{}$?]+))(?P<may>\?)?")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a pattern: a class of words, a parameter, or words themselves.

    One that ``may_miss`` does not count where it is missing; one that ``is_generic`` counts,
    but a question without it may still be meant.
    """

    word: str = ""
    parameter: Parameter | None = None
    plain: tuple[str, ...] = ()
    may_miss: bool = False
    is_generic: bool = False

    @property
    def weight(self) -> float:
        """How much it says for a template that the part is there."""
        return 4.0 if self.parameter and self.parameter.labels else 2.0


@dataclass(frozen=True, slots=True)
class Pattern:
    """An ``ask`` line, with its parts."""

    line: str
    parts: tuple[Part, ...]


class Asked(NamedTuple):
    """A template with the ways to ask for it."""

    template: Template
    patterns: tuple[Pattern, ...]


def read_patterns(templates: Iterable[Template], words: QuestionWords) -> tuple[Asked, ...]:
    """Read the ``ask`` lines of templates, those without one left out.

    Raises :class:`kg.errors.TemplateFileError` with all that cannot be read.
    """
    problems: list[str] = []
    read = []
    for template in templates:
        patterns = []
        for line in template.questions:
            if problem := _problem(line, words.classes):
                problems.append(f"{template.file}: ask: {line}: {problem}")
            else:
                patterns.append(_pattern(line, template, words.generic))
        read.append(Asked(template, tuple(patterns)))
    if problems:
        step = "mend the lines; docs/asking.md tells how one is written"
        count = f"{len(problems)} line{'s' if len(problems) > 1 else ''} cannot be read"
        raise TemplateFileError("ways to ask for templates", count, tuple(problems), step)
    return tuple(each for each in read if each.patterns)


def _problem(line: str, classes: Collection[str]) -> str:
    for text in line.split():
        part = _PART.fullmatch(text)
        if part is None:
            return f'"{text}" is no {{class}}, $parameter or word'
        if part["word"] and part["word"] not in classes:
            return f'"{part["word"]}" is no class; {did_you_mean(part["word"], classes)}'
    return ""


def _pattern(line: str, template: Template, generic: Collection[str]) -> Pattern:
    known = {each.name: each for each in template.parameters}
    parts = []
    for text in line.split():
        if found := _PART.fullmatch(text):
            plain = tuple((found["plain"] or "").casefold().replace("_", " ").split("|"))
            parts.append(
                Part(
                    found["word"] or "",
                    known[found["slot"]] if found["slot"] else None,
                    plain if found["plain"] else (),
                    may_miss=bool(found["may"]),
                    is_generic=found["word"] in generic,
                )
            )
    return Pattern(line, tuple(parts))
