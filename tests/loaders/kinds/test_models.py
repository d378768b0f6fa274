from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.loaders.formats import Document
from kg.loaders.kinds import load_classes, load_releases
from kg.loaders.kinds.models import ModelContent, split_cases
from kg.loaders.tables import stitch_tables
from kg.vocabulary import Vocabulary

Make = Callable[[str], Document]
Load = Callable[..., ModelContent]

BY_MODEL = "时间\t模型\t主要内容"
BY_BOTH = "时间\t厂商\t模型\t主要内容"
CLASSES = "类别\t大模型功能\t大模型案例"

names = st.sampled_from(["巨鲸大模型", "Kraken-7B", "", "-"])
days = st.sampled_from(["5月3日", "2024.5.3", "2024.13.2", ""])
words = st.sampled_from(["两款模型全面降价", "", "--"])


@pytest.fixture
def releases(document: Make, vocabulary: Vocabulary) -> Load:
    """Return a function that loads a table of releases of lines."""

    def make(*lines: str) -> ModelContent:
        (table,) = stitch_tables(document("\n".join(lines)), vocabulary)
        return load_releases("r", date(2024, 5, 31), table, vocabulary)

    return make


@settings(deadline=None)
@given(st.lists(st.tuples(days, names, words), min_size=1, max_size=4))
def test_every_row_of_a_release_table_comes_out(
    document: Make, vocabulary: Vocabulary, rows: list[tuple[str, str, str]]
):
    """Each name printed is a row's, in order; each date is read or left over."""
    lines = [BY_MODEL, "5月1日\t首个模型\t首发", *("\t".join(row) for row in rows)]
    (table,) = stitch_tables(document("\n".join(lines)), vocabulary)

    content = load_releases("r", date(2024, 5, 31), table, vocabulary)

    printed = [name for _, name, _ in rows if name not in {"", "-"}]
    assert [row.model for row in content.rows] == ["首个模型", *printed]
    dated = sum(row.day is not None for row in content.rows) - 1
    bad = sum(bool(day) for day, _, _ in rows) - dated
    assert len(content.left_over) >= bad


def test_vendor_and_model_may_have_columns_of_their_own(releases: Load):
    """Where both are printed, each is read from its column."""
    (row,) = releases(BY_BOTH, "5月3日\t北塘船厂\t巨鲸大模型\t正式发布").rows

    assert (row.vendor, row.model, row.text) == ("北塘船厂", "巨鲸大模型", "正式发布")


def test_text_cut_off_by_a_page_goes_on(releases: Load):
    """A line of text without date and name belongs to the row before it."""
    (row,) = releases(BY_MODEL, "5月3日\t巨鲸大模型\t能看图", "", "\t\t，能说话").rows

    assert row.text == "能看图，能说话"


def test_text_before_every_row_is_left_over(releases: Load):
    """A text that goes on with nothing is not lost."""
    content = releases(BY_MODEL, "\t\t，能说话", "5月3日\t巨鲸大模型\t能看图")

    assert [(each.text, each.reason) for each in content.left_over] == [
        ("，能说话", "names no model or vendor")
    ]


@pytest.mark.parametrize(
    ("cell", "cases"),
    [
        ("北塘船厂—巨鲸", [("北塘船厂", "巨鲸")]),
        ("北塘船厂——巨鲸 Pro 灯塔—小鲸", [("北塘船厂", "巨鲸 Pro"), ("灯塔", "小鲸")]),
        ("北塘船厂—巨鲸、灯塔—小鲸", [("北塘船厂", "巨鲸"), ("灯塔", "小鲸")]),
        ("巨鲸；小鲸", [("", "巨鲸"), ("", "小鲸")]),
    ],
)
def test_split_cases_parts_vendor_and_model(cell: str, cases: list[tuple[str, str]]):
    """A cell lists cases with a dash or without, over blanks and marks."""
    assert list(split_cases(cell)) == cases


def test_class_is_carried_over_a_page_cut(document: Make, vocabulary: Vocabulary):
    """A case behind a page cut is of the class printed last."""
    text = f"{CLASSES}\n通用大模型\t问答\t北塘船厂—巨鲸\n\n\t\t灯塔—小鲸"
    (table,) = stitch_tables(document(text), vocabulary)

    rows = load_classes("r", table, vocabulary).rows

    assert [(row.model, row.name) for row in rows] == [
        ("巨鲸", "通用大模型"),
        ("小鲸", "通用大模型"),
    ]
