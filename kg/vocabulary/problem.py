"""What is wrong with a vocabulary, told with its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kg.errors import VocabularyError


class Severity(StrEnum):
    """How bad a problem is: nothing can be read, an entry is wrong, or it is only doubtful."""

    UNUSABLE = "unusable"
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a vocabulary file; line 0 stands for the whole file.

    ``rule`` is the short name of what was looked for, ``entry`` the id of the entry, if any.

    >>> str(Problem("a.ttl", 3, "clash", '"Nova" names model:nova too', "drop one", "model:star"))
    'a.ttl:3: model:star: "Nova" names model:nova too; drop one'
    """

    file: str
    line: int
    rule: str
    problem: str
    next_step: str
    entry: str = ""
    severity: Severity = Severity.ERROR

    @property
    def place(self) -> str:
        """The file, with the line where there is one."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def __str__(self) -> str:
        entry = f"{self.entry}: " if self.entry else ""
        return f"{self.place}: {entry}{self.problem}; {self.next_step}"


def raise_unusable(problems: Iterable[Problem], folders: Sequence[Path]) -> None:
    """Raise one :class:`VocabularyError` with every problem that leaves nothing to read."""
    unusable = [each for each in problems if each.severity is Severity.UNUSABLE]
    unusable.sort(key=lambda each: (each.file, each.line))
    if unusable:
        raise VocabularyError(
            ", ".join(map(str, folders)),
            f"{len(unusable)} × an entry or file that cannot be used",
            tuple(map(str, unusable)),
            "mend them, then run it again; `kg vocab check` finds what else is doubtful",
        )
