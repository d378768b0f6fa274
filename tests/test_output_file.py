"""A file is written completely or not at all, and over nothing of the user's unless told."""

import os
import resource
import threading

import pytest

from kg.errors import ExportError
from kg.output_file import new_file, write_new


@pytest.fixture
def earlier(tmp_path):
    """Return a file that is there already."""
    file = tmp_path / "page.html"
    file.write_text("old", encoding="utf-8")
    return file


@pytest.fixture
def read_only(earlier):
    """Return a file that is there and may be read only."""
    earlier.chmod(0o444)
    return earlier


@pytest.fixture
def as_nobody(tmp_path):
    """Run a test without the rights of root, in a folder that is its own."""
    if os.geteuid() == 0:
        for folder in (tmp_path, *tmp_path.parents[:3]):
            folder.chmod(0o755)
        os.chown(tmp_path, 65534, 65534)
        os.seteuid(65534)
    yield
    if os.getuid() == 0:
        os.seteuid(0)


def test_text_is_written_as_utf_8(tmp_path):
    """Line ends stay as they are, and nothing else is left beside the file."""
    write_new(tmp_path / "a.txt", "甲\r\n乙\n")

    assert (tmp_path / "a.txt").read_bytes() == "甲\r\n乙\n".encode()
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_bytes_are_written(tmp_path):
    """Bytes go in as they are."""
    write_new(tmp_path / "a.bin", b"\x00\xff")

    assert (tmp_path / "a.bin").read_bytes() == b"\x00\xff"


def test_file_has_the_rights_a_new_file_has(tmp_path):
    """What others may do with it is as the user's mask says."""
    before = os.umask(0o027)
    try:
        write_new(tmp_path / "a.txt", "a")
    finally:
        os.umask(before)

    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


def test_file_that_is_there_is_refused(earlier):
    """The line says how to replace it, and it stays as it was."""
    with pytest.raises(
        ExportError, match=r"page\.html: is there already; .* pass --force to replace it"
    ):
        write_new(earlier, "new")

    assert earlier.read_text(encoding="utf-8") == "old"


def test_file_that_comes_meanwhile_is_refused(tmp_path):
    """Between the first look and the end another program may write the file; it is kept."""

    def write_while_another_does() -> None:
        with new_file(tmp_path / "a") as draft:
            draft.write_text("new", encoding="utf-8")
            (tmp_path / "a").write_text("theirs", encoding="utf-8")

    with pytest.raises(ExportError, match="is there already"):
        write_while_another_does()

    assert [each.read_text("utf-8") for each in tmp_path.iterdir()] == ["theirs"]


def test_file_is_replaced_when_told(earlier):
    """It keeps what others may do with it."""
    earlier.chmod(0o600)

    write_new(earlier, "new", force=True)

    assert earlier.read_text(encoding="utf-8") == "new"
    assert earlier.stat().st_mode & 0o777 == 0o600


def test_told_to_replace_a_new_file_is_written(tmp_path):
    """There need not be a file to replace."""
    write_new(tmp_path / "a.txt", "new", force=True)

    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "new"


def test_link_leads_to_the_file_that_is_replaced(tmp_path, earlier):
    """A link stays a link."""
    link = tmp_path / "latest.html"
    link.symlink_to(earlier)

    write_new(link, "new", force=True)

    assert link.is_symlink()
    assert earlier.read_text(encoding="utf-8") == "new"


def test_folder_is_refused(tmp_path):
    """Told to replace or not, a folder stays."""
    with pytest.raises(ExportError, match="is a folder; name a file with -o"):
        write_new(tmp_path, "new", force=True)


@pytest.mark.parametrize("place", ["no/a.txt", "page.html/a.txt"], ids=["none", "file"])
def test_place_without_a_folder_is_told(tmp_path, earlier, place):
    """A folder is not made by a slip of the fingers."""
    with pytest.raises(ExportError, match=r"a\.txt: cannot be written \(there is no such folder\)"):
        write_new(tmp_path / place, "new")

    assert list(tmp_path.iterdir()) == [earlier]


@pytest.mark.usefixtures("as_nobody")
def test_folder_one_may_not_write_to_is_told(tmp_path):
    """The reason is the system's."""
    tmp_path.chmod(0o555)

    with pytest.raises(ExportError, match=r"cannot be written \(Permission denied\); nothing was"):
        write_new(tmp_path / "a.txt", "new")


@pytest.mark.usefixtures("as_nobody")
def test_file_one_may_not_write_to_is_kept(read_only):
    """Told to replace or not, a file without the right to write stays."""
    with pytest.raises(ExportError, match="Permission denied"):
        write_new(read_only, "new", force=True)

    assert read_only.read_text(encoding="utf-8") == "old"


def test_full_disk_leaves_what_was_there(tmp_path, earlier):
    """A file that cannot grow is told with its reason, and nothing half is left."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(ExportError, match=r"cannot be written \(File too large\); nothing was"):
            write_new(earlier, "x" * 2000, force=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert earlier.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [earlier]


def test_other_failures_leave_nothing(tmp_path):
    """What was begun is removed, whatever went wrong."""

    def write_half() -> None:
        with new_file(tmp_path / "a.txt") as draft:
            draft.write_text("half", encoding="utf-8")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_half()

    assert list(tmp_path.iterdir()) == []


def test_text_that_no_file_can_hold_is_told(tmp_path):
    """Half a character is shown as what it is."""
    with pytest.raises(ExportError, match=r"'half \\ud83d' is no text of whole characters"):
        write_new(tmp_path / "a.txt", "half \ud83d")

    assert list(tmp_path.iterdir()) == []


def test_pipe_is_written_to(tmp_path):
    """What is no file on a disk is neither refused nor replaced."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()

    write_new(pipe, "through")

    reader.join()
    assert read == ["through"]
    assert pipe.is_fifo()
