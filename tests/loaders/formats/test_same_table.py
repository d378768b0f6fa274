import pytest

from kg.loaders.formats import read_document

TABLE = [
    ["类型", "公司", "代码", "日期", "应用"],
    ["1) AI+航运", "甲科技", "688000.SH", "5月3日", "航线规划助手已经上线试用，覆盖三个港口"],
    ["", "", "", "5月9日", "靠港排班的助手开始内测"],
    ["", "乙船务", "", "", "6月1日 船员培训助手"],
    ["2) AI+港口", "", "", "6月2日", ""],
]
FORMATS = [".md", ".txt", ".html", ".csv", ".tsv", ".xlsx", ".docx", ".pdf"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_gives_the_same_cells(write, suffix: str):
    """One damaged table, in any format, gives one grid with the same texts in the same cells."""
    document = read_document(write(suffix, TABLE))

    assert [
        [[cell.text for cell in row.cells] for row in grid.rows] for grid in document.grids
    ] == [TABLE]


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_cell_knows_a_line_that_prints_it(write, suffix: str):
    """The line a cell refers to is in the document, and holds its text."""
    document = read_document(write(suffix, TABLE))

    cells = [cell for row in document.grids[0].rows for cell in row.filled]
    assert [cell.text for cell in cells if cell.text not in document.lines[cell.line - 1]] == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_table_of_only_a_header_is_read(write, suffix: str):
    """A header without rows gives its cells, and no failure."""
    document = read_document(write(suffix, TABLE[:1]))

    assert [cell.text for cell in document.grids[0].rows[0].cells] == TABLE[0]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_table_of_only_labels_is_read(write, suffix: str):
    """Rows that hold nothing but a label come out."""
    document = read_document(write(suffix, [["1) AI+航运", "甲科技"], ["2) AI+港口", "乙船务"]]))

    assert len(document.grids[0].rows) == 2


@pytest.mark.parametrize("suffix", [each for each in FORMATS if each != ".pdf"])
def test_a_cell_of_a_million_characters_is_kept(write, suffix: str):
    """A huge cell comes out whole, as far as the format can hold one."""
    size = 32_000 if suffix == ".xlsx" else 1_000_000

    document = read_document(write(suffix, [["日期", "应用"], ["5月3日", "船" * size]]))

    assert len(document.grids[0].rows[1].cells[1].text) == size


@pytest.mark.parametrize("suffix", [".md", ".txt", ".html", ".csv", ".xlsx"])
def test_a_row_of_ten_thousand_columns_is_kept(write, suffix: str):
    """A very wide row keeps every cell."""
    document = read_document(write(suffix, [[str(n) for n in range(10_000)]] * 2))

    assert len(document.grids[0].rows[0].cells) == 10_000


@pytest.mark.parametrize("suffix", [".xlsx", ".docx", ".html", ".pdf"])
def test_hidden_characters_in_a_cell_are_removed_and_recorded(write, suffix: str):
    """A zero-width blank in a cell goes, and the cell says so."""
    document = read_document(write(suffix, [["日期", "应用"], ["5月3日", "试\u200b航"]]))

    cell = document.grids[0].rows[1].cells[1]
    expected = ("control characters removed",)
    if suffix == ".pdf":  # the font has no such sign, so the PDF prints none
        expected = ()
    assert (cell.text.replace(" ", ""), cell.repairs) == ("试航", expected)
