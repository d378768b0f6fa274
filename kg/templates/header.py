"""Reads one ``.cypher`` file: the typed header on top, and the Cypher below it.

A header line is a comment: ``summary``, ``summary-zh`` and ``mode`` (read), if wanted the
``topic`` under which it is listed, of a check its ``severity`` (problem or warning), then one
line for each parameter, each column, and each way to ask for it in words::

    // parameter model: Model — the model asked about; example ChatGPT
    // parameter status: string(in-use, testing) = none — only this status; example testing
    // parameter limit: integer(1..) = 200 — the most rows to return; example 20
    // column company: the company's name
    // ask: {who} {use} $model

A parameter's type is string, integer (of 0 or more, if no bounds say otherwise), date, list (texts
with commas between them), or words (which become a question to a full-text index), or one or more node labels joined by ``|``: such a value is a name, and is resolved to the id of
the node before the run. ``= none`` makes a parameter optional and null. What an ``ask`` line
says is read by :mod:`kg.questions`; its ``$`` words are parameters of the template. The header
ends with the first line that is no comment.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import takewhile
from pathlib import Path

from kg.cypher import find_write_clause, only_code
from kg.templates.template import Column, Parameter, Template, did_you_mean
from kg.templates.value_type import ALLOWED, ValueType

SEVERITIES = ("problem", "warning")
"""How bad what a check finds may be."""

_REQUIRED = ("summary", "summary-zh", "mode")
_KEYS = (*_REQUIRED, "topic", "severity", "parameter", "column", "ask")
_VALUES = {"mode": ("read",), "severity": SEVERITIES}
_LINE = re.compile(r"// ?(?P<key>[\w-]+)(?: (?P<name>\w+))?: (?P<rest>.*\S)\s*")
_PARAMETER = re.compile(
    r"(?P<type>[^=—]+?)(?: = (?P<default>.+?))? — (?P<meaning>.+); example (?P<example>.+)"
)
_SLOT = re.compile(r"\$(\w+)")
_LIKE_PARAMETER = "write: // parameter limit: integer(1..) = 20 — what it is; example 5"
_LIKE_LINE = "write: // summary: what it answers, or put the comment below the header"


class HeaderReader:
    """Reads a template's text and gathers all that is wrong with it in ``problems``.

    A problem is one line: the file and line, what is wrong, what to do.
    """

    def __init__(self, file: Path, text: str) -> None:
        self.problems: list[str] = []
        self._file = file
        self._header: dict[str, str] = {}
        self._parameters: dict[str, Parameter] = {}
        self._columns: dict[str, Column] = {}
        self._questions: list[str] = []
        lines = text.removeprefix("\ufeff").splitlines()
        self._cypher = "\n".join(line for line in lines if not line.startswith("//"))
        self._read(lines)

    def template(self) -> Template:
        """Return the template; only sound where there are no problems."""
        return Template(
            name=self._file.stem,
            summary=self._header.get("summary", ""),
            summary_zh=self._header.get("summary-zh", ""),
            parameters=tuple(self._parameters.values()),
            columns=tuple(self._columns.values()),
            cypher=self._cypher,
            file=self._file,
            topic=self._header.get("topic", ""),
            severity=self._header.get("severity", ""),
            questions=tuple(self._questions),
        )

    def _read(self, lines: list[str]) -> None:
        header = takewhile(lambda line: line.startswith("//") or not line.strip(), lines)
        for number, line in enumerate(header, start=1):
            if line.strip("/ \t"):
                self._read_line(line, number)
        if missing := [key for key in _REQUIRED if key not in self._header]:
            self._problem(0, f"has no {', '.join(sorted(missing))}", "add it on top")
        if not self._columns:
            self._problem(0, "has no column", "write: // column company: the company's name")
        self._check_values()

    def _read_line(self, line: str, number: int) -> None:
        found = _LINE.fullmatch(line)
        named = ("parameter", "column")
        if found is None or (found["key"] in named) != bool(found["name"]):
            self._problem(number, f'"{line}" is no header line', _LIKE_LINE)
            return
        key, name, rest = found["key"], found["name"] or found["key"], found["rest"]
        by_key: dict[str, Collection[str]]
        by_key = {"parameter": self._parameters, "column": self._columns}
        if key not in _KEYS:
            self._problem(number, f'"{key}" is no header line', did_you_mean(key, _KEYS))
        elif name in by_key.get(key, self._header):
            self._problem(number, f'"{name}" is said twice', "take one out")
        elif key == "parameter":
            self._read_parameter(name, rest, number)
        elif key == "column":
            self._columns[name] = Column(name, rest)
        elif key == "ask":
            self._questions.append(rest)
        else:
            self._header[key] = rest
            allowed = _VALUES.get(key, (rest,))
            if rest not in allowed:
                step = f"write one of {', '.join(allowed)}"
                self._problem(number, f'{key} "{rest}" is unknown', step)

    def _read_parameter(self, name: str, text: str, number: int) -> None:
        found = _PARAMETER.fullmatch(text)
        if found is None:
            self._problem(number, f'parameter {name}: "{text}" cannot be read', _LIKE_PARAMETER)
            return
        try:
            kind = ValueType.of(found["type"])
        except ValueError as error:
            self._problem(number, f"parameter {name}: {error}", f"use {ALLOWED}")
            return
        read = Parameter(name, kind, found["default"], found["meaning"], found["example"])
        self._parameters[name] = read
        try:
            kind.value(read.example)
            read.default_value()
        except ValueError as error:
            step = "mend its example or its default"
            self._problem(number, f"parameter {name}: {error}", step)

    def _check_values(self) -> None:
        """Hold the parameters of the header to those of the Cypher text."""
        code = only_code(self._cypher)
        used = dict.fromkeys(_SLOT.findall(code))
        for name in used:
            if name not in self._parameters:
                step = f"declare it: // parameter {name}: string — what it is; example x"
                self._problem(0, f"uses ${name}, which no parameter line declares", step)
        for name in self._parameters:
            if name not in used:
                self._problem(0, f"declares {name}, but does not use ${name}", "take it out")
        for question in self._questions:
            for name in set(_SLOT.findall(question)) - self._parameters.keys():
                step = did_you_mean(name, self._parameters)
                self._problem(0, f"asks for ${name}, which no parameter line declares", step)
        if not code.strip():
            self._problem(0, "holds no Cypher", "write the statement below the header")
        if writes := find_write_clause(self._cypher):
            self._problem(0, f"{writes.clause} writes, a template only reads", "take it out")

    def _problem(self, line: int, problem: str, step: str) -> None:
        place = f"{self._file} line {line}" if line else str(self._file)
        self.problems.append(f"{place}: {problem}; {step}")
