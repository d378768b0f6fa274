"""Tells the columns of a table by the words of its header, and a header printed again."""

from __future__ import annotations

from collections.abc import Iterator

from kg.loaders.formats import GridRow
from kg.loaders.tables.looks import plain
from kg.model.names import fold_name
from kg.vocabulary import Vocabulary


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
