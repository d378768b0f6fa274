"""Reads PDF: every ruled table of a page a grid, the text around it as lines.

A running line stands for each printed line outside the tables and each row of a table,
down the page, page after page. A table cut by a page is one grid on each.
"""

from __future__ import annotations

import io
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

from kg.errors import ReportError
from kg.loaders.formats.document import Document, SourceFile
from kg.loaders.formats.draft import Draft
from kg.loaders.formats.foreign import reading
from kg.loaders.formats.rows import RawCell
from kg.loaders.formats.running import Part, Parts, Rows, part_running

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.table import Table

WRAPPED = "wrapped lines joined"
"""The repair of a cell whose text ran over several printed lines."""

_SAME = 1.0  # points: what stands this close stands on one edge
_UNKNOWN_GLYPH = "(cid:"

Box = tuple[float, float, float, float]


def read_pdf(source: SourceFile) -> Document:
    """Return the document a PDF is.

    Tables are found by their ruled lines; one without them stays lines of text. Cells
    over several rows are carried down. Lines that run along the top or bottom of most
    pages, page numbers too, part no table: each is kept once, after the last page. Pages
    without text, and characters that mean nothing, are noted.

    Raises :class:`ReportError` when the file is encrypted, broken or only pictures, or
    pdfplumber is not installed.
    """
    with reading(source, "PDF"):
        pages = _read_pages(source)
    draft = Draft(source, notes=_notes(source, pages))
    pages, running = part_running(pages)
    for page in pages:
        draft.open_page()
        for part in page:
            if isinstance(part.content, str):
                draft.add_text(part.content)
            else:
                draft.add_table(part.content)
    for line in running:
        draft.add_text(line)
    if running:
        draft.notes.append(f"{len(running)} running lines of the pages kept once, at the end")
    return draft.finish()


def _read_pages(source: SourceFile) -> list[Parts]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(io.BytesIO(source.data)) as document:
            return [_read_page(page) for page in document.pages]
    except PdfminerException as error:
        cause = error.args[0] if error.args else None
        if isinstance(cause, PDFEncryptionError | PDFPasswordIncorrect):
            raise ReportError(
                str(source.path), "is encrypted", "save it without a password"
            ) from error
        raise


def _notes(source: SourceFile, pages: Sequence[Parts]) -> list[str]:
    """Return notes on what could not be read.

    Raises :class:`ReportError` when nothing could.
    """
    empty = [str(number) for number, page in enumerate(pages, start=1) if not page]
    if len(empty) == len(pages):
        raise ReportError(
            str(source.path), "holds no text, only pictures", "run text recognition (OCR) on it"
        )
    notes = [f"no text on page {', '.join(empty)}: empty or a picture"] if empty else []
    unknown = sum(text.count(_UNKNOWN_GLYPH) for page in pages for text in _texts(page))
    if unknown:
        notes.append(f"{unknown} characters that the file's fonts give no meaning: (cid:…)")
    return notes


def _texts(page: Parts) -> Iterator[str]:
    for part in page:
        if isinstance(part.content, str):
            yield part.content
        else:
            yield from (cell.text for row in part.content for cell in row)


def _read_page(page: Page) -> Parts:
    """Return the parts of a page, top to bottom; text printed twice for boldness counts once."""
    page = page.dedupe_chars()
    tables = [table for table in page.find_tables() if len(table.cells) > 1]
    parts = [Part(table.bbox[1], _read_table(table)) for table in tables]
    boxes = [(table.bbox, table.cells) for table in tables]
    rest = page.filter(lambda each: not _is_inside(each, boxes))
    lines = rest.extract_text_lines(strip=True, return_chars=False)
    parts.extend(Part(line["top"], line["text"]) for line in lines)
    page.close()
    return tuple(sorted(parts, key=lambda part: part.top))


def _is_inside(each: dict[str, Any], tables: Sequence[tuple[Box, Sequence[Box]]]) -> bool:
    """Tell whether the middle of a character is in a cell of a table."""
    if each["object_type"] != "char":
        return False
    x, y = (each["x0"] + each["x1"]) / 2, (each["top"] + each["bottom"]) / 2
    return any(
        _holds(box, x, y) and any(_holds(cell, x, y) for cell in cells) for box, cells in tables
    )


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def _read_table(table: Table) -> Rows:
    """Return the rows of a table; what a cell over several rows or columns covers is left out."""
    lefts = sorted({cell[0] for cell in table.cells})
    tops = [row.bbox[1] for row in table.rows]
    covered: set[tuple[int, int]] = set()
    rows = []
    for y, (row, texts) in enumerate(zip(table.rows, table.extract(), strict=True)):
        cells = []
        for x, (box, text) in enumerate(zip(row.cells, texts, strict=True)):
            if box:
                down, right = _reach(tops, y, box[3]), _reach(lefts, x, box[2])
                covered.update(product(range(y, y + down), range(x, x + right)))
                joined, repairs = _join_lines(text or "")
                cells.append(RawCell(joined, down, right, repairs))
            elif (y, x) not in covered:
                cells.append(RawCell())
        rows.append(cells)
    return rows


def _reach(edges: Sequence[float], start: int, end: float) -> int:
    """Return how many rows or columns lie between an edge and the end of a cell."""
    return max(bisect_left(edges, end - _SAME) - start, 1)


def _join_lines(text: str) -> tuple[str, tuple[str, ...]]:
    r"""Join the printed lines of a cell: with a blank between Latin words, else with none.

    >>> _join_lines("接入 Open\nAI 的\n模型")[0]
    '接入 Open AI 的模型'
    """
    lines = text.split("\n")
    joined = lines[0]
    for line in lines[1:]:
        words = f"{joined[-1:]}{line[:1]}"
        joined += f" {line}" if words.isascii() and words.isalnum() else line
    return joined, (WRAPPED,) if len(lines) > 1 else ()
