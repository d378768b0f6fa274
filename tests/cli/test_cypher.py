"""``kg cypher`` on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main


def kg(*arguments: str, graph: Path, given: str = "") -> Result:
    """Run ``kg cypher`` on a graph folder."""
    return CliRunner().invoke(main, ["cypher", *arguments, "--graph", str(graph)], input=given)


def test_answer_is_printed_with_its_ids(sample_graph: Path):
    """A table shows every column asked for, ids among them."""
    done = kg("MATCH (m:Model {name: 'ChatGPT'}) RETURN m.id AS modelId", graph=sample_graph)
    assert done.stdout.split() == ["modelId", "─" * len("model:chatgpt"), "model:chatgpt"]


def test_parameters_are_values(sample_graph: Path):
    """What --param gives is a value, whatever it holds."""
    statement = "RETURN $name AS name, $most + 1 AS more, $names AS names, $code AS code"
    given = ("-p", "name='}) DELETE n //", "-p", "most=3", "-p", 'names=["甲", "乙"]')
    done = kg(statement, *given, "-p", 'code="300364"', "--format", "json", graph=sample_graph)
    assert json.loads(done.stdout) == [
        {"name": "'}) DELETE n //", "more": 4, "names": ["甲", "乙"], "code": "300364"}
    ]


def test_statement_comes_from_stdin(sample_graph: Path):
    """A dash takes the statement from stdin."""
    done = kg("-", "--format", "csv", graph=sample_graph, given="RETURN 1 AS one")
    assert done.stdout == "one\n1\n"


def test_limit_says_that_there_are_more(sample_graph: Path):
    """A cut answer is not taken for a whole one."""
    done = kg("UNWIND range(1, 5) AS n RETURN n", "--limit", "2", graph=sample_graph)
    assert (done.stdout.split()[-2:], done.stderr) == (
        ["1", "2"],
        "the first 2 rows; there are more (--limit)\n",
    )


def test_whole_answer_says_nothing_of_a_limit(sample_graph: Path):
    """As many rows as the limit are a whole answer."""
    done = kg("UNWIND range(1, 2) AS n RETURN n", "--limit", "2", graph=sample_graph)
    assert done.stderr == ""


def test_writing_statement_is_refused_with_its_place(sample_graph: Path):
    """A write clause is told with line and column, and one next step."""
    done = kg("MATCH (n)\nSET n.name = 'x'", graph=sample_graph)
    assert done.exit_code == 1
    assert done.stderr == (
        "Error: statement line 2, column 1: SET writes, only reading is allowed; ask with MATCH …"
        " RETURN; what the graph holds comes from `kg build` and `kg push`\n"
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [("most", "is not NAME=VALUE"), ("1x=2", "is not NAME=VALUE"), ('x={"a": 1}', "is a map")],
)
def test_parameter_that_is_none_is_named(sample_graph: Path, given: str, said: str):
    """A parameter that cannot be read is told before anything is asked."""
    done = kg("RETURN 1 AS one", "-p", given, graph=sample_graph)
    assert done.exit_code == 1
    assert said in done.stderr


def test_statement_that_takes_too_long_is_given_up(sample_graph: Path):
    """--timeout ends a statement with one clear line."""
    endless = (
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c"
        " WITH a * b * c AS n RETURN sum(n) AS n"
    )
    done = kg(endless, "--timeout", "1", graph=sample_graph)
    assert done.exit_code == 1
    assert "did not end within 1 seconds; narrow it" in done.stderr
