"""What changed between two dates of a graph, or between two graphs of made-up reports."""

import json
from datetime import date
from pathlib import Path

import pytest

from kg.comparison import Comparison, ReportKind
from kg.errors import ComparisonError, GraphFolderError, UnknownNameError
from kg.pipeline import build_graph, diff_graphs
from kg.pipeline.diff import _read
from kg.pipeline.rdf import stored_graph

REPORT = """\
一份样例

报告日期：{day}

图表 1 应用进展

| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AIGC 技术的应用 | 接入的模型 |
|---|---|---|---|---|---|
{rows}
"""
JULY = [
    "| 1) AI+游戏 | 汤姆猫 | 300459.SZ | 5月8日 | 汤姆猫正在测试文心一言 |  |",
    "|  |  |  | 6月12日 | 汤姆猫的陪伴产品已接入文心一言 |  |",
    "| 2) AI+营销 | 蓝色光标 | 300058.SZ | 6月20日 | 蓝色光标已接入 GPT-4 | Midjourney |",
]
AUGUST = [
    "| 1) AI+游戏 | 掌趣科技 | 300315.SZ | 8月2日 | 掌趣科技正在测试文心一言 |  |",
]


def _write(folder: Path, name: str, day: str, rows: list[str]) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}.md"
    file.write_text(REPORT.format(day=day, rows="\n".join(rows)), encoding="utf-8")
    return file


def _told(found: Comparison) -> list[tuple[str, str, str, str, str, str]]:
    """Return what a comparison tells of each change."""
    return [
        (
            str(each.kind),
            each.state.source.name,
            each.state.target.name,
            each.before.status if each.before else "",
            each.after.status if each.after else "",
            str(each.when),
        )
        for each in found.changes
    ]


@pytest.fixture(scope="module")
def july(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the graph of the July report."""
    folder = tmp_path_factory.mktemp("july")
    build_graph([_write(folder, "july", "2023-07-09", JULY)], folder / "graph")
    return folder / "graph"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the graph of the July report without its last row, and of the August report."""
    folder = tmp_path_factory.mktemp("both")
    files = [
        _write(folder, "july", "2023-07-09", JULY[:2]),
        _write(folder, "august", "2023-08-06", AUGUST),
    ]
    build_graph(files, folder / "graph")
    return folder / "graph"


def test_adopter_is_new_between_two_dates(july: Path):
    """A company whose first row falls between the dates is new, and so is the model."""
    assert _told(diff_graphs("2023-04", "2023-05", july)) == [
        ("new-adopter", "汤姆猫", "文心一言", "", "testing", "2023-05-08"),
        ("new-model", "汤姆猫", "文心一言", "", "testing", "2023-05-08"),
    ]


def test_status_changes_between_two_dates(july: Path):
    """A later row with another status changes it, on the row's date and at its line."""
    found = diff_graphs("2023-05-31", "2023-06-12", july)

    (change,) = found.changes
    assert _told(found) == [
        ("changed-status", "汤姆猫", "文心一言", "testing", "in-use", "2023-06-12")
    ]
    assert (change.state.report, change.state.line) == ("july", 10)


def test_day_itself_counts(july: Path):
    """What a row of the day itself states is known on that day, and not the day before."""
    assert not diff_graphs("2023-05-01", "2023-05-07", july).changes
    assert not diff_graphs("2023-05-08", "2023-05-09", july).changes


def test_undated_claim_is_known_with_its_report(july: Path):
    """A model that only the model column names is known from the report's date on."""
    found = diff_graphs("2023-07-08", "2023-07-09", july)

    assert ("new-adopter", "蓝色光标", "Midjourney", "", "in-use", "2023-07-09") in _told(found)
    assert {each.state.dated_by for each in found.changes} == {"report"}


def test_report_is_added_on_its_date(july: Path):
    """A report is known from its date on."""
    (report,) = diff_graphs("2023-07-08", "2023-07-09", july).reports

    assert (report.kind, report.report.name) == (ReportKind.ADDED, "july")


def test_folders_tell_what_is_gone(july: Path, both: Path):
    """What a corrected report no longer states is told as gone, beside what is new."""
    told = _told(diff_graphs(str(july), str(both), Path("unused")))

    assert ("gone-relation", "蓝色光标", "GPT-4", "in-use", "", "2023-06-20") in told
    assert ("new-adopter", "掌趣科技", "文心一言", "", "testing", "2023-08-02") in told
    assert not [each for each in told if each[1] == "汤姆猫"]


def test_folders_tell_which_reports_changed(july: Path, both: Path):
    """A report with another file is replaced; one that only one folder holds was added."""
    found = diff_graphs(str(july), str(both), Path("unused"))

    assert [(each.kind, each.report.name) for each in found.reports] == [
        (ReportKind.ADDED, "august"),
        (ReportKind.REPLACED, "july"),
    ]


def test_changes_can_be_narrowed_to_a_relation(july: Path):
    """Only changes of the relation asked for are told."""
    assert not diff_graphs("2023-04", "2023-05", july, relation="PARTNERS_WITH").changes


def test_changes_can_be_narrowed_to_a_company(july: Path, both: Path):
    """A company is found by its code, also where only one of the folders holds it."""
    found = diff_graphs(str(july), str(both), Path("unused"), company="300315.SZ")

    assert {each.state.source.name for each in found.changes} == {"掌趣科技"}


def test_states_on_the_last_day_are_the_edges_of_the_graph(sample_graph: Path):
    """Summed up from its claims a relation stands as its edge does in the graph."""
    known = _read(sample_graph).on(date(2030, 1, 1))
    edges = [edge for edge in stored_graph(sample_graph).edges if "status" in edge.properties]

    assert [
        (*each.key, each.status, each.first_seen, each.last_seen, each.dated_by)
        for each in known.states
    ] == [
        (
            *edge.key,
            *(edge.properties[name] for name in ("status", "firstSeen", "lastSeen", "datedBy")),
        )
        for edge in edges
    ]


def test_company_that_neither_side_holds_is_told(july: Path, both: Path):
    """An unknown company gets the nearest names, as elsewhere."""
    with pytest.raises(UnknownNameError, match="did you mean 汤姆猫"):
        diff_graphs(str(july), str(both), Path("unused"), company="汤姆喵")


def test_unknown_relation_is_told_with_those_there_are(july: Path):
    """A relation that is none is named with all there are."""
    with pytest.raises(ComparisonError, match=r'"USE": there is no such .* PARTNERS_WITH, USES'):
        diff_graphs("2023-04", "2023-05", july, relation="USE")


def test_folder_without_a_graph_is_told(july: Path, tmp_path: Path):
    """A folder that holds no graph is named."""
    with pytest.raises(GraphFolderError, match=f"{tmp_path}: holds no graph"):
        diff_graphs(str(july), str(tmp_path), Path("unused"))


def test_folder_of_another_format_is_told(july: Path, tmp_path: Path):
    """A folder of another format is named with both formats and what to do."""
    (tmp_path / "graph.json").write_text(json.dumps({"format": 2}), encoding="utf-8")
    with pytest.raises(GraphFolderError, match=r"format 2, this program reads .*; build the"):
        diff_graphs(str(july), str(tmp_path), Path("unused"))
