"""The workbook: sheets to filter, real dates, no formula, and the limits of Excel."""

import sys
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from kg.errors import ExportError
from kg.export.columns import Column
from kg.export.flat_tables import FlatTable
from kg.export.workbook import LONGEST_TEXT, MOST_ROWS, workbook_sheets, write_workbook
from kg.model.graph import Graph, Node
from kg.ontology import read_ontology
from kg.pipeline.rdf import stored_graph
from tests.tiny.hostile import EXPECTED, hostile_graph
from tests.tiny.stored import graph_of


def written(graph: Graph, folder: Path) -> openpyxl.Workbook:
    """Write a graph; return the workbook as it is opened."""
    write_workbook(workbook_sheets(graph, read_ontology()), folder / "book.xlsx")
    return openpyxl.load_workbook(folder / "book.xlsx")


def rows(book: openpyxl.Workbook, sheet: str) -> list[dict[str, object]]:
    """Return the rows of a sheet by their headings."""
    headings, *others = book[sheet].values
    return [dict(zip(headings, row, strict=True)) for row in others]


@pytest.fixture(scope="module")
def sample(sample_graph) -> Graph:
    """Return the graph of the sample."""
    return stored_graph(sample_graph)


def test_each_relation_and_each_label_has_a_sheet(sample, tmp_path):
    """Relations come first, then what sums them up, then the nodes, then the rows."""
    assert written(sample, tmp_path).sheetnames == [
        *("APPLIES", "DEVELOPS", "INVESTS_IN", "PARTNERS_WITH", "USES", "edges"),
        *("Category", "Company", "Model", "Organisation", "Report", "UseCase", "Disclosure"),
    ]


def test_every_claim_stands_on_the_sheet_of_its_relation(sample, tmp_path):
    """One row a claim, with all that its table tells; days are days."""
    book = written(sample, tmp_path)

    for sheet in workbook_sheets(sample, read_ontology())[:5]:
        expected = [
            tuple(datetime.combine(v, datetime.min.time()) if isinstance(v, date) else v for v in r)
            for r in sheet.records
        ]
        assert list(book[sheet.name].values)[1:] == expected
    claims = sum(node.label == "Claim" for node in sample.nodes)
    assert sum(book[name].max_row - 1 for name in read_ontology().relations) == claims


def test_sheets_can_be_filtered_and_keep_their_headings(sample, tmp_path):
    """The headings stay when the sheet is scrolled, and every column has a filter."""
    for sheet in written(sample, tmp_path):
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet["A1"].font.bold


def test_columns_are_as_wide_as_what_is_in_them(sample, tmp_path):
    """Chinese takes double the room; no column is wider than can be read."""
    widths = written(sample, tmp_path)["USES"].column_dimensions

    assert widths["A"].width > 8
    assert all(8 <= width.width <= 60 for width in widths.values())


def test_dates_are_dates(tmp_path):
    """They are shown as ISO, whatever the language of Excel."""
    sheet = written(graph_of(), tmp_path)["Model"]
    [cell] = [cells[1] for cells in sheet.columns if cells[0].value == "released"]

    assert cell.value == datetime(2022, 11, 30)  # noqa: DTZ001 - a day in a sheet has no zone
    assert (cell.is_date, cell.number_format) == (True, "yyyy-mm-dd")


def test_no_cell_is_a_formula(tmp_path):
    """Every text is text, also one that Excel or the writing library would take for more."""
    book = written(hostile_graph(), tmp_path)

    kinds = {cell.data_type for sheet in book for row in sheet for cell in row}
    assert kinds <= {"s", "n", "d"}


def test_what_looks_like_a_formula_stays_text_when_it_is_edited(tmp_path):
    """Its cell is marked as text, so that Excel does not run it when somebody presses return."""
    sheet = written(hostile_graph(), tmp_path)["Company"]

    marked = {cell.value for cell in sheet["A"] if cell.quotePrefix}
    assert {"=cmd|' /C calc'!A0", " =1+1", "＝1+1", "@SUM(1,1)", "#N/A"} <= marked
    assert "<script>alert(1)</script>" not in marked


def test_names_are_as_they_were(tmp_path):
    """What a cell cannot hold is shown by a picture of it; all else comes back as it is."""
    book = written(hostile_graph(), tmp_path)

    assert [row["name"] for row in rows(book, "Company")] == EXPECTED
    assert [row["text"] for row in rows(book, "USES")] == EXPECTED


def test_list_is_one_text(tmp_path):
    """Other names stand one behind the other."""
    assert rows(written(graph_of(), tmp_path), "Company")[0]["aliases"] == "COL、甲's"


@pytest.mark.parametrize("character", ["长", "🙂"], ids=["one unit", "two units"])
def test_text_too_long_for_a_cell_is_cut_with_a_note(tmp_path, character):
    """Nothing is cut off unseen; a character of two units is not cut in half."""
    [company] = rows(written(graph_of(character * 40_000), tmp_path), "Company")

    name = company["name"]
    assert name.startswith(character * 16_000)
    assert name.endswith(f"{character}… [cut: 40000 characters, of which a cell cannot hold all]")
    assert len(name.encode("utf-16-le")) // 2 <= LONGEST_TEXT


def test_longest_text_is_not_cut(tmp_path):
    """A text that just fits is whole."""
    [company] = rows(written(graph_of("长" * LONGEST_TEXT), tmp_path), "Company")

    assert company["name"] == "长" * LONGEST_TEXT


def test_day_before_the_calendar_of_excel_is_text(tmp_path):
    """It stands there as ISO, not as another day."""
    model = Node("model:m", "Model", "M", {"released": date(1899, 12, 31)})

    assert rows(written(Graph((model,), ()), tmp_path), "Model")[0]["released"] == "1899-12-31"


def test_too_many_rows_are_told_before_anything_is_written(tmp_path):
    """The line names the sheet, the number and the way out."""
    sheet = FlatTable("USES", (Column("name"),), (("a",),) * MOST_ROWS)

    with pytest.raises(
        ExportError, match=r"sheet USES: has 1048576 rows, .*; use --format csv or parquet"
    ):
        write_workbook([sheet], tmp_path / "book.xlsx")

    assert list(tmp_path.iterdir()) == []


def test_empty_graph_is_sheets_of_headings(tmp_path):
    """The workbook opens, and says what would stand in it."""
    book = written(Graph((), ()), tmp_path)

    assert {sheet.max_row for sheet in book} == {1}
    assert book["USES"]["A1"].value == "company"


def test_time_of_writing_is_not_in_the_file(tmp_path):
    """The same graph gives the same bytes on every day."""
    book = written(graph_of(), tmp_path)

    with zipfile.ZipFile(tmp_path / "book.xlsx") as archive:
        times = {entry.date_time for entry in archive.infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}
    assert {book.properties.created.year, book.properties.modified.year} == {1980}
    assert [each.name for each in tmp_path.iterdir()] == ["book.xlsx"]


def test_missing_library_is_told_in_one_line(tmp_path, monkeypatch):
    """Without openpyxl the message says what to install, and what to use instead."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(ExportError, match=r"needs openpyxl, .*\[documents\]', or use --format csv"):
        write_workbook(workbook_sheets(graph_of(), read_ontology()), tmp_path / "book.xlsx")


def test_companies_with_other_codes_are_not_mixed_up(tmp_path):
    """A code is text, its zeros are kept."""
    company, model = graph_of().nodes
    coded = replace(company, properties={"code": "000001"})

    [row] = rows(written(Graph((coded, model), ()), tmp_path), "Company")

    assert row["code"] == "000001"
