import hashlib
from pathlib import Path

import pytest

from kg.errors import ReportError
from kg.loaders.formats import find_reports, read_document

TABLE = "| 船 | 港 |\n|---|---|\n| 甲号 | 北港 |\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return a report on disk."""
    file = tmp_path / "weekly.md"
    file.write_text(TABLE, encoding="utf-8")
    return file


def test_find_reports_takes_files_as_given(report: Path):
    """A file that is named is read."""
    assert find_reports([report]) == [report]


def test_find_reports_searches_folders_in_order(tmp_path: Path):
    """Folders are searched to the bottom; what is found is sorted."""
    files = [tmp_path / "a.md", tmp_path / "sub" / "b.txt", tmp_path / "z.MD"]
    (tmp_path / "sub").mkdir()
    for file in files:
        file.touch()

    assert find_reports([tmp_path]) == files


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "readme.txt",
        ".hidden.md",
        "data.json",
        "noend",
        "~$weekly.docx",
        "prices.csv",
        "prices.tsv",
        "old.xls",
    ],
)
def test_find_reports_passes_over_what_is_no_report(tmp_path: Path, report: Path, name: str):
    """Notes, hidden files and other kinds in a folder are no reports."""
    (tmp_path / name).touch()

    assert find_reports([tmp_path]) == [report]


def test_find_reports_takes_a_file_named_twice_once(tmp_path: Path, report: Path):
    """A file that is named and lies in a named folder is read once."""
    assert find_reports([report, tmp_path]) == [report]


def test_find_reports_refuses_a_missing_path(tmp_path: Path):
    """A path that is not there is named."""
    with pytest.raises(ReportError, match=r"gone\.md: no such file or folder"):
        find_reports([tmp_path / "gone.md"])


def test_find_reports_refuses_a_folder_without_reports(tmp_path: Path):
    """A folder that holds no report is named with the endings that count."""
    with pytest.raises(ReportError, match=r"holds no report \(\.md, "):
        find_reports([tmp_path])


def test_find_reports_refuses_another_kind_of_file(tmp_path: Path):
    """A file of a kind that is not read is refused with its ending."""
    file = tmp_path / "weekly.png"
    file.touch()

    with pytest.raises(ReportError, match=r'"\.png" is not a kind that is read; use \.md'):
        find_reports([file])


def test_find_reports_refuses_two_files_with_one_name(tmp_path: Path, report: Path):
    """Two files with the same stem are both named."""
    report.with_suffix(".txt").touch()

    with pytest.raises(
        ReportError, match=r'weekly\.txt: has the same name as .*weekly\.md.*"weekly"'
    ):
        find_reports([tmp_path])


def test_read_document_keeps_name_lines_and_grids(report: Path):
    """A document has its file's stem, all lines and the grids in them."""
    document = read_document(report)

    assert (document.name, len(document.lines), len(document.grids)) == ("weekly", 4, 1)


def test_read_document_digest_is_that_of_the_bytes(report: Path):
    """The digest is the SHA-256 of the file."""
    assert read_document(report).digest == hashlib.sha256(report.read_bytes()).hexdigest()


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_read_document_counts_lines_of_any_ending(report: Path, ending: str):
    """Line ends of other systems give the same lines."""
    expected = read_document(report).lines
    report.write_bytes(TABLE.replace("\n", ending).encode())

    assert read_document(report).lines == expected


def test_read_document_drops_a_byte_order_mark(report: Path):
    """The mark some editors put first is no text."""
    report.write_bytes(TABLE.encode("utf-8-sig"))

    assert read_document(report).lines[0] == "| 船 | 港 |"


def test_read_document_reads_gb18030(report: Path):
    """A file in the Chinese national encoding gives the same lines."""
    report.write_bytes(TABLE.encode("gb18030"))

    assert read_document(report).lines == tuple(TABLE.split("\n"))


def test_read_document_says_that_it_guessed_the_encoding(report: Path):
    """An encoding other than UTF-8 is noted."""
    report.write_bytes(TABLE.encode("gb18030"))

    assert read_document(report).notes == ("decoded as gb18030, not UTF-8",)


def test_read_document_refuses_bytes_of_neither_encoding(report: Path):
    """Bytes that are no text are refused with their place and a way out."""
    report.write_bytes(b"| \xff\xff |")

    with pytest.raises(
        ReportError, match=r"weekly\.md byte 2: is neither UTF-8 nor GB18030; .*iconv"
    ):
        read_document(report)


def test_read_document_takes_an_empty_file(report: Path):
    """An empty file is a document without grids."""
    report.write_bytes(b"")

    assert read_document(report).grids == ()


def test_read_document_refuses_a_file_that_cannot_be_read(tmp_path: Path):
    """A link that leads to itself is refused in one line, for root too."""
    loop = tmp_path / "loop.md"
    loop.symlink_to(loop)

    with pytest.raises(ReportError, match=r"loop\.md: cannot be read \("):
        [read_document(file) for file in find_reports([loop])]


def test_read_document_keeps_text_around_control_characters(report: Path):
    """Control characters and direction marks are taken out of cells, the rest stays."""
    report.write_text("| 船\x00\x1b | \u202e港\u200f |\n", encoding="utf-8")

    row = read_document(report).grids[0].rows[0]

    assert [cell.text for cell in row.cells] == ["船", "港"]


@pytest.mark.parametrize("suffix", [".html", ".htm", ".pdf", ".docx", ".xlsx"])
def test_find_reports_finds_documents_in_folders(tmp_path: Path, suffix: str):
    """In a folder every kind of document counts."""
    file = tmp_path / f"weekly{suffix}"
    file.touch()

    assert find_reports([tmp_path]) == [file]


@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_find_reports_takes_data_files_that_are_named(tmp_path: Path, suffix: str):
    """A table of data is read when it is named itself."""
    file = tmp_path / f"weekly{suffix}"
    file.touch()

    assert find_reports([file]) == [file]


@pytest.mark.parametrize(("suffix", "other"), [(".xls", ".xlsx"), (".doc", ".docx")])
def test_find_reports_refuses_old_binary_formats(tmp_path: Path, suffix: str, other: str):
    """An old binary file is refused with the format to save it in."""
    (tmp_path / f"weekly{suffix}").touch()

    with pytest.raises(ReportError, match=rf"old binary format; save it as \{other}"):
        find_reports([tmp_path / f"weekly{suffix}"])


def test_read_document_cleans_lines(report: Path):
    """Lines outside tables hold no zero-width blanks either: captions are found by them."""
    report.write_text("图表\u200b 3\n", encoding="utf-8")

    assert read_document(report).lines[0] == "图表 3"
