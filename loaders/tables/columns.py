"""Which column holds what: by the words of the header, and by what the cells look like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.loaders.formats import GridRow
from kg.loaders.tables.looks import match_date
from kg.model.names import fold_name
from kg.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Columns:
    """The 1-based columns of a stretch of rows; 0 where one is not known.

    >>> Columns(company=2, date=4).moved_to(3)
    Columns(company=1, date=3)
    """

    company: int = 0
    date: int = 0

    def moved_to(self, date: int) -> Columns:
        """Return the columns where the dates stand in another column: all move along."""
        if not (date and self.date):
            return self
        return Columns(max(0, self.company + date - self.date), date)


UNKNOWN_COLUMNS = Columns()
"""Where no header says anything."""


def header_columns(header: GridRow | None, vocabulary: Vocabulary) -> Columns:
    """Return the columns a header names."""
    return Columns(
        company=_column(header, "company", vocabulary), date=_column(header, "date", vocabulary)
    )


def date_column(rows: Iterable[GridRow]) -> int:
    """Return the column most of the rows' dates stand in; 0 where there are none."""
    found = Counter(cell.column for row in rows for cell in row.filled if match_date(cell.text))
    return min(found, key=lambda column: (-found[column], column), default=0)


def _column(header: GridRow | None, role: str, vocabulary: Vocabulary) -> int:
    words = next((each.words for each in vocabulary.scheme("columnRole") if each.name == role), ())
    folded = {fold_name(word) for word in words}
    cells = header.filled if header else ()
    return next((cell.column for cell in cells if fold_name(cell.text) in folded), 0)
