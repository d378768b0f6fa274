import pytest

from kg.loaders.formats import Cell, GridRow
from kg.loaders.tables.recognise import is_header, recognise_body, recognise_header
from kg.vocabulary import Vocabulary


def _row(text: str) -> GridRow:
    return GridRow(1, tuple(Cell(t.strip(), 1, n) for n, t in enumerate(text.split("|"), start=1)))


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("类型|公司名称|股票代码|日期|公司业务对 AI 技术的应用|接入的模型", "adoption"),
        ("公司名称 | 股 票 代 码 | 日期 | 内容", "adoption"),
        ("发布时间|证券代码|证券名称|公告标题", "announcements"),
        ("证券代码|证券简称|收盘价|涨跌幅", "market"),
        ("船|港", ""),
        ("", ""),
    ],
)
def test_recognise_header_tells_kinds_apart(header: str, kind: str, vocabulary: Vocabulary):
    """The words of a header tell the kind of its table."""
    assert recognise_header(_row(header), vocabulary) == kind


@pytest.mark.parametrize(
    "row",
    [
        "图表 3：公司名称、股票代码、日期|12",
        "5月3日|产品在排名榜上靠前",
        "688000.SH|甲科技|评级上调",
        "公司的产品上周在应用排行榜上的排名升到了第三位，用户的评级也比上个月好了许多",
    ],
    ids=["contents", "date", "code", "long text"],
)
def test_recognise_header_takes_no_data_row_for_one(row: str, vocabulary: Vocabulary):
    """Header words inside a line of contents, a dated row or a long text head nothing."""
    assert recognise_header(_row(row), vocabulary) == ""


def test_recognise_body_knows_contents_by_page_numbers():
    """A table whose rows end in page numbers is a table of contents."""
    rows = [_row("第一章 船|3"), _row("第二章 港|7"), _row("附录")]

    assert recognise_body(rows, "") == "toc"


def test_recognise_body_knows_contents_by_caption():
    """A caption that says so is enough."""
    assert recognise_body([], "正文目录") == "toc"


def test_recognise_body_calls_the_rest_other():
    """A table that nothing gives away is of another kind."""
    assert recognise_body([_row("船|港")], "图表 1") == "other"


@pytest.mark.parametrize(
    "row", ["代码|名称|日期|事件描述|业务方向", "|名称|日期|", "公司 名称|股票代码"]
)
def test_is_header_takes_rows_of_column_words(row: str, vocabulary: Vocabulary):
    """A row is a header when its filled cells, two or more, are words that head columns."""
    assert is_header(_row(row), vocabulary)


@pytest.mark.parametrize("row", ["", "||日期|", "日期|5月3日", "日期与内容|名称"])
def test_is_header_takes_no_other_row(row: str, vocabulary: Vocabulary):
    """An empty row, a word alone, and a cell that heads nothing make no header."""
    assert not is_header(_row(row), vocabulary)
