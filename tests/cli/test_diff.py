"""``kg diff`` on the command line."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

DATES = ("2023-04-30", "2023-05-12")
NOTE = """\
# What changed from 2023-04-30 to 2023-05-12

## New adopters (0)

Nothing.

## Uses denied or ended from the start (0)

Nothing.

## Changed status (1)

- 天娱数科 (002354.SZ) uses GPT-4: applied → in-use, 2023-05-08 ([sample-weekly-2023-07-16 line 171])

## New partners (1)

- 蓝色光标 (300058.SZ) partners with 百度 (9888.HK): agreed, 2023-05-11 ([sample-weekly-2023-07-16 line 167])

## Partners gone or denied (0)

Nothing.

## Models used or developed for the first time (0)

Nothing.

## Other new relations (0)

Nothing.

## Relations gone (0)

Nothing.

## Said again (0)

Nothing.

## Reports added (0)

Nothing.

## Reports removed (0)

Nothing.

## Reports replaced (0)

Nothing.
"""


def kg(*arguments: str, graph: Path | None = None) -> Result:
    """Run a command; the graph folder goes in as $KG_GRAPH."""
    return CliRunner().invoke(main, arguments, env={"KG_GRAPH": str(graph or "")})


def test_table_shows_a_line_for_each_change(sample_graph: Path):
    """People see kind, date, both ends, both statuses and place of each change."""
    result = kg("diff", *DATES, graph=sample_graph)
    assert [line.split() for line in result.stdout.splitlines()[2:]] == [
        [
            *("changed-status", "2023-05-08", "天娱数科", "USES", "GPT-4", "applied", "in-use"),
            *("sample-weekly-2023-07-16", "171"),
        ],
        [
            *("new-partner", "2023-05-11", "蓝色光标", "PARTNERS_WITH", "百度", "agreed"),
            *("sample-weekly-2023-07-16", "167"),
        ],
    ]


def test_changes_are_counted_on_stderr(sample_graph: Path):
    """How many changes of each kind there are is told apart from the answer."""
    assert kg("diff", *DATES, graph=sample_graph).stderr == "changed-status 1, new-partner 1\n"


def test_json_gives_ids_and_dates(sample_graph: Path):
    """JSON has codes, ids and dates beside what the table shows."""
    found = json.loads(kg("diff", *DATES, "--format", "json", graph=sample_graph).stdout)
    assert found[0] == {
        "kind": "changed-status",
        "date": "2023-05-08",
        "company": "天娱数科",
        "code": "002354.SZ",
        "relation": "USES",
        "object": "GPT-4",
        "before": "applied",
        "after": "in-use",
        "firstSeen": "2023-03-08",
        "lastSeen": "2023-05-08",
        "datedBy": "row",
        "report": "sample-weekly-2023-07-16",
        "line": 171,
        "companyId": "company:002354.SZ",
        "objectId": "model:gpt-4",
    }


def test_csv_gives_what_a_table_leaves_out(sample_graph: Path):
    """A relation that is only said again is a row of CSV, but none of the table."""
    arguments = ("diff", "2023-04", "2023-06")
    text = kg(*arguments, "--format", "csv", graph=sample_graph).stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert "restated" in {row["kind"] for row in rows}
    assert "restated" not in kg(*arguments, graph=sample_graph).stdout


def test_markdown_is_the_note(sample_graph: Path):
    """Markdown is a note with a section for each kind of change."""
    assert kg("diff", *DATES, "--format", "markdown", graph=sample_graph).stdout == NOTE


def test_note_has_chinese_headings(sample_graph: Path):
    """With --lang zh the note is in Chinese."""
    arguments = ("diff", *DATES, "--format", "markdown", "--lang", "zh")
    lines = kg(*arguments, graph=sample_graph).stdout.splitlines()
    assert lines[0] == "# 2023-04-30 至 2023-05-12 的变化"
    assert "## 状态变化（1）" in lines


def test_nothing_changed_is_said(sample_graph: Path):
    """Where nothing changed, stdout stays empty and stderr says so."""
    result = kg("diff", "1999-01", "1999-02", graph=sample_graph)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "nothing changed\n")


@pytest.mark.parametrize(
    "sides", [("2023-06", "2023-05"), ("2023-05", "gone"), (".", "2023-05"), (".", ".")]
)
def test_bad_sides_are_one_line(sample_graph: Path, sides: tuple[str, str]):
    """What cannot be compared ends with exit code 1 and one line."""
    result = kg("diff", *sides, graph=sample_graph)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: kg diff")
    assert result.stderr.count("\n") == 1
