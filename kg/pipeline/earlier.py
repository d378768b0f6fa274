"""What companies said in earlier reports: evidence for rows whose label is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kg.model.report import ReportClaims
from kg.model.status import Attribution, Grade

_SURE = frozenset({Grade.A, Grade.B})


def earlier_texts(parts: Iterable[ReportClaims], before: date) -> Mapping[str, Sequence[str]]:
    """Return the texts of sure rows in reports dated before a day, by company id.

    Reports of the same day or later teach nothing, so that what a report says does not
    hang on what came after it; nor does what a person decided since.
    """
    texts: dict[str, list[str]] = defaultdict(list)
    for part in sorted(parts, key=lambda part: (part.report.date, part.report.name)):
        if part.report.date >= before:
            continue
        for row in part.disclosures:
            decided = row.grade is Grade.A and row.attribution is Attribution.REPAIRED
            if row.company and row.grade in _SURE and not decided:
                texts[row.company.id].append(row.text)
    return texts
