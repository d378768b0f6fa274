"""Gives every row of a table to its company, deciding over the whole table at once.

Labels, dates, the names in the texts and their wording are weighed together: the table
is read twice by a forward-backward pass over all ways to cut it into companies, the
second time with its own rates and with the wording of the rows that were sure. A row
whose margin is small, or whose text contradicts the rows around it, goes to review.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.loaders.attribution.categories import Heading, PlacedHeading, place_headings
from kg.loaders.attribution.chronology import fill_dates, read_dates
from kg.loaders.attribution.evidence import UNKNOWN
from kg.loaders.attribution.gather import Stretch, decide_stretch
from kg.loaders.attribution.gazetteer import Gazetteer
from kg.loaders.attribution.labels import Label, read_labels
from kg.loaders.attribution.models import OwnedModelCell, own_model_cells
from kg.loaders.attribution.similarity import EarlierWording
from kg.loaders.attribution.stretches import stretches
from kg.loaders.tables import RowFields
from kg.model.company import CompanyRef
from kg.model.status import Attribution, Grade
from kg.vocabulary import Vocabulary, resolve_company


@dataclass(frozen=True, slots=True)
class AttributedRow:
    """A row with its company, category and date, or with the reason it goes to review.

    ``dated_by`` is the line whose date an undated row goes on with, 0 where its own is
    printed.
    """

    fields: RowFields
    company: CompanyRef | None
    category: str
    date: date | None
    attribution: Attribution
    grade: Grade
    reason: str = ""
    candidates: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    dated_by: int = 0


@dataclass(frozen=True, slots=True)
class AttributedTable:
    """All rows with content, the model cells, and what is printed for rows that are not there.

    That are labels whose company got no row, and headings after the last row.
    """

    rows: tuple[AttributedRow, ...]
    model_cells: tuple[OwnedModelCell, ...]
    unused_labels: tuple[Label, ...]
    unused_headings: tuple[RowFields, ...] = ()


class Attributor:
    """Attributes tables with one gazetteer.

    ``earlier`` are the texts of rows in earlier reports, by company id.
    """

    def __init__(
        self, vocabulary: Vocabulary, earlier: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        self._vocabulary = vocabulary
        self._gazetteer = Gazetteer(vocabulary)
        self._earlier = EarlierWording(earlier)

    def attribute(self, rows: Sequence[RowFields], report_date: date) -> AttributedTable:
        """Attribute the rows of one table, in order; every row comes out exactly once."""
        attributed: list[AttributedRow] = []
        labels: list[Label] = []
        for stretch in stretches(rows):
            before = attributed[-1] if attributed else None
            found, printed = self._stretch(stretch, report_date, before)
            attributed.extend(found)
            labels.extend(printed)
        decided = {each.fields.line: each.company for each in attributed}
        given = {each.company for each in attributed}
        unused = (
            label
            for label in labels
            if label.company not in given and decided.get(label.line, label.company)
        )
        cells = own_model_cells(rows, decided, self._vocabulary)
        headings = tuple(_trailing_headings(rows))
        return AttributedTable(tuple(attributed), cells, tuple(unused), headings)

    def _stretch(
        self, rows: Sequence[RowFields], report_date: date, before: AttributedRow | None
    ) -> tuple[list[AttributedRow], Sequence[Label]]:
        content = [row for row in rows if row.has_content]
        dates = read_dates(content, report_date)
        labels = read_labels(rows, self._vocabulary)
        stretch = Stretch(rows, content, dates, labels, before.company if before else None)
        decided = decide_stretch(stretch, self._gazetteer, self._earlier)
        ids = [decision.company for decision in decided.decisions]
        categories = self._categories(rows, ids)
        sources = fill_dates(content, dates, ids)
        found = []
        for row, decision in enumerate(decided.decisions):
            source, slide, heading = sources[row], decided.slides[row], categories[row]
            found.append(
                AttributedRow(
                    fields=content[row],
                    company=decided.companies[decision.company] if decision.company else None,
                    category=heading.name or (before.category if before else ""),
                    date=dates[row] if source is None else dates[source],
                    attribution=decision.attribution,
                    grade=decision.grade,
                    reason=decision.reason,
                    candidates=decision.candidates,
                    warnings=tuple(_warnings(row, slide, content, heading)),
                    dated_by=0 if source is None else content[source].line,
                )
            )
        return found, labels

    def _categories(
        self, rows: Sequence[RowFields], companies: Sequence[str]
    ) -> list[PlacedHeading]:
        """Return each row's heading; rows under review have that of the rows before them."""
        runs: list[str] = []
        run_of: list[int] = []
        for company in companies:
            if not runs or (company != UNKNOWN and company != runs[-1]):
                runs.append(company)
            run_of.append(len(runs) - 1)
        headings = list(_headings(rows, runs, run_of, self._vocabulary))
        placed = place_headings(runs, headings, self._gazetteer.categories, self._vocabulary)
        return [placed[run] for run in run_of]


def _trailing_headings(rows: Sequence[RowFields]) -> Iterator[RowFields]:
    """Yield the headings behind the last row with content, whose companies were cut off."""
    for row in reversed(rows):
        if row.has_content:
            return
        if row.category and not (row.company or row.code or row.loose):
            yield row


def _headings(
    rows: Sequence[RowFields],
    runs: Sequence[str],
    run_of: Sequence[int],
    vocabulary: Vocabulary,
) -> Iterator[Heading]:
    """Yield the printed headings with the runs they stand beside.

    That is the run of the company printed beside it, else the one it stands in; a
    heading behind its page belongs to any run of that page.
    """
    content = [row for row in rows if row.has_content]
    passed = 0
    for row in rows:
        if row.category and run_of:
            here = run_of[min(passed, len(run_of) - 1)]
            on_page = [run_of[n] for n, each in enumerate(content) if each.page == row.page]
            if row.company or row.code:
                company = resolve_company(row.company, row.code, vocabulary).id
                own = (number for number, each in enumerate(runs) if each == company)
                here = min(own, key=lambda each: abs(each - here), default=here)
                yield Heading(row.category, here, here)
            elif row.loose and on_page:
                yield Heading(row.category, on_page[0], on_page[-1])
            elif passed < len(run_of):
                yield Heading(row.category, here, here)
        passed += row.has_content


def _warnings(
    row: int, slide: int, rows: Sequence[RowFields], heading: PlacedHeading
) -> Iterator[str]:
    """Say where a text stands beside another row's date, and where a heading is a guess."""
    if slide and 0 <= row + slide < len(rows):
        other = rows[row + slide]
        yield (
            f"date suspect: texts and dates have slid here, line {other.line} prints "
            f"{other.date_raw or 'the date'}"
        )
    if not heading.sure:
        yield f"heading uncertain: {heading.name} is not printed beside these rows"
