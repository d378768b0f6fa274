"""``kg evaluate`` on the command line: figures, misses and floors."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

REPORT = "sample-weekly-2023-07-16"


@pytest.fixture
def run(examples: Path, sample_graph: Path):
    """Return a function that evaluates the sample on the gold of its first report."""

    def evaluate(*arguments: str) -> Result:
        gold = str(examples / "gold" / f"{REPORT}.jsonl")
        command = ["evaluate", gold, "--graph", str(sample_graph), *arguments]
        return CliRunner().invoke(main, command)

    return evaluate


def test_table_names_every_figure(run):
    """For people, each figure stands on a line under its report."""
    lines = run().output.splitlines()
    assert lines[0] == REPORT
    assert lines[1].split() == ["rows", "75"]


def test_json_holds_figures_and_misses(run):
    """For programs, figures are numbers and misses are objects."""
    answer = json.loads(run("--format", "json", "--show", "2").output)[0]
    assert answer["report"] == REPORT
    assert answer["figures"]["rows"] == 75
    assert len(answer["misses"]) == 2


def test_csv_holds_one_figure_a_row(run):
    """As CSV each figure is a row; misses go to stderr."""
    result = run("--format", "csv", "--show", "1")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert rows[0] == {"report": REPORT, "figure": "rows", "value": "75"}
    assert " line " in result.stderr


def test_show_lists_misses_with_line_gold_and_got(run):
    """Each miss names its line, what was missed, what is labelled and what was read."""
    miss = run("--show", "1").output.splitlines()[-1]
    assert miss.startswith(f"{REPORT} line ")
    assert ": gold " in miss
    assert ", got " in miss


def test_floor_that_is_met_ends_with_zero(run):
    """Figures that reach their floors end well."""
    assert run("--min", "row coverage=1", "--min", "rows silently wrong=1").exit_code == 0


@pytest.mark.parametrize("floor", ["USES F1=1.1", "rows silently wrong=-1", "uses f1=1.1"])
def test_floor_that_is_missed_ends_with_one(run, floor):
    """A missed floor is told after the figures, with exit code 1."""
    result = run("--min", floor)
    assert result.exit_code == 1
    assert "row coverage" in result.stdout
    assert ", asked at " in result.stderr


def test_unknown_figure_is_told_before_anything_is_measured(run):
    """A floor of an unknown figure names those there are."""
    result = run("--min", "USES=1")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "it is one of rows, row coverage" in result.stderr


def test_gold_of_a_report_that_is_not_in_the_graph_is_refused(sample_graph, tmp_path):
    """Gold for another report names the reports there are."""
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"doc": "sample-weekly-2023", "line": 3, "company": "x"}\n', encoding="utf-8")
    result = CliRunner().invoke(main, ["evaluate", str(gold), "--graph", str(sample_graph)])
    assert result.exit_code == 1
    assert f"did you mean {REPORT}" in result.output
