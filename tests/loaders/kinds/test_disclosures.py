from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.loaders.attribution import Attributor
from kg.loaders.formats import Document
from kg.loaders.kinds import TableContent, count_rows, load_disclosures
from kg.loaders.tables import stitch_tables
from kg.model.company import CompanyRef
from kg.model.status import Attribution
from kg.vocabulary import Vocabulary

Make = Callable[[str], Document]
Load = Callable[[str], TableContent]

REPORT_DATE = date(2024, 9, 8)
HEADER = ("类型", "公司名称", "股票代码", "日期", "公司业务对 AI 技术的应用", "接入的模型")


@dataclass(frozen=True)
class Row:
    """A row as it should come out; the label cells are printed where they change."""

    category: str
    company: CompanyRef
    day: date
    text: str
    model: str


companies = st.builds(
    lambda name, n: CompanyRef(f"{name}船务", f"999{n:03}.SH"),
    st.text("航港舟帆锚桅", min_size=2, max_size=4),
    st.integers(0, 999),
)
# No text holds a character of a name: a row that speaks of another company is damage.
texts = st.text("线规划助手试用上靠，。0123v.", min_size=6, max_size=40).map(
    lambda text: f"我们{text.strip()}好"
)
models = st.sampled_from(["", "", "某航运大模型", "ChatGPT、文心一言 等"])
dates = st.dates(date(2023, 9, 9), REPORT_DATE)
categories = st.sampled_from(["AI+航运", "数字船长", "AI+港口调度"])
blocks = st.tuples(
    categories,
    companies,
    st.lists(st.tuples(dates, texts, models), min_size=1, max_size=4),
)


def _rows(blocks: list[tuple[str, CompanyRef, list[tuple[date, str, str]]]]) -> list[Row]:
    """Return the rows of a table; within a company the latest comes last."""
    return [
        Row(category, company, *detail)
        for category, company, details in blocks
        for detail in sorted(details, key=lambda each: each[0])
    ]


def _is_no_list(rows: list[Row]) -> bool:
    """Tell whether labels are printed per company: where each row has one, none goes on."""
    return not 0.8 * len(rows) <= len({row.company for row in rows}) < len(rows)


# A report lists each company once, under one heading.
whole_tables = (
    st.lists(
        blocks,
        min_size=1,
        max_size=12,
        unique_by=(lambda each: each[1].name, lambda each: each[1].code),
    )
    .map(_rows)
    .filter(_is_no_list)
)


def _cells(rows: list[Row]) -> list[tuple[str, ...]]:
    """Print a table as a report does: labels only where they change."""
    printed = [HEADER]
    category, company = "", None
    for number, row in enumerate(rows):
        heading = f"{number % 9 + 1}) {row.category}" if row.category != category else ""
        label = (row.company.name, row.company.code) if row.company != company else ("", "")
        day = f"{row.day.month}月{row.day.day}日"
        printed.append((heading, *label, day, row.text, row.model))
        category, company = row.category, row.company
    return printed


def _as_pipes(rows: list[Row]) -> str:
    lines = [f"| {' | '.join(cells)} |" for cells in _cells(rows)]
    return "\n".join([lines[0], "|---" * len(HEADER) + "|", *lines[1:]])


def _as_tabs(rows: list[Row]) -> str:
    return "\n".join("\t".join(cells) for cells in _cells(rows))


@pytest.fixture(scope="session")
def load(document: Make, vocabulary: Vocabulary) -> Load:
    """Return a function that loads the one table of a text."""
    attributor = Attributor(vocabulary)

    def load_table(text: str) -> TableContent:
        (table,) = stitch_tables(document(text), vocabulary)
        return load_disclosures("made-up", REPORT_DATE, table, vocabulary, attributor)

    return load_table


@settings(deadline=None)
@given(whole_tables, st.sampled_from([_as_pipes, _as_tabs]))
def test_undamaged_table_comes_out_as_it_went_in(
    load: Load, rows: list[Row], form: Callable[[list[Row]], str]
):
    """Company, category, date and text of every row are as printed, in order, each once."""
    content = load(form(rows))

    found = [(d.category, d.company, d.date, d.text, d.attribution) for d in content.disclosures]
    assert found == [(r.category, r.company, r.day, r.text, Attribution.PRINTED) for r in rows]
    assert [d.repairs for d in content.disclosures] == [()] * len(rows)
    assert content.left_over == ()


@settings(deadline=None)
@given(whole_tables, st.sampled_from([_as_pipes, _as_tabs]))
def test_undamaged_table_gives_every_model_cell_to_its_company(
    load: Load, rows: list[Row], form: Callable[[list[Row]], str]
):
    """The model cells of an undamaged table come out with the company of their row."""
    cells = load(form(rows)).model_cells

    assert [(c.company, c.text) for c in cells] == [(r.company, r.model) for r in rows if r.model]


def _table(*lines: str) -> str:
    """Return an adoption table of the given lines."""
    return "\n".join(["| " + " | ".join(HEADER) + " |", "|---|---|---|---|---|---|", *lines])


FIRST = "| 1) AI+航运 | 锚地船务 | 999001.SH | 5月3日 | 航线规划助手已经上线 |  |"


def test_load_disclosures_keeps_the_place_of_the_text(load: Load):
    """A disclosure's place is the cell that holds its text."""
    place = load(_table(FIRST)).disclosures[0].place

    assert (place.report, place.table, place.line, place.column) == (
        "made-up",
        "table at line 1",
        3,
        5,
    )


def test_load_disclosures_keeps_the_place_of_a_model_cell(load: Load):
    """A model cell's place is its own cell, not the row's text."""
    place = load(_table(FIRST.replace("|  |", "| ChatGPT |"))).model_cells[0].place

    assert (place.line, place.column) == (3, 6)


def test_load_disclosures_keeps_a_row_without_a_date(load: Load):
    """A row that prints no date is a disclosure without one."""
    disclosure = load(_table(FIRST.replace("5月3日", ""))).disclosures[0]

    assert (disclosure.date, disclosure.date_raw, disclosure.text) == (
        None,
        "",
        "航线规划助手已经上线",
    )


def test_load_disclosures_keeps_a_date_without_a_text(load: Load):
    """A row that prints only a date is a disclosure without a text."""
    disclosure = load(_table(FIRST, "|  |  |  | 5月9日 |  |  |")).disclosures[1]

    assert (disclosure.date, disclosure.text) == (date(2024, 5, 9), "")


def test_load_disclosures_says_that_a_date_could_not_be_read(load: Load):
    """A day that no calendar holds is kept as printed, and told."""
    disclosure = load(_table(FIRST.replace("5月3日", "13月2日"))).disclosures[0]

    assert (disclosure.date, disclosure.date_raw, disclosure.repairs) == (
        None,
        "13月2日",
        ("date could not be read",),
    )


def test_load_disclosures_keeps_a_row_under_review_whole(load: Load):
    """A row that has no company yet keeps its date and text."""
    disclosure = load(_table("|  |  |  | 5月3日 | 航线规划助手已经上线 |  |")).disclosures[0]

    assert (disclosure.attribution, disclosure.date, disclosure.text) == (
        Attribution.REVIEW,
        date(2024, 5, 3),
        "航线规划助手已经上线",
    )


@pytest.mark.parametrize(
    ("text", "line", "left"),
    [
        (_table(FIRST, "|  | 桅杆船务 | 999002.SH |  |  |  |"), 4, "桅杆船务 999002.SH"),
        (_table(FIRST, "| 2) AI+港口 |  |  |  |  |  |"), 4, "AI+港口"),
        (_table("|  |  |  | 5月3日 | 航线规划助手已经上线 | ChatGPT |"), 3, "ChatGPT"),
        (_table(FIRST, "", "靠港", "", "|  |  |  | 5月9日 | 靠港排班助手内测 |  |"), 5, "靠港"),
    ],
    ids=["labels", "category", "model without company", "detached"],
)  # fmt: skip
def test_load_disclosures_tells_what_found_no_place(load: Load, text: str, line: int, left: str):
    """What is neither in a disclosure nor a model cell is left over, with its line."""
    assert [(each.line, each.text) for each in load(text).left_over] == [(line, left)]


def test_load_disclosures_gives_a_detached_model_cell_to_the_only_company(load: Load):
    """A model cell on a line of its own goes to the one company that has none."""
    text = _table(FIRST, "", "文心一言", "", "|  |  |  | 5月9日 | 靠港排班助手内测 |  |")

    cells = load(text).model_cells

    assert [(c.place.line, c.company.name, c.text) for c in cells] == [(5, "锚地船务", "文心一言")]


def test_load_disclosures_leaves_over_more_detached_model_cells_than_companies(load: Load):
    """With more detached model cells than companies none is given to anybody."""
    text = _table(
        FIRST, "", "文心一言", "", "ChatGPT", "", "|  |  |  | 5月9日 | 靠港排班助手内测 |  |"
    )

    content = load(text)

    assert content.model_cells == ()
    assert [each.text for each in content.left_over] == ["文心一言", "ChatGPT"]


def test_load_disclosures_of_headers_only_gives_nothing(load: Load):
    """A header without rows gives neither disclosures nor left-overs."""
    assert load(_table()) == TableContent((), (), ())


def test_load_disclosures_of_labels_only_leaves_them_over(load: Load):
    """A table of nothing but labels gives no disclosure and loses no label."""
    content = load(_table(*(f"|  | 锚{n}船务 | 99900{n}.SH |  |  |  |" for n in range(5))))

    assert (content.disclosures, len(content.left_over)) == ((), 5)


def test_load_disclosures_takes_a_huge_text(load: Load):
    """A cell of a million characters is a text like any other."""
    text = "航" * 1_000_000

    assert load(_table(FIRST.replace("航线规划助手已经上线", text))).disclosures[0].text == text


def test_load_disclosures_takes_thousands_of_columns(load: Load):
    """What stands in cells beyond the header is kept in the text."""
    more = " | ".join(f"航次{n}" for n in range(2000))

    text = load(_table(FIRST, f"|  |  |  | 5月9日 | {more} |")).disclosures[1].text

    assert text.split(" ") == [f"航次{n}" for n in range(2000)]


def test_load_disclosures_drops_direction_marks_and_says_so(load: Load):
    """Marks that turn the direction of writing are no part of a text."""
    disclosure = load(_table(FIRST.replace("航线规划", "\u202e航线\u202c规划"))).disclosures[0]

    assert (disclosure.text, disclosure.repairs) == (
        "航线规划助手已经上线",
        ("control characters removed",),
    )


def test_count_rows_counts_no_labels(document: Make, vocabulary: Vocabulary):
    """A line of labels in an adoption table is no data row."""
    text = _table(FIRST, "|  | 桅杆船务 | 999002.SH |  |  |  |")

    assert count_rows(stitch_tables(document(text), vocabulary)[0], vocabulary) == 1


def test_count_rows_counts_every_row_of_other_tables(document: Make, vocabulary: Vocabulary):
    """In a table that discloses nothing every row is one."""
    text = "| 船 | 港 |\n|---|---|\n| 甲号 |  |\n|  | 北港 |"

    assert count_rows(stitch_tables(document(text), vocabulary)[0], vocabulary) == 2
