import sys
from pathlib import Path

import pytest

from kg.errors import ReportError
from kg.loaders.formats import Document, Grid, draft, read_document

ROW = "<tr><td>甲科技<td>5月3日"


@pytest.fixture
def page(tmp_path: Path):
    """Return a function that reads HTML from a file."""

    def make(markup: str | bytes) -> Document:
        file = tmp_path / "weekly.html"
        file.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
        return read_document(file)

    return make


def _texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in grid.rows]


def test_read_html_carries_merged_cells_down(page):
    """A cell over two rows stands in both, and the second says that it was carried."""
    grid = page("<table><tr><td rowspan=2>甲科技<td>1月<tr><td>2月</table>").grids[0]

    assert _texts(grid) == [["甲科技", "1月"], ["甲科技", "2月"]]
    assert [row.cells[0].repairs for row in grid.rows] == [(), ("merged cell carried down",)]


def test_read_html_never_repeats_a_cell_over_columns(page):
    """A cell over two columns stands in the first; the next cell keeps its own column."""
    grid = page("<table><tr><td colspan=2>甲<td>乙<tr><td>1<td>2<td>3</table>").grids[0]

    assert _texts(grid)[0] == ["甲", "", "乙"]


def test_read_html_keeps_columns_under_a_cell_of_rows_and_columns(page):
    """A cell over rows and columns at once is carried down in its first column only."""
    grid = page("<table><tr><td rowspan=2 colspan=2>甲<td>1<tr><td>2</table>").grids[0]

    assert _texts(grid) == [["甲", "", "1"], ["甲", "", "2"]]


def test_read_html_leaves_a_row_without_own_text_empty(page):
    """A row that only merged cells cover says nothing, so nothing is carried to it."""
    grid = page("<table><tr><td rowspan=2>甲<td>1<tr><td></table>").grids[0]

    assert _texts(grid)[1] == ["", ""]


def test_read_html_takes_heading_cells_for_the_header(page):
    """A first row of th cells heads the grid."""
    grid = page(f"<table><tr><th>公司<th>日期{ROW}</table>").grids[0]

    assert grid.header
    assert [cell.text for cell in grid.header.cells] == ["公司", "日期"]


def test_read_html_puts_caption_and_paragraphs_in_lines(page):
    """What stands around a table is a line each, in order."""
    document = page(f"<h1>周报</h1><table><caption>图表 3</caption>{ROW}</table><p>来源<br>公告")

    assert [line for line in document.lines if line] == [
        "周报",
        "图表 3",
        "| 甲科技 | 5月3日 |",
        "来源",
        "公告",
    ]


def test_read_html_dissolves_a_layout_table(page):
    """A table that only arranges the page does not hide the tables in it."""
    document = page(f"<table><tr><td>周报<tr><td><table>{ROW}</table></table>")

    assert [_texts(grid) for grid in document.grids] == [[["甲科技", "5月3日"]]]


def test_read_html_keeps_a_table_inside_a_data_cell_as_text(page):
    """A small table in a cell of a table with rows of its own is that cell's text, recorded."""
    inner = "<table><tr><td>船<td>港</table>"
    cell = page(f"<table>{ROW}<tr><td>乙船务<td>{inner}</table>").grids[0].rows[1].cells[1]

    assert (cell.text, cell.repairs) == ("船 港", ("table inside the cell read as text",))


@pytest.mark.parametrize(
    "markup",
    ["", "<table></table>", "<table><tr></table>", "<td>船", "</table></td>", "<table><tr><td>"],
)
def test_read_html_takes_empty_and_broken_tables(page, markup: str):
    """Tables without anything in them, and stray tags, are no grids and no failure."""
    assert page(markup).grids == ()


def test_read_html_leaves_scripts_out(page):
    """What a browser does not show is not read."""
    assert page("<script>var x</script><style>p</style><p>船").lines == ("船",)


def test_read_html_reads_a_declared_encoding(page):
    """The encoding that the page declares is used where it is not UTF-8."""
    assert page("<meta charset=big5><p>船港".encode("big5")).lines == ("船港",)


def test_read_html_records_control_characters(page):
    """Control characters that a parser would swallow are recorded on the cell."""
    cell = page(f"<table>{ROW}<td>试\x01航</table>").grids[0].rows[0].cells[2]

    assert (cell.text, cell.repairs) == ("试航", ("control characters removed",))


def test_read_html_takes_deep_nesting(page):
    """A thousand tags left open lose no text."""
    assert page("<b>" * 500 + "<div>" * 500 + "船").lines == ("船",)


def test_read_html_refuses_what_the_parser_gives_up(page):
    """Markup nested beyond what the parser takes is refused, not read in part."""
    with pytest.raises(ReportError, match="could be read in part only"):
        page("<div>" * 3000 + "船")


def test_read_html_says_what_is_missing_without_the_extra(page, monkeypatch):
    """Without its library the format, what is missing and the next step are named."""
    monkeypatch.setitem(sys.modules, "lxml", None)

    with pytest.raises(
        ReportError, match=r"weekly\.html: reading HTML needs lxml, .*pip install .*\[documents\]"
    ):
        page("<p>船")


def test_read_html_refuses_a_span_bomb(page, monkeypatch):
    """Spans that would blow a small file up are refused in one line."""
    monkeypatch.setattr(draft, "MOST_CELLS", 200_000)  # of five million, which take a minute
    cells = "<td rowspan=65534 colspan=1000>船" * 90

    with pytest.raises(ReportError, match="over 200,000 cells"):
        page(f"<table><tr>{cells}{'<tr><td>港' * 100}</table>")
