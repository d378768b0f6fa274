"""Reads the Cypher templates: one file each, with a typed header.

A header line is a comment: ``summary``, ``summary-zh`` and ``mode`` (read), of a check its
``severity`` (problem or warning) too, then one line for each parameter and each column::

    // parameter model: Model — the model asked about; example ChatGPT
    // parameter limit: integer = 200 — the most rows to return; example 20
    // column company: the company's name

A parameter's type is string, integer or date, or one or more node labels joined by
``|``: such a value is a name, and is resolved to the id of the node before the run.
``= none`` makes a parameter optional and null.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from kg.config import queries_folder
from kg.errors import TemplateError
from kg.model.graph import Value

SEVERITIES = ("problem", "warning")
"""How bad what a check finds may be."""

_SCALARS = ("string", "integer", "date")
_LABELS = ("Company", "Model", "Organisation", "UseCase", "Category")
_PARAMETER = re.compile(
    r"(?P<name>\w+): (?P<type>[\w|]+)(?: = (?P<default>.+?))? — (?P<meaning>.+); example (?P<example>.+)"
)
_COLUMN = re.compile(r"(?P<name>\w+): (?P<meaning>.+)")
_NONE = "none"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a template; ``default`` is ``None`` where a value must be given."""

    name: str
    type: str
    default: str | None
    meaning: str
    example: str

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels among which a name is looked up; empty for a plain value."""
        return () if self.type in _SCALARS else tuple(self.type.split("|"))

    @property
    def required(self) -> bool:
        """Whether a value must be given."""
        return self.default is None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a template's answer."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Template:
    """A Cypher template with its header."""

    name: str
    summary: str
    summary_zh: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    cypher: str
    severity: str = ""

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
                    _did_you_mean(name, known) or "it takes none",
                )
        return {name: self._value(known[name], given.get(name)) for name in known}

    def _value(self, parameter: Parameter, text: str | None) -> Value:
        if text is None and parameter.required:
            raise TemplateError(
                f"template {self.name}",
                f"needs {parameter.name}: {parameter.meaning}",
                f"add {parameter.name}={parameter.example}",
            )
        chosen = parameter.default if text is None else text
        if chosen is None or (text is None and chosen == _NONE):
            return None
        try:
            return _typed(parameter.type, chosen)
        except ValueError:
            raise TemplateError(
                f"template {self.name}, parameter {parameter.name}",
                f'"{chosen}" is no {parameter.type}',
                f"give one like {parameter.example}",
            ) from None


@cache
def read_templates(folder: Path | None = None) -> Mapping[str, Template]:
    """Read all templates of ``folder`` (default: the shipped read templates), by name.

    Raises :class:`TemplateError` for a header that cannot be read.
    """
    directory = folder or queries_folder() / "read"
    files = sorted(directory.glob("*.cypher"))
    if not files:
        raise TemplateError(str(directory), "holds no template (*.cypher)", "reinstall the package")
    return {file.stem: _read(file) for file in files}


def read_checks(folder: Path | None = None) -> Mapping[str, Template]:
    """Read the checks of a graph (default: the shipped ones), by name.

    Raises :class:`TemplateError` for one without a severity, or a header that cannot be read.
    """
    checks = read_templates(folder or queries_folder() / "checks")
    for check in checks.values():
        if not check.severity:
            raise TemplateError(f"check {check.name}", "has no severity", "add it on top")
    return checks


def find_template(name: str) -> Template:
    """Return the template of that name, or raise :class:`TemplateError` with near names."""
    templates = read_templates()
    if name not in templates:
        step = _did_you_mean(name, templates) or "`kg templates` lists those there are"
        raise TemplateError(f'template "{name}"', "does not exist", step)
    return templates[name]


def _read(file: Path) -> Template:
    header: dict[str, str] = {}
    parameters: list[Parameter] = []
    columns: list[Column] = []
    lines = file.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if not line.startswith("// "):
            continue
        key, _, rest = line.removeprefix("// ").partition(" ")
        match key:
            case "parameter":
                parameters.append(_parameter(_match(_PARAMETER, rest, file, number), file, number))
            case "column":
                found = _match(_COLUMN, rest, file, number)
                columns.append(Column(found["name"], found["meaning"]))
            case _:
                header[key.rstrip(":")] = rest
    if missing := {"summary", "summary-zh", "mode"} - header.keys():
        raise TemplateError(str(file), f"has no {', '.join(sorted(missing))}", "add it on top")
    if header["mode"] != "read":
        raise TemplateError(str(file), f'mode "{header["mode"]}" is unknown', "write: mode: read")
    cypher = "\n".join(line for line in lines if not line.startswith("//"))
    return Template(
        name=file.stem,
        summary=header["summary"],
        summary_zh=header["summary-zh"],
        parameters=tuple(parameters),
        columns=tuple(columns),
        cypher=cypher,
        severity=_severity(header.get("severity", ""), file),
    )


def _severity(text: str, file: Path) -> str:
    if text and text not in SEVERITIES:
        step = f"write one of {', '.join(SEVERITIES)}"
        raise TemplateError(str(file), f'severity "{text}" is unknown', step)
    return text


def _match(pattern: re.Pattern[str], text: str, file: Path, line: int) -> re.Match[str]:
    match = pattern.fullmatch(text)
    if not match:
        raise TemplateError(f"{file} line {line}", f'"{text}" is no header', "see kg/templates.py")
    return match


def _parameter(match: re.Match[str], file: Path, line: int) -> Parameter:
    types = match["type"].split("|")
    if match["type"] not in _SCALARS and not set(types) <= set(_LABELS):
        allowed = ", ".join((*_SCALARS, *_LABELS))
        raise TemplateError(
            f"{file} line {line}", f'"{match["type"]}" is no type', f"use {allowed}"
        )
    return Parameter(
        match["name"], match["type"], match["default"], match["meaning"], match["example"]
    )


def _typed(kind: str, text: str) -> Value:
    if kind == "integer":
        return int(text)
    if kind == "date":
        return date.fromisoformat(text).isoformat()
    return text


def _did_you_mean(name: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(name, known, n=3, cutoff=0.5)
    if near:
        return f"did you mean {', '.join(near)}?"
    return f"use {', '.join(known)}" if known else ""
