"""What a build is held to: the judgements of people, and whether anything may be left open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import JudgementFileError, OpenReviewError
from kg.judgements import JudgementFile, read_judgements
from kg.model.merge import NameReview
from kg.model.report import ReportClaims
from kg.pipeline.claims import ClaimReader
from kg.pipeline.company import Companies
from kg.pipeline.decisions import Reading, read_decisions
from kg.pipeline.items import open_items
from kg.pipeline.judge import apply_judgements
from kg.vocabulary import Vocabulary, read_vocabulary

if TYPE_CHECKING:
    from kg.extraction import Extractor

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class BuildRules:
    """What a build is held to.

    ``judgements`` is the folder of what people decided; without one nothing is applied.
    A ``strict`` build fails when it leaves anything to a person. ``vocabularies`` are
    folders beside the shipped one; ``None`` takes those the graph was built with.

    >>> BuildRules().strict
    False
    """

    judgements: Path | None = None
    strict: bool = False
    vocabularies: tuple[Path, ...] | None = None


@cache
def shared_extractor(folders: tuple[Path, ...]) -> Extractor:
    """Return this process's extractor for vocabulary folders, made when it is first needed."""
    from kg.extraction import Extractor

    return Extractor(read_vocabulary(*folders))


def judge_parts(
    parts: Mapping[str, ReportClaims], rules: BuildRules, vocabulary: Vocabulary
) -> tuple[dict[str, ReportClaims], tuple[str, ...]]:
    """Return the parts with the judgements of the rules' folder applied, and notes.

    Raises :class:`JudgementFileError` with every line that cannot be used.
    """
    if rules.judgements is None:
        return dict(parts), ()
    files = {file.report: file for file in read_judgements(rules.judgements)}
    return judge_with(parts, files, rules.judgements, vocabulary)


def judge_with(
    parts: Mapping[str, ReportClaims],
    files: Mapping[str, JudgementFile],
    folder: Path,
    vocabulary: Vocabulary,
) -> tuple[dict[str, ReportClaims], tuple[str, ...]]:
    """Return the parts with judgements applied, and notes about those that decide nothing.

    Raises :class:`JudgementFileError` with every line that cannot be used.
    """
    readings = {name: read_file(parts[name], files.get(name), vocabulary) for name in parts}
    problems = [problem for file in files.values() for problem in file.problems]
    problems += [problem for reading in readings.values() for problem in reading.problems]
    check_lines(folder, problems)
    judged = {
        name: apply_judgements(
            part,
            readings[name].decisions,
            lambda: ClaimReader(vocabulary, shared_extractor(vocabulary.folders)),
        )
        for name, part in parts.items()
    }
    absent = [
        f"{file.path}: the graph holds no report {name}, so its judgements wait"
        for name, file in files.items()
        if name not in parts
    ]
    return judged, (*absent, *(note for each in readings.values() for note in each.notes))


def read_file(part: ReportClaims, file: JudgementFile | None, vocabulary: Vocabulary) -> Reading:
    """Return the decisions of a report's judgement file, none where there is no file."""
    return read_decisions(part, file.judgements if file else (), Companies(vocabulary))


def check_lines(place: Path, problems: Sequence[str]) -> None:
    """Raise :class:`JudgementFileError` with every line that cannot be used, if there is one."""
    if problems:
        raise JudgementFileError(
            str(place),
            f"{len(problems)} × a line that cannot be used",
            tuple(problems),
            "the graph is as it was; mend these lines, then run it again",
        )


def check_strict(
    parts: Iterable[ReportClaims],
    failed: Sequence[str],
    folder: Path,
    names: Sequence[NameReview] = (),
) -> None:
    """Raise :class:`OpenReviewError` when anything waits for a person or could not be read."""
    items = open_items(parts)
    if not (items or failed or names):
        return
    counts = (
        (len(failed), "report not read"),
        (len(items), "item for a person"),
        (len(names), "name for a person"),
    )
    found = ", ".join(f"{number} × {noun}" for number, noun in counts if number)
    listed = [f"{each.place}: {each.reason} ({_begin(each.text)}) {each.id}" for each in items]
    listed += [f"{each.entity.name}: {_may_be(each)} {each.entity.id}" for each in names]
    rest = len(listed) - _SHOWN
    raise OpenReviewError(
        str(folder),
        f"a strict build leaves nothing open, this one would ({found})",
        (*failed, *listed[:_SHOWN], *((f"… and {rest} more",) if rest > 0 else ())),
        "the graph is as it was; mend the reports, or build without --strict and settle each "
        "with `kg review decide`, names with `kg names`",
    )


def _may_be(item: NameReview) -> str:
    return f"may be {' or '.join(each.entity.name for each in item.candidates)}"


def _begin(text: str) -> str:
    line = " ".join(text.split())
    return f"{line[:_SHOWN]}…" if len(line) > _SHOWN else line
