"""``kg push`` and look-ups with ``--store neo4j``, as a person runs them."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.config import Neo4jAddress
from tests.servers.looking import cypher, everything, stored_graph
from tests.tiny.made_up import Counts, made_up_parts, write_folder

pytestmark = pytest.mark.neo4j
PARTS = made_up_parts(5, Counts(companies=4, models=3, reports=2, rows=5))
SECRET = "hunter2-☂-distinctive"  # noqa: S105 - of nobody


def kg(address: Neo4jAddress, *arguments: str, password: str | None = None) -> Result:
    """Run a command that knows the server by the environment."""
    environment = {
        "NEO4J_URI": address.uri,
        "NEO4J_USERNAME": address.user,
        "NEO4J_PASSWORD": address.password if password is None else password,
        "NEO4J_DATABASE": address.database,
    }
    return CliRunner().invoke(main, arguments, env=environment)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a graph folder."""
    path = tmp_path_factory.mktemp("push") / "graph"
    write_folder(path, PARTS)
    return path


def test_push_prints_what_it_did(neo4j_address, folder):
    """A table says how much was written, and the second time that there is nothing to do."""
    first = kg(neo4j_address, "push", "--graph", str(folder), "--quiet")
    again = kg(neo4j_address, "push", "--graph", str(folder), "--quiet")
    assert first.output.splitlines()[0] == "reports  2 written, 0 unchanged"
    assert again.output == "nothing to do: the database holds this graph\n"


def test_push_prints_json(neo4j_address, folder):
    """The same in JSON, progress apart."""
    done = kg(neo4j_address, "push", "--graph", str(folder), "--format", "json")
    assert json.loads(done.stdout)["reports_written"] == 2
    assert done.stderr.startswith("reading the graph\n")


def test_pushed_graph_has_the_fingerprint_of_its_folder(neo4j_address, folder):
    """``kg stats`` says the same of both stores."""
    kg(neo4j_address, "push", "--graph", str(folder))
    stored = kg(neo4j_address, "stats", "--store", "neo4j", "--format", "json")
    assert (
        stored.output
        == kg(neo4j_address, "stats", "--graph", str(folder), "--format", "json").output
    )


def test_smaller_graph_retires_and_prunes(neo4j_address, folder, tmp_path):
    """A report that left is retired, and pruned when that is asked for."""
    kg(neo4j_address, "push", "--graph", str(folder))
    write_folder(tmp_path / "less", PARTS[1:])
    less = ("push", "--graph", str(tmp_path / "less"), "--format", "json", "--quiet")
    done = json.loads(kg(neo4j_address, *less).output)
    assert done["retired"] > len(PARTS[0].claims)
    assert json.loads(kg(neo4j_address, *less, "--prune").output)["pruned"] == done["retired"]


def test_compare_all_mends_a_current_graph(neo4j_address, folder):
    """Also where the database says that it holds this graph."""
    kg(neo4j_address, "push", "--graph", str(folder))
    before = stored_graph(neo4j_address)
    cypher(neo4j_address, "MATCH (n:Claim) DETACH DELETE n")
    assert "nothing to do" in kg(neo4j_address, "push", "--graph", str(folder)).output
    kg(neo4j_address, "push", "--graph", str(folder), "--compare-all")
    assert stored_graph(neo4j_address) == before


def test_foreign_data_is_one_line_and_exit_code_1(neo4j_address, folder):
    """What is refused changes nothing and keeps the traceback to itself."""
    cypher(neo4j_address, "CREATE (:Foreign)")
    before = everything(neo4j_address)
    done = kg(neo4j_address, "push", "--graph", str(folder), "--quiet")
    assert (done.exit_code, done.output.count("\n")) == (1, 1)
    assert "holds 1 node that this program did not write; name a database" in done.output
    assert everything(neo4j_address) == before


@pytest.mark.parametrize(
    "command", [["push"], ["who-uses", "x", "--store", "neo4j"]], ids=["push", "look-up"]
)
def test_missing_password_is_asked_for_in_words(neo4j_lts, folder, command):
    """Where nobody sits at a terminal the message names the variable; exit code 2."""
    environment = {name: text for name, text in os.environ.items() if name != "NEO4J_PASSWORD"}
    done = subprocess.run(
        [sys.executable, "-m", "kg", *command, "--graph", str(folder), "--uri", neo4j_lts.uri],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "no password: set $NEO4J_PASSWORD" in done.stderr


@pytest.mark.parametrize("command", [["push"], ["company", "x", "--store", "neo4j"]], ids=" ".join)
@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--user", "🙂"),
        ("--database", "nowhere"),
        ("--uri", "bolt://127.0.0.1:1"),
        ("--uri", "http://127.0.0.1"),
        ("--uri", f"bolt://neo4j:{SECRET}@127.0.0.1:1"),
        ("--uri", f"neo4j://{SECRET}@127.0.0.1"),
        ("--uri", f"bolt://127.0.0.1:{SECRET}@x"),
    ],
    ids=lambda options: " ".join(options).replace(SECRET, "secret"),
)
def test_password_is_never_printed(neo4j_lts, folder, command, options):
    """Whatever fails, the message is one line, and the password is not in it."""
    graph = () if "--store" in command else ("--graph", str(folder))
    nobody = replace(neo4j_lts, user="nobody")  # a server locks users out who guess
    done = kg(nobody, *command, *graph, *options, password=SECRET)
    assert done.exit_code == 1
    assert done.output.startswith("Error: ")
    assert done.output.count("\n") == 1
    assert SECRET not in done.output + repr(done.exception)


def test_unknown_database_is_told(neo4j_lts, folder):
    """The database is named with the option to correct."""
    done = kg(neo4j_lts, "push", "--graph", str(folder), "--database", "a`$b")
    assert "database a`$b: refused: " in done.output
    assert "correct --database or $NEO4J_DATABASE" in done.output


def test_graph_folder_that_is_none_is_told_first(neo4j_lts, tmp_path):
    """Without a graph there is nothing to push, whatever the address."""
    done = kg(neo4j_lts, "push", "--graph", str(tmp_path / "none"))
    assert "holds no graph; build one" in done.output


def test_look_up_in_an_empty_database_is_told(neo4j_address):
    """An empty server is not a broken one: the name is unknown there."""
    done = kg(neo4j_address, "company", "中文在线", "--store", "neo4j")
    assert done.exit_code == 1
    assert "Traceback" not in done.output
