"""The READMEs and the guide: their commands run, and both languages say the same."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main

ROOT = Path(__file__).resolve().parent.parent
ENGLISH, CHINESE = ROOT / "README.md", ROOT / "README.zh-CN.md"
GUIDE = ROOT / "docs" / "guide.md"
CONSOLE = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
BLOCK = re.compile(r"^```\w*\n.*?^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)]+)\)")
CODE = re.compile(r"`([^`\n]+)`")


def text(page: Path) -> str:
    """Return a page as it is."""
    return page.read_text(encoding="utf-8")


def calls(page: Path) -> list[str]:
    """Return the commands that a page shows with a prompt."""
    lines = [line for block in CONSOLE.findall(text(page)) for line in block.splitlines()]
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]


@pytest.mark.parametrize("call", [*calls(GUIDE), *calls(ENGLISH)])
def test_commands_with_a_prompt_run_on_the_sample(sample_graph, monkeypatch, call):
    """Each ends without an error and prints something."""
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(main, shlex.split(call)[1:], env={"KG_GRAPH": str(sample_graph)})
    assert (done.exit_code, bool(done.stdout)) == (0, True)


def test_answer_in_the_readme_is_given(sample_graph):
    """What the README shows below its command is what the command prints first."""
    (block,) = CONSOLE.findall(text(ENGLISH))
    call, *shown = block.splitlines()
    done = CliRunner().invoke(
        main, shlex.split(call.removeprefix("$ "))[1:], env={"KG_GRAPH": str(sample_graph)}
    )
    assert done.stdout.splitlines()[: len(shown) - 1] == shown[:-1]


def test_template_of_the_guide_runs(sample_graph, tmp_path):
    """The template that the guide shows answers as it stands there."""
    found = re.search(r"```cypher\n(.*?)```", text(GUIDE), re.DOTALL)
    assert found
    (tmp_path / "most-rows.cypher").write_text(found[1], encoding="utf-8")
    arguments = ["query", "most-rows", "since=2024-01-01", "--templates", str(tmp_path)]
    done = CliRunner().invoke(main, arguments, env={"KG_GRAPH": str(sample_graph)})
    assert done.exit_code == 0
    assert "company" in done.stdout


def test_readmes_show_the_same_commands():
    """Blocks of code are the same in both languages."""
    assert BLOCK.findall(text(CHINESE)) == BLOCK.findall(text(ENGLISH))


def test_readmes_lead_to_the_same_places():
    """Both have the same links, and each one to the other."""
    links = [set(LINK.findall(text(page))) for page in (ENGLISH, CHINESE)]
    assert links[0] ^ links[1] == {ENGLISH.name, CHINESE.name}


def test_readmes_name_the_same_things():
    """Commands, options and values within the text are the same."""
    named = [set(CODE.findall(BLOCK.sub("", text(page)))) for page in (ENGLISH, CHINESE)]
    assert named[0] ^ named[1] == set()


def test_readmes_count_the_templates():
    """The number of templates is that of those there are."""
    listed = CliRunner().invoke(main, ["templates", "--format", "csv"]).stdout
    count = len(re.findall(r"^[a-z-]+,", listed, re.MULTILINE)) - 1
    assert f" {count} [" in text(ENGLISH)
    assert f" {count} 个" in text(CHINESE)
