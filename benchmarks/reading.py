"""Measures reading a report: file to attributed rows, without extraction and the database.

Run by ``make bench``; by itself it measures one file and prints seconds and peak megabytes,
so that memory is that of a process of its own::

    python benchmarks/reading.py table.md
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

from memory import most_memory

from kg.loaders.attribution import Attributor
from kg.loaders.formats import read_document
from kg.loaders.tables import read_rows, stitch_tables
from kg.vocabulary import read_vocabulary

REPORT_DATE = date(2023, 7, 9)
SIZES = (2_000, 4_000, 8_000, 16_000, 32_000)
COLUMNS = 10_000
ROWS_A_PAGE = 50
MEGABYTE = 1024 * 1024
LARGE = 50 * MEGABYTE
HEADER = (
    "报告日期：2023-07-09\n\n图表 1 应用进展\n\n"
    "| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AIGC 技术的应用 | 接入的模型 |\n"
    "|---|---|---|---|---|---|\n"
)
PAGE = "\n| | | | | | |\n|---|---|---|---|---|---|\n"
TEXT = "公司的客服产品已接入大模型，目前处于测试阶段，下一步将用于营销文案。"

Report = Callable[[str, str, str], None]


def read(path: Path) -> dict[str, float]:
    """Read one file and attribute its rows; return the seconds of each step."""
    vocabulary = read_vocabulary()
    attributor = Attributor(vocabulary)
    times = [time.perf_counter()]
    document = read_document(path)
    times.append(time.perf_counter())
    tables = stitch_tables(document, vocabulary)
    times.append(time.perf_counter())
    rows = [read_rows(table, vocabulary) for table in tables]
    times.append(time.perf_counter())
    for each in rows:
        attributor.attribute(each, REPORT_DATE)
    times.append(time.perf_counter())
    steps = ("file", "stitch", "fields", "attribution")
    taken = (end - start for start, end in pairwise(times))
    return dict(zip(steps, taken, strict=True))


def measure_reading(folder: Path, report: Report) -> None:
    """Measure growth with the rows, then the largest table, the widest row, the longest cell."""
    per_row: dict[int, dict[str, float]] = {}
    read(_write(folder / "warm-up.md", _rows(SIZES[0], TEXT)))
    for rows in SIZES:
        file = _write(folder / f"rows-{rows}.md", _rows(rows, TEXT))
        per_row[rows] = {step: taken / rows for step, taken in read(file).items()}
    for less, more in pairwise(SIZES):
        ratio = sum(per_row[more].values()) / sum(per_row[less].values())
        name = f"reading, a row of {more:,} against {less:,}"
        report(name, f"{ratio:.2f} x", f"1 is linear; {_split(per_row[more], per_row[less])}")
    _measure_extremes(folder, report)


def _split(more: dict[str, float], less: dict[str, float]) -> str:
    return ", ".join(f"{step} {more[step] / less[step]:.2f}" for step in more)


def _measure_extremes(folder: Path, report: Report) -> None:
    text = TEXT * 60
    rows = LARGE // len(f"{text}{' ' * 40}".encode())
    extremes = {
        "50 MB table": _write(folder / "large.md", _rows(rows, text)),
        "row of 10,000 columns": _write(folder / "wide.md", [f"| {'格 | ' * COLUMNS}\n"]),
        "cell of 1 MB": _write(
            folder / "long.md",
            [f"| | | | 5月3日 | {TEXT * (MEGABYTE // len(TEXT.encode()))} | |\n"],
        ),
    }
    for name, file in extremes.items():
        taken, peak = _in_own_process(file)
        size = file.stat().st_size / MEGABYTE
        report(f"reading, {name}", f"{taken:.1f} s", f"{peak:,.0f} MB at most, file {size:.1f} MB")


def _in_own_process(file: Path) -> tuple[float, float]:
    command = [sys.executable, __file__, str(file)]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    taken, peak = map(float, out.split())
    return taken, peak


def _write(file: Path, rows: Iterator[str] | list[str]) -> Path:
    with file.open("w", encoding="utf-8") as out:
        out.write(HEADER)
        out.writelines(rows)
    return file


def _rows(count: int, text: str) -> Iterator[str]:
    """Yield the rows of a table: a company every 20 rows, a page cut every 50."""
    for number in range(count):
        if number and number % ROWS_A_PAGE == 0:
            yield PAGE
        code = f"{300000 + number // 20}.SZ"
        label = f"公司{number // 20:05d} | {code}" if number % 20 == 0 else " | "
        day = f"{number % 20 // 4 + 1}月{number % 20 + 1}日"
        yield f"| | {label} | {day} | {text}第 {number} 次 | |\n"


if __name__ == "__main__":
    taken = sum(read(Path(sys.argv[1])).values())
    print(taken, most_memory())
