"""Reports with what a person must decide, in our own words."""

from pathlib import Path

import pytest

from kg.pipeline import build_graph

REPORT = """\
一份样例

报告日期：2023-07-09

图表 1 应用进展

| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AIGC 技术的应用 | 接入的模型 |
|---|---|---|---|---|---|
|  |  |  | 6月27日 | 客服系统已接入 ChatGPT | 文心一言、某种小东西 |
| 1) AI+游戏 | 汤姆猫 | 300459.SZ | 3月1日 | 陪伴产品已接入 GPT-4 | ChatGPT |
|  | 掌趣科技 | 300315.SZ | 3月8日 | 掌趣科技正在测试文心一言 |  |
|  |  |  | 3月9日 | 汤姆猫的新作已接入 Midjourney |  |
|  |  |  | 4月2日 | 掌趣科技的客服也在试用 |  |
"""


@pytest.fixture
def weekly(tmp_path: Path) -> Path:
    """Return a report with a row and a model cell whose label is lost, and a contradicted row."""
    file = tmp_path / "weekly.md"
    file.write_text(REPORT, encoding="utf-8")
    return file


@pytest.fixture
def graph(weekly: Path, tmp_path: Path) -> Path:
    """Return the graph of the report; nothing is decided yet."""
    folder = tmp_path / "graph"
    build_graph([weekly], folder)
    return folder


@pytest.fixture
def judgements(tmp_path: Path) -> Path:
    """Return the folder where decisions go; it is not there yet."""
    return tmp_path / "judgements"
