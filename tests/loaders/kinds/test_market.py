from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.loaders.formats import Document
from kg.loaders.kinds import load_listings
from kg.loaders.kinds.market import MarketContent
from kg.loaders.tables import stitch_tables
from kg.vocabulary import Vocabulary

Make = Callable[[str], Document]
Load = Callable[..., MarketContent]

HEADER = "证券代码\t证券简称\t总市值(亿元)\t收盘价(元)"
SIDE_BY_SIDE = "股票代码\t股票名称\t市值\t涨跌幅\t股票代码\t股票名称\t市值\t涨跌幅"

codes = st.integers(0, 999).map(lambda n: f"999{n:03}.SH")
names = st.text("航港舟帆锚桅", min_size=2, max_size=6)
cells = st.tuples(codes | st.just("--"), names | st.sampled_from(["", "--", "12.3"]))


@pytest.fixture
def load(document: Make, vocabulary: Vocabulary) -> Load:
    """Return a function that loads a market table of lines."""

    def make(*lines: str) -> MarketContent:
        (table,) = stitch_tables(document("\n".join(lines)), vocabulary)
        return load_listings("r", table, vocabulary)

    return make


@settings(deadline=None)
@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=5))
def test_every_code_is_listed_or_left_over(
    document: Make, vocabulary: Vocabulary, rows: list[tuple[tuple[str, str], ...]]
):
    """Whatever stands beside it, each code printed is a listing or a left-over."""
    lines = ["\t".join(f"{code}\t{name}\t1.2\t3%" for code, name in row) for row in rows]
    (table,) = stitch_tables(document("\n".join([SIDE_BY_SIDE, *lines])), vocabulary)

    content = load_listings("r", table, vocabulary)

    printed = sorted(code for row in rows for code, _ in row if code != "--")
    listed = [each.company.code for each in content.listings]
    left = [each.text for each in content.left_over if each.text.endswith(".SH")]
    assert sorted([*listed, *left]) == printed


@pytest.mark.parametrize("row", ["航运设备", "\t港口\t\t", "2023\t2024E\t68.2%\t-"])
def test_heading_and_figures_make_no_company(load: Load, row: str):
    """A sector's heading and a row of figures are no companies, and nothing to look at."""
    content = load(HEADER, "999101.SH\t锚地船务\t46.1\t8.2", row)

    assert (len(content.listings), content.left_over) == (1, ())


def test_name_may_stand_before_its_code(load: Load):
    """Where the code comes second, the name is the cell before it."""
    content = load("股票\t代码\t收盘价\tPE", "灯塔科技\t999105.SH\t19.3\t28.2")

    assert [each.name for each in content.listings] == ["灯塔科技"]


def test_name_is_never_taken_from_the_next_code(load: Load):
    """A blank name beside a code is not filled from its neighbour."""
    content = load(SIDE_BY_SIDE, "999101.SH\t\t\t\t999102.SH\t北塘港务\t1\t2%")

    assert [each.company.code for each in content.listings] == ["999102.SH"]


def test_printed_header_is_no_row(load: Load):
    """A header that a page cut repeats gives nothing and is nothing to look at."""
    content = load(HEADER, "999101.SH\t锚地船务\t46.1\t8.2", HEADER)

    assert (len(content.listings), content.left_over) == (1, ())
