"""Which column holds what: by the words of the header, and by what the cells look like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.loaders.formats import GridRow
from kg.loaders.tables.looks import match_date, plain
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
    found = find_columns(header, "columnRole", vocabulary)
    return Columns(company=found.get("company", 0), date=found.get("date", 0))


def date_column(rows: Iterable[GridRow]) -> int:
    """Return the column most of the rows' dates stand in; 0 where there are none."""
    found = Counter(cell.column for row in rows for cell in row.filled if match_date(cell.text))
    return min(found, key=lambda column: (-found[column], column), default=0)


def find_columns(header: GridRow | None, scheme: str, vocabulary: Vocabulary) -> dict[str, int]:
    """Return the 1-based column of each role of a scheme; the first cell of a role counts."""
    columns: dict[str, int] = {}
    for role, column in find_roles(header, scheme, vocabulary):
        columns.setdefault(role, column)
    return columns


def find_roles(
    header: GridRow | None, scheme: str, vocabulary: Vocabulary
) -> Iterator[tuple[str, int]]:
    """Yield the role and the column of each header cell that has a role, left to right.

    A cell has the role of the longest word of the scheme that it holds.
    """
    for cell in header.filled if header else ():
        folded = fold_name(cell.text)
        words = [
            (len(fold_name(word)), concept.name)
            for concept in vocabulary.scheme(scheme)
            for word in concept.words
            if fold_name(word) in folded
        ]
        if words:
            yield max(words, key=lambda word: word[0])[1], cell.column


def repeats_header(row: GridRow, header: GridRow | None) -> bool:
    """Tell whether a row prints the table's header again."""
    if header is None:
        return False
    return [fold_name(each.text) for each in row.filled] == [
        fold_name(each.text) for each in header.filled
    ]


def is_blank(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell says nothing: it is empty, or a dash or the like stands for that."""
    printed = plain(text)
    return not printed or printed in {plain(word) for word in vocabulary.words("blankCell")}
