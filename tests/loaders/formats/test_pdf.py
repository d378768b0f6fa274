from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from kg.errors import ReportError
from kg.loaders.formats import Document, read_document

ROWS = [["公司", "日期", "应用"], ["甲科技", "5月3日", "试航"], ["", "5月9日", "靠港"]]


def _texts(document: Document) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in grid.rows] for grid in document.grids]


def test_read_pdf_gives_a_grid_for_each_page(make_pdf):
    """A table cut by a page is one grid on each, and every cell knows its page."""
    document = read_document(make_pdf([ROWS, ROWS[1:]]))

    assert _texts(document) == [ROWS, ROWS[1:]]
    assert [grid.rows[0].cells[0].page for grid in document.grids] == [1, 2]
    assert document.where(document.grids[1].start) == "page 2"


def test_read_pdf_keeps_the_caption_above(make_pdf):
    """Text above a table is a line above its grid."""
    document = read_document(make_pdf([ROWS], lines=("图表 3 航运公司的应用",)))

    assert document.lines[0] == "图表 3 航运公司的应用"
    assert document.grids[0].start > 1


def test_read_pdf_carries_merged_cells_down(make_pdf):
    """A cell drawn over two rows stands in both, the second recorded."""
    document = read_document(make_pdf([ROWS], spans=(("SPAN", (0, 1), (0, 2)),)))

    cell = document.grids[0].rows[2].cells[0]
    assert (cell.text, cell.repairs) == ("甲科技", ("merged cell carried down",))


def test_read_pdf_never_repeats_a_cell_over_columns(make_pdf):
    """A cell drawn over two columns stands in the first; the others keep their columns."""
    rows = [*ROWS, ["2) AI+港口", "", "靠港"]]
    document = read_document(make_pdf([rows], spans=(("SPAN", (0, 3), (1, 3)),)))

    assert _texts(document)[0][3] == ["2) AI+港口", "", "靠港"]


def test_read_pdf_joins_wrapped_lines_and_says_so(make_pdf):
    """A text over several printed lines is one again, without blanks between Chinese."""
    text = "航线规划助手已经上线试用，覆盖三个港口与两条航线"
    cell = read_document(make_pdf([[*ROWS, ["", "", text]]])).grids[0].rows[3].cells[2]

    assert (cell.text, cell.repairs) == (text, ("wrapped lines joined",))


def test_read_pdf_keeps_running_lines_out_of_a_cut_table(make_pdf):
    """Page headers and numbers part no table; they are kept once, at the end, and noted."""
    document = read_document(make_pdf([ROWS, ROWS[1:], ROWS[1:]], running="周报 2024-05-31"))

    grids = document.grids
    between = document.lines[grids[0].end : grids[1].start - 1]
    assert [line for line in between if line] == []
    assert [line for line in document.lines[grids[2].end :] if line] == ["周报 2024-05-31", "1 / 3"]
    assert "running lines" in document.notes[0]


def test_read_pdf_notes_pages_without_text(make_pdf):
    """A page without text among others is named."""
    document = read_document(make_pdf([ROWS, [], ROWS]))

    assert document.notes == ("no text on page 2: empty or a picture",)


def test_read_pdf_refuses_a_scan(tmp_path: Path):
    """A PDF of pictures only is refused with what to do."""
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.rect(10, 10, 100, 100)
    canvas.save()

    with pytest.raises(ReportError, match=r"scan\.pdf: holds no text, only pictures; run text"):
        read_document(tmp_path / "scan.pdf")


def test_read_pdf_refuses_an_encrypted_file(tmp_path: Path):
    """A PDF that asks for a password is refused as such."""
    canvas = Canvas(str(tmp_path / "locked.pdf"), encrypt=StandardEncryption("secret"))
    canvas.drawString(10, 10, "ship")
    canvas.save()

    with pytest.raises(ReportError, match=r"locked\.pdf: is encrypted; save it without a password"):
        read_document(tmp_path / "locked.pdf")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"no pdf", bytes(2000)])
def test_read_pdf_refuses_a_broken_file(tmp_path: Path, data: bytes):
    """Bytes that are no PDF are refused in one line."""
    (tmp_path / "broken.pdf").write_bytes(data)

    with pytest.raises(ReportError, match=r"broken\.pdf: (is broken|holds no text)"):
        read_document(tmp_path / "broken.pdf")
