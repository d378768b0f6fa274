"""``kg who-uses``: of a family, a version and a vendor, and which of them was asked about."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.cli.options import USE_STATUSES
from kg.templates import read_templates


@pytest.fixture
def kg(sample_graph: Path):
    """Return what runs ``kg who-uses`` on the sample."""

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["who-uses", *arguments, "--graph", str(sample_graph)])

    return run


def rows(result: Result) -> list[dict[str, str]]:
    """Return the rows of an answer in JSON."""
    return json.loads(result.stdout)


def test_family_is_asked_with_its_versions(kg):
    """Of a family the users of its versions are listed, and stderr says so."""
    result = kg("GPT", "--format", "json")
    assert result.stderr == "GPT: the family and its 4 versions\n"
    assert {"GPT-4", "ChatGPT"} <= {row["model"] for row in rows(result)}


def test_exact_leaves_the_versions_out(kg):
    """--exact asks about the family itself alone."""
    result = kg("GPT", "--exact", "--format", "json")
    assert result.stderr == "GPT: this model alone, without its 4 versions\n"
    assert {row["model"] for row in rows(result)} == {"GPT"}


def test_version_is_asked_alone(kg):
    """A version is no family: nothing but it is answered."""
    result = kg("GPT-4", "--format", "json")
    assert result.stderr == "GPT-4: a model without versions\n"
    assert {row["model"] for row in rows(result)} == {"GPT-4"}


@pytest.mark.parametrize("name", ["OpenAI", "openai"])
def test_vendor_is_asked_with_all_its_models(kg, name):
    """A vendor's own name means its models, though rows mean its API by it; stderr says both."""
    result = kg(name, "--format", "json")
    assert result.stderr.startswith("OpenAI: a vendor, the 8 models it provides")
    assert '"OpenAI API"' in result.stderr
    companies = [row["company"] for row in rows(result)]
    assert len(set(companies)) == len(companies)
    assert any("ChatGPT" in row["models"] for row in rows(result))


def test_listed_company_can_be_the_vendor(kg):
    """A vendor may be a company that is listed itself."""
    result = kg("科大讯飞", "--format", "json")
    assert result.exit_code == 0
    assert "科大讯飞: a vendor" in result.stderr


def test_company_without_a_model_is_no_vendor(kg):
    """A company that provides no model is told so, with where to look."""
    result = kg("中文在线")
    assert result.exit_code == 1
    assert "no such name among those that provide a model" in result.stderr
    assert "vendors-ranked" in result.stderr


def test_since_keeps_what_is_stated_later(kg):
    """--since keeps the uses that are stated on that day or later."""
    result = kg("GPT-4", "--since", "2023-05-08", "--format", "json")
    days = [row["lastSeen"] for row in rows(result)]
    assert days
    assert min(days) == "2023-05-08"


def test_status_keeps_one(kg):
    """--status keeps the uses of this status."""
    result = kg("GPT-4", "--status", "applied", "--format", "json")
    assert {row["status"] for row in rows(result)} == {"applied"}


def test_limit_says_that_there_may_be_more(kg):
    """--limit cuts the answer and says so on stderr."""
    result = kg("GPT-4", "--limit", "2", "--format", "json")
    assert len(rows(result)) == 2
    assert "the first 2 rows; there may be more" in result.stderr


def test_statuses_are_those_of_the_templates():
    """What --status takes is what both templates take."""
    for name in ("who-uses-model", "who-uses-vendor"):
        (status,) = [each for each in read_templates()[name].parameters if each.name == "status"]
        assert set(status.type.choices) == set(USE_STATUSES)
