"""From a report to the grades of its claims and edges, and to its broker."""

import json
from pathlib import Path

import pytest

from kg.errors import ReportError
from kg.pipeline import Given, ask, build_graph, export_claims, view_graph

REPORT = """\
一份样例

报告日期：2023-07-09

图表 1 应用进展

| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AIGC 技术的应用 | 接入的模型 |
|---|---|---|---|---|---|
| 1) AI+游戏 | 汤姆猫 | 300459.SZ | 3月1日 | 陪伴产品已接入 GPT-4 | ChatGPT |
|  | 掌趣科技 | 300315.SZ | 3月8日 | 掌趣科技正在测试文心一言、ChatGPT、通义千问 |  |
"""


def _build(tmp_path: Path, text: str = REPORT, broker: str = "") -> tuple[Path, tuple[str, ...]]:
    """Build a report; return the graph and the notes."""
    file = tmp_path / "weekly.md"
    file.write_text(text, encoding="utf-8")
    graph = tmp_path / "graph"
    return graph, build_graph([file], graph, Given(broker=broker)).notes


def _grades(graph: Path) -> dict[tuple[str, str], str]:
    records = (json.loads(line) for line in export_claims(graph))
    return {
        (each["company"], each["object"]): each["grade"]
        for each in records
        if each["type"] == "claim"
    }


def test_claims_are_graded_by_how_they_are_stated(tmp_path: Path):
    """By itself with a word A, in the model column B, in a list of three B."""
    grades = _grades(_build(tmp_path)[0])

    assert (
        grades["汤姆猫", "GPT-4"],
        grades["汤姆猫", "ChatGPT"],
        grades["掌趣科技", "文心一言"],
    ) == ("A", "B", "B")


def test_broker_of_a_report_is_noted(tmp_path: Path):
    """The summary says which broker a report is given to, and on what grounds."""
    _, notes = _build(tmp_path, REPORT + "\n分析师邮箱：zhoubao@yangli.example\n")

    assert "weekly: broker 样例证券 by its e-mail in line 12" in notes


def test_report_without_a_broker_is_noted(tmp_path: Path):
    """Where no broker is found, the summary says how to give one."""
    _, notes = _build(tmp_path)

    assert any("prints no known broker" in note and "--broker" in note for note in notes)


@pytest.mark.parametrize(
    ("given", "broker"),
    [("样例证券", "样例证券"), ("yangli.example", "样例证券"), ("浮标", "浮标")],
)
def test_given_broker_is_the_reports(tmp_path: Path, given: str, broker: str):
    """A broker given by hand is taken by its name, or as it is where nobody lists it."""
    graph, notes = _build(tmp_path, broker=given)

    assert f"weekly: broker {broker} as given" in notes
    row = ask(graph, "who-uses-model", {"model": "GPT-4"}).rows[0]
    assert (row["brokers"], row["grade"]) == (1, "A")


def test_given_broker_is_for_one_report_only(tmp_path: Path):
    """A broker cannot be given to several reports at once."""
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")

    with pytest.raises(ReportError, match="--broker can be the broker of one report only"):
        build_graph([tmp_path], tmp_path / "graph", Given(broker="样例证券"))


def test_relations_of_a_company_tell_grade_and_brokers(tmp_path: Path):
    """What a company has to do with others comes with its grade and number of brokers."""
    graph, _ = _build(tmp_path)

    rows = ask(graph, "relations-of-company", {"company": "汤姆猫", "relation": "USES"}).rows

    assert {(row["object"], row["grade"], row["brokers"]) for row in rows} == {
        ("GPT-4", "A", 0),
        ("ChatGPT", "B", 0),
    }


def test_page_tells_the_grade(tmp_path: Path):
    """The page's data hold the grade of an edge, under a caption in both languages."""
    page = view_graph(_build(tmp_path)[0]).page

    assert '"grade"' in page
    assert "可信等级" in page
