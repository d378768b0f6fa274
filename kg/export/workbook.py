"""One Excel workbook: a sheet of dated claims for each relation, one for each label, one of rows.

A cell that holds text is text, never a formula, whatever it begins with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any
from unicodedata import east_asian_width

from kg.errors import ExportError
from kg.export.columns import Record
from kg.export.fixed_zip import write_fixed
from kg.export.flat_tables import (
    OF_PROVENANCE,
    FlatTable,
    claim_table,
    disclosure_table,
    edge_table,
    node_table,
)
from kg.export.plain_text import looks_like_formula, plain_text
from kg.model.graph import Graph, Value
from kg.ontology import Ontology

MOST_ROWS = 1_048_576
"""How many rows a sheet can have, that of the headings included."""

LONGEST_TEXT = 32_767
"""How many units of UTF-16 a cell can hold."""

_WIDEST, _NARROWEST, _MEASURED = 60, 8, 500
_FIRST_YEAR = 1901
"""Before it, Excel has no dates, or counts them wrongly."""


def workbook_sheets(graph: Graph, ontology: Ontology) -> list[FlatTable]:
    """Return what stands on the sheets, in their order; one without a record has its headings.

    >>> from kg.ontology import read_ontology
    >>> [sheet.name for sheet in workbook_sheets(Graph((), ()), read_ontology())][:6]
    ['APPLIES', 'DEVELOPS', 'INVESTS_IN', 'PARTNERS_WITH', 'USES', 'edges']
    """
    claims = claim_table("claims", graph, ontology)
    relation = [column.heading for column in claims.columns].index("relation")
    stating: dict[Value, list[Record]] = defaultdict(list)
    for record in claims.records:
        stating[record[relation]].append(record)
    labels = [label for label in ontology.labels if label not in OF_PROVENANCE]
    return [
        *(FlatTable(each, claims.columns, tuple(stating[each])) for each in ontology.relations),
        edge_table("edges", graph, ontology),
        *(node_table(label, graph, ontology, [label]) for label in labels),
        disclosure_table("Disclosure", graph, ontology),
    ]


def write_workbook(sheets: Sequence[FlatTable], path: Path) -> None:
    """Write the sheets into a file; the same sheets give the same bytes.

    Raises :class:`ExportError` for a sheet of too many rows, and when the library that writes
    workbooks is not installed; :class:`OSError` when the file cannot be written.
    """
    openpyxl = _openpyxl()
    for sheet in sheets:
        if len(sheet.records) >= MOST_ROWS:
            problem = f"has {len(sheet.records)} rows, and Excel reads {MOST_ROWS - 1} of a sheet"
            raise ExportError(f"sheet {sheet.name}", problem, "use --format csv or parquet")
    archive = BytesIO()
    try:
        book = openpyxl.Workbook(write_only=True)
        for sheet in sheets:
            _fill(openpyxl, book.create_sheet(sheet.name), sheet)
        book.save(archive)
    except _own_errors() as error:
        raise OSError(f"{error}, in the folder of temporary files") from error
    write_fixed(archive, path)


def _fill(openpyxl: ModuleType, page: Any, sheet: FlatTable) -> None:  # noqa: ANN401 - the stubs know half of it
    letter = openpyxl.utils.get_column_letter
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{letter(len(sheet.columns))}{len(sheet.records) + 1}"
    for number, width in enumerate(_widths(sheet), start=1):
        page.column_dimensions[letter(number)].width = width
    bold = openpyxl.styles.Font(bold=True)
    headings = [openpyxl.cell.WriteOnlyCell(page, column.heading) for column in sheet.columns]
    for heading in headings:
        heading.font = bold
    page.append(headings)
    for record in sheet.records:
        page.append([_cell(openpyxl, page, _held(value)) for value in record])


def _cell(openpyxl: ModuleType, page: Any, value: Value) -> Any:  # noqa: ANN401 - likewise
    """Return a value, as a cell where it needs to be told what it is."""
    if isinstance(value, date):
        cell = openpyxl.cell.WriteOnlyCell(page, value)
        cell.number_format = "yyyy-mm-dd"
        return cell
    if isinstance(value, str) and (looks_like_formula(value) or value.startswith("#")):
        cell = openpyxl.cell.WriteOnlyCell(page, value)
        cell.data_type = "s"
        cell.quotePrefix = True
        return cell
    return value


def _held(value: Value) -> Value:
    """Return a value as a cell holds it: lists in one text, old dates and long texts as texts."""
    if isinstance(value, tuple):
        return _cut(plain_text("、".join(value))) or None
    if isinstance(value, date) and value.year < _FIRST_YEAR:
        return value.isoformat()
    return _cut(plain_text(value)) if isinstance(value, str) else value


def _cut(text: str) -> str:
    """Return a text that fits into a cell; where something was cut off, its end says so."""
    units = text.encode("utf-16-le")
    if len(units) // 2 <= LONGEST_TEXT:
        return text
    note = f"… [cut: {len(text)} characters, of which a cell cannot hold all]"
    held = units[: 2 * (LONGEST_TEXT - len(note))]
    return held.decode("utf-16-le", "ignore") + note


def _widths(sheet: FlatTable) -> Iterator[int]:
    """Yield the widths of the columns by what stands in the first rows, Chinese taking double."""
    for number, column in enumerate(sheet.columns):
        values = (str(record[number] or "") for record in sheet.records[:_MEASURED])
        needed = max(map(_wide, (f"{column.heading}    ", *values)))
        yield min(max(needed + 2, _NARROWEST), _WIDEST)


def _wide(text: str) -> int:
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in text[:_WIDEST])


def _openpyxl() -> ModuleType:
    try:
        import openpyxl.cell
    except ModuleNotFoundError as error:
        raise ExportError(
            "--format xlsx",
            f"needs {error.name}, which is not installed",
            "pip install 'ai-adoption-kg[documents]', or use --format csv",
        ) from error
    return openpyxl


def _own_errors() -> tuple[type[Exception], ...]:
    """Return what is raised for a full disk where lxml writes, in place of what Python raises."""
    try:
        from lxml.etree import SerialisationError
    except ModuleNotFoundError:
        return ()
    return (SerialisationError,)
