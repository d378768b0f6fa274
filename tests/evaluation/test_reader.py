"""Gold files: read as docs/labelling.md says, and told of every line that cannot be used."""

import json
from pathlib import Path

import pytest

from kg.errors import GoldError, KGError
from kg.evaluation import read_gold

ROW = {"doc": "weekly", "line": 8, "company": "汤姆猫", "date": "2023-03-01"}
USE = {"model": "ChatGPT", "surface": "ChatGPT"}


def write(folder: Path, *records: object) -> Path:
    """Write gold lines, texts as they are."""
    lines = [each if isinstance(each, str) else json.dumps(each) for each in records]
    file = folder / "gold.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_row_needs_little(tmp_path):
    """Report, line and company make a row; what is left out says nothing."""
    row = read_gold([write(tmp_path, ROW)])[0].rows[0]
    assert (row.line, row.company, row.code, row.category) == (8, "汤姆猫", "", "")
    assert set(row.relations.values()) == {()}


def test_entry_takes_every_right_status(tmp_path):
    """The labelled status and those accepted beside it are all right."""
    use = {**USE, "status": "testing", "status_accept": ["in-use"], "accept": ["GPT"]}
    entry = read_gold([write(tmp_path, {**ROW, "uses": [use]})])[0].rows[0].relations["USES"][0]
    assert (entry.statuses, entry.accept) == (("testing", "in-use"), ("GPT",))


def test_files_of_one_report_are_put_together(tmp_path):
    """Several files may label one report; a file may label several."""
    (tmp_path / "more").mkdir()
    more = write(tmp_path / "more", {**ROW, "line": 9}, {**ROW, "doc": "other"})
    gold = read_gold([write(tmp_path, ROW), more])
    assert [(each.report, len(each.rows)) for each in gold] == [("other", 1), ("weekly", 2)]


def test_span_reaches_from_the_first_to_the_last_labelled_line(tmp_path):
    """Cells count for the span as rows do."""
    cell = {"doc": "weekly", "line": 3, "kind": "model-column", "company": "x", "models": []}
    assert read_gold([write(tmp_path, ROW, cell)])[0].span == (3, 8)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "is no JSON"),
        ("[]", "is no JSON object"),
        ({**ROW, "doc": ""}, 'doc "" is no report'),
        ({"doc": "weekly", "company": "x"}, "line is missing and is no line"),
        ({**ROW, "line": 0}, "line 0 is no line"),
        ({**ROW, "line": "8"}, 'line "8" is no line'),
        ({**ROW, "company": ""}, "has neither company nor code"),
        ({**ROW, "category": 3}, "category 3 is no text"),
        ({**ROW, "date": "1. März"}, 'date "1. März" is no date; write YYYY-MM-DD'),
        ({**ROW, "kind": "cell"}, 'kind "cell" is unknown'),
        ({**ROW, "kind": "model-column"}, "models is missing and is no list of names"),
        ({**ROW, "uses": "ChatGPT"}, 'uses "ChatGPT" is no list'),
        ({**ROW, "uses": ["ChatGPT"]}, "uses entry 1: is no JSON object"),
        ({**ROW, "uses": [USE, {"model": "x"}]}, "uses entry 2: surface is missing and is no text"),
        ({**ROW, "uses": [{**USE, "accept": "x"}]}, 'uses entry 1: accept "x" is no list'),
        (
            {**ROW, "uses": [{**USE, "status": "used"}]},
            'uses entry 1: status "used" is unknown; it is one of',
        ),
    ],
)
def test_bad_line_is_told_with_its_place_and_what_to_write(tmp_path, line, problem):
    """A line that cannot be used is named with file and line, its value and what is expected."""
    file = write(tmp_path, ROW, line)
    with pytest.raises(GoldError) as caught:
        read_gold([file])
    assert caught.value.problems[0].startswith(f"{file}:2: {problem}")


def test_all_bad_lines_are_told_at_once(tmp_path):
    """Bad lines of all files come in one error, those of a missing file too."""
    file = write(tmp_path, "{", {**ROW, "line": 0, "date": "x"}, ROW, ROW)
    with pytest.raises(GoldError) as caught:
        read_gold([file, tmp_path / "nowhere.jsonl"])
    places = [each.removeprefix(f"{tmp_path}/").split(": ")[0] for each in caught.value.problems]
    expected = [f"gold.jsonl:{number}" for number in (1, 2, 2, 4)]
    assert places == [*expected, "nowhere.jsonl"]


def test_bytes_that_are_no_utf8_are_told(tmp_path):
    """A file in another encoding is a problem with its byte."""
    (tmp_path / "gold.jsonl").write_bytes("汤姆猫".encode("gb18030"))
    with pytest.raises(GoldError, match="byte 0 is not UTF-8"):
        read_gold([tmp_path / "gold.jsonl"])


def test_gold_without_a_row_is_refused(tmp_path):
    """Nothing can be measured without a row: not on an empty file, not on cells alone."""
    with pytest.raises(KGError, match="no row is labelled"):
        read_gold([write(tmp_path)])
    cell = {"doc": "weekly", "line": 3, "kind": "model-column", "company": "x", "models": []}
    with pytest.raises(GoldError, match="no row of weekly is labelled"):
        read_gold([write(tmp_path, cell)])
