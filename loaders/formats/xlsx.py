"""Reads Excel workbooks: each block of rows in a sheet a grid, sheet after sheet.

Every sheet starts with one line for its heading, "# name" (a blank line where the name is
only a number, as "Sheet1"); after it row *n* of the sheet is the *n*-th line, blank rows
included. The page of a cell is the number of its sheet.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kg.loaders.formats.document import Document, SourceFile
from kg.loaders.formats.draft import Draft
from kg.loaders.formats.foreign import check_package, reading
from kg.loaders.formats.printed import print_value
from kg.loaders.formats.rows import RawCell, carry
from kg.loaders.formats.sheet import cut_grids
from kg.loaders.formats.sheet_xml import SheetExtras, read_extras

_NUMBERED = re.compile(r"^(?:sheet|table|page|工作表|表格?|页)\s*[(（]?\d*[)）]?$", re.IGNORECASE)


def read_xlsx(source: SourceFile) -> Document:
    """Return the document a workbook is; hidden sheets count too.

    Values are as they are shown: dates by their format, numbers with their printed
    decimals. A formula stands for the value stored with it; one without is noted, as is
    what openpyxl could not read. Merged cells are carried down.

    Raises :class:`ReportError` when the file is encrypted, old, broken or too large, or
    openpyxl is not installed.
    """
    check_package(source, ".xlsx")
    draft = Draft(source)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with reading(source, ".xlsx"):
            _read_sheets(draft)
    messages = dict.fromkeys(str(each.message) for each in caught)
    draft.notes.extend(each for each in messages if each.startswith("Cell "))
    return draft.finish()


def _read_sheets(draft: Draft) -> None:
    from openpyxl.reader.excel import ExcelReader

    reader = ExcelReader(io.BytesIO(draft.source.data), read_only=True, data_only=True)
    reader.read()
    parts = {sheet.name: link.target for sheet, link in reader.parser.find_sheets()}
    for sheet in reader.wb.worksheets:
        with reader.archive.open(parts[sheet.title]) as part:
            extras = read_extras(part)
        if extras.unstored:
            draft.notes.append(
                f"sheet {sheet.title}: {len(extras.unstored)} formulas without a stored value, "
                f"first {extras.unstored[0]}; save it in a spreadsheet program"
            )
        _read_sheet(sheet, extras, draft)


def _read_sheet(
    sheet: Any,  # noqa: ANN401 - the stubs do not say that a streamed sheet is another class
    extras: SheetExtras,
    draft: Draft,
) -> None:
    """Add one sheet: its heading, and a line for each row down to the last."""
    draft.open_page(sheet.title)
    draft.add_line("" if _NUMBERED.match(sheet.title) else f"# {sheet.title}")
    sheet.reset_dimensions()  # they may be wrong; the rows themselves tell
    rows = [draft.add_row(cells) for cells in _carry_down(sheet.iter_rows(), extras)]
    grids = cut_grids(rows)
    draft.grids.extend(grids)
    in_grids = {row.line for grid in grids for row in grid.rows}
    for row in rows:
        if row.filled and row.line not in in_grids:
            draft.lines[row.line - 1] = row.filled[0].text


def _carry_down(rows: Iterable[Sequence[Any]], extras: SheetExtras) -> Iterator[list[RawCell]]:
    """Yield the cells of each row, merged cells carried down to rows with a text of their own."""
    falling: dict[int, tuple[int, RawCell]] = {}  # by column: the last row, and what comes down
    for number, row in enumerate(rows, start=1):
        cells = [RawCell(print_value(cell.value, cell.number_format)) for cell in row]
        falling = {column: each for column, each in falling.items() if each[0] >= number}
        own = any(cell.text for cell in cells)
        for column, (_, above) in falling.items() if own else ():
            cells.extend(RawCell() for _ in range(column - len(cells)))
            if not cells[column - 1].text:
                cells[column - 1] = carry(above)
        for column, last in extras.merges.get(number, ()):
            if column <= len(cells):
                falling[column] = (last, cells[column - 1])
        yield cells
