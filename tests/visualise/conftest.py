"""A made-up but lifelike subgraph, hostile names, and a real browser to open pages in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kg.model.graph import Edge, Evidence, Node, Phrase, Step, Subgraph
from kg.visualise.page import render_page
from tests.visualise import town


@pytest.fixture(scope="session")
def make_town() -> Callable[[int], Subgraph]:
    """Give a made-up subgraph of so many nodes, the same one every time."""
    return cache(town.town_of)


@pytest.fixture(scope="session")
def small() -> Subgraph:
    """Give five nodes whose every date is known: see ``town.py``."""
    return town.small_town()


HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "javascript:alert(1)",
    "line\u2028separator\u2029{{script}}",
    "__proto__",
    "\u202egnirts",
    '=HYPERLINK("x:y";"z")',
    "＋1+cmd|' /C calc'!A0",
)


@pytest.fixture(scope="session")
def hostile() -> Subgraph:
    """Give a subgraph whose every text tries to become markup or script."""
    nodes = tuple(
        Node(
            text, text, text, {text: text, "aliases": (text,), "code": text, "categories": (text,)}
        )
        for text in HOSTILE
    )
    edges = tuple(
        Edge(text, text, text, HOSTILE[0], HOSTILE[0], {"status": text, "grade": text, text: text})
        for text in HOSTILE[1:]
    )
    evidence = tuple(Evidence(edge.key, *[edge.type] * 5, 1, edge.type) for edge in edges)
    days = ("2023-01-01", "2023-02-01", HOSTILE[0])
    histories = {edge.key: tuple(Step(day, edge.type) for day in days) for edge in edges}
    notes = tuple(map(Phrase.same, HOSTILE))
    return Subgraph(Phrase.same("".join(HOSTILE)), nodes, edges, evidence, notes, histories)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a real Chromium."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("chromium is not installed: apt-get install chromium fonts-noto-cjk")
    options = "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=options)
        yield started
        started.close()


@dataclass
class Opened:
    """A page in the browser, with all it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def ask(self, expression: str) -> Any:  # noqa: ANN401 -- what JavaScript answers
        """Evaluate an expression of ``window.kgPage``."""
        return self.page.evaluate(f"kgPage.{expression}")

    def address(self, part: str = "", without: str = "\0") -> str:
        """Return what follows # in the address, once it holds ``part`` and lacks ``without``."""
        self.page.wait_for_url(lambda url: part in url and without not in url)
        return self.page.url.partition("#")[2]

    def stop_clock(self) -> None:
        """Let time pass only when ``page.clock.run_for`` says so."""
        self.page.clock.install(time=datetime(2024, 1, 1, tzinfo=UTC))
        self.page.clock.pause_at(datetime(2024, 1, 2, tzinfo=UTC))

    def click(self, question: str) -> None:
        """Click where ``kgPage`` says something is drawn."""
        point = self.ask(question)
        self.page.mouse.click(point["x"], point["y"])


Opener = Callable[..., Opened]


@pytest.fixture(scope="session")
def render() -> Callable[[Subgraph], str]:
    """Give a function that renders a subgraph, each one once: laying out large ones takes long."""
    rendered: dict[int, tuple[Subgraph, str]] = {}

    def render_once(subgraph: Subgraph) -> str:
        if id(subgraph) not in rendered:
            rendered[id(subgraph)] = subgraph, render_page(subgraph)
        return rendered[id(subgraph)][1]

    return render_once


@pytest.fixture
def open_page(
    browser: Browser, tmp_path: Path, render: Callable[[Subgraph], str]
) -> Iterator[Opener]:
    """Give a function that renders a subgraph and opens it, with a hash and context options."""
    contexts = []

    def open_it(subgraph: Subgraph, address: str = "#lang=en", **options: object) -> Opened:
        file = tmp_path / "page.html"
        file.write_text(render(subgraph), encoding="utf-8", newline="\n")
        screen = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
        context = browser.new_context(**{**screen, **options})
        contexts.append(context)
        opened = Opened(context.new_page())
        page = opened.page
        page.on("request", lambda request: opened.requests.append(request.url.split("#")[0]))
        page.on("console", lambda message: opened.complaints.append(message.text))
        page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (opened.complaints.append("dialog"), dialog.dismiss()))
        page.goto(file.as_uri() + address)
        page.wait_for_function("window.kgPage && (kgPage.usableAfter || !kgPage.view)")
        return opened

    yield open_it
    for context in contexts:
        context.close()
