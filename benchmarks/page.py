"""Measures the page against pyvis' own page of the same graph, in a real Chromium.

Until when nothing moves any more, frames while a mouse drags the view, the time of a repaint,
the size of the file, and what writing a page takes.
"""

from __future__ import annotations

import math
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from memory import most_memory
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from playwright.sync_api import TimeoutError as LateError
from pyvis.network import Network

from kg.model.graph import Subgraph
from kg.visualise.page import render_page
from tests.visualise.town import town_of

Report = Callable[[str, str, str], None]

WRITTEN = (300, 1000, 5000, 10_000)
OPENED = {1000: 0.8, 10_000: 2.5}
"""Nodes, and the seconds within which their page is wanted to be usable."""

MEGABYTE = 1_000_000
_PATIENCE = 90
"""Seconds for which pyvis' page is waited for."""

_OPENINGS = 3
_DRAG_SECONDS = 3.0
_OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")

_WATCH = """
const note = () => requestAnimationFrame(() => console.info(`standing ${performance.now()}`));
addEventListener("DOMContentLoaded", () => {
  const look = () => (kgPage.usableAfter ? note() : requestAnimationFrame(look));
  if (window.kgPage) look();
});
let made;
Object.defineProperty(window, "network", {
  get: () => made,
  set: (network) => {
    made = network;
    made?.once("stabilized", () => made.once("afterDrawing", note));
  },
});
"""
"""Says when a page stands: ours after its first picture, pyvis' when its physics has settled."""

_FRAMES = """
() => {
  window.frameTimes = [];
  const note = (at) => { frameTimes.push(at); window.watching = requestAnimationFrame(note); };
  window.watching = requestAnimationFrame(note);
}
"""

_REPAINTS = """
async () => {
  const taken = [];
  for (let turn = 0; turn < 40; turn += 1) {
    await new Promise(requestAnimationFrame);
    const began = performance.now();
    document.querySelector('#legend input[data-group="statuses"]').click();
    taken.push(performance.now() - began);
  }
  return taken.sort((one, two) => one - two)[20];
}
"""


@dataclass(frozen=True, slots=True)
class Opened:
    """What was seen of one page: seconds until it stood still, None for never, and frames a second."""

    still: float | None
    frames: float
    slowest: float


def measure_page(folder: Path, report: Report) -> None:
    """Measure writing and opening pages of made-up graphs, with the load of the machine."""
    _measure_writing(report)
    program = shutil.which("chromium")
    if program is None:
        report("page in Chromium", "not measured", "chromium is not installed")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_OPTIONS)
        for size, wanted in OPENED.items():
            _measure_opening(browser, folder, report, size, wanted)
        browser.close()
    report("load of the machine", f"{os.getloadavg()[0]:.1f}", "processes waiting, last minute")


def _measure_writing(report: Report) -> None:
    for size in WRITTEN:
        command = [sys.executable, __file__, str(size)]
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        taken, peak, written = map(float, out.split())
        against = f"of CPU; {peak:,.0f} MB at most, file {written:.2f} MB"
        report(f"page, writing {size:,} nodes", f"{taken:.1f} s", against)


def _measure_opening(
    browser: Browser, folder: Path, report: Report, size: int, wanted: float
) -> None:
    ours, stock = folder / f"ours-{size}.html", folder / f"stock-{size}.html"
    town = town_of(size)
    ours.write_text(render_page(town), encoding="utf-8")
    stock.write_text(_stock_page(town), encoding="utf-8")
    seen = [_open(browser, ours) for _ in range(_OPENINGS)]
    still = median(each.still or math.inf for each in seen)
    compared = _open(browser, stock)
    more = f"{(compared.still or _PATIENCE) / still:.0f} x"
    against = more if compared.still else f"more than {more}, given up"
    name = f"page of {size:,} nodes"
    report(f"{name}, usable", f"{still:.2f} s", f"{wanted} s wanted; pyvis {against}")
    frames, slowest = (median(getattr(each, of) for each in seen) for of in ("frames", "slowest"))
    stood = f"{compared.frames:.0f}" if compared.still else "not standing"
    against = f"95 of 100 within {slowest:.0f} ms; pyvis {stood}"
    report(f"{name}, dragged", f"{frames:.0f} frames/s", f"50 wanted; {against}")
    sizes = [each.stat().st_size / MEGABYTE for each in (ours, stock)]
    report(f"{name}, file", f"{sizes[0]:.2f} MB", f"pyvis {sizes[1]:.2f} MB")
    with _page(browser) as page:
        page.goto(ours.as_uri())
        page.wait_for_timeout(1000)
        report(f"{name}, repainted", f"{page.evaluate(_REPAINTS):.1f} ms", "of a frame's 16.7 ms")


def _stock_page(town: Subgraph) -> str:
    """Return the page pyvis makes of a graph by itself, with its library inlined."""
    network = Network(height="750px", directed=True, cdn_resources="in_line")
    for node in town.nodes:
        network.add_node(node.id, label=node.name, group=node.label)
    for edge in town.edges:
        network.add_edge(edge.source, edge.target, title=edge.type)
    text: str = network.generate_html()
    return text


def _open(browser: Browser, file: Path) -> Opened:
    with _page(browser) as page:
        try:
            # Asked from without: a page that computes positions may answer nothing for minutes.
            with page.expect_console_message(_is_standing, timeout=_PATIENCE * 1000) as said:
                page.goto(file.as_uri(), wait_until="commit")
        except LateError:
            return Opened(None, 0.0, math.inf)
        return Opened(float(said.value.text.split()[1]) / 1000, *_drag(page))


def _is_standing(message: ConsoleMessage) -> bool:
    return message.text.startswith("standing ")


@contextmanager
def _page(browser: Browser) -> Iterator[Page]:
    """Give a window of its own, without a network."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    page = context.new_page()
    page.add_init_script(_WATCH)
    yield page
    context.close()


def _drag(page: Page) -> tuple[float, float]:
    """Drag the view in circles with the mouse; return frames a second and the slow ones' time."""
    page.mouse.move(1270, 700)
    page.mouse.down()
    page.evaluate(_FRAMES)
    began, turn = time.perf_counter(), 0
    while time.perf_counter() - began < _DRAG_SECONDS:
        page.mouse.move(1000 + 200 * math.cos(turn / 10), 450 + 150 * math.sin(turn / 10))
        turn += 1
    at = page.evaluate("() => { cancelAnimationFrame(watching); return frameTimes; }")
    page.mouse.up()
    gaps = sorted(later - sooner for sooner, later in pairwise(at))
    if not gaps:
        return 0.0, _DRAG_SECONDS * 1000
    return 1000 * len(gaps) / sum(gaps), gaps[int(len(gaps) * 0.95)]


if __name__ == "__main__":
    given = town_of(int(sys.argv[1]))
    start = time.process_time()
    made = render_page(given)
    spent = time.process_time() - start
    print(spent, most_memory(), len(made.encode()) / MEGABYTE)
