"""All that a table shows of whose rows are whose, gathered before anything is decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.loaders.attribution.labels import Label
from kg.loaders.attribution.voices import Voice
from kg.loaders.attribution.weights import SEGMENTS, VOICES
from kg.loaders.tables import RowFields
from kg.model.company import CompanyRef

UNKNOWN = ""
"""The company of rows that belong to one nobody names."""


@dataclass(frozen=True)
class Evidence:
    """The rows with content, the labels, and what each row says.

    ``days`` are the rows' dates as day numbers (``None`` where none is printed),
    ``strangers`` the unknown companies whose names open rows,
    ``starts`` what it costs a company to start at a row without a label,
    ``similar`` what its wording adds (both company id to nats). ``before`` is the
    company of the rows before the first one, where there are some. ``headings`` are
    those a row may stand under, folded: the last one printed and the next one.
    """

    rows: Sequence[RowFields]
    days: Sequence[int | None]
    labels: Sequence[Label]
    voices: Sequence[Mapping[str, Voice]]
    strangers: Sequence[CompanyRef | None]
    starts: Sequence[Mapping[str, float]]
    similar: Sequence[Mapping[str, float]] = field(default_factory=tuple)
    headings: Sequence[frozenset[str]] = field(default_factory=tuple)
    before: str = UNKNOWN

    @cached_property
    def bare_pages(self) -> frozenset[int]:
        """The pages that print no label at all."""
        pages = {row.page for row in self.rows}
        return frozenset(pages - {self._page(label) for label in self.labels})

    @cached_property
    def nameless(self) -> frozenset[str]:
        """The companies known by their code only: an unknown name may be theirs."""
        return frozenset(e.company.id for e in self.labels if e.company.name == e.company.code)

    @cached_property
    def printed(self) -> frozenset[str]:
        """The companies the table prints a label of."""
        return frozenset(label.company.id for label in self.labels)

    @cached_property
    def labelled_rows(self) -> frozenset[int]:
        """The rows on or before which a label stands."""
        return frozenset(label.row for label in self.labels if not label.gathered)

    def step(self, before: int, after: int) -> int | None:
        """Return the days between two rows' dates, taking the last date printed before."""
        if not 0 <= after < len(self.days) or self.days[after] is None:
            return None
        while before >= 0 and self.days[before] is None:
            before -= 1
        earlier, later = self.days[before] if before >= 0 else None, self.days[after]
        return None if earlier is None or later is None else later - earlier

    def unknown_start(self, row: int) -> float:
        """Return the cost of a segment without a name that starts at a row."""
        bare = self.rows[row].page in self.bare_pages
        return SEGMENTS.unknown_on_bare_page if bare else SEGMENTS.unknown

    def weight(self, row: int, company: str) -> float:
        """Return how strongly a row itself speaks for a company."""
        alike = self.similar[row].get(company, 0.0) if self.similar else 0.0
        if self.strangers[row] and company == UNKNOWN:
            alike += VOICES.stranger_unknown
        elif self.strangers[row] and company in self.nameless:
            alike += VOICES.stranger
        voice = self.voices[row].get(company)
        return min(VOICES.most, alike + (voice.weight if voice else 0.0))

    def _page(self, label: Label) -> int:
        return self.rows[min(label.last, len(self.rows) - 1)].page
