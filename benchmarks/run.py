"""Measures the program, as ratios within one run, for machines are noisy.

Prints one line a figure: what was measured, the figure, and what it is measured
against. Run it with ``make bench``.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from attribution import measure_attribution
from extraction import measure_extraction
from names import measure_names
from page import measure_page
from reading import measure_reading
from sentences import measure_sentences
from stores import measure_stores
from terminal import measure_terminal

from kg.pipeline import build_graph

ROOT = Path(__file__).resolve().parent.parent
HEADER = (
    "样例\n\n报告日期：2023-07-09\n\n图表 1 应用进展\n\n"
    "| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AIGC 技术的应用 | 接入的模型 |\n"
    "|---|---|---|---|---|---|\n"
)
SENTENCES = (
    "公司的客服产品已接入 ChatGPT，目前处于测试阶段",
    "子公司与华为云签订合作协议，将把文心一言用于营销文案",
    "美术团队用 Stable Diffusion 出图，GPT-4 的接口仍在排队",
)


def seconds(act: Callable[[], object], runs: int = 5) -> float:
    """Return the median time of some runs, in seconds, after one that does not count."""
    act()
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def report(name: str, figure: str, against: str) -> None:
    """Print one figure."""
    print(f"{name:44} {figure:>14}  {against}")


def measure_growth(folder: Path) -> None:
    """Measure whether building grows in line with the rows of a report."""
    times = {}
    for rows in (2000, 4000, 8000):
        file = folder / f"generated-{rows}.md"
        file.write_text(HEADER + "".join(_row(number) for number in range(rows)), encoding="utf-8")
        times[rows] = seconds(lambda file=file, rows=rows: _build(file, folder, rows), runs=1)
    report("build, 4,000 rows against 2,000", f"{times[4000] / times[2000]:.2f} x", "2 is linear")
    report("build, 8,000 rows against 4,000", f"{times[8000] / times[4000]:.2f} x", "2 is linear")


def _build(file: Path, folder: Path, rows: int) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as graph:
        build_graph([file], Path(graph) / str(rows))


def _row(number: int) -> str:
    label = f"公司{number // 20:05d} | {300000 + number // 20}.SZ" if number % 20 == 0 else " | "
    text = SENTENCES[number % len(SENTENCES)]
    return f"| | {label} | {number % 6 + 1}月{number % 28 + 1}日 | {text}，第 {number} 次 | |\n"


def main() -> None:
    """Run all measurements."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build_graph([ROOT / "examples"], folder / "graph")
        measure_terminal(folder, folder / "graph", report)
        measure_extraction(folder, report)
        measure_growth(folder)
        measure_reading(folder, report)
        measure_attribution(report)
        measure_sentences(report)
        measure_names(report)
        measure_page(folder, report)
        measure_stores(folder, report)


if __name__ == "__main__":
    main()
