"""Measures the command line as whole processes, cold: look-ups and completion, against an empty Python."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.tiny.made_up import Counts, made_up_parts, write_folder

Report = Callable[[str, str, str], None]

LARGE = Counts(companies=3000, models=1000, reports=60, rows=1700)
"""Made-up reports that state more than 100,000 claims."""

_RUNS = 7


class Taken(NamedTuple):
    """What a process took: seconds on the wall, which other work lengthens, and of the CPU."""

    wall: float
    cpu: float


_BREAKS = " \t\n\"'><=;|&(:"


def measure_terminal(folder: Path, sample: Path, report: Report) -> None:
    """Measure the start of the program, then look-ups and completion on two graphs."""
    empty = _taken(("-c", "pass"))
    report("an empty Python process", f"{empty.wall:.3f} s", f"CPU {empty.cpu:.3f} s")
    _report("kg --help", _taken(("-m", "kg", "--help")), empty, report)
    _measure_graph("the sample", sample, ("中文在线", "ChatGPT"), empty, report)
    parts = made_up_parts(1, LARGE)
    graph = write_folder(folder / "large", parts)
    claims = sum(len(part.claims) for part in parts)
    uses = next(edge for edge in graph.edges if edge.type == "USES")
    names = {node.id: node.name for node in graph.nodes if node.id in (uses.source, uses.target)}
    asked = (names[uses.source], names[uses.target])
    _measure_graph(f"{claims:,} claims", folder / "large", asked, empty, report)


def _measure_graph(
    name: str, graph: Path, asked: tuple[str, str], empty: Taken, report: Report
) -> None:
    """Measure what asks about a company and a model it uses, on one graph."""
    company, model = asked
    look_ups = {
        "who-uses": ("who-uses", model),
        "company": ("company", company),
        "why": ("why", company, model),
        "query": ("query", "relations-of-company", f"company={company}"),
        "ask": ("ask", "谁在用", model),
    }
    for command, arguments in look_ups.items():
        taken = _taken(("-m", "kg", *arguments, "--graph", str(graph)))
        _report(f"kg {command}, {name}", taken, empty, report)
    lines = {"a template": "kg query who", "a name": f"kg company {company[:2]}"}
    for what, line in lines.items():
        asks = {"_KG_COMPLETE": "bash_complete", "KG_LINE": line, "KG_BREAKS": _BREAKS}
        taken = _taken(("-m", "kg"), {**asks, "KG_GRAPH": str(graph)})
        _report(f"completion of {what}, {name}", taken, empty, report)


def _report(name: str, taken: Taken, empty: Taken, report: Report) -> None:
    ratio = taken.cpu / empty.cpu
    report(name, f"{taken.wall:.3f} s", f"CPU {taken.cpu:.3f} s, {ratio:.0f} x an empty Python's")


def _taken(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Taken:
    """Return the medians of some runs of a Python process, after one that does not count."""
    runs = [_run(arguments, {**os.environ, **(environment or {})}) for _ in range(_RUNS + 1)][1:]
    return Taken(
        statistics.median(run.wall for run in runs), statistics.median(run.cpu for run in runs)
    )


def _run(arguments: Sequence[str], environment: Mapping[str, str]) -> Taken:
    began = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(time.perf_counter() - began, cpu)
