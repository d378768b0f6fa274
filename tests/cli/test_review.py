"""``kg review`` on the command line: listing, and settling what it lists."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

WAITING = "sample-weekly-2023-07-16:137"
ROW = "sample-weekly-2023-07-16:175"  # given to 捷成股份, which shares an investee with 天地在线


@pytest.fixture
def graph(sample_graph: Path, tmp_path: Path) -> Path:
    """Return a copy of the sample's graph that may be changed."""
    return shutil.copytree(sample_graph, tmp_path / "graph")


def kg(*arguments: str, graph: Path) -> Result:
    """Run a command; judgements go to a folder beside the graph."""
    environment = {"KG_GRAPH": str(graph), "KG_JUDGEMENTS": str(graph.parent / "judgements")}
    return CliRunner().invoke(main, arguments, env=environment)


def test_list_gives_ids_that_decide_takes(graph):
    """The id of every listed item names that item."""
    items = json.loads(kg("review", "--format", "json", graph=graph).output)
    assert list(items[0]) == ["id", "report", "line", "where", "reason", "candidates", "text"]
    result = kg("review", "decide", items[-1]["id"], "--dismiss", graph=graph)
    assert result.output.startswith(f"{items[-1]['report']}:{items[-1]['line']}  {items[-1]['id']}")


def test_table_shows_beginnings_of_ids_that_are_enough(graph):
    """A table shows so much of an id as names an item."""
    short = kg("review", "--limit", "1", graph=graph).output.splitlines()[2].split()[0]
    assert len(short) == 8
    assert kg("review", "decide", short, "--dismiss", graph=graph).exit_code == 0


def test_report_and_limit_narrow_the_list(graph):
    """``--report`` and ``--limit`` list a part of the queue."""
    arguments = ("--report", "sample-weekly-2023-07-16", "--limit", "2", "--format", "json")
    items = json.loads(kg("review", *arguments, graph=graph).output)
    assert [item["line"] for item in items] == [95, 130]


def test_decide_says_what_changed(graph):
    """The answer names the item, its company before and after, the claims, and the file."""
    output = kg("review", "decide", ROW, "天地在线", graph=graph).output
    assert "  捷成股份 300182.SZ -> 天地在线 002995.SZ\n" in output
    assert "  + INVESTS_IN 世优科技 (天地在线)\n" in output
    assert "judgements/sample-weekly-2023-07-16.csv; 3 left for review" in output


def test_decided_row_leaves_the_queue(graph):
    """A row that waited has its company, and one item fewer waits."""
    output = kg("review", "decide", WAITING, "盛天网络", graph=graph).output
    assert "  review -> 盛天网络 300494.SZ\n" in output
    assert "2 left for review" in output


def test_decision_is_answered_at_once(graph):
    """What was decided is in the next answer of the graph."""
    kg("review", "decide", ROW, "天地在线", graph=graph)
    found = json.loads(kg("why", "天地在线", "世优科技", "--format", "json", graph=graph).output)
    assert [row["line"] for row in found if row["attribution"] == "repaired"] == [175]


def test_id_of_a_row_is_shown_by_why(graph):
    """The id that ``kg why`` prints for a row is one that decide takes."""
    output = kg("why", "中文在线", "ChatGPT", graph=graph).output
    identity = next(each.strip() for each in output.splitlines() if "disclosure:" in each)
    result = kg("review", "decide", identity, "--dismiss", graph=graph)
    assert "中文在线 300364.SZ -> dismissed" in result.output


def test_graph_given_to_review_holds_for_decide(graph, tmp_path):
    """``kg review --graph DIR decide`` decides in that graph."""
    arguments = ("review", "--graph", str(graph), "decide", ROW, "捷成股份")
    assert kg(*arguments, graph=tmp_path / "nowhere").exit_code == 0


@pytest.mark.parametrize("arguments", [(), ("捷成股份", "--dismiss"), ("--code", "1", "--dismiss")])
def test_either_a_company_or_dismiss(graph, arguments):
    """Nothing, or both, is a usage error."""
    result = kg("review", "decide", ROW, *arguments, graph=graph)
    assert result.exit_code == 2
    assert "either COMPANY (or --code) or --dismiss" in result.output


def test_unknown_company_is_told_in_one_line(graph):
    """An unknown company ends with exit code 1 and near names."""
    result = kg("review", "decide", WAITING, "盛天网罗", graph=graph)
    assert result.exit_code == 1
    assert "did you mean 盛天网络, 华策影视" in result.output


def test_note_of_a_stale_line_goes_to_stderr(graph):
    """What the judgement files say of vanished items is told beside the answer."""
    folder = graph.parent / "judgements"
    folder.mkdir()
    lost = "id,company\ndisclosure:0000000000000000,汤姆猫\n"
    (folder / "sample-weekly-2023-07-16.csv").write_text(lost, encoding="utf-8")
    result = kg("review", "decide", ROW, "捷成股份", graph=graph)
    assert "is no row or left-over any more" in result.stderr
