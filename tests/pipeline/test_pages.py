"""Rows of formats with pages say their page or sheet, from the file to the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import PageBreak, SimpleDocTemplate, Table

from kg.cli import main
from kg.pipeline import build_graph, list_review

HEADER = ["类型", "公司名称", "股票代码", "日期", "应用进展", "接入的模型"]
FIRST = ["1) AI+游戏", "汤姆猫", "300459.SZ", "3月1日", "陪伴已接入 GPT-4", ""]
LATER = ["", "", "", "3月9日", "剧本已接入 ChatGPT", ""]
NAMELESS = ["", "", "", "2月1日", "客服已接入 GPT-4", ""]


def _write_pdf(path: Path, pages: list[list[list[str]]]) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    look = [("FONT", (0, 0), (-1, -1), "STSong-Light", 8), ("GRID", (0, 0), (-1, -1), 0.5, "black")]
    story = [part for rows in pages for part in (Table(rows, style=look), PageBreak())]
    SimpleDocTemplate(str(path)).build(story)


def _write_xlsx(path: Path, sheets: dict[str, list[list[str]]]) -> None:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Return a PDF whose table goes on with its second page."""
    file = tmp_path / "weekly-2023-07-09.pdf"
    _write_pdf(file, [[HEADER, FIRST], [LATER]])
    return file


@pytest.fixture
def xlsx(tmp_path: Path) -> Path:
    """Return a workbook with a title above its table."""
    file = tmp_path / "weekly-2023-07-09.xlsx"
    _write_xlsx(file, {"应用": [["应用进展"], [], HEADER, FIRST]})
    return file


def test_why_tells_the_page_of_a_pdf(pdf: Path, tmp_path: Path):
    """The evidence of a claim on the second page names that page."""
    build_graph([pdf], tmp_path / "graph")

    told = CliRunner().invoke(
        main, ["why", "汤姆猫", "ChatGPT", "--graph", str(tmp_path / "graph")]
    )

    assert "(page 2) cell 5" in told.stdout


def test_why_tells_the_sheet_of_a_workbook(xlsx: Path, tmp_path: Path):
    """The evidence of a claim in a workbook names sheet and row."""
    build_graph([xlsx], tmp_path / "graph")

    told = CliRunner().invoke(
        main, ["why", "汤姆猫", "GPT-4", "--graph", str(tmp_path / "graph"), "--format", "json"]
    )

    assert [row["where"] for row in json.loads(told.stdout)] == ["sheet 1 (应用) row 4"]


def test_review_tells_where_an_item_stands(tmp_path: Path):
    """A row without a company is listed with its sheet and row."""
    file = tmp_path / "weekly-2023-07-09.xlsx"
    _write_xlsx(file, {"应用": [HEADER, NAMELESS]})

    build_graph([file], tmp_path / "graph")

    assert [item.where for item in list_review(tmp_path / "graph")] == ["sheet 1 (应用) row 2"]


def test_review_tells_where_a_left_over_stands(tmp_path: Path):
    """What found no place in a disclosure is listed with its page, too."""
    file = tmp_path / "weekly-2023-07-09.pdf"
    _write_pdf(
        file, [[HEADER, FIRST], [["", "掌趣科技", "300315.SZ", "", "", ""], LATER[:3] + [""] * 3]]
    )

    build_graph([file], tmp_path / "graph")

    assert [item.where for item in list_review(tmp_path / "graph")] == ["page 2"]
