"""Names in a graph: what a build merges, what a person says of it, and what that changes."""

import json
import shutil
from pathlib import Path

import pytest

from kg.errors import JudgementError, JudgementFileError, OpenReviewError
from kg.judgements import name_file_path
from kg.model.judgement import NameJudgement
from kg.pipeline import (
    BuildRules,
    Request,
    ask,
    build_graph,
    decide,
    export_claims,
    judge_names,
    list_merges,
    list_name_review,
)

REPORT = """\
一份样例

报告日期：2023-07-09

图表 1 应用进展

| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AIGC 技术的应用 | 接入的模型 |
|---|---|---|---|---|---|
| 1) AI+游戏 | 汤姆猫 | 300459.SZ | 3月1日 | 陪伴产品正在升级 | GPT-4、GPT 4.0、GPT-3.5、Nova-7 模型、Nova 7.0 模型 |
|  | 掌趣科技 | 300315.SZ | 3月8日 | 客服系统正在升级 | 文心大模型 4.9、ERNIE 4.0 Turbo、文心一言 |
|  | 万兴科技 | 300624.SZ | 3月9日 | 剪辑产品正在升级 | Midjourney、ChatGTP模型 |
"""
SAME = NameJudgement("ChatGTP模型", "ChatGPT", is_same=True, note="misprint")
SPLIT = NameJudgement("Nova-7 模型", "Nova 7.0 模型", is_same=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a report and its graph; nothing is decided yet."""
    folder = tmp_path_factory.mktemp("names")
    (folder / "weekly.md").write_text(REPORT, encoding="utf-8")
    build_graph([folder / "weekly.md"], folder / "graph")
    return folder


@pytest.fixture
def graph(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the graph that may be changed."""
    return Path(shutil.copytree(built / "graph", tmp_path / "graph"))


@pytest.fixture
def judgements(tmp_path: Path) -> Path:
    """Return the folder where decisions go; it is not there yet."""
    return tmp_path / "judgements"


def users(graph: Path, model: str) -> set[tuple[str, str]]:
    """Return who uses which version of a model."""
    rows = ask(graph, "who-uses-model", {"model": model}).rows
    return {(str(row["company"]), str(row["model"])) for row in rows}


def exported(graph: Path) -> list[str]:
    """Return the objects of the exported claims."""
    records = [json.loads(line) for line in export_claims(graph)]
    return [each["object"] for each in records if each["type"] == "claim"]


def test_build_merges_spellings(graph):
    """Two spellings of a version nobody lists are one model, used once."""
    assert len({name for _, name in users(graph, "Nova 7.0 模型")}) == 1
    assert [each.rule for each in list_merges(graph)] == ["same-spelling"]


def test_family_answers_for_all_its_versions(graph):
    """Who uses 文心 holds what is called so, its versions, their variants, and unlisted ones."""
    assert users(graph, "文心") == {
        ("掌趣科技", "文心一言"),
        ("掌趣科技", "ERNIE 4.0 Turbo"),
        ("掌趣科技", "文心大模型 4.9"),
    }


def test_version_does_not_answer_for_its_family(graph):
    """Who uses a version holds nobody who uses another one."""
    assert users(graph, "ERNIE 4.0") == {("掌趣科技", "ERNIE 4.0 Turbo")}


def test_same_merges_and_shows_at_once(graph, judgements):
    """What a person joined answers under either name, and leaves the queue."""
    judged = judge_names(graph, judgements, SAME)

    assert ("万兴科技", "ChatGPT") in users(graph, "ChatGTP模型") & users(graph, "ChatGPT")
    assert [each.left.name for each in judged.added] == ["ChatGTP模型"]
    assert list_name_review(graph) == ()


def test_different_undoes_a_merge(graph, judgements):
    """What a person keeps apart is two nodes again, and its merge is gone."""
    judged = judge_names(graph, judgements, SPLIT)

    assert (list_merges(graph), len(judged.dropped)) == ((), 1)
    assert {"Nova-7 模型", "Nova 7.0 模型"} <= {*exported(graph)}


def test_saying_the_opposite_replaces_the_line(graph, judgements):
    """Two names have one line: what was said last."""
    judge_names(graph, judgements, SPLIT)
    judge_names(graph, judgements, NameJudgement("Nova 7.0 模型", "Nova-7 模型", is_same=True))

    lines = name_file_path(judgements).read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[2] for line in lines] == ["judgement", "same"]


def test_undone_merge_gives_the_graph_as_it_was(graph, judgements):
    """Joined and kept apart again, the names answer as before."""
    before = (users(graph, "Midjourney"), exported(graph))
    judge_names(graph, judgements, SAME)
    judge_names(graph, judgements, NameJudgement("ChatGTP模型", "ChatGPT", is_same=False))

    assert (users(graph, "Midjourney"), exported(graph)) == before


def test_every_build_applies_the_file(built, graph, judgements):
    """A build of the same report merges what the file says."""
    judge_names(graph, judgements, SAME)
    other = graph.parent / "other"

    summary = build_graph([built / "weekly.md"], other, rules=BuildRules(judgements))

    assert ("万兴科技", "ChatGPT") in users(other, "ChatGPT")
    assert (summary.merged, summary.names_for_review) == (2, 0)


def test_deleting_the_line_undoes_it(graph, judgements):
    """A build without a path shows the names as rules decide when the file is gone."""
    before = exported(graph)
    judge_names(graph, judgements, SAME)
    name_file_path(judgements).unlink()

    build_graph([], graph, rules=BuildRules(judgements))

    assert exported(graph) == before


def test_deciding_a_row_keeps_what_was_decided_of_names(graph, judgements):
    """A decision about a row builds the graph under the file of names too."""
    judge_names(graph, judgements, SAME)

    decide(graph, judgements, Request("weekly:11", "汤姆猫"))

    assert [each.decided_by for each in list_merges(graph)] == ["person", "rule"]


def test_unknown_name_is_refused_with_near_ones(graph, judgements):
    """A misspelt name is no decision; what was meant is suggested, and nothing is written."""
    with pytest.raises(JudgementError, match="did you mean 万兴科技"):
        judge_names(graph, judgements, NameJudgement("万兴科记", "ChatGPT", is_same=True))
    assert not judgements.exists()


def test_names_of_two_kinds_are_refused(graph, judgements):
    """A company is no model."""
    with pytest.raises(JudgementError, match="are not of one kind"):
        judge_names(graph, judgements, NameJudgement("万兴科技", "ChatGPT", is_same=True))


def test_two_codes_are_refused(graph, judgements):
    """No person's word makes one company of two codes; the graph stays as it was."""
    with pytest.raises(JudgementFileError, match="whose codes differ"):
        judge_names(graph, judgements, NameJudgement("万兴科技", "掌趣科技", is_same=True))
    assert not judgements.exists()


def test_build_tells_every_line_that_cannot_be_used(built, tmp_path, judgements):
    """All bad lines of the file are told at once, and no graph is made."""
    path = name_file_path(judgements)
    path.parent.mkdir(parents=True)
    path.write_text("left,right,judgement\n甲,,same\n万兴科技,掌趣科技,same\n", encoding="utf-8")

    with pytest.raises(JudgementFileError, match="2 × a line that cannot be used"):
        build_graph([built / "weekly.md"], tmp_path / "graph", rules=BuildRules(judgements))
    assert not (tmp_path / "graph" / "graph.json").exists()


def test_strict_build_fails_for_a_name_that_waits(built, tmp_path):
    """A name for review is something left to a person."""
    with pytest.raises(OpenReviewError, match="1 × name for a person") as raised:
        build_graph([built / "weekly.md"], tmp_path / "graph", rules=BuildRules(strict=True))
    assert "ChatGTP模型: may be ChatGPT" in str(raised.value)
