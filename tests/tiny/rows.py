"""Builds rows, and gathers what they show as an attributor does."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from kg.loaders.attribution.chronology import ascending_days, read_dates
from kg.loaders.attribution.evidence import Evidence
from kg.loaders.attribution.gazetteer import Gazetteer
from kg.loaders.attribution.labels import read_labels
from kg.loaders.attribution.starts import unlabelled_starts
from kg.loaders.attribution.voices import CompanyVoices
from kg.loaders.tables import RowFields
from kg.model.company import CompanyRef
from tests.tiny.words import VOCABULARY

REPORT_DATE = date(2024, 7, 31)


def row(
    line: int,
    day: str = "",
    text: str = "",
    label: CompanyRef | None = None,
    **others: str | int,
) -> RowFields:
    """Return a row: a day like 5-3, a text, the label printed on it, and other fields."""
    printed = RowFields(
        line=line,
        company=label.name if label and label.name != label.code else "",
        code=label.code if label else "",
        date_raw=day.replace("-", "月") + "日" if day else "",
        text=text,
    )
    return replace(printed, **others)  # type: ignore[arg-type]


def days(rows: Iterable[RowFields]) -> list[date | None]:
    """Return the dates the rows print."""
    return read_dates(list(rows), REPORT_DATE)


def evidence(rows: Sequence[RowFields], before: str = "") -> Evidence:
    """Return what rows show by the tiny vocabulary."""
    gazetteer = Gazetteer(VOCABULARY)
    content = [each for each in rows if each.has_content]
    labels = read_labels(rows, VOCABULARY)
    voices = CompanyVoices(gazetteer, [(each.company, each.printed) for each in labels])

    def gather(starts: Sequence[dict[str, float]]) -> Evidence:
        return Evidence(
            rows=content,
            days=ascending_days(content, days(content)),
            labels=labels,
            voices=[voices.hear(each.text) for each in content],
            strangers=[voices.stranger(each.text) for each in content],
            starts=starts,
            before=before,
        )

    return gather(unlabelled_starts(gather(()), gazetteer))
