"""``kg view`` on the command line."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return where the page goes; it is not there yet."""
    return tmp_path / "page.html"


def view(graph: Path, page: Path, *arguments: str) -> Result:
    """Draw a page of a graph."""
    return CliRunner().invoke(
        main, ["view", *arguments, "-o", str(page), "--graph", str(graph)], catch_exceptions=False
    )


def names(page: Path) -> set[str]:
    """Return the names of the nodes of a page."""
    block = re.search(r'id="graph-data"[^>]*>(.*?)</script>', page.read_text(encoding="utf-8"))
    assert block
    return {node[2] for node in json.loads(block[1])["nodes"]}


def test_view_writes_a_page_and_says_what_is_on_it(sample_graph: Path, page: Path):
    """One HTML file is written; its path, its size and its sources are told."""
    result = view(sample_graph, page, "--model", "ChatGPT")

    first, size, sources = result.output.splitlines()
    assert first == f"wrote {page}"
    assert re.fullmatch(r"  \d+ nodes and \d+ edges are drawn: all that were selected\.", size)
    assert sources == "  From 2 reports, 2023-07-16 – 2024-09-08."
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_view_of_two_companies_shows_both(sample_graph: Path, page: Path):
    """An option that may be repeated adds up; a name may be a code."""
    view(sample_graph, page, "--company", "300364.SZ", "--company", "汤姆猫")

    assert {"中文在线", "汤姆猫"} <= names(page)


def test_view_takes_a_month_as_its_last_day(sample_graph: Path, page: Path):
    """``--until 2023-05`` is what was known at the end of May."""
    result = view(sample_graph, page, "--until", "2023-05")

    assert "as known on 2023-05-31" in result.output


def test_view_draws_the_answer_of_a_template(sample_graph: Path, page: Path):
    """``--query`` takes the parameters of the template as KEY=VALUE."""
    view(sample_graph, page, "--query", "who-uses-vendor", "vendor=OpenAI")

    assert "OpenAI" in names(page)


def test_view_gives_the_same_page_twice(sample_graph: Path, tmp_path: Path):
    """The same graph gives the same bytes."""
    first, second = tmp_path / "a.html", tmp_path / "b.html"
    for page in (first, second):
        view(sample_graph, page, "--category", "AI+游戏")

    assert first.read_bytes() == second.read_bytes()


def test_view_leaves_a_file_that_is_there(sample_graph: Path, page: Path):
    """Without ``--force`` nothing is written over."""
    page.write_text("mine", encoding="utf-8")

    result = view(sample_graph, page)

    assert (result.exit_code, page.read_text(encoding="utf-8")) == (1, "mine")
    assert "is there already; name another file with -o, or pass --force" in result.output


def test_view_says_why_a_page_cannot_be_written(sample_graph: Path, page: Path):
    """A folder that is not there is told before anything is drawn, in one line."""
    result = view(sample_graph, page.parent / "no" / "page.html")

    assert result.exit_code == 1
    assert "cannot be written (there is no such folder); name another file with -o" in result.output


def test_view_replaces_a_file_when_told(sample_graph: Path, page: Path):
    """``--force`` is the word for it."""
    page.write_text("mine", encoding="utf-8")

    view(sample_graph, page, "--force")

    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--status", "ended", "--model", "文心一言"], "holds no relation"),
        (["--model", "ChatGTP"], "did you mean ChatGPT"),
        (["--nodes", "50000"], "kg export --format gexf"),
        (["--status", "using"], "use one of denied, exploring"),
        (["--since", "2024-13"], "no day like 2023-05-04"),
        (["vendor=OpenAI"], "goes with --query TEMPLATE"),
        (["--query", "who-uses-vendor"], "needs vendor"),
        (["--depth", "3"], "give --company or --model"),
    ],
    ids=" ".join,
)
def test_view_writes_nothing_where_it_fails(
    sample_graph: Path, page: Path, arguments: list[str], complaint: str
):
    """What cannot be drawn is told in one line, and no file is left, whole or half."""
    result = view(sample_graph, page, *arguments)

    assert result.exit_code != 0
    assert complaint in result.output
    assert list(page.parent.iterdir()) == []


def test_view_refuses_a_graph_of_another_version(sample_graph: Path, tmp_path: Path, page: Path):
    """A folder that a later version wrote is refused with what to do, and no page is written."""
    copy = tmp_path / "copy"
    shutil.copytree(sample_graph, copy)
    manifest = copy / "graph.json"
    told = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps(told | {"format": told["format"] + 1}), encoding="utf-8")

    result = view(copy, page)

    assert result.exit_code == 1
    assert f"is in format {told['format'] + 1}" in result.output
    assert not page.exists()
