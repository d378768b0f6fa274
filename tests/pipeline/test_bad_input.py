"""Files nobody would write: the program tells what is wrong, or reads them whole."""

import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from kg.errors import ReportError
from kg.loaders.attribution import Attributor
from kg.loaders.formats import Document, read_document
from kg.loaders.tables import read_rows, stitch_tables
from kg.model.report import ReportClaims
from kg.pipeline import build_graph, list_tables
from kg.store.folder import GraphFolder
from kg.vocabulary import read_vocabulary

HEADER = (
    "| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AI 技术的应用 | 接入的模型 |\n"
    "|---|---|---|---|---|---|\n"
)
ROW = "| 1) AI+航运 | 甲科技 | 688000.SH | 5月3日 | 航线规划助手已接入 ChatGPT |  |\n"
LATER = "|  |  |  | 5月9日 | 靠港排班的助手开始内测 |  |\n"


def _write(folder: Path, body: str) -> Path:
    file = folder / "weekly-2023-07-09.md"
    file.write_bytes(f"图表 1 应用\n\n{body}".encode("utf-8", "surrogatepass"))
    return file


def _build(file: Path) -> ReportClaims:
    """Build a graph of one file; `kg tables` must read it, too."""
    list_tables([file])
    graph = file.parent / "graph"
    build_graph([file], graph)
    return GraphFolder(graph).read_parts()[0]


def _told(part: ReportClaims) -> list[int]:
    """Return the lines of the disclosures and left-overs of a report."""
    left = (each.line for table in part.tables for each in table.left_over)
    return sorted({*(row.place.line for row in part.disclosures), *left})


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("|  | 乙科技 | 688001.SH |  |  |  |\n|  | 丙科技 | 688002.SH |  |  |  |\n", [5, 6]),
        (f"{ROW}\t\t\t5月9日\t靠港排班的助手开始内测\t\n{LATER}", [5, 6, 7]),
        (f"{ROW}|  |  |  | 5月9日 | 靠港\t排班 | 内测 |  |\n", [5, 6]),
        (f"{ROW}|  |  |  | 5月9日 | 靠\x00港\x07排\x1b班的助手 |  |\n", [5, 6]),
        (f"{ROW}|  |  |  | \u202e5月9日\u202c | \u200f靠港排班的助手 |  |\n", [5, 6]),
        (f"{ROW}|  |  |  | 5月9日 | 靠港\ud83d排班的\udc00助手 |  |\n", [5, 6]),
        (f"{ROW}|  |  | 688001.SH | 5月9日 | 靠港排班的助手 |  |\n{LATER}", [5, 6, 7]),
        (f"{ROW}|  | 乙科技 |  | 5月9日 | 靠港排班的助手 |  |\n{LATER}", [5, 6, 7]),
        (f"{ROW}|  | 乙科技 | 688000.SH | 5月9日 | 靠港排班的助手 |  |\n{LATER}", [5, 6, 7]),
    ],
    ids=[
        "only labels",
        "pipes, then tabs",
        "tabs in pipes",
        "control characters",
        "right-to-left marks",
        "half characters",
        "code without company",
        "company without code",
        "two companies of one code",
    ],
)
def test_damaged_table_gives_every_row(tmp_path: Path, rows: str, lines: list[int]):
    """Every row of a damaged table is a disclosure or a left-over."""
    assert _told(_build(_write(tmp_path, HEADER + rows))) == lines


def test_control_characters_leave_the_text(tmp_path: Path):
    """What a page cannot show is taken out of a text, and this is told."""
    part = _build(_write(tmp_path, f"{HEADER}{ROW}|  |  |  | 5月9日 | 靠\x00港排班 |  |\n"))

    last = part.disclosures[-1]
    assert (last.text, "control characters removed" in last.repairs) == ("靠港排班", True)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (HEADER, "the adoption table has a header but no rows"),
        ("x" * 1_000_000, "holds no table"),
        ("\x00" * 1000, "weekly-2023-07-09.md"),
        ("只有文字。\n" * 3, "holds no table"),
    ],
    ids=["only a header", "one long line", "only NUL bytes", "no table"],
)
def test_unreadable_report_is_told_in_one_line(tmp_path: Path, body: str, problem: str):
    """A report that gives nothing fails with its name, the problem and the next step."""
    with pytest.raises(ReportError, match=problem):
        _build(_write(tmp_path, body))


def test_empty_file_is_told_in_one_line(tmp_path: Path):
    """A file of no bytes holds no table."""
    file = tmp_path / "weekly-2023-07-09.md"
    file.touch()

    with pytest.raises(ReportError, match="holds no table"):
        _build(file)


def test_report_without_an_adoption_table_is_noted(tmp_path: Path):
    """A report whose tables disclose nothing is read, and the summary says so."""
    file = _write(tmp_path, "| 船 | 港 |\n|---|---|\n| 帆 | 锚 |\n")

    notes = build_graph([file], tmp_path / "graph").notes

    assert "weekly-2023-07-09: holds no adoption or announcement table" in notes


def test_row_of_ten_thousand_columns_is_read(tmp_path: Path):
    """A row of 10,000 cells comes out, none of them lost."""
    cells = [f"格{number}" for number in range(10_000)]

    part = _build(_write(tmp_path, f"{HEADER}{ROW}|  |  |  | 5月9日 | {' | '.join(cells)} |\n"))

    assert set(cells) <= {word for row in part.disclosures for word in row.text.split()}


def test_cell_of_a_megabyte_is_read(tmp_path: Path):
    """A cell of a million bytes comes out whole."""
    text = "靠港排班的助手开始内测，" * 28_000

    part = _build(_write(tmp_path, f"{HEADER}{ROW}|  |  |  | 5月9日 | {text} |  |\n"))

    assert part.disclosures[-1].text == text


@pytest.mark.slow
def test_table_of_several_megabytes_keeps_every_row(tmp_path: Path):
    """A long table of long texts gives one disclosure a row."""
    text = "靠港排班的助手开始内测，" * 100
    rows = "".join(f"|  |  |  | 5月9日 | 第 {number} 次{text} |  |\n" for number in range(1000))

    assert len(_build(_write(tmp_path, HEADER + ROW + rows)).disclosures) == 1001


plain_cells = (
    "",
    "5月3日",
    "甲科技",
    "688000.SH",
    "1) AI+航运",
    "文心一言",
    "日期",
    "公司",
    "内容",
)
odd_cells = ("-", "12", "\x00", "\u202e", "\ud83d", "&amp;", "<br>", "\\", "航线助手已接入 ChatGPT")
cells = st.sampled_from(plain_cells + odd_cells)
junk = st.text(st.characters(exclude_characters="\n\r"), max_size=20)
lines = st.one_of(
    st.lists(cells | junk, min_size=1, max_size=7).map(lambda row: f"| {' | '.join(row)} |"),
    st.lists(cells | junk, min_size=1, max_size=7).map("|".join),
    st.lists(cells | junk, min_size=1, max_size=7).map("\t".join),
    st.sampled_from(["", "|---|---|", "|---|---|---|---|---|---|", HEADER.partition("\n")[0]]),
    st.sampled_from(["资料来源：公告", "图表 2 别的", "文心一言", "688001.SH"]),
    junk,
)


def _read(text: str) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "made-up.md"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            return read_document(file)
        except ReportError:  # half characters and little else are no text, which is told
            reject()


@settings(deadline=None, max_examples=150)
@given(st.lists(lines, max_size=14))
def test_any_lines_are_read_without_losing_a_row(printed: list[str]):
    """Any lines of pipes, tabs and junk are read, and each row that says something comes out once.

    Only rows told as left-out headers, and lines told as joined to a cell, may be missing.
    """
    vocabulary = read_vocabulary()
    document = _read("\n".join(printed))
    tables = stitch_tables(document, vocabulary)

    found = Counter(row.line for table in tables for row in table.rows)
    headers = {table.header.line for table in tables if table.header}
    told = {
        int(repair.split()[1].rstrip(":"))
        for table in tables
        for repair in table.repairs
        if "left out" in repair
    }
    every = [row for grid in document.grids for row in (grid.header, *grid.rows) if row]
    assert {row.line for row in every if row.filled} - headers - told == set(found)
    assert all(count == 1 for count in found.values())


@settings(deadline=None, max_examples=150)
@given(st.lists(lines, max_size=14))
def test_any_rows_are_attributed_once(printed: list[str]):
    """Whatever the rows are, attribution gives each with content exactly once, in order."""
    vocabulary = read_vocabulary()
    tables = stitch_tables(_read(HEADER + "\n".join(printed)), vocabulary)

    for table in tables:
        rows = read_rows(table, vocabulary)
        attributed = Attributor(vocabulary).attribute(rows, date(2023, 7, 9))
        assert [row.fields.line for row in attributed.rows] == [
            row.line for row in rows if row.has_content
        ]
