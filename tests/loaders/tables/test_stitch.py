from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.loaders.formats import Document
from kg.loaders.tables import stitch_tables
from kg.vocabulary import Vocabulary

HEADER = "| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AI 技术的应用 | 接入的模型 |\n|---|---|---|---|---|---|"
ROW = "| 1) AI+航运 | 甲科技 | 688000.SH | 5月3日 | 航线规划助手已经上线试用 |  |"
LATER = "|  |  |  | 5月9日 | 靠港排班的助手开始内测 |  |"
EMPTY = "|  |  |  |  |  |  |\n|---|---|---|---|---|---|"
INVENTED = "| 代码 | 名称 | 日期 | 事件描述 | 业务方向 |  |\n|---|---|---|---|---|---|"
UNKNOWN = "| 序号 | 标的 |  | 时点 | 情况 |  |\n|---|---|---|---|---|---|"
NEWS = "| 日期 | 具体内容 |\n|---|---|"
RULE = "|---|---|---|---|---|---|"

Make = Callable[[str], Document]

# Words that head tables of other kinds stand in the texts on purpose.
texts = st.text("船港航线试用上靠", min_size=4, max_size=12).flatmap(
    lambda start: st.sampled_from(["", "排名", "评级", "日期", "内容", "上海", "目录", "市值"]).map(
        lambda word: f"{start}{word}。"
    )
)
rows = st.builds(
    "|  |  |  | {}月{}日 | {} |  |".format, st.integers(1, 12), st.integers(1, 28), texts
)
cuts = st.sampled_from(
    [
        "",
        "\n",
        "\n\n\n",
        f"\n{HEADER}\n",
        f"\n{EMPTY}\n",
        f"\n{INVENTED}\n",
        f"\n{UNKNOWN}\n",
        f"{HEADER.splitlines()[0]}\n",
        "\n688000.SH\n\n",
        "\n5.29\n\n",
        "\n2) AI+港口\n\n",
    ]
)


@settings(deadline=None)
@given(st.lists(st.tuples(cuts, rows), min_size=1, max_size=12))
def test_stitch_keeps_every_row_over_page_cuts(
    document: Make, vocabulary: Vocabulary, pieces: list[tuple[str, str]]
):
    """Cut by pages, with headers empty, repeated or invented, a table keeps each row once."""
    body = "".join(f"{cut}{row}\n" for cut, row in pieces)

    tables = stitch_tables(document(f"{HEADER}\n{ROW}\n{body}"), vocabulary)

    found = [row.cells[4].text for table in tables for row in table.rows]
    assert [table.kind for table in tables] == ["adoption"]
    assert found == [row.split("|")[5].strip() for row in (ROW, *(row for _, row in pieces))]


def test_stitch_says_where_it_joined(document: Make, vocabulary: Vocabulary):
    """A join over a page cut is recorded with its line."""
    table = stitch_tables(document(f"{HEADER}\n{ROW}\n\n{EMPTY}\n{LATER}"), vocabulary)[0]

    assert table.repairs == ("line 5: joined over a page cut",)


def test_stitch_says_which_header_it_left_out(document: Make, vocabulary: Vocabulary):
    """A header inside the table is recorded, not silently dropped."""
    table = stitch_tables(document(f"{HEADER}\n{ROW}\n\n{INVENTED}\n{LATER}"), vocabulary)[0]

    assert "line 5: header inside the table left out" in table.repairs


def test_stitch_takes_a_data_row_that_became_a_header(document: Make, vocabulary: Vocabulary):
    """A row that a converter put above a rule is a row."""
    rule = "|---|---|---|---|---|---|"

    table = stitch_tables(document(f"{HEADER}\n{ROW}\n\n{LATER}\n{rule}\n{LATER}"), vocabulary)[0]

    assert [row.line for row in table.rows] == [3, 5, 7]


@pytest.mark.parametrize("cell", ["甲科技", "688000.SH", "5月9日", "7.14", "2) AI+港口"])
def test_stitch_keeps_detached_cells(document: Make, vocabulary: Vocabulary, cell: str):
    """A cell printed beside the table does not part it, and is kept."""
    table = stitch_tables(document(f"{HEADER}\n{ROW}\n\n{cell}\n\n{LATER}"), vocabulary)[0]

    assert ([each.text for each in table.loose], len(table.rows)) == ([cell], 2)


@pytest.mark.parametrize(
    "line",
    [
        "资料来源：公司公告",
        "# 二、风险",
        "1.2 风险提示",
        "图表 9：别的表",
        "注：数据截至周五",
        "● 风险",
    ],
)
def test_stitch_ends_a_table_at_a_source_or_heading(
    document: Make, vocabulary: Vocabulary, line: str
):
    """A source, a heading or another caption says that the table is over."""
    tables = stitch_tables(document(f"{HEADER}\n{ROW}\n\n{line}\n\n{LATER}"), vocabulary)

    assert [len(table.rows) for table in tables] == [1, 1]


def test_stitch_ends_a_table_at_prose(document: Make, vocabulary: Vocabulary):
    """A long line between two grids belongs to neither."""
    prose = "船停在港口里，等着下一个航次。" * 8

    tables = stitch_tables(document(f"{HEADER}\n{ROW}\n\n{prose}\n\n{LATER}"), vocabulary)

    assert len(tables) == 2


def test_stitch_ends_a_table_at_a_header_of_another_kind(document: Make, vocabulary: Vocabulary):
    """A telling header of another kind opens another table."""
    other = "| 发布时间 | 证券代码 | 证券名称 | 公告标题 |\n|---|---|---|---|\n| 07-14 | 688000.SH | 甲科技 | 关于试航的公告 |"

    tables = stitch_tables(document(f"{HEADER}\n{ROW}\n\n{other}"), vocabulary)

    assert [table.kind for table in tables] == ["adoption", "announcements"]


def test_stitch_finds_the_caption_above(document: Make, vocabulary: Vocabulary):
    """The line above a table is its caption, without Markdown."""
    table = stitch_tables(document(f"**图表 3 航运公司的应用**\n\n{HEADER}\n{ROW}"), vocabulary)[0]

    assert (table.caption, table.label) == ("图表 3 航运公司的应用",) * 2


def test_stitch_calls_a_table_without_caption_by_its_line(document: Make, vocabulary: Vocabulary):
    """A table that nothing captions is called by where it starts."""
    table = stitch_tables(document(f"\n{HEADER}\n{ROW}"), vocabulary)[0]

    assert table.label == "table at line 2"


def test_stitch_knows_the_lines_of_a_table(document: Make, vocabulary: Vocabulary):
    """A table starts at its header and ends with its last piece."""
    table = stitch_tables(document(f"{HEADER}\n{ROW}\n\n\n{LATER}\n"), vocabulary)[0]

    assert (table.start, table.end) == (1, 6)


def test_stitch_finds_the_header_of_a_tab_table(document: Make, vocabulary: Vocabulary):
    """The header of a block of tabs may stand below a line of its caption."""
    text = "航运\t应用\n公司名称\t股票代码\t日期\t内容\n甲科技\t688000.SH\t5月3日\t航线规划助手上线"

    table = stitch_tables(document(text), vocabulary)[0]

    assert (table.kind, [row.line for row in table.rows]) == ("adoption", [3])


def test_stitch_takes_a_table_of_headers_only(document: Make, vocabulary: Vocabulary):
    """A header without rows is a table without rows."""
    table = stitch_tables(document(HEADER), vocabulary)[0]

    assert (table.kind, table.rows) == ("adoption", ())


def test_stitch_joins_pipes_and_tabs(document: Make, vocabulary: Vocabulary):
    """A table whose rest was converted otherwise is one table."""
    tabs = "\t\t\t5月9日\t靠港排班的助手开始内测"

    table = stitch_tables(document(f"{HEADER}\n{ROW}\n{tabs}"), vocabulary)[0]

    assert [row.line for row in table.rows] == [3, 4]


def test_stitch_of_no_grids_finds_no_tables(document: Make, vocabulary: Vocabulary):
    """A document without grids has no tables."""
    assert stitch_tables(document("船停在港口里。"), vocabulary) == ()


def _lines(document: Make, vocabulary: Vocabulary, text: str) -> list[list[int]]:
    """Return the lines of the rows of each table of a text."""
    tables = stitch_tables(document(text), vocabulary)
    return [[row.line for row in table.rows] for table in tables]


@pytest.mark.parametrize("header", [UNKNOWN, INVENTED, NEWS, HEADER, EMPTY])
def test_stitch_leaves_out_an_invented_header(document: Make, vocabulary: Vocabulary, header: str):
    """The row above the rule of a continuing piece is no row where none of its cells is data."""
    lines = _lines(document, vocabulary, f"{HEADER}\n{ROW}\n\n{header}\n{LATER}")

    assert lines == [[3, 7]]


@pytest.mark.parametrize(
    "row",
    [
        "|  |  |  | 5月4日 | 靠港 |  |",
        "|  |  | 688001.SH |  | 靠港 |  |",
        "| 2) AI+港口 | 靠港 | 航线 | 上线 | 试用 |  |",
        "|  |  |  |  | 靠港排班的助手开始内测，反响不错 |  |",
        "|  |  |  |  | 靠港排班 | ChatGPT |",
        "|  | 汤姆猫 | 靠港 | 航线 | 上线 |  |",
        "|  |  |  |  | 靠港 |  |",
        "|  |  |  | 日期 |  |  |",
    ],
    ids=["date", "code", "heading", "long text", "model", "company", "one cell", "one word"],
)
def test_stitch_takes_a_row_above_a_rule_for_data(document: Make, vocabulary: Vocabulary, row: str):
    """A row above a rule in which a cell looks like data is a row."""
    lines = _lines(document, vocabulary, f"{HEADER}\n{ROW}\n\n{row}\n{RULE}\n{LATER}")

    assert lines == [[3, 5, 7]]


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        ("公司\t股票代码\t时点\t情况", []),
        ("标的\t股票代码\t时点\t情况", [5]),
        ("公司\t股票代码\t5月4日\t内容", [5]),
        ("\t\t\t产品在应用榜上排名第一", [5]),
    ],
    ids=["half known", "too few known", "a date", "a word of another kind"],
)
def test_stitch_judges_the_first_row_of_a_piece_of_tabs(
    document: Make, vocabulary: Vocabulary, row: str, kept: list[int]
):
    """Without a rule, a header has known words in half its cells, and nothing that is data."""
    lines = _lines(document, vocabulary, f"{HEADER}\n{ROW}\n\n{row}\n\t\t\t5月9日\t靠港助手内测")

    assert lines == [[3, *kept, 6]]


def test_stitch_leaves_out_a_header_printed_again(document: Make, vocabulary: Vocabulary):
    """The header of a table of any kind, printed again in it, is no row."""
    header = "证券代码\t证券简称\t收盘价(元)\t周涨跌幅\n"

    text = f"{header}688000.SH\t甲科技\t3.2\t1%\n{header}688001.SH\t乙科技\t3.4\t2%"

    assert _lines(document, vocabulary, text) == [[2, 4]]


def test_stitch_goes_on_with_another_number_of_columns(document: Make, vocabulary: Vocabulary):
    """A page that lost its empty columns goes on with the table."""
    narrow = f"{NEWS}\n| 5月8日 | 靠港排班的助手开始内测 |"

    table = stitch_tables(document(f"{HEADER}\n{ROW}\n{LATER}\n\n{narrow}"), vocabulary)[0]

    assert (table.kind, [row.line for row in table.rows]) == ("adoption", [3, 4, 8])


@pytest.mark.parametrize("between", ["资料来源：公司公告", "图表 9：航运新闻"])
def test_stitch_does_not_join_a_table_with_its_own_caption(
    document: Make, vocabulary: Vocabulary, between: str
):
    """A source or a caption parts two tables whose rows look alike."""
    news = f"{NEWS}\n| 5月8日 | 靠港排班的助手开始内测 |"

    tables = stitch_tables(document(f"{HEADER}\n{ROW}\n\n{between}\n\n{news}"), vocabulary)

    assert [table.kind for table in tables] == ["adoption", "news"]


def test_stitch_joins_the_rest_of_a_cell(document: Make, vocabulary: Vocabulary):
    """A line right below a row that lost its end goes on with its last cell."""
    text = f"{HEADER}\n{ROW}\n|  |  |  | 5月9日 | 靠港排班的\n助手开始内测\n{LATER}"

    table = stitch_tables(document(text), vocabulary)[0]

    assert table.rows[1].cells[4].text == "靠港排班的助手开始内测"
    assert table.rows[1].cells[4].repairs == ("text of the next line joined",)
    assert (table.loose, table.cuts, len(table.rows)) == ((), (), 3)


@pytest.mark.parametrize(
    "text",
    [
        f"{ROW}\n文心一言",
        "|  |  |  | 5月9日 | 靠港排班的\n\n文心一言",
        "|  |  |  | 5月9日\n文心一言",
        "|  |  |  | 5月9日 | 靠港排班的\n5月10日",
    ],
    ids=["closed row", "blank line between", "a date unfinished", "a date below"],
)
def test_stitch_leaves_a_loose_cell_loose(document: Make, vocabulary: Vocabulary, text: str):
    """A line that is not the rest of a cell stays a cell beside the table."""
    table = stitch_tables(document(f"{HEADER}\n{ROW}\n{text}\n\n{LATER}"), vocabulary)[0]

    assert [cell.text for cell in table.loose] == [text.rpartition("\n")[2]]


def test_stitch_keeps_cells_loose_around_the_table(document: Make, vocabulary: Vocabulary):
    """Cells between caption and header, and between the last row and the source, are kept."""
    body = f"{HEADER}\n{ROW}\n\n文心一言\n\n688001.SH\n\n资料来源：公司公告\n\n风险提示"

    table = stitch_tables(document(f"图表 3 应用\n\n2) AI+港口\n\n{body}"), vocabulary)[0]

    assert table.caption == "图表 3 应用"
    assert [cell.text for cell in table.loose] == ["2) AI+港口", "文心一言", "688001.SH"]


@pytest.mark.parametrize("line", ["资料来源：公司公告", "船停在港口里。"])
def test_stitch_takes_no_source_for_a_caption(document: Make, vocabulary: Vocabulary, line: str):
    """A source or a sentence above a table is not its caption."""
    assert stitch_tables(document(f"{line}\n\n{HEADER}\n{ROW}"), vocabulary)[0].caption == ""


def test_stitch_takes_data_above_the_first_rule(document: Make, vocabulary: Vocabulary):
    """A table that lost its header starts with the row above its rule."""
    assert _lines(document, vocabulary, f"{LATER}\n{RULE}\n{LATER}") == [[1, 3]]


def test_stitch_says_which_title_it_left_out(document: Make, vocabulary: Vocabulary):
    """A title in the row above the header is told, and a row of data there is kept."""
    header = "公司名称\t股票代码\t日期\t内容\n"
    row = "\t\t5月3日\t航线规划助手上线\n"

    titled = stitch_tables(document(f"航运\t应用\n{header}{row}"), vocabulary)[0]

    assert titled.repairs == ("line 1: title above the header left out",)
    assert _lines(document, vocabulary, f"{row}{header}{row}") == [[1, 3]]
