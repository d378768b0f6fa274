"""``kg company``: a page that fits the terminal, and all of it as JSON."""

import csv
import io
import json
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kg.cli import main
from kg.cli.sparkline import draw_months
from tests.tiny.terminals import printed_in_terminal

WIDTHS = (40, 60, 80, 120, 200)


def kg(graph: Path, *arguments: str) -> str:
    """Return what ``kg company`` prints on stdout."""
    return CliRunner().invoke(main, ["company", *arguments, "--graph", str(graph)]).stdout


def page_on_terminal(graph: Path, width: int) -> str:
    """Return the page of a company as a terminal of a width gets it, without colours."""
    command = [sys.executable, "-m", "kg", "company", "中文在线", "--graph", str(graph)]
    return re.sub(r"\x1b\[[\d;]*m", "", printed_in_terminal(command, width))


@pytest.mark.parametrize(
    "name",
    ["中文在线", "300364", "300364.SZ", "COL Digital", "col digital", "中文在线集团"],
)
def test_company_is_found_by_name_code_and_alias(sample_graph, name):
    """A company is found in Chinese and English, by its code and by any alias."""
    assert kg(sample_graph, name).startswith("中文在线  300364.SZ  SZSE\n")


def test_page_tells_what_a_company_has_to_do_with(sample_graph):
    """It has models with status and days, partners, investments with their terms, latest rows."""
    page = kg(sample_graph, "中文在线")
    assert re.search(r"Uses\n(  .*\n)*  GPT-4 +applied +2023-04-10 +A\n", page)
    assert re.search(r"Works with\n  智源研究院 +agreed +2023-04-28 +A\n", page)
    assert re.search(r"Invests in\n  寒木春华 · investor · 1.38 亿元 +planned", page)
    assert "2024-09-04 sample-weekly-2024-09-08 line 118" in page


def test_page_draws_the_months(sample_graph):
    """It has the first month, a bar a month, the last month, and how many rows there are."""
    assert re.search(r"disclosed +2023-03 █\S{18} 2024-09 9 rows", kg(sample_graph, "中文在线"))


def test_page_says_which_report_lists_it(sample_graph):
    """It names report and line of the market table that lists the company."""
    assert "listed in   sample-weekly-2023-07-16 line 46" in kg(sample_graph, "中文在线")


@pytest.mark.parametrize("width", WIDTHS)
def test_page_fits_the_terminal(sample_graph, width):
    """No line is wider than the terminal, counted in places."""
    page = page_on_terminal(sample_graph, width)
    assert "智源研究院" in page
    assert max(map(cell_len, page.splitlines())) <= width


def test_json_is_one_object_with_all_of_it(sample_graph):
    """As JSON it is one object: the profile, each kind of relation, months and rows."""
    told = json.loads(kg(sample_graph, "中文在线", "--format", "json"))
    assert told["profile"]["exchange"] == "SZSE"
    assert told["profile"]["categories"] == ["AI+内容制作"]
    assert {"USES", "INVESTS_IN"} <= {each["relation"] for each in told["relations"]}
    assert [each["partner"] for each in told["partners"]] == ["智源研究院"]
    assert [each["target"] for each in told["investments"]] == ["寒木春华"]
    assert sum(told["months"].values()) == len(told["disclosures"]) == 9
    assert told["listings"][0]["line"] == 46
    assert told["investors"] == []


def test_csv_is_the_relations(sample_graph):
    """As CSV it is a row for each relation."""
    rows = list(csv.DictReader(io.StringIO(kg(sample_graph, "中文在线", "--format", "csv"))))
    assert {row["relation"] for row in rows} == {"USES", "PARTNERS_WITH", "INVESTS_IN"}


@given(st.lists(st.integers(0, 50), max_size=90), st.integers(24, 120))
def test_months_never_take_more_room_than_there_is(counts: list[int], room: int):
    """However many months there are, what is drawn fits, what is said behind it left out."""
    months = {
        f"20{number // 12:02}-{number % 12 + 1:02}": count for number, count in enumerate(counts)
    }
    drawn = draw_months({**months, "2099-12": 1}, room)
    assert cell_len(drawn.partition(" (")[0]) <= room


def test_months_without_room_share_a_bar():
    """Where months share a bar it is said how many."""
    months = {f"2023-{number:02}": 1 for number in range(1, 13)}
    assert draw_months(months, 23) == "2023-01 ██████ 2023-12 (2 months a bar)"
