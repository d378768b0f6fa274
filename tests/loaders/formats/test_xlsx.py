import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from kg.errors import ReportError
from kg.loaders.formats import Document, read_document

ROWS = [["公司", "日期", "应用"], ["甲科技", "5月3日", "试航"], ["", "5月9日", "靠港"]]


@pytest.fixture
def book(tmp_path: Path):
    """Return a function that lets a workbook be filled, saves it and reads it."""

    def make(fill) -> Document:
        workbook = Workbook()
        fill(workbook)
        workbook.save(tmp_path / "weekly.xlsx")
        return read_document(tmp_path / "weekly.xlsx")

    return make


def _fill(rows: list[list[str]], *merges: str) -> Callable[[Workbook], None]:
    def fill(workbook: Workbook) -> None:
        for row in rows:
            workbook.active.append([cell or None for cell in row])
        for merge in merges:
            workbook.active.merge_cells(merge)

    return fill


def test_read_xlsx_carries_merged_cells_down(book):
    """A cell merged over two rows stands in both, the second recorded."""
    rows = book(_fill(ROWS, "A2:A3")).grids[0].rows

    assert (rows[2].cells[0].text, rows[2].cells[0].repairs) == (
        "甲科技",
        ("merged cell carried down",),
    )


def test_read_xlsx_keeps_a_title_as_a_line(book):
    """A title over the table is a line, so that it can be its caption."""
    document = book(_fill([["图表 3 航运", "", ""], *ROWS], "A1:C1"))

    assert (document.lines[1], document.grids[0].start) == ("图表 3 航运", 3)


def test_read_xlsx_keeps_a_source_below_as_a_line(book):
    """A source under the table is no row of it."""
    document = book(_fill([*ROWS, ["资料来源：公告", "", ""]]))

    assert (document.lines[-1], len(document.grids[0].rows)) == ("资料来源：公告", 3)


def test_read_xlsx_parts_grids_at_blank_rows_and_keeps_row_numbers(book):
    """A blank row parts grids; a line still tells the row of the sheet."""
    document = book(_fill([*ROWS, [""], *ROWS]))

    assert [document.where(grid.start) for grid in document.grids] == [
        "sheet 1 (Sheet) row 1",
        "sheet 1 (Sheet) row 5",
    ]


def test_read_xlsx_reads_every_sheet(book):
    """Each sheet is a page of its own, headed by its name."""

    def fill(workbook: Workbook) -> None:
        _fill(ROWS)(workbook)
        other = workbook.create_sheet("港口")
        for row in ROWS:
            other.append(row)

    document = book(fill)

    assert [grid.rows[0].page for grid in document.grids] == [1, 2]
    assert document.where(document.grids[1].start) == "sheet 2 (港口) row 1"
    assert "# 港口" in document.lines


MORNING = datetime(2024, 5, 3)  # noqa: DTZ001 - a spreadsheet knows no time zone


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (MORNING, "yyyy-mm-dd", "2024-05-03"),
        (MORNING, 'm"月"d"日"', "2024-05-03"),
        (MORNING + timedelta(hours=9.5), "yyyy-mm-dd hh:mm", "2024-05-03 09:30"),
        (5.2, "0.00", "5.20"),
        (5.25, "General", "5.25"),
        (300.0, "General", "300"),
        (42, "000000", "000042"),
        (0.125, "0.0%", "12.5%"),
        (True, "General", "TRUE"),
        ("５月", "General", "５月"),
    ],
)
def test_read_xlsx_shows_values_as_the_sheet_does(book, value, number_format: str, shown: str):
    """A value comes out as it is shown, as far as that tells it apart."""

    def fill(workbook: Workbook) -> None:
        workbook.active.append(["船", value])
        workbook.active["B1"].number_format = number_format

    assert book(fill).grids[0].rows[0].cells[1].text == shown


def test_read_xlsx_notes_formulas_without_a_value(book):
    """A formula that no program has worked out is noted with its cell."""
    document = book(_fill([["船", "=1+1"]]))

    assert "1 formulas without a stored value, first B1" in document.notes[0]


def test_read_xlsx_takes_an_empty_workbook(book):
    """A workbook of empty sheets has no grids."""
    assert book(lambda workbook: workbook.create_sheet("空")).grids == ()


def test_read_xlsx_takes_merges_beyond_all_rows(book):
    """A merged cell over more rows than there are is carried to those there are."""
    assert len(book(_fill(ROWS, "D1:D9999")).grids[0].rows) == 3


def _refused(path: Path, data: bytes, message: str) -> None:
    path.write_bytes(data)
    with pytest.raises(ReportError, match=message):
        read_document(path)


def test_read_xlsx_refuses_a_zip_bomb(tmp_path: Path):
    """A package that would fill the memory is refused before it is unpacked."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for part in range(6):
            package.writestr(f"xl/{part}.xml", bytes(100 * 1024 * 1024))

    _refused(tmp_path / "bomb.xlsx", packed.getvalue(), r"would unpack to 600 MB, 512 are allowed")


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_office_formats_refuse_what_is_no_package(tmp_path: Path, suffix: str):
    """Bytes that are no Office file are refused in one line."""
    _refused(tmp_path / f"weekly{suffix}", b"no zip", f"is broken and cannot be read as {suffix}")


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_office_formats_refuse_an_empty_file(tmp_path: Path, suffix: str):
    """A file without bytes is refused in one line."""
    _refused(tmp_path / f"weekly{suffix}", b"", "is broken and cannot be read")


@pytest.mark.parametrize("suffix", [".xlsx", ".docx", ".pdf"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short_is_refused_or_read(write, suffix: str, share: float):
    """A file that lost its end gives what is left or one clear error, never a crash."""
    file = write(suffix, ROWS)
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * share)])

    with suppress(ReportError):
        assert read_document(file).name == "weekly"


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_office_formats_tell_an_old_or_encrypted_file(tmp_path: Path, suffix: str):
    """An OLE container is old, or encrypted if it says so."""
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    _refused(tmp_path / f"old{suffix}", ole, f"old binary Office file; open it and save .*{suffix}")
    encrypted = ole + "EncryptedPackage".encode("utf-16-le")
    _refused(tmp_path / f"locked{suffix}", encrypted, "is encrypted; save it .*without a password")
