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
