"""``kg stats`` on the command line."""

import csv
import io
import json
from pathlib import Path

from click.testing import CliRunner, Result

from kg.cli import main


def kg(*arguments: str, graph: Path | None = None) -> Result:
    """Run a command; the graph folder goes in as $KG_GRAPH."""
    return CliRunner().invoke(main, arguments, env={"KG_GRAPH": str(graph or "")})


def test_table_begins_with_fingerprint_and_period(sample_graph: Path):
    """People see fingerprint and period first, then the counts and the reports."""
    lines = kg("stats", graph=sample_graph).stdout.splitlines()
    assert lines[0].startswith("fingerprint  ")
    assert lines[1] == "period       2023-02-01 to 2024-09-05"
    assert lines[-1].split()[0] == "sample-weekly-2024-09-08"


def test_json_is_one_object(sample_graph: Path):
    """JSON is one object: numbers by section, period, reports, fingerprint."""
    found = json.loads(kg("stats", "--format", "json", graph=sample_graph).stdout)
    assert list(found) == [
        *("fingerprint", "period", "nodesByLabel", "edgesByType", "claimsByRelation"),
        *("claimsByStatus", "claimsByGrade", "claimsByOrigin", "disclosuresByAttribution"),
        "reports",
    ]
    assert found["nodesByLabel"]["Report"] == len(found["reports"]) == 2


def test_csv_has_a_line_for_each_number(sample_graph: Path):
    """CSV names section and kind of every number, and tells each report in a line."""
    text = kg("stats", "--format", "csv", graph=sample_graph).stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    counted = {(row["section"], row["name"]): row["count"] for row in rows}
    assert counted["nodes-by-label", "Report"] == "2"
    assert [row["date"] for row in rows if row["section"] == "reports"] == [
        "2023-07-16",
        "2024-09-08",
    ]


def test_missing_graph_is_one_line(tmp_path: Path):
    """Without a graph there is one line that says how to get one."""
    result = kg("stats", graph=tmp_path / "gone")
    assert result.exit_code == 1
    assert "gone: holds no graph; build one with" in result.stderr


def test_markdown_is_a_note(sample_graph: Path):
    """A note tells how many reports of which time, then a line for each kind of count."""
    lines = kg("stats", "--format", "markdown", graph=sample_graph).stdout.splitlines()
    assert lines[0] == "# What the graph holds"
    assert lines[2].startswith("2 reports, of 2023-02-01 to 2024-09-05; fingerprint `")
    assert "- Claims by grade: A " in "\n".join(lines)
