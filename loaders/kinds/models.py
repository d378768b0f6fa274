"""Tables of model releases and of model classes: which model, by whom, when, of what class."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.loaders.formats import Cell, GridRow
from kg.loaders.tables import Table, find_columns, is_blank, read_date
from kg.loaders.tables.looks import match_date
from kg.model.place import Place
from kg.model.report import LeftOver
from kg.vocabulary import Vocabulary

_LONGEST_NAME = 40
_DASH = re.compile(r"\s*(?:[—–]+|--+)\s*")
_CASE_ENDS = re.compile(r"[、;；\n]")


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A row that names a model, a vendor or both, as printed; the place is the name's cell.

    ``name`` is the class in a table of classes, ``text`` what else the row says.
    """

    place: Place
    vendor: str = ""
    model: str = ""
    day: date | None = None
    text: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class ModelContent:
    """What a table of models gives: its rows, and what found no place in one."""

    rows: tuple[ModelRow, ...]
    left_over: tuple[LeftOver, ...]


def load_releases(
    report: str, report_date: date, table: Table, vocabulary: Vocabulary
) -> ModelContent:
    """Turn the rows of a table of releases into dated rows of vendor, model and text.

    A text without a date and a name goes on with the row before it: a page cut it off.
    """
    columns = find_columns(table.header, "releaseColumn", vocabulary)
    rows: list[ModelRow] = []
    left_over: list[LeftOver] = []
    for row in table.rows:
        printed, rest = _split_date(row, vocabulary)
        vendor, model, texts = _split_names(rest, columns)
        text = " ".join(cell.text for cell in texts)
        named = model or vendor
        if named:
            day = read_date(printed, report_date)
            place = table.place(report, named.line, named.column)
            rows.append(ModelRow(place, _text(vendor), _text(model), day, text))
            if printed and day is None:
                left_over.append(LeftOver(row.line, printed, "date could not be read"))
        elif rows and text and not printed:
            rows[-1] = replace(rows[-1], text=f"{rows[-1].text}{text}")
        else:
            left_over.append(LeftOver(row.line, text or printed, "names no model or vendor"))
    return ModelContent(tuple(rows), tuple(left_over))


def load_classes(report: str, table: Table, vocabulary: Vocabulary) -> ModelContent:
    """Turn the rows of a table of classes into one row for each model it gives as a case.

    The class is carried down over merged cells; "vendor—model" is parted.
    """
    columns = find_columns(table.header, "classColumn", vocabulary)
    rows: list[ModelRow] = []
    left_over: list[LeftOver] = []
    name = ""
    for row in table.rows:
        name = _at(row, columns.get("class", 0)) or name
        cell = _cases(row, columns.get("cases", 0))
        if cell is None or is_blank(cell.text, vocabulary):
            text = " ".join(each.text for each in row.filled)
            left_over.append(LeftOver(row.line, text, "names no model"))
            continue
        place = table.place(report, cell.line, cell.column)
        rows.extend(
            ModelRow(place, vendor, model, name=name) for vendor, model in split_cases(cell.text)
        )
    return ModelContent(tuple(rows), tuple(left_over))


def split_cases(text: str) -> Iterator[tuple[str, str]]:
    """Yield vendor and model of each case in a cell; the vendor may be missing.

    >>> list(split_cases("甲公司—大鲸 Pro 模型 乙公司—小鲸"))
    [('甲公司', '大鲸 Pro 模型'), ('乙公司', '小鲸')]
    """
    for part in _CASE_ENDS.split(text):
        vendor, *models = _DASH.split(part.strip())
        if not models:
            if vendor:
                yield "", vendor
            continue
        for printed in models[:-1]:
            model, _, following = printed.rpartition(" ")
            yield vendor, model or following
            vendor = following if model else ""
        yield vendor, models[-1]


def _split_date(row: GridRow, vocabulary: Vocabulary) -> tuple[str, list[Cell]]:
    """Part a row into its date as printed and its other cells that say something."""
    dated = next((cell for cell in row.filled if match_date(cell.text)), None)
    rest = [cell for cell in row.filled if not is_blank(cell.text, vocabulary)]
    return (dated.text if dated else "", [cell for cell in rest if cell is not dated])


def _split_names(
    cells: Sequence[Cell], columns: dict[str, int]
) -> tuple[Cell | None, Cell | None, list[Cell]]:
    """Tell vendor, model and texts apart: by column where both are printed, else by order."""
    if "vendor" in columns and "model" in columns:
        vendor, model = (_in_column(cells, columns[role]) for role in ("vendor", "model"))
        texts = [cell for cell in cells if cell not in (vendor, model)]
        return vendor, model, texts
    role = "model" if "model" in columns else "vendor"
    first = next(iter(cells), None)
    alone = len(cells) == 1 and first and first.column != columns.get(role)
    if first is None or alone or len(first.text) > _LONGEST_NAME:
        return None, None, list(cells)
    rest = list(cells[1:])
    return (None, first, rest) if role == "model" else (first, None, rest)


def _in_column(cells: Sequence[Cell], column: int) -> Cell | None:
    return next((cell for cell in cells if cell.column == column), None)


def _cases(row: GridRow, column: int) -> Cell | None:
    """Return the cell of cases: that of its column, else a cell alone that has a dash."""
    cell = _in_column(row.filled, column)
    if cell is None and len(row.filled) == 1 and _DASH.search(row.filled[0].text):
        return row.filled[0]
    return cell


def _at(row: GridRow, column: int) -> str:
    return _text(_in_column(row.filled, column))


def _text(cell: Cell | None) -> str:
    return cell.text if cell else ""
