"""``kg build --broker`` names the broker of one report."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

REPORT = """\
一份样例

报告日期：2023-07-09

| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AIGC 技术的应用 | 接入的模型 |
|---|---|---|---|---|---|
| 1) AI+游戏 | 汤姆猫 | 300459.SZ | 3月1日 | 陪伴产品已接入 GPT-4 |  |
"""


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Return a folder with two reports that print no broker."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in ("one.md", "two.md"):
        (folder / name).write_text(REPORT, encoding="utf-8")
    return folder


def _build(reports: Path, path: Path) -> Result:
    graph = reports.parent / "graph"
    arguments = ["build", str(path), "--graph", str(graph), "--broker", "样例证券"]
    return CliRunner().invoke(main, arguments)


def test_given_broker_is_told_in_the_summary(reports: Path):
    """The summary says that the broker is as given."""
    assert "note: one: broker 样例证券 as given" in _build(reports, reports / "one.md").stderr


def test_broker_given_to_several_reports_is_refused(reports: Path):
    """One clear line says that a broker is for one report."""
    result = _build(reports, reports)

    assert result.exit_code == 1
    assert "--broker can be the broker of one report only" in result.stderr
