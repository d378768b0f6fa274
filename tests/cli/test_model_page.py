"""``kg model``: a page that fits the terminal, and all of it as JSON and CSV."""

import csv
import io
import json
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.cells import cell_len

from kg.cli import main
from tests.tiny.terminals import printed_in_terminal


def kg(graph: Path, *arguments: str) -> str:
    """Return what ``kg model`` prints on stdout."""
    return CliRunner().invoke(main, ["model", *arguments, "--graph", str(graph)]).stdout


def test_page_tells_of_vendor_versions_and_users(sample_graph):
    """It has the vendor, the versions, and the users by status, the furthest along first."""
    page = kg(sample_graph, "GPT")
    assert page.startswith("GPT  family\n")
    assert re.search(r"^vendor +OpenAI$", page, re.MULTILINE)
    assert re.search(r"^versions +ChatGPT、GPT-3.5、GPT-3.5 Turbo、GPT-4$", page, re.MULTILINE)
    assert re.search(r"汤姆猫 \(GPT-4\) +in-use +2023-06-28 to 2023-07-04 +A", page)
    assert page.index("Users, in-use") < page.index("Users, testing")


def test_page_says_how_many_users_it_leaves_out(sample_graph):
    """A long list is cut, and what is left out is counted."""
    assert re.search(r"… and \d+ more", kg(sample_graph, "GPT"))


@pytest.mark.parametrize("width", [40, 80])
def test_page_fits_the_terminal(sample_graph, width):
    """No line is wider than the terminal, counted in places."""
    command = [sys.executable, "-m", "kg", "model", "文心一言", "--graph", str(sample_graph)]
    page = re.sub(r"\x1b\[[\d;]*m", "", printed_in_terminal(command, width))
    assert "ERNIE Bot" in page
    assert max(map(cell_len, page.splitlines())) <= width


def test_json_is_one_object(sample_graph):
    """As JSON it is the profile and all users."""
    told = json.loads(kg(sample_graph, "ernie bot", "--format", "json"))
    assert told["profile"]["vendors"] == ["百度"]
    assert len(told["users"]) > 12


def test_csv_is_the_users(sample_graph):
    """As CSV it is a row for each user."""
    rows = list(csv.DictReader(io.StringIO(kg(sample_graph, "文心一言", "--format", "csv"))))
    assert {row["modelId"] for row in rows} == {"model:ernie-bot"}
