"""The command line: what it answers, how it fails, and that it starts fast."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

HEAVY = (
    *("arcadedb", "networkx", "neo4j", "numpy", "pyarrow", "pyshacl", "pyvis"),
    *("rapidfuzz", "rdflib", "rich", "spacy"),
)
LOOK_UPS = [
    ["who-uses", "文心一言"],
    ["company", "中文在线"],
    ["why", "中文在线", "ChatGPT"],
    ["query", "who-uses-model", "model=ChatGPT"],
    ["review"],
    ["templates"],
]


def kg(*arguments: str, graph: Path | None = None) -> Result:
    """Run a command; the graph folder goes in as $KG_GRAPH."""
    return CliRunner().invoke(main, arguments, env={"KG_GRAPH": str(graph or "")})


def test_help_imports_no_heavy_library():
    """``kg --help`` starts fast because no heavy library is imported for it."""
    script = (
        "import sys\nfrom kg.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print(sorted(set(sys.argv[1:]) & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *HEAVY], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("arguments", LOOK_UPS[:3], ids=" ".join)
def test_look_up_imports_nothing_of_extraction(sample_graph, arguments):
    """A look-up starts fast because it reads no sentence, and so imports nothing that does."""
    script = (
        "import sys\nfrom kg.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
        "print(any(name.startswith(('kg.extraction', 'spacy')) for name in sys.modules))"
    )
    command = [sys.executable, "-c", script, *arguments, "--graph", str(sample_graph)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize(
    "name", sorted(set(main.commands) - {"completion", "ontology", "tables", "templates", "vocab"})
)
def test_every_command_on_a_graph_takes_its_folder(name):
    """Every command that reads or writes a graph takes --graph."""
    assert any("--graph" in each.opts for each in main.commands[name].params)


@pytest.mark.parametrize("command", LOOK_UPS, ids=lambda command: command[0])
def test_look_up_prints_json(sample_graph, command):
    """Every look-up prints JSON that can be parsed."""
    assert json.loads(kg(*command, "--format", "json", graph=sample_graph).stdout)


@pytest.mark.parametrize("command", LOOK_UPS, ids=lambda command: command[0])
def test_look_up_prints_csv(sample_graph, command):
    """Every look-up prints CSV with as many cells in each row as in the first."""
    output = kg(*command, "--format", "csv", graph=sample_graph).stdout
    rows = list(csv.reader(io.StringIO(output)))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


def test_who_uses_shows_the_newest_evidence_with_its_place(sample_graph):
    """Each row gives company, code, status, dates, count, and the newest text with its place."""
    output = kg("who-uses", "GPT-4", "--format", "json", graph=sample_graph).stdout
    row = next(each for each in json.loads(output) if each["company"] == "易点天下")
    assert row["code"] == "301171.SZ"
    assert row["status"] == "in-use"
    assert row["firstSeen"] < row["lastSeen"]
    assert row["report"] == "sample-weekly-2024-09-08"
    assert row["line"] == 102
    assert "GPT-4" in row["evidence"]


@pytest.mark.parametrize("name", ["文心一言", "ERNIE Bot", "ｅｒｎｉｅ　ｂｏｔ", "erniebot"])
def test_model_is_found_by_any_alias(sample_graph, name):
    """A model is found in Chinese and English, in any width and case."""
    asked = kg("who-uses", name, "--format", "json", graph=sample_graph)
    canonical = kg("who-uses", "文心一言", "--format", "json", graph=sample_graph)
    assert asked.output == canonical.output


@pytest.mark.parametrize("name", ["300364.SZ", "300364", "中文在线", "company:300364.SZ"])
def test_company_is_found_by_name_code_and_id(sample_graph, name):
    """A company is found by its name, its code with or without exchange, and its id."""
    assert "300364.SZ" in kg("company", name, graph=sample_graph).output


def test_unknown_name_suggests_near_ones(sample_graph):
    """A name the graph does not hold ends with exit code 1 and close names."""
    result = kg("who-uses", "ChatGTP", graph=sample_graph)
    assert result.exit_code == 1
    assert "did you mean ChatGPT" in result.output


def test_unknown_company_suggests_near_ones(sample_graph):
    """A company's name with a wrong character suggests the right one."""
    assert "中文在线" in kg("company", "中文再线", graph=sample_graph).output


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["query", "who-uses-modle"], "did you mean who-uses-model"),
        (["query", "who-uses-model", "modle=x"], "did you mean model"),
        (["query", "who-uses-model"], "add model=ChatGPT"),
        (["query", "who-uses-model", "model=ChatGPT", "limit=many"], '"many" is no integer'),
    ],
)
def test_wrong_template_call_says_what_to_write(sample_graph, arguments, hint):
    """A wrong template or parameter ends with exit code 1 and what to write instead."""
    result = kg(*arguments, graph=sample_graph)
    assert result.exit_code == 1
    assert hint in result.output


@pytest.mark.parametrize(
    "arguments",
    [["who-uses"], ["query", "names", "label"], ["build", "--date", "yesterday"], ["nonsense"]],
)
def test_usage_error_ends_with_two(arguments):
    """A command line that cannot be parsed ends with exit code 2."""
    assert kg(*arguments).exit_code == 2


def test_look_up_without_a_graph_says_how_to_build_one(tmp_path):
    """Asking where no graph is names the command that makes one."""
    result = kg("who-uses", "ChatGPT", graph=tmp_path / "nothing")
    assert result.exit_code == 1
    assert "build one with `kg build" in result.output


def test_error_is_one_line(tmp_path):
    """An error is one line, without a traceback."""
    result = kg("build", str(tmp_path / "nowhere"), graph=tmp_path / "graph")
    assert result.output.startswith("Error: ")
    assert result.output.count("\n") == 1


def test_why_prints_every_piece_with_its_place(sample_graph):
    """``kg why`` prints report, line and cell of every piece of evidence."""
    output = kg("why", "中文在线", "ChatGPT", graph=sample_graph).output
    rows = json.loads(
        kg("why", "中文在线", "ChatGPT", "--format", "json", graph=sample_graph).output
    )
    assert rows
    for row in rows:
        assert f"{row['report']} line {row['line']} cell {row['cell']}" in output


def test_build_prints_its_summary_as_json(examples, tmp_path):
    """``--format json`` prints the summary on stdout; progress stays on stderr."""
    command = [sys.executable, "-m", "kg", "build", str(examples), "--format", "json"]
    done = subprocess.run(
        [*command, "--graph", str(tmp_path / "graph")], capture_output=True, text=True, check=True
    )
    summary = json.loads(done.stdout)
    assert summary["reports"] == 2
    assert summary["tables"]["adoption"] == 2
    assert "opening sample-weekly-2023-07-16.md (1 of 2)" in done.stderr


def test_strict_build_ends_with_one_and_says_what_waits(examples, tmp_path):
    """``--strict`` lists what would wait, ends with exit code 1 and builds nothing."""
    result = kg("build", "--strict", str(examples), graph=tmp_path / "graph")
    assert result.exit_code == 1
    assert "3 × item for a person" in result.output
    assert "sample-weekly-2023-07-16:137: " in result.output
    assert not (tmp_path / "graph" / "graph.json").exists()


def test_build_with_a_bad_report_ends_with_one(tmp_path, examples):
    """One bad report among many is named, the others are built, and the exit code is 1."""
    (tmp_path / "bad.md").write_text("没有表格", encoding="utf-8")
    result = kg("build", str(examples), str(tmp_path / "bad.md"), graph=tmp_path / "graph")
    assert result.exit_code == 1
    assert "not read:" in result.output
    assert "reports     2 (2 read now, 1 failed)" in result.output


def test_export_writes_the_same_to_file_and_stdout(sample_graph, tmp_path):
    """``-o`` writes what stdout would have got."""
    target = tmp_path / "claims.jsonl"
    kg("export", "-o", str(target), graph=sample_graph)
    assert target.read_text(encoding="utf-8") == kg("export", graph=sample_graph).stdout


def test_file_that_cannot_be_written_is_named(sample_graph, tmp_path):
    """An output in a folder that does not exist ends in one line that names it."""
    result = kg("export", "-o", str(tmp_path / "no" / "where.jsonl"), graph=sample_graph)
    assert result.exit_code == 1
    assert "cannot be written" in result.output


def test_tables_lists_kind_place_and_rows(examples):
    """``kg tables`` gives each table's report, kind, caption, lines, rows and repairs."""
    output = kg("tables", str(examples), "--format", "json").output
    adoption = next(each for each in json.loads(output) if each["kind"] == "adoption")
    assert adoption["rows"] == 75
    assert set(adoption) == {"report", "kind", "caption", "start", "end", "rows", "repairs"}


def test_engine_leaves_no_trace(sample_graph, tmp_path):
    """The embedded engine prints nothing of its own and makes no folder where a user works."""
    command = [sys.executable, "-m", "kg", "company", "中文在线", "--graph", str(sample_graph)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []
