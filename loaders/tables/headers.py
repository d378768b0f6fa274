"""Tells whether a row inside a table is a header: printed again, or made up by a converter."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.loaders.formats import GridRow
from kg.loaders.tables.columns import repeats_header
from kg.loaders.tables.looks import match_date, plain, read_category, read_code
from kg.loaders.tables.recognise import is_header, recognise_header
from kg.model.names import fold_name
from kg.vocabulary import Vocabulary

_LONGEST_HEAD = 12
_LONGEST_TITLE = 30
_LONG_TEXT = 10
_TWO = 2
_HALF = 0.5
_FIGURE = re.compile(r"^[+-]?\d[\d,.]*\s?(?:%|[万亿千百]*元?|w\+?)?$")
_SENTENCE = re.compile(r"[,，。;；!！?？]")


def looks_like_data(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell is a date, code, figure, numbered heading, or a known name."""
    return bool(
        match_date(text)
        or read_code(text)
        or _FIGURE.match(plain(text))
        or read_category(text)
        or fold_name(text) in vocabulary.folded_words("category")
        or vocabulary.find(text, "Company", "Organisation", "Model")
    )


def heads_piece(row: GridRow, header: GridRow | None, vocabulary: Vocabulary) -> bool:
    """Tell whether the row above a rule heads a piece that goes on with a table.

    It does when it fills at least two cells and half of its width, all of them short,
    none of which looks like data. Else a converter put the first row of data there.
    """
    if repeats_header(row, header) or is_header(row, vocabulary):
        return True
    wide = len(row.filled) >= _TWO and len(row.filled) * 2 >= len(row.cells)
    return wide and all(_heads(cell.text, vocabulary) for cell in row.filled)


def heads_table(row: GridRow, vocabulary: Vocabulary) -> bool:
    """Tell whether the row above a header is a title that spans it, and no row of data."""
    return not any(
        len(cell.text) > _LONGEST_TITLE or looks_like_data(cell.text, vocabulary)
        for cell in row.filled
    )


def heads_bare_piece(row: GridRow, vocabulary: Vocabulary) -> bool:
    """Tell whether the first row of a piece without a rule is a header.

    It is when the row tells a kind of table, or at least half of its cells are words
    that head columns, and none looks like data.
    """
    if len(row.filled) < _TWO or not all(_heads(cell.text, vocabulary) for cell in row.filled):
        return False
    known = sum(_is_head(cell.text, vocabulary) for cell in row.filled)
    return known * 2 >= len(row.filled) or bool(recognise_header(row, vocabulary))


def _heads(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell could stand in a header."""
    if _is_head(text, vocabulary):
        return True
    is_long = len(text) > _LONGEST_HEAD or _SENTENCE.search(text)
    return not (is_long or looks_like_data(text, vocabulary))


def _is_head(text: str, vocabulary: Vocabulary) -> bool:
    return fold_name(plain(text)) in vocabulary.folded_words("columnRole")


def resemble(rows: Sequence[GridRow], others: Sequence[GridRow]) -> bool:
    """Tell whether the rows of a piece look like those of a table: dates and long texts.

    Rows that each print a code need no table above them, so they go on with none.
    """
    return tell_dated_texts(rows) and tell_dated_texts(others) and _share(rows, _has_code) <= _HALF


def tell_dated_texts(rows: Sequence[GridRow]) -> bool:
    """Tell whether most of some rows have a date and a long text."""
    return _share(rows, _is_dated_text) > _HALF


def _share(rows: Sequence[GridRow], has: Callable[[GridRow], bool]) -> float:
    return sum(map(has, rows)) / max(1, len(rows))


def _is_dated_text(row: GridRow) -> bool:
    is_dated = any(match_date(cell.text) for cell in row.filled)
    return is_dated and any(len(cell.text) >= _LONG_TEXT for cell in row.filled)


def _has_code(row: GridRow) -> bool:
    return any(read_code(cell.text) for cell in row.filled)
