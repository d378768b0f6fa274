"""Completion in a real bash, and in what the shells are told."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from tests.tiny.named_folder import named_folder
from tests.tiny.terminals import Terminal, terminal

BREAKS = " \t\n\"'><=;|&(:"
MARK = "ready>"
HOSTILE = (
    "sea & sky",
    "wave's $HOME",
    'tide "x" `id`',
    "ebb:one=two",
    "浪潮 (新)；海*",
    "back\\slash!",
)


def suggested(line: str, graph: Path | str = "") -> list[str]:
    """Return what bash is told to go on with on a line."""
    asked = {"_KG_COMPLETE": "bash_complete", "KG_LINE": line, "KG_BREAKS": BREAKS}
    result = CliRunner().invoke(main, prog_name="kg", env={**asked, "KG_GRAPH": str(graph)})
    return [each.partition(",")[2] for each in result.output.splitlines() if each]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    """Return a graph with names that a shell would read otherwise."""
    folder: Path = tmp_path_factory.mktemp("hostile") / "graph"
    named_folder(folder, [*HOSTILE, "red\x1b[31m"])
    return folder


@pytest.fixture(scope="module")
def bash(sample_graph) -> Iterator[Terminal]:
    """Return a bash of a person's, with the completion of ``kg`` and the sample's graph."""
    program = str(Path(sys.executable).parent)
    told = {
        "PS1": MARK,
        "PATH": f"{program}{os.pathsep}{os.environ['PATH']}",
        "KG_GRAPH": str(sample_graph),
        "INPUTRC": "/dev/null",
        "HISTFILE": None,
    }
    with terminal(["bash", "--norc", "--noprofile", "-i"], 200, told) as opened:
        opened.read_until(MARK)
        opened.type("bind 'set enable-bracketed-paste off'\n")
        opened.read_until(MARK)
        opened.type('eval "$(kg completion bash)"\n')
        opened.read_until(MARK)
        yield opened


def completed(bash: Terminal, line: str) -> list[str]:
    """Return the words that bash reads on a line after a tab at its end."""
    bash.type(f"{line}\t")
    # To the beginning of the line, where what prints the words goes.
    bash.type("\x01printf '<%s>\\n' \n")
    bash.read_until("printf '<%s>")
    printed = bash.read_until(f">\r\n{MARK}")
    lines = [each.strip("\r") for each in printed.split("\n")]
    return [each[1:-1] for each in lines if each.startswith("<")]


@pytest.mark.parametrize("quote", ["", "'", '"'], ids=["bare", "single", "double"])
@pytest.mark.parametrize("name", HOSTILE)
def test_bash_reads_a_completed_name_as_it_is(bash, hostile, name, quote):
    """Whatever a name holds, bash reads it back as one word that is the name."""
    line = f"kg who-uses --graph {hostile} {quote}{name[:2]}"
    assert completed(bash, line) == ["kg", "who-uses", "--graph", str(hostile), name]


def test_bash_completes_behind_a_sign_at_which_it_breaks_words(bash, hostile):
    """A name with : and = is completed behind them too, though bash takes them for ends of words."""
    line = f"kg who-uses --graph {hostile} ebb:one=t"
    assert completed(bash, line)[-1] == "ebb:one=two"


def test_bash_completes_a_company_in_chinese(bash):
    """The beginning of a Chinese name gets as far as the names go that begin so."""
    assert completed(bash, "kg company 万兴科") == ["kg", "company", "万兴科技"]


def test_bash_completes_the_name_of_a_parameter_and_then_its_value(bash):
    """After a parameter's = one writes on; what follows it is completed as a name."""
    assert completed(bash, "kg query who-uses-model mo")[-1] == "model="
    assert completed(bash, "kg query who-uses-model model=Midj")[-1] == "model=Midjourney"


def test_bash_completes_files(bash, tmp_path):
    """Where a file is wanted, bash completes one of its own."""
    (tmp_path / "weekly.md").touch()
    assert completed(bash, f"kg tables {tmp_path}/we")[-1] == f"{tmp_path}/weekly.md"


def test_bash_stays_silent_where_there_is_no_graph(bash, tmp_path):
    """Without a graph nothing is suggested, and nothing is printed into the line."""
    line = f"kg company --graph {tmp_path}/none 万兴科"
    assert completed(bash, line) == line.split()


def test_broken_graph_is_silent(tmp_path):
    """A graph that cannot be read is none."""
    (tmp_path / "graph.json").write_text("{", encoding="utf-8")
    assert suggested("kg company ", tmp_path) == []
    assert suggested("kg review --report ", tmp_path) == []


def test_server_is_not_asked(sample_graph):
    """A server may want a password and time: nothing is suggested where one is named."""
    assert suggested("kg company --store neo4j 万兴", sample_graph) == []
    assert suggested("kg company --uri bolt://192.0.2.1 万兴", sample_graph) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("kg who-uses ChatGP", "ChatGPT"),
        ("kg who-uses chatgp", "ChatGPT"),
        ("kg who-uses Open", "OpenAI"),
        ("kg who-uses ChatGPT --status te", "testing"),
        ("kg company 30036", "300364.SZ"),
        ("kg query mom", "momentum"),
        ("kg templates vendor-e", "vendor-exposure"),
        ("kg query who-uses-model model=ChatGPT st", "status="),
        ("kg review --report sample-weekly-2023", "sample-weekly-2023-07-16"),
        ("kg view --company 汤姆", "汤姆猫"),
        ("kg diff --company 汤姆", "汤姆猫"),
        ("kg comple", "completion"),
        ("kg review dec", "decide"),
    ],
)
def test_suggests(sample_graph, line, expected):
    """Commands, options' values, templates, parameters, reports and names are suggested."""
    assert expected in suggested(line, sample_graph)


def test_parameter_of_a_template_is_suggested_once(sample_graph):
    """What is given already is not suggested again."""
    assert "model=" not in suggested("kg query who-uses-model model=ChatGPT ", sample_graph)


def test_status_of_a_template_is_suggested_behind_its_name(sample_graph):
    """A parameter that takes some texts alone suggests these; bash replaces what follows =."""
    assert "in-use" in suggested("kg query who-uses-model status=", sample_graph)


def test_why_suggests_what_the_company_has_to_do_with(sample_graph):
    """The second name of ``kg why`` is one for which there is evidence."""
    found = suggested("kg why 中文在线 ", sample_graph)
    assert "ChatGPT" in found
    assert "Midjourney" not in found


def test_graph_of_the_line_counts_before_the_environment(sample_graph, hostile):
    """--graph earlier on the line is the graph whose names are suggested."""
    line = f"kg who-uses --graph {hostile} "
    assert "ChatGPT" not in suggested(line, sample_graph)
    assert suggested(line, sample_graph)


def test_name_that_commands_a_terminal_is_not_suggested(hostile):
    """A name with control characters never gets into a line that is being typed."""
    assert suggested("kg who-uses red", hostile) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_script_is_printed_for_each_shell(shell):
    """``kg completion`` prints a script that asks ``kg`` in that shell's way."""
    result = CliRunner().invoke(main, ["completion", shell])
    assert result.exit_code == 0
    assert f"_KG_COMPLETE={shell}_complete" in result.output


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_get_kinds_they_know(sample_graph, shell):
    """Zsh and fish know but plain texts, files and folders."""
    line = "kg query who-uses-model mo"
    asked = {"_KG_COMPLETE": f"{shell}_complete", "COMP_WORDS": line}
    asked["COMP_CWORD"] = "3" if shell == "zsh" else "mo"
    result = CliRunner().invoke(main, prog_name="kg", env={**asked, "KG_GRAPH": str(sample_graph)})
    assert result.output.startswith("plain")
    assert "model=" in result.output
    assert "nospace" not in result.output
