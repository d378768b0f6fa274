"""``kg ask`` on the sample's graph."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main


@pytest.fixture
def kg(sample_graph: Path):
    """Return what runs ``kg ask`` on the sample."""

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["ask", *arguments, "--graph", str(sample_graph)])

    return run


def test_line_stands_on_stderr_and_rows_on_stdout(kg):
    """What it was read as is told beside the answer, which can be piped on."""
    result = kg("谁在用", "Kimi", "--format", "csv")

    assert result.stderr.splitlines()[0] == "kg query who-uses-model model=Kimi"
    assert result.stdout.splitlines()[0].startswith("company,code,model,status")


def test_near_misses_are_offered(kg):
    """Lines that nearly fit follow the answer."""
    lines = kg("谁在用 Kimi").stderr.splitlines()

    assert any(line.startswith("or: kg query ") for line in lines)


def test_json_has_all_in_one_object(kg):
    """JSON has question, template, parameters and rows, and nothing is on stderr."""
    result = kg("who uses Kimi since 2024-05", "--format", "json")

    whole = json.loads(result.stdout)
    assert result.stderr == ""
    assert (whole["question"], whole["template"]) == (
        "who uses Kimi since 2024-05",
        "who-uses-model",
    )
    assert whole["parameters"] == {"model": "Kimi", "since": "2024-05-01"}
    assert {row["model"] for row in whole["rows"]} == {"Kimi"}


def test_explain_does_not_run_it(kg):
    """--explain tells what was found, and gives no rows."""
    result = kg("谁在用 Kimi", "--explain")

    assert result.stdout.splitlines() == [
        "  kimi: model=Kimi",
        "  asked like: {who} {use} $model",
        "  fits 100%",
    ]


def test_explain_in_json_has_no_rows(kg):
    """In JSON too."""
    assert "rows" not in json.loads(kg("谁在用 Kimi", "--explain", "--format", "json").stdout)


def test_date_is_what_relative_days_count_from(kg):
    """--date takes the place of the latest report's day."""
    result = kg("今年谁在用 Kimi", "--date", "2023-07-16", "--explain")

    assert "since=2023-01-01" in result.stderr


def test_what_is_not_understood_ends_with_one(kg):
    """A question that no template answers is an error in a line, with the nearest lines below."""
    result = kg("who uses ChatGPT except 中文在线")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "  kg query who-uses-model model=ChatGPT" in result.stderr.splitlines()
