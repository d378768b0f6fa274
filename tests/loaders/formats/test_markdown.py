import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.loaders.formats import Grid
from kg.loaders.formats.markdown import read_grids

cells = st.text("船港ab12，。()", max_size=6)
tables = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=6)
)
gaps = st.lists(st.sampled_from(["", "港口里停着船。"]), min_size=1, max_size=3)


def _filled(grids: tuple[Grid, ...]) -> list[tuple[int, int, str]]:
    """Return (line, column, text) of every filled cell, headers included."""
    rows = [row for grid in grids for row in ((grid.header,) if grid.header else ()) + grid.rows]
    return [(cell.line, cell.column, cell.text) for row in rows for cell in row.filled]


def _expected(table: list[list[str]], first: int) -> list[tuple[int, int, str]]:
    return [
        (first + number, column, cell)
        for number, row in enumerate(table)
        for column, cell in enumerate(row, start=1)
        if cell
    ]


def _texts(line: str) -> list[str]:
    """Return the cells of the first row of a text."""
    return [cell.text for cell in read_grids(line.split("\n"))[0].rows[0].cells]


@settings(deadline=None)
@given(gaps, tables)
def test_read_grids_keeps_every_cell_of_pipe_tables(gap: list[str], table: list[list[str]]):
    """Every filled cell of a pipe table comes out once, with its line and number."""
    lines = [*gap, *(f"| {' | '.join(row)} |" for row in table), *gap]

    assert _filled(read_grids(lines)) == _expected(table, len(gap) + 1)


@settings(deadline=None)
@given(gaps, tables.map(lambda table: [["船", *row] for row in table]))
def test_read_grids_keeps_every_cell_of_tab_tables(gap: list[str], table: list[list[str]]):
    """Every filled cell of a block of tabs comes out once, with its line and number."""
    lines = [*gap, *("\t".join(row) for row in table), *gap]

    assert _filled(read_grids(lines)) == _expected(table, len(gap) + 1)


def test_read_grids_takes_the_line_above_a_rule_for_the_header():
    """The row above a Markdown rule heads the grid."""
    grid = read_grids(["| 船 | 港 |", "| :--- | ---: |", "| a | b |"])[0]

    assert grid.header
    assert [cell.text for cell in grid.header.cells] == ["船", "港"]


@pytest.mark.parametrize("rule", ["|---|---|", "--- | --- |", "| :-: | --: |", "|-|-|", "|--|--"])
def test_read_grids_knows_rules_of_any_make(rule: str):
    """A rule is no row, however it is drawn."""
    grid = read_grids(["| 船 | 港 |", rule, "| a | b |"])[0]

    assert [row.line for row in grid.rows] == [3]


def test_read_grids_leaves_an_empty_header_empty():
    """The empty header that a converter puts above a continuation is a header."""
    grid = read_grids(["|  |  |", "|---|---|", "| a | b |"])[0]

    assert grid.header
    assert grid.header.filled == ()


def test_read_grids_parts_grids_at_blank_lines():
    """A blank line ends a grid."""
    grids = read_grids(["| a | b |", "", "| c | d |"])

    assert [(grid.start, grid.end) for grid in grids] == [(1, 1), (3, 3)]


def test_read_grids_parts_pipes_from_tabs():
    """Lines of pipes and lines of tabs that touch are two grids; none is lost."""
    grids = read_grids(["| a | b |", "c\td", "| e | f |"])

    assert [text for _, _, text in _filled(grids)] == ["a", "b", "c", "d", "e", "f"]


def test_read_grids_keeps_escaped_pipes_in_their_cell():
    """A pipe behind a backslash is text."""
    assert _texts(r"| 船\|艇 | 港 |") == ["船|艇", "港"]


def test_read_grids_keeps_an_escaped_pipe_at_the_end():
    """An escaped pipe at the end of a line closes no cell."""
    assert _texts("| 船 | 港\\|") == ["船", "港|"]


def test_read_grids_takes_a_line_that_lost_its_leading_pipe():
    """A row without its first pipe stays in the grid."""
    assert _texts("船 | 港 | 5月1日 |") == ["船", "港", "5月1日"]


def test_read_grids_takes_a_line_that_lost_its_last_pipe():
    """A row without its last pipe keeps its last cell."""
    assert _texts("| 船 | 港") == ["船", "港"]


def test_read_grids_keeps_ragged_rows_ragged():
    """Rows of other widths are neither cut nor filled up."""
    grid = read_grids(["| a |", "| b | c | d |", "| e | f |"])[0]

    assert [len(row.cells) for row in grid.rows] == [1, 3, 2]


def test_read_grids_keeps_a_tab_inside_a_pipe_cell_as_a_blank():
    """A tab in a pipe table parts no cell."""
    assert _texts("| 船\t艇 | 港 |") == ["船 艇", "港"]


def test_read_grids_takes_a_first_empty_tab_cell():
    """A line that starts with a tab has an empty first cell."""
    assert _texts("\t船\t港") == ["", "船", "港"]


@pytest.mark.parametrize("line", ["", "港口里停着船。", "或 | 或", "——"])
def test_read_grids_finds_none_in_prose(line: str):
    """Prose, even with a lone pipe, is no table."""
    assert read_grids([line]) == ()


def test_read_grids_takes_lone_pipes_without_harm():
    """Lines of nothing but pipes give no filled cell."""
    assert _filled(read_grids(["|", "||", "|||"])) == []


def test_read_grids_takes_many_columns():
    """A row of 2,000 cells is a row of 2,000 cells."""
    assert len(_texts("| " + " | ".join(map(str, range(2000))) + " |")) == 2000


@pytest.mark.parametrize("filling", ["船", "-", " ", "\\|", "<p>", ":", "\u200f"])
def test_read_grids_takes_a_huge_cell(filling: str):
    """A cell of a million characters, whatever they are, is read at once."""
    started = time.process_time()

    read_grids([f"| -- {filling * 1_000_000}a | 港 |"])

    assert time.process_time() - started < 5


@pytest.mark.parametrize("rule", ["---|---", "--- | ---", ":-- | --:", "-|-"])
def test_read_grids_finds_two_columns_without_outer_pipes(rule: str):
    """Two columns without outer pipes are a grid where a rule stands under their header."""
    grids = read_grids(["船 | 港", rule, "甲号 | 北港", "乙号 | 南港", "", "或 | 或"])

    assert _filled(grids) == [
        (1, 1, "船"),
        (1, 2, "港"),
        (3, 1, "甲号"),
        (3, 2, "北港"),
        (4, 1, "乙号"),
        (4, 2, "南港"),
    ]


@pytest.mark.parametrize("row", ["| - | - |", "| --- | --- |", "| -- | :- |", "|-|-|"])
def test_read_grids_keeps_a_row_of_dashes(row: str):
    """Only the second line of a table is its rule; later dashes are what a row prints."""
    grid = read_grids(["| 船 | 港 |", "|---|---|", "| 甲号 | 北港 |", row, "| 乙号 | 南港 |"])[0]

    assert [each.line for each in grid.rows] == [3, 4, 5]


def test_read_grids_keeps_thin_dashes_of_another_width():
    """Thin dashes in fewer cells than the row above them are a row, too."""
    grid = read_grids(["| 甲号 | 北港 | 5月 |", "| - | - |"])[0]

    assert (grid.header, len(grid.rows)) == (None, 2)


def test_read_grids_takes_a_rule_that_lost_its_header():
    """A rule on the first line is no row."""
    grid = read_grids(["|---|---|", "| 甲号 | 北港 |"])[0]

    assert (grid.header, [row.line for row in grid.rows]) == (None, [2])


def test_read_grids_records_a_tab_inside_a_pipe_cell():
    """A tab that became a blank is recorded; one beside a pipe is no text."""
    cells = read_grids(["|\t船\t艇 | 港\t|"])[0].rows[0].cells

    assert [cell.repairs for cell in cells] == [("tab in cell made a blank",), ()]


def test_read_grids_keeps_a_line_of_pipes_and_tabs_with_its_run():
    """A line with both is of the make of the line before it."""
    pipes = read_grids(["| a | b | c |", "d | e\t| f"])
    tabs = read_grids(["a\tb", "c | d | e\tf"])

    assert [len(row.cells) for row in pipes[0].rows] == [3, 3]
    assert [cell.text for cell in tabs[0].rows[1].cells] == ["c | d | e", "f"]


def test_read_grids_keeps_a_row_of_two_that_lost_its_outer_pipes():
    """A row of two cells inside a table needs no outer pipes."""
    assert len(read_grids(["| 船 | 港 |", "甲号 | 北港", "| 乙号 | 南港 |"])[0].rows) == 3


@pytest.mark.parametrize("line", ["| -", "|-", "| - |", "a|b", "|\t", "\t|", "-|-", "| a\t| b "])
def test_read_grids_grows_with_its_lines_only(line: str):
    """Twice as many lines take about twice the time, whatever they are."""
    spent = []
    for count in (20_000, 40_000):
        started = time.process_time()
        read_grids([line] * count)
        spent.append(time.process_time() - started)

    assert spent[1] < 4 * spent[0] + 0.2
