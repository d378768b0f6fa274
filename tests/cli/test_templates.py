"""``kg templates`` and ``kg query`` with templates of one's own."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "templates.md"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a folder with the template that docs/templates.md shows."""
    text = PAGE.read_text(encoding="utf-8").partition("```cypher\n")[2].partition("```")[0]
    (tmp_path / "most-rows.cypher").write_text(text, encoding="utf-8")
    return tmp_path


def kg(*arguments: str | Path, **environment: str) -> Result:
    """Run the command line."""
    return CliRunner().invoke(main, [str(each) for each in arguments], env=environment)


def test_templates_are_listed_under_their_topics():
    """The list has titles in English and Chinese, and a line to call each template."""
    lines = kg("templates").output.splitlines()

    assert {"What changes 变化", "  kg query vendor-exposure vendor=OpenAI [limit=20]"} <= {*lines}


def test_template_is_shown_in_full():
    """Parameters come with type, default, meaning and example, columns with meaning, then Cypher."""
    output = kg("templates", "gone-quiet").output

    told = (
        "  months: integer(1..1200), default 6\n      how many whole months without a row; for example months=12\n",
        "  asOf           the day counted back from\n",
        "\nMATCH (source:Report)\n",
    )
    assert [each for each in told if each not in output] == []


def test_template_is_shown_as_json():
    """As JSON a template is one object."""
    shown = json.loads(kg("templates", "names", "--format", "json").output)

    assert (shown["topic"], shown["parameters"][0]["example"]) == ("page", "Model")


def test_template_is_shown_as_csv():
    """As CSV a template is its parameters and columns."""
    lines = kg("templates", "names", "--format", "csv").output.splitlines()

    assert lines[0] == "what,name,type,default,meaning,example"
    assert len(lines) == 8


def test_unknown_template_gets_near_names():
    """A misspelt template ends with exit code 1 and the near names."""
    result = kg("templates", "gone-quite")

    assert (result.exit_code, "did you mean gone-quiet" in result.output) == (1, True)


def test_own_template_is_run(own: Path, sample_graph: Path):
    """The template of the docs runs from a folder of one's own."""
    result = kg(
        "query", "most-rows", "limit=1", "--templates", own, "--graph", sample_graph,
        "--format", "csv",
    )  # fmt: skip

    assert result.output.splitlines()[0] == "company,rows,companyId"
    assert len(result.output.splitlines()) == 2


def test_own_templates_are_found_by_the_environment(own: Path):
    """A folder in $KG_TEMPLATES is listed, under its own topic."""
    output = kg("templates", KG_TEMPLATES=str(own)).output

    assert "my questions\n\n  kg query most-rows [since=2023-06-01] [limit=5]\n" in output


def test_own_template_with_wrong_columns_is_refused(own: Path, sample_graph: Path):
    """A header that promises a column the Cypher does not return is told with both."""
    file = own / "most-rows.cypher"
    file.write_text(file.read_text(encoding="utf-8").replace("column rows", "column row"))

    result = kg("query", "most-rows", "--templates", own, "--graph", sample_graph)

    assert "returns company, rows, companyId, but its header says company, row, companyId" in (
        result.output
    )


def test_parameter_given_twice_is_refused(sample_graph: Path):
    """Of two values for one parameter neither silently wins."""
    result = kg("query", "who-uses-model", "model=a", "model=b", "--graph", sample_graph)

    assert (result.exit_code, "model is given twice" in result.output) == (2, True)
