"""The graph folder: swapped as a whole, never half, and clear about what is wrong with it."""

import json
import resource
from datetime import date
from pathlib import Path

import pytest

from kg.errors import GraphFolderError
from kg.model.report import Report, ReportClaims
from kg.store.folder import FORMAT, GraphFolder


def part(name: str, title: str = "") -> ReportClaims:
    """Return a part with nothing but its report."""
    return ReportClaims(Report(name, title, date(2024, 1, 1), "given", ""), (), (), ())


def write_nothing(path: Path) -> None:
    """Stand for a database: a folder with one file."""
    path.mkdir()
    (path / "data").write_text("x", encoding="utf-8")


def build(folder: GraphFolder, *parts: ReportClaims) -> None:
    """Make a graph of the parts."""
    with folder.lock():
        folder.replace({each.report.name: each for each in parts}, "", write_nothing)


@pytest.fixture
def folder(tmp_path: Path) -> GraphFolder:
    """Return a graph folder with two reports."""
    made = GraphFolder(tmp_path / "graph")
    build(made, part("a"), part("b"))
    return made


def snapshot(folder: GraphFolder) -> dict[str, int]:
    """Return every file of a graph folder with the time it was written."""
    files = (each for each in folder.path.rglob("*") if each.is_file())
    return {str(each): each.stat().st_mtime_ns for each in files if each.name != "build.lock"}


def test_folder_gives_back_the_parts_it_was_given(folder):
    """The parts of a folder are those of the last build, sorted by report."""
    assert folder.read_parts() == [part("a"), part("b")]


def test_same_build_again_touches_no_file(folder):
    """Building the same parts again leaves every file as it was, times included."""
    before = snapshot(folder)
    build(folder, part("a"), part("b"))
    assert snapshot(folder) == before


def test_changed_report_leaves_the_other_parts_untouched(folder):
    """Only the part of a report that changed is written; the others keep their files."""
    before = snapshot(folder)
    build(folder, part("a"), part("b", "changed"))
    kept = {name for name, time in snapshot(folder).items() if before.get(name) == time}
    assert any("/a." in name for name in kept)
    assert not any("/b." in name for name in kept)


def test_failed_database_leaves_the_previous_graph(folder):
    """When the database cannot be written, everything is as it was before."""
    before = snapshot(folder)

    def fail(path: Path) -> None:
        path.mkdir()
        raise OSError(28, "No space left on device")

    with folder.lock(), pytest.raises(GraphFolderError, match="No space left on device"):
        folder.replace({"c": part("c")}, "", fail)
    assert snapshot(folder) == before


def test_database_before_the_last_is_removed(folder):
    """The database a reader may still have open stays for one build, then goes."""
    first = folder.database()
    build(folder, part("a", "second"))
    kept_for_readers = first.is_dir()
    build(folder, part("a", "third"))
    assert (kept_for_readers, first.is_dir()) == (True, False)


def test_database_that_was_half_removed_is_not_taken_for_one(folder, monkeypatch):
    """A build killed while it removes an old database leaves nothing that a later one would use."""

    def be_killed(path: Path, **_: object) -> None:
        for file in path.glob("*"):
            file.unlink()
            raise SystemExit

    build(folder, part("a", "second"))
    with monkeypatch.context() as patched:
        patched.setattr("shutil.rmtree", be_killed)
        with pytest.raises(SystemExit):
            build(folder, part("a", "third"))
    build(folder, part("a"), part("b"))
    assert (folder.database() / "data").exists()
    assert not list(folder.path.glob("*.draft"))


def test_second_writer_is_refused(folder):
    """Two builds cannot write one folder at the same time."""
    again = GraphFolder(folder.path)
    with folder.lock(), pytest.raises(GraphFolderError, match="another build"), again.lock():
        pass


def test_absent_graph_says_how_to_build_one(tmp_path):
    """Reading where no graph is names the command that makes one."""
    with pytest.raises(GraphFolderError, match="holds no graph; build one with"):
        GraphFolder(tmp_path).manifest()


def test_half_written_first_build_is_told_apart(tmp_path):
    """A folder with claims but no manifest is the left-over of a build that did not end."""
    (tmp_path / "claims").mkdir()
    with pytest.raises(GraphFolderError, match="its first build did not end"):
        GraphFolder(tmp_path).manifest()


def test_build_takes_over_a_half_written_folder(tmp_path):
    """A build goes ahead where an earlier first build did not end."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.0.jsonl.draft").write_text("{", encoding="utf-8")
    half = GraphFolder(tmp_path)
    build(half, part("a"))
    assert [file.name[:2] for file in (tmp_path / "claims").iterdir()] == ["a."]


def test_other_format_is_refused_with_both_numbers(folder):
    """A graph of another format is not read, and the message names both formats."""
    manifest = folder.path / "graph.json"
    record = json.loads(manifest.read_text(encoding="utf-8")) | {"format": FORMAT + 1}
    manifest.write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(GraphFolderError, match=f"format {FORMAT + 1}.*format {FORMAT}"):
        folder.manifest()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"parts": 1}', "null"])
def test_broken_manifest_is_named(folder, content):
    """A manifest that is no manifest is named, not guessed around."""
    (folder.path / "graph.json").write_text(content, encoding="utf-8")
    with pytest.raises(GraphFolderError, match=r"graph\.json: is no manifest"):
        folder.manifest()


def test_part_changed_by_hand_is_refused(folder):
    """A part that does not match its digest is not read."""
    file = next((folder.path / "claims").glob("a.*"))
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with pytest.raises(GraphFolderError, match="was changed after it was written"):
        folder.read_parts()


def test_missing_part_is_named(folder):
    """A part that is gone is named with its file."""
    file = next((folder.path / "claims").glob("b.*"))
    file.unlink()
    with pytest.raises(GraphFolderError, match="No such file"):
        folder.read_parts()


def test_missing_database_says_how_to_rebuild_it(folder):
    """Without its database a graph can be rebuilt, and the message says how."""
    (folder.database() / "data").unlink()
    folder.database().rmdir()
    with pytest.raises(GraphFolderError, match="rebuilds it from the claims"):
        folder.database()


def test_folder_with_other_things_is_not_taken(tmp_path):
    """A folder that holds something else is not made a graph folder."""
    (tmp_path / "thesis.docx").write_text("x", encoding="utf-8")
    with pytest.raises(GraphFolderError, match="is not empty and holds no graph"):
        build(GraphFolder(tmp_path), part("a"))


def test_file_in_place_of_a_folder_is_refused(tmp_path):
    """A file cannot be a graph folder."""
    (tmp_path / "graph").write_text("x", encoding="utf-8")
    with pytest.raises(GraphFolderError, match="is a file"):
        build(GraphFolder(tmp_path / "graph"), part("a"))


def test_full_disk_leaves_the_previous_graph(folder):
    """When no byte can be written any more, the error says so and nothing has changed."""
    before = snapshot(folder)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        with pytest.raises(GraphFolderError, match="the previous graph is intact"):
            build(folder, part("a", "changed"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert snapshot(folder) == before
