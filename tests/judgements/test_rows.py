"""The judgement files: read whatever a person typed, written the same way every time."""

from pathlib import Path

import pytest

from kg.errors import JudgementError
from kg.judgements import read_judgement_file, read_judgements, write_judgements
from kg.model.judgement import Judgement

ROW = Judgement("disclosure:0123456789abcdef", 8, "汤姆猫", "300459.SZ", "一行, 两句", "says so")
CELL = Judgement("left-over:00ff00ff00ff00ff", 3, "dismissed", text="文心一言")


def read(
    folder: Path, text: str, encoding: str = "utf-8"
) -> tuple[tuple[Judgement, ...], list[str]]:
    """Return the judgements of a file with this text, and the problems without their folder."""
    path = folder / "weekly.csv"
    path.write_bytes(text.encode(encoding))
    file = read_judgement_file(path)
    return file.judgements, [each.removeprefix(f"{folder}/") for each in file.problems]


def test_judgements_read_back_are_those_written(tmp_path):
    """A file gives back what was written, by line."""
    write_judgements(tmp_path / "weekly.csv", [ROW, CELL])
    assert read_judgement_file(tmp_path / "weekly.csv").judgements == (CELL, ROW)


def test_same_judgements_give_the_same_bytes(tmp_path):
    """The order in which things were decided leaves no trace in the file."""
    write_judgements(tmp_path / "a.csv", [ROW, CELL])
    write_judgements(tmp_path / "b.csv", [CELL, ROW])
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_text_is_cut_for_the_eye(tmp_path):
    """Only the first 40 characters of an item are written, on one line."""
    long = Judgement("", 8, "汤姆猫", text="上\n" + "文" * 60)
    write_judgements(tmp_path / "weekly.csv", [long])
    assert read_judgement_file(tmp_path / "weekly.csv").judgements[0].text == "上 " + "文" * 38


def test_file_that_is_not_there_holds_nothing(tmp_path):
    """Without a file, or without the folder, nothing is decided."""
    assert read_judgement_file(tmp_path / "weekly.csv").judgements == ()
    assert read_judgements(tmp_path / "nowhere") == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_hand_written_columns_may_be_few_and_in_any_order(tmp_path, encoding):
    """Line and company are enough, in any order, with the mark a spreadsheet puts first."""
    judgements, problems = read(tmp_path, "company,line\n汤姆猫,8\n\n", encoding)
    assert (judgements, problems) == ((Judgement("", 8, "汤姆猫"),), [])


@pytest.mark.parametrize("word", ["dismissed", "Dismissed"])
def test_word_in_the_place_of_a_company_dismisses(tmp_path, word):
    """A line dismisses with a word where the company would stand."""
    judgements, _ = read(tmp_path, f"line,company\n8,{word}\n")
    assert judgements[0].dismissed


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("line,compny\n8,x\n", 'weekly.csv:1: "compny" is an unknown column'),
        ("line,line,company\n8,8,x\n", 'weekly.csv:1: column "line" stands twice'),
        ("line,note\n8,x\n", "weekly.csv:1: a column for the item (id or line)"),
        ("line,company\n8,\n", "weekly.csv:2: company is empty; give a name"),
        ("line,company\n,汤姆猫\n", "weekly.csv:2: id and line are empty"),
        ("line,company\neight,汤姆猫\n", 'weekly.csv:2: line "eight" is no line'),
        ("line,company\n0,汤姆猫\n", 'weekly.csv:2: line "0" is no line'),
        ("id,company\nrow 8,汤姆猫\n", 'weekly.csv:2: id "row 8" is none'),
        ("line,company\n8,汤姆猫,x,y\n", "weekly.csv:2: 2 cells too many"),
    ],
)
def test_bad_line_is_told_with_its_place_and_what_to_write(tmp_path, text, problem):
    """Each bad line is a problem that names file and line, the value and what is expected."""
    judgements, problems = read(tmp_path, text)
    assert judgements == ()
    assert problems[0].startswith(problem)


def test_all_bad_lines_are_told_and_the_good_ones_kept(tmp_path):
    """One bad line hides no other; a text over two lines does not shift the count."""
    judgements, problems = read(tmp_path, 'line,company,note\nx,汤姆猫,\n8,汤姆猫,"a\nb"\n9,,\n')
    assert [each.line for each in judgements] == [8]
    assert [each.split(":")[1] for each in problems] == ["2", "5"]


def test_file_in_another_encoding_is_told_by_its_byte(tmp_path):
    """A file that is not UTF-8 is a problem, not a crash."""
    _, problems = read(tmp_path, "line,company\n8,汤姆猫\n", "gb18030")
    assert problems == ["weekly.csv: byte 15 is not UTF-8; save the file as UTF-8"]


def test_write_that_fails_leaves_the_old_file(tmp_path):
    """A folder that cannot be made is named, and nothing half-written stays."""
    (tmp_path / "judgements").write_text("", encoding="utf-8")
    with pytest.raises(JudgementError, match="cannot be written"):
        write_judgements(tmp_path / "judgements" / "weekly.csv", [ROW])


def test_folder_that_is_a_file_is_refused(tmp_path):
    """Judgements lie in a folder; a file in its place is said."""
    (tmp_path / "judgements").write_text("", encoding="utf-8")
    with pytest.raises(JudgementError, match="name a folder with --judgements"):
        read_judgements(tmp_path / "judgements")


def test_draft_is_removed_when_it_cannot_take_the_files_place(tmp_path):
    """Where the file's place is taken by a folder, the error says so and no draft stays."""
    (tmp_path / "weekly.csv").mkdir()
    with pytest.raises(JudgementError, match="cannot be written"):
        write_judgements(tmp_path / "weekly.csv", [ROW])
    assert [each.name for each in tmp_path.iterdir()] == ["weekly.csv"]


def test_file_that_cannot_be_opened_is_named(tmp_path):
    """A file that cannot be opened, here a folder, is named with the reason."""
    (tmp_path / "weekly.csv").mkdir()
    with pytest.raises(JudgementError, match="cannot be read"):
        read_judgement_file(tmp_path / "weekly.csv")


def test_empty_file_decides_nothing(tmp_path):
    """A file without a line is no error."""
    assert read(tmp_path, "\n") == ((), [])
