"""One damaged table, written to a file of every format by the libraries people use."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

Rows = list[list[str]]


def write_pdf(
    path: Path, pages: list[Rows], *, spans: tuple = (), lines: tuple = (), running: str = ""
) -> None:
    """Write each table onto its own page, lines of text above, in a Chinese font."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("text", fontName="STSong-Light", fontSize=9, wordWrap="CJK")
    look = [
        ("FONT", (0, 0), (-1, -1), "STSong-Light", 9),
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
    ]
    story = []
    for rows in pages:
        story.extend(Paragraph(line, style) for line in lines)
        cells = [[Paragraph(cell, style) if len(cell) > 8 else cell for cell in r] for r in rows]
        if rows:
            story.append(Table(cells, colWidths=90, style=[*look, *spans]))
        story.append(PageBreak())

    def frame(canvas: Canvas, _: object) -> None:
        canvas.setFont("STSong-Light", 9)
        if running:
            canvas.drawString(60, 800, running)
            canvas.drawString(300, 30, f"{canvas.getPageNumber()} / {len(pages)}")

    SimpleDocTemplate(str(path)).build(story, onFirstPage=frame, onLaterPages=frame)


def write_xlsx(path: Path, rows: Rows, merges: tuple[str, ...] = (), title: str = "应用") -> None:
    """Write one sheet."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append([cell or None for cell in row])
    for merge in merges:
        sheet.merge_cells(merge)
    book.save(path)


def write_docx(path: Path, rows: Rows, merges: tuple = (), caption: str = "") -> None:
    """Write a caption and one table; a merge is two corners, (row, column) from 0."""
    document = docx.Document()
    if caption:
        document.add_paragraph(caption)
    table = document.add_table(len(rows), len(rows[0]))
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            table.cell(y, x).text = cell
    for (top, left), (bottom, right) in merges:
        table.cell(top, left).merge(table.cell(bottom, right))
    document.save(path)


def write_html(path: Path, rows: Rows) -> None:
    """Write a table without closing its cells, as hand-made pages do."""
    body = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in rows)
    path.write_text(f"<meta charset=utf-8><table>{body}</table>", encoding="utf-8")


def write_csv(path: Path, rows: Rows) -> None:
    """Write what spreadsheet programs call CSV."""
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8-sig")


def write_text(path: Path, rows: Rows) -> None:
    """Write cells parted by pipes (.md) or tabs."""
    pipes = path.suffix == ".md"
    lines = [f"| {' | '.join(row)} |" if pipes else "\t".join(row) for row in rows]
    path.write_text("\n".join(lines), encoding="utf-8")


WRITERS: dict[str, Callable[[Path, Rows], None]] = {
    ".md": write_text,
    ".txt": write_text,
    ".tsv": write_text,
    ".html": write_html,
    ".csv": write_csv,
    ".xlsx": write_xlsx,
    ".docx": write_docx,
    ".pdf": lambda path, rows: write_pdf(path, [rows]),
}


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, Rows], Path]:
    """Return a function that writes a table to a file of a format, and gives its path."""

    def make(suffix: str, rows: Rows) -> Path:
        path = tmp_path / f"weekly{suffix}"
        WRITERS[suffix](path, rows)
        return path

    return make


@pytest.fixture
def make_pdf(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes tables, one a page, to a PDF."""

    def make(pages: list[Rows], **looks: tuple) -> Path:
        write_pdf(tmp_path / "weekly.pdf", pages, **looks)
        return tmp_path / "weekly.pdf"

    return make
