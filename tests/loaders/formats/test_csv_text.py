from pathlib import Path

import pytest

from kg.loaders.formats import Document, read_document


@pytest.fixture
def table(tmp_path: Path):
    """Return a function that reads a CSV from a file."""

    def make(text: str, name: str = "weekly.csv") -> Document:
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        return read_document(tmp_path / name)

    return make


def _rows(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for grid in document.grids for row in grid.rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_read_csv_finds_the_delimiter(table, delimiter: str):
    """The delimiter is the one that parts the lines evenly."""
    text = f"公司{delimiter}日期\n甲科技{delimiter}5月3日\n"

    assert _rows(table(text)) == [["公司", "日期"], ["甲科技", "5月3日"]]


def test_read_csv_parts_a_tsv_at_tabs_only(table):
    """In a .tsv a comma is text."""
    assert _rows(table("a,b\tc,d\n", "weekly.tsv")) == [["a,b", "c,d"]]


def test_read_csv_keeps_quoted_delimiters_and_line_breaks(table):
    """Quotes keep a cell together; the next row still knows its own line of the file."""
    document = table('公司,应用\n甲科技,"试航,\n靠港"\n乙船务,内测\n')

    assert _rows(document)[1] == ["甲科技", "试航, 靠港"]
    assert [row.line for row in document.grids[0].rows] == [1, 2, 4]


def test_read_csv_keeps_a_quote_never_closed_in_its_line(table):
    """A quote that is never closed does not swallow the rows below, and is noted."""
    document = table('公司,应用\n甲科技,"试航\n乙船务,内测\n')

    assert [row[0] for row in _rows(document)] == ["公司", "甲科技", "乙船务"]
    assert "quotes are broken" in document.notes[0]


def test_read_csv_keeps_ragged_rows(table):
    """Longer rows keep all their cells, shorter ones are filled up to the first."""
    assert _rows(table("a,b,c\n1,2\n1,2,3,4\n")) == [
        ["a", "b", "c"],
        ["1", "2", ""],
        ["1", "2", "3", "4"],
    ]


def test_read_csv_keeps_a_title_as_a_line(table):
    """A line above the table is no row of it."""
    document = table("图表 3 航运\n公司,日期\n甲科技,5月3日\n")

    assert (document.lines[0], document.grids[0].start) == ("图表 3 航运", 2)


def test_read_csv_takes_an_empty_file(table):
    """A file without bytes has no grids."""
    assert table("").grids == ()
