"""Decides about the names of a graph under what people decided, for every build."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.judgements import NameFile, read_name_file
from kg.model.merge import NameDecisions
from kg.model.report import ReportClaims
from kg.pipeline.rules import check_lines
from kg.vocabulary import Vocabulary

if TYPE_CHECKING:
    from kg.resolution import Names


def decide_names(
    parts: Iterable[ReportClaims], judgements: Path | None, vocabulary: Vocabulary
) -> NameDecisions:
    """Return what is decided about the names of reports, by rules and by a folder's file.

    Raises :class:`JudgementFileError` with every line that cannot be used.
    """
    from kg.resolution import Names

    names = Names(parts, vocabulary)
    if judgements is None:
        return names.decide()
    return decide_with(names, read_name_file(judgements))


def decide_with(names: Names, file: NameFile) -> NameDecisions:
    """Return what is decided about names under the lines of a file; see :func:`decide_names`."""
    persons = names.persons(file.judgements)
    check_lines(file.path, (*file.problems, *persons.problems))
    return names.decide(persons)
