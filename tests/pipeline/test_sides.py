"""How the two sides of a comparison are read, and how bad ones are told."""

from datetime import date
from pathlib import Path

import pytest

from kg.errors import ComparisonError
from kg.pipeline.sides import Dates, Folders, read_side, read_sides


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-05-01", date(2023, 5, 1)),
        ("2023-05", date(2023, 5, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 31)),
    ],
)
def test_date_is_a_day_or_the_last_of_a_month(text: str, day: date):
    """A day stands for itself, a month for its last day."""
    assert read_side(text) == day


def test_text_that_reads_as_a_date_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A folder called as a month is meant only where the path says so."""
    (tmp_path / "2023-05").mkdir()
    monkeypatch.chdir(tmp_path)
    assert (read_side("2023-05"), read_side("./2023-05")) == (date(2023, 5, 31), Path("2023-05"))


@pytest.mark.parametrize("text", ["2023-13", "2023-02-30", "0000-01", "2023-5-1", "yesterday", ""])
def test_neither_date_nor_folder_tells_both_readings(text: str):
    """What is neither is told with what a date looks like, and that there is no such folder."""
    with pytest.raises(ComparisonError, match="neither a date nor a graph folder") as caught:
        read_side(text)
    assert f'"{text}"' in caught.value.place
    assert "no such folder" in caught.value.problem
    assert "2023-05-01, a month like 2023-05" in caught.value.next_step


def test_file_is_no_folder(tmp_path: Path):
    """A file is told to be one."""
    (tmp_path / "graph").touch()
    with pytest.raises(ComparisonError, match="a file, and no folder"):
        read_side(str(tmp_path / "graph"))


def test_name_no_file_can_have_is_told():
    """A text too long for a path is told like any other, not as a fault of ours."""
    with pytest.raises(ComparisonError, match="and no folder"):
        read_side("x" * 5000)


def test_two_dates_and_two_folders_are_read(tmp_path: Path):
    """Two dates are dates, two folders folders."""
    one, other = tmp_path / "a", tmp_path / "b"
    one.mkdir()
    other.mkdir()
    assert read_sides("2023-04", "2023-05-01") == Dates(date(2023, 4, 30), date(2023, 5, 1))
    assert read_sides(str(one), str(other)) == Folders(one, other)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("2023-06", "2023-05", r"2023-06-30 is after 2023-05-31; .*kg diff 2023-05 2023-06"),
        ("2023-05", "2023-05-31", "both are 2023-05-31; give two different dates"),
        (".", "./.", r"is one folder twice; name another folder"),
        (".", "2023-05", r'"\." is a folder and "2023-05" a date; give two dates or two'),
        ("2023-05", ".", r'"2023-05" is a date and "\." a folder; give two dates or two'),
    ],
)
def test_sides_that_do_not_go_together_are_told(first: str, second: str, told: str):
    """Dates that run backwards, one side twice, and one of each are told with the next step."""
    with pytest.raises(ComparisonError, match=told):
        read_sides(first, second)
