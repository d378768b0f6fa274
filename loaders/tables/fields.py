"""Reads a row's cells into fields: category, company, code, date, text, model cell.

Fields are told by what cells look like, in the order they are printed; the column
they stand in decides only where looks do not, because whole stretches are shifted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.loaders.formats import Cell, GridRow
from kg.loaders.tables.columns import UNKNOWN_COLUMNS, Columns
from kg.loaders.tables.looks import (
    is_name_like,
    match_date,
    read_category,
    read_code,
    split_leading_date,
)
from kg.model.names import fold_name, split_list
from kg.vocabulary import Vocabulary

_LONGEST_LABEL = 12
_LONGEST_HEADING = 30
_LONGEST_MODEL_CELL = 60
_LONGEST_NAME = 20


@dataclass(frozen=True, slots=True)
class RowFields:
    """One row by meaning; an empty string where the row prints nothing.

    ``text_column`` and ``model_column`` are the 1-based cells they stand in, ``page``
    is the piece of the table, from 0. A ``loose`` row stands outside the table's grid.
    """

    line: int
    category: str = ""
    company: str = ""
    code: str = ""
    date_raw: str = ""
    text: str = ""
    text_column: int = 1
    model: str = ""
    model_column: int = 1
    repairs: tuple[str, ...] = ()
    page: int = 0
    loose: bool = False

    @property
    def has_content(self) -> bool:
        """Whether the row says anything beyond labels and a model cell."""
        return bool(self.text or self.date_raw)


@dataclass(slots=True)
class _Reading:
    """A row while its cells are told apart.

    ``is_label_line`` tells that one cell is left beside headings and codes, and no date.
    """

    fields: RowFields
    columns: Columns
    texts: list[Cell] = field(default_factory=list)
    date_column: int = 0
    is_label_line: bool = False

    def set(self, **values: str | int) -> None:
        self.fields = replace(self.fields, **values)  # type: ignore[arg-type]

    def repaired(self, *repairs: str) -> None:
        self.fields = replace(self.fields, repairs=(*self.fields.repairs, *repairs))


def read_fields(
    row: GridRow, vocabulary: Vocabulary, columns: Columns = UNKNOWN_COLUMNS
) -> RowFields:
    """Tell the cells of one row apart; every filled cell ends up in one field.

    Dates and codes are known by their form, headings by their number or name. Of what
    is left, known companies, short cells beside a code and those in the company's column
    are labels, the rest is text; a last cell that names only models is the model cell.
    """
    reading = _Reading(RowFields(row.line), columns)
    rest = [cell for cell in row.filled if not _take_formed(reading, cell)]
    plain = [cell for cell in rest if not _read_heading(cell, reading, vocabulary)]
    reading.is_label_line = len(plain) == 1 and not reading.fields.date_raw
    _take_labels(reading, rest, vocabulary)
    _take_model(reading, row, vocabulary)
    _take_texts(reading)
    return reading.fields


def _take_formed(reading: _Reading, cell: Cell) -> bool:
    """Take a cell that its form gives away: a code or a date (the first of each)."""
    reading.repaired(*cell.repairs)
    if not reading.fields.code and (code := read_code(cell.text)):
        reading.set(code=code[0])
        reading.repaired(*code[1])
        return True
    if not reading.fields.date_raw and match_date(cell.text):
        reading.set(date_raw=cell.text)
        reading.date_column = cell.column
        if reading.columns.date not in (0, cell.column):
            reading.repaired(f"cells shifted: date in cell {cell.column}")
        return True
    return False


def _take_labels(reading: _Reading, cells: Sequence[Cell], vocabulary: Vocabulary) -> None:
    """Take category and company out of the leading short cells; keep the rest as texts."""
    for cell in cells:
        if reading.texts:
            reading.texts.append(cell)
        elif heading := _read_heading(cell, reading, vocabulary):
            category, company = _split_heading(heading, vocabulary)
            reading.set(category=category)
            if company:
                reading.set(company=company)
                reading.repaired("category and company parted")
        elif not reading.fields.company and _is_label(cell, reading, vocabulary):
            reading.set(company=cell.text)
        else:
            reading.texts.append(cell)


def _read_heading(cell: Cell, reading: _Reading, vocabulary: Vocabulary) -> str | None:
    """Return the category heading a cell is; a numbered text is long or follows the date."""
    follows_date = 0 < reading.date_column < cell.column
    if follows_date or len(cell.text) > _LONGEST_HEADING:
        return None
    if fold_name(cell.text) in vocabulary.folded_words("category"):
        return cell.text
    return read_category(cell.text)


def _is_label(cell: Cell, reading: _Reading, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell names a company.

    That is a known one, a short one beside a code, what looks like a name in the
    company's column and before the date, or one that ends as companies' names do and
    stands by itself.
    """
    if vocabulary.find(cell.text, "Company", "Organisation"):
        return True
    if len(cell.text) > _LONGEST_LABEL or _names_models(cell.text, vocabulary):
        return False
    before_date = not reading.date_column or cell.column < reading.date_column
    in_column = cell.column == reading.columns.company and before_date
    alone = reading.is_label_line and cell.text.endswith(vocabulary.words("companyEnding"))
    return bool(reading.fields.code) or ((in_column or alone) and is_name_like(cell.text))


def _split_heading(heading: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Part "AI+游戏 汤姆猫" into category and company, if what follows is a known company."""
    head, _, tail = heading.rpartition(" ")
    if head and vocabulary.find(tail, "Company"):
        category = head.split(" ")[0] if len(head.split(" ")[-1]) == 1 else head
        return category.replace(" ", ""), tail
    return heading.replace(" ", ""), ""


def _take_model(reading: _Reading, row: GridRow, vocabulary: Vocabulary) -> None:
    """Take the model cell: the last text, or the first where the row is shifted.

    A cell that is alone beside a date is the row's text, whatever it names, unless it
    stands in the last column.
    """
    alone = len(reading.texts) == 1
    for cell in [reading.texts[-1], reading.texts[0]] if reading.texts else []:
        is_text = alone and reading.fields.date_raw and cell.column < len(row.cells)
        if not is_text and _names_models(cell.text, vocabulary):
            reading.texts.remove(cell)
            reading.set(model=cell.text, model_column=cell.column)
            return


def _names_models(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell lists model names rather than tells something.

    Most of its items are known models, or it is short and ends like a model's name.
    """
    if len(text) > _LONGEST_MODEL_CELL or any(
        word in text for word in vocabulary.words("connectCue")
    ):
        return False
    items = split_list(text)
    known = sum(vocabulary.find(item, "Model") is not None for item in items)
    return known * 2 >= len(items) or (
        len(text) <= _LONGEST_NAME and _ends_with_model(text, vocabulary)
    )


def _ends_with_model(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a short cell ends like a model's name, or is the rest of one cut in two."""
    ends = (text[start:] for start in range(1, len(text) - 1))
    return text.endswith("模型") or any(vocabulary.find(end, "Model") for end in ends)


def _take_texts(reading: _Reading) -> None:
    """Join what is left into the row's text; part a date that ran into it."""
    texts = reading.texts
    if not texts:
        return
    text = " ".join(cell.text for cell in texts)
    if len(texts) > 1:
        reading.repaired("two text cells joined")
    parted = None if reading.fields.date_raw else split_leading_date(text)
    if parted:
        reading.set(date_raw=parted[0])
        reading.repaired("date and text parted")
        text = parted[1]
    reading.set(text=text, text_column=texts[0].column)
