"""Reads vocabulary folders from disk: Turtle files as statements that know their file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kg.config import ontology_folder
from kg.errors import OntologyError
from kg.ontology import parse_turtle
from kg.vocabulary.places import Places, find_places
from kg.vocabulary.problem import Problem, Severity


@dataclass(frozen=True)
class Source:
    """A vocabulary file of the folder that was given as the ``layer``-th, from 0."""

    path: Path
    layer: int

    @cached_property
    def places(self) -> Places:
        """Where the file states what; scanned when it is first asked for."""
        return find_places(self.path.read_text(encoding="utf-8-sig", errors="replace"))

    def line(self, entry: str, value: str = "") -> int:
        """Return the line where the file states a value of an entry, else 0."""
        return self.places.line(entry, value)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a file about an entry; ``language`` is that of a tagged text."""

    entry: str
    predicate: str
    value: str
    language: str
    source: Source

    @property
    def line(self) -> int:
        """The line of the value in its file."""
        return self.source.line(self.entry, self.value)


def shipped_folder() -> Path:
    """Return the folder of the vocabularies that come with the program."""
    return ontology_folder() / "vocabularies"


def with_shipped(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Return the shipped folder and then the others, each once, as absolute paths.

    >>> with_shipped([Path("/words"), Path("/words")])[1:]
    (PosixPath('/words'),)
    """
    return tuple(dict.fromkeys(each.absolute() for each in (shipped_folder(), *folders)))


def read_sources(folders: Sequence[Path]) -> tuple[list[Source], list[Statement], list[Problem]]:
    """Read every ``*.ttl`` of the folders, in the order given, then by file name.

    What cannot be read is told as unusable problems; the other files are read all the same.
    """
    sources: list[Source] = []
    statements: list[Statement] = []
    problems: list[Problem] = []
    for layer, folder in enumerate(folders):
        files = sorted(folder.glob("*.ttl"))
        if not files:
            problems.append(_no_files(folder))
        for file in files:
            source = Source(file, layer)
            try:
                statements.extend(_statements(source))
            except OntologyError as error:
                problems.append(_broken(error, source))
            else:
                sources.append(source)
    return sources, statements, problems


def _statements(source: Source) -> Iterator[Statement]:
    for subject, predicate, value in parse_turtle(source.path):
        language = getattr(value, "language", None) or ""
        yield Statement(str(subject), str(predicate), str(value), language, source)


def _no_files(folder: Path) -> Problem:
    if folder.is_dir():
        problem, step = "holds no vocabulary (*.ttl)", "put a Turtle file there"
    elif folder.exists():
        problem, step = "holds no vocabulary, it is a file", "name the folder it lies in"
    else:
        problem, step = "holds no vocabulary, there is no such folder", "correct its name"
    return Problem(str(folder), 0, "missing", problem, step, severity=Severity.UNUSABLE)


def _broken(error: OntologyError, source: Source) -> Problem:
    """Return the problem of a file that is no Turtle, with its line where one is known."""
    printed = error.place.removeprefix(f"{source.path} line ")
    line = source.places.open_quote or (int(printed) if printed.isdigit() else 0)
    return Problem(
        str(source.path), line, "turtle", error.problem, error.next_step, severity=Severity.UNUSABLE
    )
