"""``kg vocab``, ``--vocab`` and ``$KG_VOCAB``."""

import csv
import io
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.store.folder import GraphFolder
from tests.tiny.folders import BEGIN, folder

SOUND = 'model:haixing a kg:Model ; skos:prefLabel "海星大模型"@zh ; dct:source "made up" .'
BROKEN = '\nmodel:x a kg:Model ; skos:prefLabel "ChatGPT" .'


def kg(*arguments: str | Path, **environment: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, list(map(str, arguments)), env=environment)


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Return a folder without a mistake."""
    return folder(tmp_path / "sound", SOUND)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Return a folder with two mistakes."""
    return folder(tmp_path / "broken", BROKEN)


def test_check_of_sound_words_succeeds(sound: Path):
    """Nothing but warnings ends with exit code 0."""
    result = kg("vocab", "check", sound)
    assert result.exit_code == 0
    assert "error" not in result.stdout


def test_check_tells_every_problem_with_its_line(broken: Path):
    """All mistakes are told at once, each with file and line, and the exit code is 1."""
    result = kg("vocab", "check", broken)
    place = f"{broken}/words.ttl:{BEGIN + 1}: model:x: "
    assert result.exit_code == 1
    assert f'unusable: {place}"ChatGPT" is a name of model:chatgpt too' in result.stdout
    assert f"error: {place}has no source note" in result.stdout


def test_check_prints_json(broken: Path):
    """As JSON each problem has its fields."""
    rows = json.loads(kg("vocab", "check", broken, "--format", "json").stdout)
    own = [each for each in rows if each["file"].startswith(str(broken))]
    assert {(each["rule"], each["line"]) for each in own} == {
        ("clash", BEGIN + 1),
        ("source", BEGIN + 1),
    }


def test_check_prints_csv(broken: Path):
    """As CSV each problem is a row."""
    rows = list(csv.DictReader(io.StringIO(kg("vocab", "check", broken, "--format", "csv").stdout)))
    assert "clash" in {each["rule"] for each in rows}


def test_check_reads_the_folders_of_the_environment(sound: Path, broken: Path):
    """$KG_VOCAB is a path list."""
    result = kg("vocab", "check", KG_VOCAB=os.pathsep.join(map(str, (sound, broken))))
    assert str(broken) in result.stdout


def test_find_prints_the_facts_of_an_entry(sound: Path):
    """A name is told with all its entry says, one fact a line."""
    result = kg("vocab", "find", "海星大模型", "--vocab", sound)
    lines = dict(line.split(None, 1) for line in result.output.splitlines() if line)
    assert (lines["id"], lines["source"]) == ("model:haixing", "made up")


def test_find_prints_csv_and_json():
    """Every fact is there for programs too."""
    rows = list(csv.DictReader(io.StringIO(kg("vocab", "find", "GPT-4", "--format", "csv").output)))
    found = json.loads(kg("vocab", "find", "GPT-4", "--format", "json").output)
    assert rows[0]["id"] == found[0]["id"] == "model:gpt-4"


def test_find_of_an_unknown_name_fails_with_the_nearest():
    """An unknown name gives one line and exit code 1."""
    result = kg("vocab", "find", "ChatGTP")
    assert result.exit_code == 1
    assert "did you mean ChatGPT" in result.output


def test_build_takes_folders_by_option_and_by_environment(tmp_path: Path, sound: Path):
    """--vocab goes before $KG_VOCAB; the graph remembers what it was built with."""
    other = folder(tmp_path / "other", "")
    report = tmp_path / "weekly.md"
    report.write_text(
        "报告日期：2023-07-09\n\n| 公司名称 | 股票代码 | 日期 | 应用进展 | 接入的模型 |\n"
        "|---|---|---|---|---|\n| 汤姆猫 | 300459.SZ | 3月1日 | 已接入海星大模型 | |\n",
        encoding="utf-8",
    )
    graph = tmp_path / "graph"
    for arguments, expected in (
        ((), ("../sound",)),
        (("--vocab", str(other)), ("../other",)),
        (("--no-vocab",), ()),
    ):
        done = kg("build", report, "--graph", graph, *arguments, KG_VOCAB=str(sound))
        assert done.exit_code == 0, done.output
        assert GraphFolder(graph).manifest().vocabularies == expected


def test_decide_knows_the_companies_of_a_folder(tmp_path: Path):
    """A company of the user's own is known to the decision, given by --vocab."""
    own = folder(
        tmp_path / "own",
        'company:699999.SH a kg:Company ; skos:prefLabel "海风重工"@zh ; kg:code "699999.SH" .',
    )
    report = tmp_path / "weekly.md"
    report.write_text(
        "报告日期：2023-07-09\n\n| 公司名称 | 股票代码 | 日期 | 应用进展 | 接入的模型 |\n"
        "|---|---|---|---|---|\n| | | 3月1日 | 客服系统已接入 ChatGPT | |\n"
        "| 汤姆猫 | 300459.SZ | 3月1日 | 已接入 GPT-4 | |\n",
        encoding="utf-8",
    )
    graph, judgements = tmp_path / "graph", tmp_path / "judgements"
    assert kg("build", report, "--graph", graph).exit_code == 0
    decide = (
        "review",
        "decide",
        "weekly:5",
        "海风重工",
        "--graph",
        graph,
        "--judgements",
        judgements,
    )
    assert kg(*decide).exit_code == 1

    done = kg(*decide, "--vocab", own)

    assert done.exit_code == 0, done.output
    assert "海风重工 699999.SH" in done.output


def test_vocab_and_no_vocab_exclude_each_other(sound: Path):
    """Asking for a folder and for none is a usage error."""
    assert kg("build", "--vocab", sound, "--no-vocab").exit_code == 2


def test_broken_words_stop_a_build_with_their_place(tmp_path: Path, broken: Path):
    """Every command that reads them tells broken words in the same way."""
    result = kg("tables", tmp_path / "weekly.md", "--vocab", broken)
    assert result.exit_code == 1
    assert f"{broken}/words.ttl:{BEGIN + 1}: model:x: " in result.output
