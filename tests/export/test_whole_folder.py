"""A folder of files is written completely or not at all, and over nothing of somebody else."""

import resource

import pytest

from kg.errors import ExportError
from kg.export.whole_folder import whole_folder


def fill(target, *, replace=False, text="new"):
    """Write a folder of one file."""
    with whole_folder(target, replace=replace) as draft:
        (draft / "nodes-A.csv").write_text(text, encoding="utf-8")


def held(folder):
    """Return what is in a folder: the texts of files, or the names in a folder in it."""
    return {
        each.name: each.read_text("utf-8") if each.is_file() else each for each in folder.iterdir()
    }


@pytest.fixture
def earlier(tmp_path):
    """Return a folder with an earlier export."""
    target = tmp_path / "import"
    fill(target, text="old")
    (target / "import.report").touch()
    return target


def test_folder_appears_when_all_is_written(tmp_path):
    """Until the end nothing is seen of it, and nothing else is left."""
    with whole_folder(tmp_path / "import", replace=False) as draft:
        (draft / "nodes-A.csv").touch()
        assert not (tmp_path / "import").exists()

    assert [each.name for each in tmp_path.iterdir()] == ["import"]


def test_failure_leaves_nothing(tmp_path):
    """What was begun is removed, whatever went wrong."""
    with pytest.raises(RuntimeError), whole_folder(tmp_path / "import", replace=False):
        raise RuntimeError

    assert list(tmp_path.iterdir()) == []


def test_full_disk_is_one_clear_line(tmp_path, earlier):
    """A file that cannot grow is told with its reason; an earlier export stays as it was."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(
            ExportError, match=r"import: cannot be written \(File too large\); nothing"
        ):
            fill(earlier, replace=True, text="x" * 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert held(earlier) == {"nodes-A.csv": "old", "import.report": ""}
    assert list(tmp_path.iterdir()) == [earlier]


def test_place_that_cannot_be_written_is_told(tmp_path):
    """A folder within a file is no place for one."""
    (tmp_path / "file").touch()

    with pytest.raises(ExportError, match="cannot be written"):
        fill(tmp_path / "file" / "import")


def test_file_in_the_place_of_the_folder_is_refused(tmp_path):
    """What the user has there is a file."""
    (tmp_path / "import").touch()

    with pytest.raises(ExportError, match="is a file"):
        fill(tmp_path / "import")


def test_earlier_export_is_refused(earlier):
    """A folder that is not empty stays as it was."""
    with pytest.raises(
        ExportError, match="is not empty; name a fresh folder with -o, or say --force"
    ):
        fill(earlier)

    assert held(earlier)["nodes-A.csv"] == "old"


def test_earlier_export_is_replaced_when_told(tmp_path, earlier):
    """The folder is that of the new export alone."""
    fill(earlier, replace=True)

    assert held(earlier) == {"nodes-A.csv": "new"}
    assert list(tmp_path.iterdir()) == [earlier]


def test_files_of_others_are_never_replaced(earlier):
    """A folder that holds anything no export wrote is refused, told or not."""
    (earlier / "thesis.docx").touch()

    with pytest.raises(ExportError, match=r"holds thesis\.docx, which no export wrote"):
        fill(earlier, replace=True)


def test_empty_folder_is_filled(tmp_path):
    """A folder made for it may be named."""
    (tmp_path / "import").mkdir()

    fill(tmp_path / "import")

    assert held(tmp_path / "import") == {"nodes-A.csv": "new"}


def test_text_that_no_file_can_hold_is_told(tmp_path):
    """Half a character is shown as what it is."""
    with pytest.raises(ExportError, match=r"'half \\ud83d' is no text of whole characters"):
        fill(tmp_path / "import", text="half \ud83d")
