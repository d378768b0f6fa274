"""The file of names: what it holds, what of it cannot be used, and how it is written."""

from pathlib import Path

import pytest

from kg.judgements import (
    NameFile,
    name_file_path,
    read_judgements,
    read_name_file,
    write_name_file,
)
from kg.model.judgement import NameJudgement


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the file stands; its folder is there."""
    path = name_file_path(tmp_path)
    path.parent.mkdir(parents=True)
    return path


def read(path: Path, text: str) -> NameFile:
    """Write a text as the file, and read it."""
    path.write_text(text, encoding="utf-8")
    return read_name_file(path.parent.parent)


def test_file_gives_its_lines_with_their_places(path):
    """Each line says two names, whether they are one, why, and where it stands."""
    (line,) = read(path, "left,right,judgement,note\n北塘造船,北塘船厂,same,renamed\n").judgements

    assert (line.left, line.right, line.is_same, line.note) == (
        "北塘造船",
        "北塘船厂",
        True,
        "renamed",
    )
    assert line.place == f"{path}:2"


def test_folder_without_the_file_holds_no_judgement(tmp_path):
    """Nothing was decided where there is no file."""
    assert read_name_file(tmp_path).judgements == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("left,right,judgement\n甲,,same\n", "2: right is empty; give a name, a code or an id"),
        (
            "left,right,judgement\n甲,乙,yes\n",
            '2: judgement "yes" is none; write same or different',
        ),
        ("left,right,judgement\n甲,乙,same,x\n", "2: 1 cells too many"),
        ("left,right\n甲,乙\n", "1: no column judgement; add it to the header"),
        ("left,right,judgement,who\n", '1: "who" is an unknown column'),
    ],
)
def test_line_that_cannot_be_used_is_told(path, text, problem):
    """What is wrong with a line is said with the file, the line and what to do."""
    (told,) = read(path, text).problems

    assert told.startswith(f"{path}:{problem}")


def test_file_that_is_no_utf8_is_told(path):
    """Bytes in another encoding are named, not guessed at."""
    path.write_bytes("left,right,judgement\n甲,乙,same\n".encode("gb18030"))

    (told,) = read_name_file(path.parent.parent).problems
    assert "is not UTF-8" in told


def test_written_file_reads_back(tmp_path):
    """What is written is read again, in the order of the names."""
    lines = [
        NameJudgement("乙", "甲", is_same=False),
        NameJudgement("丙", "甲", is_same=True, note="a, b"),
    ]

    write_name_file(tmp_path, lines)

    assert read_name_file(tmp_path).judgements == (lines[1], lines[0])


def test_report_called_names_has_a_file_of_its_own(path):
    """The file of names is no report's, and a report called names is none of it."""
    read(path, "left,right,judgement\n甲,乙,same\n")

    assert read_judgements(path.parent.parent) == ()
