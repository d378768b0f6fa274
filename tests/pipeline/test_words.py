"""Builds with vocabulary folders of the user's own: what they change, and what a graph remembers."""

import json
import shutil
from pathlib import Path

import pytest

from kg.errors import GraphFolderError, UnknownNameError, VocabularyError
from kg.pipeline import (
    BuildRules,
    Request,
    build_graph,
    check_vocabularies,
    decide,
    export_claims,
    find_terms,
    list_tables,
)
from kg.store.folder import GraphFolder
from tests.tiny.folders import folder

OWN = """\
model:haixing a kg:Model ; skos:prefLabel "海星大模型"@zh ; skos:altLabel "海星" ; dct:source "made up" .
company:699999.SH a kg:Company ; skos:prefLabel "海风重工"@zh ; kg:code "699999.SH" ; dct:source "made up" .
"""
REPORT = """\
报告日期：2023-07-09

图表 1 应用进展

| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AIGC 技术的应用 | 接入的模型 |
|---|---|---|---|---|---|
|  |  |  | 6月27日 | 客服系统已接入海星 |  |
| 1) AI+游戏 | 汤姆猫 | 300459.SZ | 3月1日 | 陪伴产品已接入海星大模型 | 海星 |
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a vocabulary folder with a model and a company of its own."""
    return folder(tmp_path / "project" / "words", OWN)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return a report that names the model."""
    file = tmp_path / "weekly.md"
    file.write_text(REPORT, encoding="utf-8")
    return file


@pytest.fixture
def graph(tmp_path: Path, own: Path, report: Path) -> Path:
    """Return the graph of the report, built with the user's vocabulary."""
    path = tmp_path / "project" / "graph"
    build_graph([report], path, rules=BuildRules(vocabularies=(own,)))
    return path


def _uses(graph: Path) -> list[tuple[str, str]]:
    records = [json.loads(each) for each in export_claims(graph)]
    return [(each["origin"], each["object"]) for each in records if each["type"] == "claim"]


def test_build_reads_texts_and_cells_with_the_users_words(graph: Path):
    """A model only the user knows is found in sentences and in the model column, by its alias."""
    assert sorted(_uses(graph)) == [("model-column", "海星大模型"), ("text", "海星大模型")]


def test_graph_remembers_its_vocabulary_as_a_way_from_itself(graph: Path):
    """The manifest names the folder as seen from the graph folder."""
    assert GraphFolder(graph).manifest().vocabularies == ("../words",)


def test_later_build_reads_the_remembered_words(graph: Path, report: Path):
    """A build that names no folder takes those of the graph."""
    report.with_name("later.md").write_text(REPORT, encoding="utf-8")
    build_graph([report.with_name("later.md")], graph)

    assert len(_uses(graph)) == 4


def test_decision_reads_the_remembered_words(graph: Path, tmp_path: Path):
    """A company and a model only the user's vocabulary knows are known when deciding."""
    settled = decide(graph, tmp_path / "judgements", Request("weekly:7", "海风重工"))

    assert settled.added == ("USES 海星大模型 (海风重工)",)


def test_project_can_be_moved(graph: Path, tmp_path: Path):
    """Graph and vocabulary that are moved together still belong together."""
    moved = tmp_path / "elsewhere"
    shutil.move(graph.parent, moved)

    assert GraphFolder(moved / graph.name).vocabularies() == (moved / "words",)


def test_build_without_words_forgets_them(graph: Path, report: Path):
    """An empty choice takes the shipped vocabularies alone and is remembered too."""
    build_graph([report], graph, rules=BuildRules(vocabularies=()))

    assert GraphFolder(graph).manifest().vocabularies == ()
    assert ("text", "海星大模型") not in _uses(graph)


def test_gone_vocabulary_is_told_with_the_way_out(graph: Path, own: Path):
    """A remembered folder that is gone is named, and the graph stays as it was."""
    before = (graph / "graph.json").read_bytes()
    shutil.rmtree(own)

    with pytest.raises(GraphFolderError, match=rf"vocabularies of {own}, which is gone; .*--vocab"):
        build_graph([], graph)
    assert (graph / "graph.json").read_bytes() == before


def test_broken_vocabulary_leaves_no_graph(tmp_path: Path, report: Path):
    """A build with words that cannot be used tells so and builds nothing."""
    broken = folder(tmp_path / "broken", "model:x a kg:Model .")

    with pytest.raises(VocabularyError, match="has no skos:prefLabel"):
        build_graph([report], tmp_path / "graph", rules=BuildRules(vocabularies=(broken,)))
    assert not GraphFolder(tmp_path / "graph").exists


def test_tables_are_found_by_the_users_words(tmp_path: Path, report: Path):
    """A heading word of the user's own tells the kind of a table."""
    text = REPORT.replace("公司业务对 AIGC 技术的应用", "船讯").replace("接入的模型", "所用之船")
    report.write_text(text.replace("日期 |", "何日 |"), encoding="utf-8")
    words = (
        '<urn:ai-adoption-kg:table-kind:adoption> skos:altLabel "船讯", "所用之船" .\n'
        '<urn:ai-adoption-kg:column:text> skos:altLabel "船讯" .'
    )
    assert [table.kind for table in list_tables([report])] != ["adoption"]

    tables = list_tables([report], [folder(tmp_path / "own", words)])

    assert [table.kind for table in tables] == ["adoption"]


def test_find_tells_all_of_an_entry(own: Path):
    """A name is found by alias in the user's folder, with everything its entry says."""
    found = find_terms("海星", [own])[0]

    assert (found.id, found.by, found.name, found.source) == (
        "model:haixing",
        "alias",
        "海星大模型",
        "made up",
    )


@pytest.mark.parametrize(
    ("name", "ids", "by"),
    [
        ("300364", ["company:300364.SZ"], "code"),
        ("17K小说网", ["company:300364.SZ"], "brand"),
        ("gpt4.0", ["model:gpt-4"], "alias"),
        ("model:gpt-4o", ["model:gpt-4o"], "id"),
    ],
)
def test_find_knows_names_codes_ids_and_brands(name: str, ids: list[str], by: str):
    """An entry is found by all that points at it, and says by what."""
    found = find_terms(name)

    assert ([each.id for each in found], found[0].by) == (ids, by)


def test_find_leads_up_to_the_family_and_its_vendor():
    """A version is told with its families, the nearest first, and its vendor."""
    found = find_terms("ChatGLM2-6B")[0]

    assert found.family[:2] == ("ChatGLM2", "ChatGLM")
    assert found.vendor


def test_find_suggests_names_for_an_unknown_one():
    """An unknown name gets the nearest ones."""
    with pytest.raises(
        UnknownNameError, match=r"no such name in the vocabularies; did you .*ChatGPT"
    ):
        find_terms("ChatGTP")


def test_check_tells_what_is_wrong_in_a_users_folder(tmp_path: Path):
    """The shipped files and the user's are checked together."""
    own = folder(tmp_path / "own", 'model:x a kg:Model ; skos:prefLabel "ChatGPT" .')

    assert {p.rule for p in check_vocabularies([own]) if p.file.startswith(str(own))} == {
        "clash",
        "source",
    }


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        (
            "{MODEL*}已接入后",
            '"已接入后" in a pattern never matches: it holds a word of the cue connect',
        ),
        ("{conect}{MODEL*}", '"conect" is no cue and no name'),
        ("{connect}{MODEL}", '"{connect}{MODEL}" is about 0 names'),
    ],
)
def test_check_tells_patterns_that_can_never_match(tmp_path: Path, pattern: str, problem: str):
    """A rule that a build would refuse is told before, with its line."""
    rule = f'rule:x a kg:RelationRule ; kg:states "USES" ;\n    kg:pattern "{pattern}" .'
    own = folder(tmp_path / "own", rule)

    (found,) = check_vocabularies([own])

    assert (found.problem, found.entry, found.rule) == (problem, "rule:x", "rule")
    assert pattern in Path(found.file).read_text(encoding="utf-8").splitlines()[found.line - 1]
