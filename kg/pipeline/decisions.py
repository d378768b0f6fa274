"""Reads the judgements of a report as decisions: which item each line means, which company."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.errors import JudgementError
from kg.model.company import CompanyRef
from kg.model.judgement import Judgement
from kg.model.report import ReportClaims
from kg.pipeline.company import Companies
from kg.pipeline.items import ReviewItem, all_items, describe, find_items
from kg.pipeline.judge import Decision

_WHOLE_ID = re.compile(r"(?:(?:disclosure|left-over):)?[0-9a-f]{16}")
_DECIDED = ("decided by a person", "dismissed by a person")


@dataclass(slots=True)
class Reading:
    """What the judgements of one report say: decisions by item, problems, and notes.

    ``judgements`` are the lines that hold, by the same ids; ``stale`` those whose item is
    no longer there.
    """

    decisions: dict[str, Decision] = field(default_factory=dict)
    judgements: dict[str, Judgement] = field(default_factory=dict)
    stale: list[Judgement] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_decisions(
    part: ReportClaims, judgements: Iterable[Judgement], companies: Companies
) -> Reading:
    """Return the decisions that judgements make about the items of a report.

    A line that names no item, several, or a company by half is a problem, and so are two
    lines that decide one item differently. A line whose item is no longer printed, and a
    company that no vocabulary lists, are notes.
    """
    reading = Reading()
    items = all_items(part)
    for judgement in judgements:
        item = _item(part.report.name, judgement, items, reading)
        company = _company(judgement, companies, reading)
        if item and (company or judgement.dismissed):
            _add(item, judgement, Decision(company, judgement.reason), reading)
    reading.notes.extend(_undone(part, reading))
    return reading


def _add(item: ReviewItem, judgement: Judgement, decision: Decision, reading: Reading) -> None:
    earlier = reading.decisions.get(item.id)
    if earlier and earlier.settled != decision.settled:
        first = reading.judgements[item.id].place
        reading.problems.append(
            f'{judgement.place}: "{judgement.company or judgement.code}" for {describe(item)}, '
            f"which {first} decides otherwise; keep one of the two lines"
        )
        return
    reading.decisions.setdefault(item.id, decision)
    reading.judgements.setdefault(item.id, judgement)


def _item(
    report: str, judgement: Judgement, items: Sequence[ReviewItem], reading: Reading
) -> ReviewItem | None:
    """Return the item a judgement means; else say so among the problems or the notes."""
    found = find_items(judgement.id or f"{report}:{judgement.line}", items)
    if len(found) == 1 and judgement.line in (0, found[0].line):
        return found[0]
    if len(found) == 1:
        reading.problems.append(
            f"{judgement.place}: line {judgement.line} is not that of the id, which stands in "
            f"line {found[0].line}; correct one of them"
        )
    elif not found and _WHOLE_ID.fullmatch(judgement.id):
        reading.stale.append(judgement)
        reading.notes.append(_stale(judgement, items))
    else:
        reading.problems.append(_not_one(report, judgement, found))
    return None


def _not_one(report: str, judgement: Judgement, found: Sequence[ReviewItem]) -> str:
    named = f'id "{judgement.id}"' if judgement.id else f"line {judgement.line}"
    if found:
        several = ", ".join(map(describe, found))
        return f"{judgement.place}: {named} means {several}; give the whole id of one"
    return (
        f"{judgement.place}: {named} is no row or left-over of {report}; "
        "copy the id or line from `kg review --format csv`"
    )


def _stale(judgement: Judgement, items: Iterable[ReviewItem]) -> str:
    now = [describe(item) for item in items if item.line == judgement.line]
    stands = f" (line {judgement.line} is now {', '.join(now)})" if now else ""
    return (
        f"{judgement.place}: {judgement.id} is no row or left-over any more{stands}, so this line "
        "decides nothing; decide the item anew, or delete the line"
    )


def _company(judgement: Judgement, companies: Companies, reading: Reading) -> CompanyRef | None:
    """Return the company a judgement names; one that nobody lists is taken as printed."""
    if judgement.dismissed:
        return None
    try:
        known = companies.resolve(judgement.company, judgement.code)
    except JudgementError as error:
        reading.problems.append(f"{judgement.place}: {error}")
        return None
    if known is None and not judgement.company:
        reading.problems.append(
            f'{judgement.place}: code "{judgement.code}" is in no vocabulary; '
            "give the company's name too"
        )
        return None
    if known is None and not judgement.code:
        near = companies.nearest(judgement.company)
        reading.notes.append(
            f'{judgement.place}: "{judgement.company}" is in no vocabulary, taken as printed; '
            + (f"did you mean {', '.join(near)}? else " if near else "")
            + "add its code"
        )
    return known or CompanyRef(judgement.company, judgement.code)


def _undone(part: ReportClaims, reading: Reading) -> Iterator[str]:
    """Tell of items that were decided when the report was read, and now by no line."""
    report = part.report.name
    decided = {row.id: row.place.line for row in part.disclosures if _was_decided(row.reason)}
    for table in part.tables:
        decided |= {left.id(report): left.line for left in table.left_over if left.settled}
    for identity, line in decided.items():
        if identity not in reading.decisions:
            yield (
                f"{report}:{line}: was decided by a judgement that is gone; "
                "build the report again to undo it"
            )


def _was_decided(reason: str) -> bool:
    return reason.startswith(_DECIDED)
