"""Building a graph from reports: what it adds, what it leaves alone, what it refuses."""

import multiprocessing
import os
import random
import subprocess
import sys
import time
from datetime import date
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest

from kg.errors import GraphFolderError, ReportError, StoreError
from kg.pipeline import Given, ask, build_graph, export_claims, graph_stats
from kg.store.folder import GraphFolder

HEADER = (
    "| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AIGC 技术的应用 | 接入的模型 |\n"
    "|---|---|---|---|---|---|\n"
)
ROW = "| 1) AI+游戏 | 汤姆猫 | 300459.SZ | 3月1日 | 陪伴产品已接入 ChatGPT | ChatGPT |\n"


def report(body: str, day: str = "报告日期：2023-07-09") -> str:
    """Return a report with a table."""
    return f"一份样例\n\n{day}\n\n图表 1 应用进展\n\n{body}"


@pytest.fixture
def weekly(tmp_path: Path) -> Path:
    """Return a report with one row."""
    file = tmp_path / "weekly.md"
    file.write_text(report(HEADER + ROW), encoding="utf-8")
    return file


def texts(graph: Path) -> str:
    """Return all that a graph exports."""
    return "".join(export_claims(graph))


def test_summary_counts_what_the_graph_holds(weekly, tmp_path):
    """One row with one model gives one disclosure, a claim from its text and one from its cell."""
    summary = build_graph([weekly], tmp_path / "graph")
    assert (summary.reports, summary.disclosures, summary.claims["USES"]) == (1, 1, 2)


def test_reports_are_added_to_those_in_the_graph(weekly, tmp_path):
    """A second build with another report keeps the first."""
    other = tmp_path / "later.md"
    other.write_text(report(HEADER + ROW, "2024年1月7日"), encoding="utf-8")
    build_graph([weekly], tmp_path / "graph")
    assert build_graph([other], tmp_path / "graph").reports == 2


def test_report_read_again_is_replaced_whole(weekly, tmp_path):
    """A corrected report takes the place of what it gave before."""
    build_graph([weekly], tmp_path / "graph")
    weekly.write_text(report(HEADER + ROW.replace("ChatGPT", "文心一言")), encoding="utf-8")
    build_graph([weekly], tmp_path / "graph")
    assert "ChatGPT" not in texts(tmp_path / "graph")


def test_same_reports_give_the_same_bytes(examples, tmp_path):
    """Two builds of one input export the same, also in other processes with other hash seeds."""
    for name, seed in (("one", "1"), ("two", "2")):
        command = [sys.executable, "-m", "kg", "build", str(examples), "--graph", name, "--quiet"]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    one, two = GraphFolder(tmp_path / "one"), GraphFolder(tmp_path / "two")
    assert one.manifest() == two.manifest()


def test_build_without_paths_rebuilds_the_database(weekly, tmp_path):
    """A lost database comes back from the claims alone."""
    graph = tmp_path / "graph"
    build_graph([weekly], graph)
    database = GraphFolder(graph).database()
    for file in database.iterdir():
        file.unlink()
    database.rmdir()
    build_graph([], graph)
    assert ask(graph, "who-uses-model", {"model": "ChatGPT"}).rows[0]["company"] == "汤姆猫"


def test_build_without_paths_replaces_a_database_that_cannot_be_opened(weekly, tmp_path):
    """What a look-up says helps does help: the database is made anew from the claims."""
    folder = tmp_path / "graph"
    build_graph([weekly], folder)
    before = graph_stats(folder).fingerprint
    for file in GraphFolder(folder).database().glob("*.json"):
        file.write_text("no schema", encoding="utf-8")

    with pytest.raises(StoreError, match="`kg build` without a path rebuilds it"):
        graph_stats(folder)
    build_graph([], folder)

    assert graph_stats(folder).fingerprint == before


def test_build_of_a_report_mends_its_damaged_part(weekly, tmp_path):
    """A part that was damaged is replaced by building its report again, as the error says."""
    graph = tmp_path / "graph"
    build_graph([weekly], graph)
    next((graph / "claims").glob("weekly.*")).write_text("{", encoding="utf-8")
    build_graph([weekly], graph)
    assert "汤姆猫" in texts(graph)


@pytest.mark.usefixtures("weekly")
def test_bad_report_does_not_stop_the_others(tmp_path):
    """What can be read is read; what cannot is named with its reason."""
    (tmp_path / "prose.md").write_text("报告日期：2023-07-09\n\n没有表格", encoding="utf-8")
    summary = build_graph([tmp_path], tmp_path / "graph")
    assert summary.read == ("weekly",)
    assert [each.split(": ")[0].endswith("prose.md") for each in summary.failed] == [True]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("", "holds no table"),
        (report("只有文字，没有表格\n"), "holds no table"),
        (report(HEADER), "the adoption table has a header but no rows"),
        (report(HEADER + ROW, "没有日期"), "prints no date of its own"),
    ],
    ids=["empty", "no table", "no rows", "no date"],
)
def test_report_that_gives_nothing_is_refused(tmp_path, body, problem):
    """A report with nothing to load ends in an error that says what is missing."""
    file = tmp_path / "weekly.md"
    file.write_text(body, encoding="utf-8")
    with pytest.raises(ReportError, match=problem):
        build_graph([file], tmp_path / "graph")


def test_unread_report_leaves_the_previous_graph(weekly, tmp_path):
    """A build that fails changes nothing."""
    build_graph([weekly], tmp_path / "graph")
    before = texts(tmp_path / "graph")
    weekly.write_text("kein Bericht", encoding="utf-8")
    with pytest.raises(ReportError):
        build_graph([weekly], tmp_path / "graph")
    assert texts(tmp_path / "graph") == before


def test_given_date_is_the_reports_date(tmp_path):
    """With --date a report without a date can be read, and its rows take their year from it."""
    file = tmp_path / "weekly.md"
    file.write_text(report(HEADER + ROW, ""), encoding="utf-8")
    build_graph([file], tmp_path / "graph", Given(date(2024, 1, 7)))
    assert '"date": "2023-03-01"' in texts(tmp_path / "graph")


@pytest.mark.usefixtures("weekly")
def test_given_date_is_for_one_report_only(tmp_path):
    """One date cannot be the date of several reports."""
    (tmp_path / "other.md").write_text(report(HEADER + ROW), encoding="utf-8")
    with pytest.raises(ReportError, match="one report only"):
        build_graph([tmp_path], tmp_path / "graph", Given(date(2024, 1, 7)))


def test_reports_of_one_name_are_refused(weekly, tmp_path):
    """The file's stem names a report, so two files may not share it."""
    folder = tmp_path / "again"
    folder.mkdir()
    (folder / "weekly.txt").write_text(report(HEADER + ROW), encoding="utf-8")
    with pytest.raises(ReportError, match="has the same name as"):
        build_graph([weekly, folder], tmp_path / "graph")


def test_gb18030_report_is_read_and_said(tmp_path):
    """A report in GB18030 is read, and the summary says how it was decoded."""
    file = tmp_path / "weekly.md"
    file.write_bytes(report(HEADER + ROW).encode("gb18030"))
    summary = build_graph([file], tmp_path / "graph")
    assert "weekly: decoded as gb18030, not UTF-8" in summary.notes


def test_bytes_of_no_encoding_are_refused_with_their_place(tmp_path):
    """Bytes that are neither UTF-8 nor GB18030 are named by offset."""
    file = tmp_path / "weekly.md"
    file.write_bytes("日期".encode() + b"\xff\xff")
    with pytest.raises(ReportError, match=r"byte 6: is neither UTF-8 nor GB18030"):
        build_graph([file], tmp_path / "graph")


def test_unreadable_report_is_named(tmp_path):
    """A file that cannot be opened, here a link to itself, is named with the reason."""
    file = tmp_path / "weekly.md"
    file.symlink_to(file)
    with pytest.raises(ReportError, match="cannot be read"):
        build_graph([file], tmp_path / "graph")


def test_missing_path_is_named(tmp_path):
    """A path that does not exist is said so."""
    with pytest.raises(ReportError, match="no such file or folder"):
        build_graph([tmp_path / "nowhere"], tmp_path / "graph")


def test_nothing_to_rebuild_is_said(tmp_path):
    """Without paths and without a graph there is nothing to do, and the message says so."""
    with pytest.raises(GraphFolderError, match="holds no claims to rebuild"):
        build_graph([], tmp_path / "graph")


def test_disk_full_under_the_database_leaves_the_previous_graph(weekly, examples, tmp_path):
    """When the database outgrows what the system lets it write, the error says so and no more."""
    graph = tmp_path / "graph"
    build_graph([weekly], graph)
    before = texts(graph)
    script = (
        "import resource, sys; from kg.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))\n"
        "main(sys.argv[1:])"
    )
    command = [sys.executable, "-c", script, "build", str(examples), "--graph", str(graph)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "the database could not be written: File too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert texts(graph) == before
    assert not list(graph.glob("*.draft"))


@pytest.mark.slow
def test_killed_build_leaves_the_old_or_the_new_graph(weekly, tmp_path):
    """Killed at any of fifty moments, a build leaves the old graph or the new one, and it answers."""
    graph = tmp_path / "graph"
    began, versions = 0.0, {}
    for day in ("3月1日", "3月2日", "3月3日"):
        began = time.monotonic()
        start_build(versioned(weekly, day), graph).join()
        versions[texts(graph)] = day
    whole = time.monotonic() - began
    held = list(versions)
    moments = random.Random(50)
    for _ in range(50):
        # The database before the one that counts is kept, so that one would not be written.
        new = next(text for text in versions if text not in held[-2:])
        process = start_build(versioned(weekly, versions[new]), graph)
        time.sleep(moments.uniform(0, 1.2 * whole))
        process.kill()
        process.join()
        found = texts(graph)
        assert found in (held[-1], new)
        assert ask(graph, "who-uses-model", {"model": "ChatGPT"}).rows
        if found == new:
            held.append(new)
    assert len(held) < len(versions) + 50


def test_build_clears_what_a_killed_one_left(weekly, tmp_path):
    """Drafts of a build that was killed are gone after the next one."""
    graph = tmp_path / "graph"
    build_graph([weekly], graph)
    (graph / "claims" / "weekly.0.jsonl.draft").write_text("{", encoding="utf-8")
    (graph / "database-0.draft").mkdir()
    build_graph([weekly], graph)
    assert not list(graph.rglob("*.draft"))


def versioned(weekly: Path, day: str) -> Path:
    """Write the report with a row of another day; return it."""
    weekly.write_text(report(HEADER + ROW.replace("3月1日", day)), encoding="utf-8")
    return weekly


def start_build(weekly: Path, graph: Path) -> ForkServerProcess:
    """Start a build in a process of its own, which has read the vocabularies already."""
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["tests.tiny.warmed"])
    process = processes.Process(target=build_graph, args=([weekly], graph))
    process.start()
    return process
