from pathlib import Path

import docx
import pytest
from lxml import etree

from kg.loaders.formats import Document, read_document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.fixture
def word(tmp_path: Path):
    """Return a function that lets a Word document be filled, saves it and reads it."""

    def make(fill) -> Document:
        document = docx.Document()
        fill(document)
        document.save(str(tmp_path / "weekly.docx"))
        return read_document(tmp_path / "weekly.docx")

    return make


def _table(parent, rows: list[list[str]]) -> docx.table.Table:
    table = parent.add_table(len(rows), len(rows[0]))
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            table.cell(y, x).text = text
    return table


def _texts(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.grids[0].rows]


def test_read_docx_keeps_paragraphs_and_tables_in_order(word):
    """A caption stands in the lines above its table."""

    def fill(document) -> None:
        document.add_paragraph("图表 3 航运")
        _table(document, [["公司", "日期"], ["甲科技", "5月3日"]])
        document.add_paragraph("资料来源：公告")

    document = word(fill)

    assert [line for line in document.lines if line] == [
        "图表 3 航运",
        "| 公司 | 日期 |",
        "| 甲科技 | 5月3日 |",
        "资料来源：公告",
    ]


def test_read_docx_carries_merged_cells_down(word):
    """A cell merged over rows stands in each, recorded; its column stays its own."""

    def fill(document) -> None:
        table = _table(document, [["甲科技", "1月"], ["", "2月"], ["", "3月"]])
        table.cell(0, 0).merge(table.cell(2, 0))

    document = word(fill)

    assert _texts(document) == [["甲科技", "1月"], ["甲科技", "2月"], ["甲科技", "3月"]]
    assert document.grids[0].rows[2].cells[0].repairs == ("merged cell carried down",)


def test_read_docx_never_repeats_a_cell_over_columns(word):
    """A cell merged over columns stands in the first."""

    def fill(document) -> None:
        table = _table(document, [["甲", "", "乙"], ["1", "2", "3"]])
        table.cell(0, 0).merge(table.cell(0, 1))

    assert _texts(word(fill))[0] == ["甲", "", "乙"]


def test_read_docx_takes_a_cell_merged_over_thousands_of_rows(word):
    """A long merged cell costs no more than its rows."""

    def fill(document) -> None:
        table = _table(document, [["甲", "1"], ["", "2"]])
        last = table.rows[1]._tr  # noqa: SLF001 - python-docx itself takes minutes for this
        for cell, value in zip(table.columns[0].cells, ("restart", "continue"), strict=True):
            cell._tc.vMerge = value  # noqa: SLF001 - likewise
        for _ in range(2000):
            last.addnext(last.__deepcopy__({}))

    rows = word(fill).grids[0].rows

    assert {row.cells[0].text for row in rows} == {"甲"}


def test_read_docx_keeps_a_table_inside_a_cell_as_text(word):
    """A table inside a cell of a table with rows of its own is the cell's text."""

    def fill(document) -> None:
        table = _table(document, [["公司", "应用"], ["甲科技", ""]])
        _table(table.cell(1, 1), [["船", "港"]])

    assert _texts(word(fill))[1] == ["甲科技", "船 港"]


def test_read_docx_reads_content_controls_and_insertions(word):
    """Text in content controls and in tracked insertions counts, what is deleted does not."""

    def fill(document) -> None:
        body = document.element.body
        text = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
        run = "<w:r><w:t>{}</w:t></w:r>".format
        markup = (
            f'<w:x xmlns:w="{W}"><w:sdt><w:sdtContent>{text("船")}</w:sdtContent></w:sdt>'
            f"<w:p><w:ins>{run('港')}</w:ins><w:del>{run('岸')}</w:del></w:p></w:x>"
        )
        for element in reversed(etree.fromstring(markup)):
            body.insert(0, element)

    assert word(fill).lines == ("船", "港")


def test_read_docx_takes_an_empty_table(word):
    """A table that holds nothing is no grid."""
    assert word(lambda document: document.add_table(2, 2)).grids == ()


def test_read_docx_takes_an_empty_document(word):
    """A document without a paragraph has no lines."""
    assert word(lambda _: None).lines == ()
