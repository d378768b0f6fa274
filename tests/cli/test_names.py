"""``kg names`` on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.pipeline import build_graph

REPORT = """\
报告日期：2023-07-09

图表 1 应用进展

| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AIGC 技术的应用 | 接入的模型 |
|---|---|---|---|---|---|
| 1) AI+游戏 | 汤姆猫 | 300459.SZ | 3月1日 | 陪伴产品正在升级 | GPT-4、GPT-3.5、ChatGPT、文心一言、Nova-7 模型、Nova 7.0 模型、ChatGTP模型 |
"""


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """Return the graph of a report with two spellings and a misprint."""
    file = tmp_path / "weekly.md"
    file.write_text(REPORT, encoding="utf-8")
    build_graph([file], tmp_path / "graph")
    return tmp_path / "graph"


def kg(*arguments: str, graph: Path) -> Result:
    """Run a command; judgements go to a folder beside the graph."""
    environment = {"KG_GRAPH": str(graph), "KG_JUDGEMENTS": str(graph.parent / "judgements")}
    return CliRunner().invoke(main, ("names", *arguments), env=environment)


def test_merges_are_listed_with_rule_reason_and_who_decided(graph):
    """Every column of a merge comes out, ids too."""
    (row,) = json.loads(kg("merges", "--format", "json", graph=graph).output)

    assert (row["rule"], row["score"], row["by"]) == ("same-spelling", 0.99, "rule")
    assert {row["left"], row["right"]} == {"Nova-7 模型", "Nova 7.0 模型"}
    assert row["canonicalId"] in {row["leftId"], row["rightId"]}


def test_review_lists_a_line_a_candidate(graph):
    """A name that waits comes with what it may mean and why."""
    output = kg("review", "--format", "csv", graph=graph).output.splitlines()

    assert output[0] == "name,candidate,code,score,reason,nameId,candidateId"
    assert output[1].startswith("ChatGTP模型,ChatGPT,,")


def test_same_and_different_say_what_changed(graph):
    """The answer tells the merge that came or went, the file, and what still waits."""
    joined = kg("same", "ChatGTP模型", "ChatGPT", "--note", "misprint", graph=graph).output
    parted = kg("different", "Nova-7 模型", "Nova 7.0 模型", graph=graph).output

    assert "  + ChatGTP模型 = ChatGPT (judgement)\n" in joined
    assert "names.csv; 0 names left for review" in joined
    assert "  - Nova 7.0 模型 = Nova-7 模型 (same-spelling)\n" in parted


def test_unknown_name_is_one_line_with_a_suggestion(graph):
    """A misspelt name gives exit code 1 and the nearest ones."""
    result = kg("same", "ChatGTP", "文心一言", graph=graph)

    assert result.exit_code == 1
    assert result.output.startswith('Error: name "ChatGTP": is in no vocabulary and no report')


def test_folder_may_stand_before_the_command(graph):
    """``kg names --graph DIR merges`` reads that folder too."""
    result = CliRunner().invoke(main, ("names", "--graph", str(graph), "merges", "--format", "csv"))

    assert "same-spelling" in result.output
