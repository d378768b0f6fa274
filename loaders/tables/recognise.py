"""Says what kind of table a header opens, or a body shows."""

from __future__ import annotations

from collections.abc import Sequence

from kg.loaders.formats import GridRow
from kg.loaders.tables.looks import is_page_number, match_date, plain, read_code
from kg.model.names import fold_name
from kg.vocabulary import Vocabulary

OTHER = "other"
CONTENTS = "toc"
_CONTENTS_WORD = "目录"
_MOST = 0.6
_LONGEST_HEADING = 30


def recognise_header(row: GridRow, vocabulary: Vocabulary) -> str:
    """Return the kind of table whose header the row is, or an empty string.

    A kind counts when enough of the row's short cells hold one of its words; most cells
    win, then the vocabulary's order. A data row and a line of a table of contents head
    nothing, whatever words stand in them.
    """
    if _is_data(row):
        return ""
    cells = [fold_name(cell.text) for cell in row.filled if len(cell.text) <= _LONGEST_HEADING]
    best, best_hits = "", 0
    for kind in vocabulary.scheme("tableKind"):
        words = [fold_name(word) for word in kind.words]
        hits = sum(any(word in cell for word in words) for cell in cells)
        if hits >= kind.at_least and hits > best_hits:
            best, best_hits = kind.name, hits
    return best


def _is_data(row: GridRow) -> bool:
    """Tell whether a row ends in a page number, or holds a date or a stock code."""
    filled = row.filled
    if filled and is_page_number(filled[-1].text):
        return True
    return any(match_date(cell.text) or read_code(cell.text) for cell in filled)


def recognise_body(rows: Sequence[GridRow], caption: str) -> str:
    """Return the kind of a table without a telling header: contents, or other."""
    numbered = sum(1 for row in rows if row.filled and is_page_number(row.filled[-1].text))
    if _CONTENTS_WORD in caption or (rows and numbered / len(rows) > _MOST):
        return CONTENTS
    return OTHER


def is_header(row: GridRow, vocabulary: Vocabulary) -> bool:
    """Tell whether a row fills two cells or more, each with a word that heads columns.

    Such a row inside a table is a repeated header, or one a converter made up.
    """
    words = vocabulary.folded_words("columnRole")
    filled = row.filled
    return len(filled) > 1 and all(fold_name(plain(cell.text)) in words for cell in filled)


def is_misplaced_row(row: GridRow, vocabulary: Vocabulary) -> bool:
    """Tell whether the row above the rule of a table is one of data, for its header is lost."""
    words = vocabulary.folded_words("columnRole")
    is_headed = any(fold_name(plain(cell.text)) in words for cell in row.filled)
    return _is_data(row) and not is_headed
