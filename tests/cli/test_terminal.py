"""What is printed for people commands no terminal, is coloured where wanted, and fits."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kg.cli.terminal import harmless_json, neutralise
from tests.tiny.named_folder import named_folder
from tests.tiny.terminals import printed_in_terminal

HOSTILE = (
    "red \x1b[31mname",
    "clear\x1b[2J\x1b[H",
    "title\x1b]0;x\x07",
    "one byte \x9b31m",
    "back\b\b\bspace\rreturn",
    "turned \u202eround",
    "deleted\x7f",
)
PLEASANT = ("中文在线", "emoji 🙂", "e\u0301clair", "שלום", "ＧＰＴ－４", "ｶﾀｶﾅ")
ANY_SEQUENCE = re.compile(r"\x1b(?!\[[\d;]*m)")
"""An escape character that begins anything but a colour."""

COLOURS = re.compile(r"\x1b\[[\d;]*m")
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a graph of names that command terminals, and of names that are merely not Latin."""
    folder: Path = tmp_path_factory.mktemp("named") / "graph"
    named_folder(folder, [*HOSTILE, *PLEASANT])
    return folder


def kg(*arguments: str) -> list[str]:
    """Return a command line as a process of its own."""
    return [sys.executable, "-m", "kg", *arguments]


def piped(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command whose output is no terminal."""
    return subprocess.run(
        kg(*arguments),
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        env={"LC_ALL": "C.UTF-8", "TERM": "xterm", **environment},
    )


def commands_for(name: str) -> list[list[str]]:
    """Return the commands that print a name for people."""
    return [
        ["who-uses", name],
        ["company", name],
        ["why", name, name],
        ["query", "names", "label=Company"],
        ["cypher", "MATCH (c:Company) RETURN c.name AS name ORDER BY name"],
        ["stats"],
    ]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_name_commands_no_terminal(graph, name):
    """In tables, paragraphs and pages a terminal gets no sequence of a name's, but its spelling."""
    for command in commands_for(name)[:4]:
        printed = printed_in_terminal(kg(*command, "--graph", str(graph)))
        assert not ANY_SEQUENCE.search(printed)
        assert not OBEYED.search(COLOURS.sub("", printed))
        spelt = neutralise(" ".join(name.split()))
        assert spelt[:12] in printed or spelt[:12] in printed.replace("\n", "")


def test_error_commands_no_terminal(graph):
    """A name in an error, also of how a command is called, is spelt too."""
    for command in (["who-uses", "no \x1b[31mname"], ["\x1b[2J"], ["build", "--date", "\x1b[2J"]):
        printed = printed_in_terminal(kg(*command, *_graph(command, graph)))
        assert "\\x1b[" in printed
        assert not ANY_SEQUENCE.search(printed)
        assert "\x1b" not in printed


def _graph(command: list[str], graph: Path) -> list[str]:
    return ["--graph", str(graph)] if command[0] == "who-uses" else []


def test_json_spells_what_a_terminal_obeys(graph):
    """JSON holds the same names, with escapes of its own for what a terminal would obey."""
    printed = piped("query", "names", "label=Company", "--format", "json", "--graph", str(graph))
    assert not OBEYED.search(printed.stdout)
    assert {each["name"] for each in json.loads(printed.stdout)} == {*HOSTILE, *PLEASANT}


def test_csv_in_a_pipe_holds_names_as_they_are(graph):
    """A program that reads CSV gets each name as it is."""
    printed = subprocess.run(
        kg("query", "names", "label=Company", "--format", "csv", "--graph", str(graph)),
        capture_output=True,
        check=True,
    ).stdout.decode()
    names = {row["name"] for row in csv.DictReader(io.StringIO(printed, newline=""))}
    assert names == {*HOSTILE, *PLEASANT}


def test_csv_on_a_terminal_is_spelt(graph):
    """A person who looks at CSV on a terminal gets spellings."""
    command = kg("query", "names", "label=Company", "--format", "csv", "--graph", str(graph))
    assert "\x1b" not in printed_in_terminal(command)


def test_terminal_gets_colours(sample_graph):
    """On a terminal a status has its colour, and is a word besides."""
    command = kg("who-uses", "GPT-4", "--graph", str(sample_graph))
    assert re.search(r"\x1b\[32min-use *\x1b\[0m", printed_in_terminal(command, 200))


@pytest.mark.parametrize(
    "environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}]
)
def test_terminal_gets_no_colours_where_none_are_wanted(sample_graph, environment):
    """NO_COLOR and a terminal that can do nothing get text alone."""
    for command in (["who-uses", "GPT-4"], ["why", "中文在线", "ChatGPT"], ["company", "中文在线"]):
        printed = printed_in_terminal(kg(*command, "--graph", str(sample_graph)), 100, environment)
        assert "\x1b" not in printed
        assert "2023-0" in printed


def test_pipe_gets_text_alone(sample_graph):
    """What is piped has no colours and no blanks at the ends of its lines."""
    for command in (["who-uses", "GPT-4"], ["why", "中文在线", "ChatGPT"], ["company", "中文在线"]):
        printed = piped(*command, "--graph", str(sample_graph)).stdout
        assert "\x1b" not in printed
        assert not re.search(" $", printed, re.MULTILINE)


def test_pipe_gets_colours_where_they_are_forced(sample_graph):
    """FORCE_COLOR colours a pipe, for a pager that shows colours."""
    printed = piped("who-uses", "GPT-4", "--graph", str(sample_graph), FORCE_COLOR="1")
    assert "\x1b[32m" in printed.stdout


@pytest.mark.parametrize("width", [40, 56, 80, 100, 140, 200])
@pytest.mark.parametrize("name", ["GPT-4", "OpenAI"])
def test_table_fits_the_terminal(sample_graph, name, width):
    """From 40 to 200 columns no line of a table is wider than the terminal."""
    command = kg("who-uses", name, "--graph", str(sample_graph))
    printed = COLOURS.sub("", printed_in_terminal(command, width))
    told, _, table = printed.partition("\n")
    assert told.startswith(name)
    assert "中文在线" in table
    assert max(map(cell_len, table.splitlines())) <= width


def test_columns_stand_below_each_other(graph):
    """Chinese, emoji, combining marks and half-width signs take the places a terminal gives them."""
    query = "UNWIND $names AS name RETURN name, 'x' AS next"
    given = json.dumps(PLEASANT, ensure_ascii=False)
    command = kg("cypher", query, "-p", f"names={given}", "--graph", str(graph))
    printed = COLOURS.sub("", printed_in_terminal(command)).splitlines()
    starts = {cell_len(line.partition("x")[0]) for line in printed[2:] if line.endswith("x")}
    assert len(starts) == 1
    assert sum(line.endswith("x") for line in printed) == len(PLEASANT)


def test_encoding_without_chinese_gets_spellings(sample_graph):
    """Where stdout cannot take Chinese it is spelt, and nothing fails."""
    asked = ("company", "中文在线", "--graph", str(sample_graph))
    printed = piped(*asked, PYTHONIOENCODING="latin-1")
    assert printed.returncode == 0
    assert "\\u4e2d\\u6587" in printed.stdout


@given(st.text())
def test_any_text_is_neutralised(text: str):
    """Whatever a text holds, nothing of it commands a terminal, and all of it has an encoding."""
    neutral = neutralise(text)
    assert not OBEYED.search(neutral)
    neutral.encode()


@given(st.text(st.characters(exclude_categories=())))
def test_any_json_keeps_its_value(text: str):
    """Whatever a text holds, it is read back from harmless JSON."""
    harmless = harmless_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(harmless) == text
    assert not OBEYED.search(harmless)
    harmless.encode()
