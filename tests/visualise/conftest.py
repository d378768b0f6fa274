"""A made-up but lifelike subgraph, hostile names, and a real browser to open pages in."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kg.model.graph import Edge, Evidence, Node, Phrase, Step, Subgraph, Value
from kg.visualise.page import render_page

_FIRST = "华东中南北海天科金山新云数安同世智汉光万兴众星远宏博思启明瑞恒泰"
_SECOND = "讯信元创联图维视达控软网码通芯凡方源盛智力道润和"
_TAIL = ("科技", "股份", "软件", "信息", "网络", "在线", "传媒", "文化", "智能", "数据")
_MODELS = (
    ("ChatGPT", "OpenAI"),
    ("文心一言", "百度"),
    ("通义千问", "阿里云"),
    ("星火认知大模型", "科大讯飞"),
    ("Kimi", "月之暗面"),
    ("盘古大模型", "华为"),
    ("GPT-4", "OpenAI"),
    ("Stable Diffusion", "Stability AI"),
    ("Midjourney", "Midjourney"),
    ("智谱清言", "智谱AI"),
    ("混元", "腾讯"),
    ("豆包", "字节跳动"),
    ("Claude", "Anthropic"),
    ("Llama 2", "Meta"),
    ("商量 SenseChat", "商汤"),
    ("天工3.0", "昆仑万维"),
)
_USE_CASES = (
    "智能客服", "内容创作", "游戏美术生成", "代码辅助", "法律文书检索", "医疗影像", "电商直播",
    "教育辅导", "营销文案", "数字人", "智能投顾", "办公自动化", "工业质检", "翻译",
)  # fmt: skip
_CATEGORIES = ("AI+游戏", "AI+教育", "AI+电商", "AI+医疗", "AI+办公", "AI+金融", "AI+影视")
_STATUSES = ("in-use",) * 9 + ("testing",) * 4 + ("planned",) * 3 + ("exploring",) * 2 + ("applied", "denied", "ended")  # fmt: skip
_TEXTS = (
    "公司在互动平台表示，已接入{0}，并将其能力用于{1}，目前处于小范围测试阶段，后续将根据效果推进。",
    "公司旗下产品基于{0}推出{1}功能，预计年内上线；相关业务收入占比较小，请投资者注意风险。",
    "公司与{0}团队就{1}签署战略合作协议，双方将共建联合实验室。",
)


class _Town:
    """Collects nodes, edges and evidence of a made-up market, then gives the subgraph."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.nodes: dict[str, Node] = {}
        self.edges: dict[tuple[str, str, str], Edge] = {}
        self.evidence: list[Evidence] = []
        self.histories: dict[tuple[str, str, str], tuple[Step, ...]] = {}

    def add(self, label: str, name: str, **properties: Value) -> str:
        node_id = f"{label.lower()}:{properties.get('code') or name}"
        self.nodes.setdefault(node_id, Node(node_id, label, name, properties))
        return node_id

    def link(self, kind: str, source: str, target: str) -> None:
        if source == target or (kind, source, target) in self.edges:
            return
        ends = source, self.nodes[source].label, target, self.nodes[target].label
        if kind in {"IN_CATEGORY", "PROVIDED_BY"}:
            self.edges[kind, source, target] = Edge(kind, *ends)
            return
        count = self.random.choice((1, 1, 1, 2, 3))
        days = sorted(self.random.randrange(500) for _ in range(count))
        dates = [(date(2023, 3, 1) + timedelta(days)).isoformat() for days in days]
        statuses = [self.random.choice(_STATUSES) for _ in dates]
        names = self.nodes[target].name, self.random.choice(_USE_CASES)
        for day, status in zip(dates, statuses, strict=True):
            self.evidence.append(
                Evidence(
                    (kind, source, target),
                    day,
                    status,
                    self.random.choice(_TEXTS).format(*names),
                    f"weekly-{day}.md",
                    f"表 {self.random.randrange(1, 9)}：AI 应用进展",
                    self.random.randrange(40, 900),
                    self.random.choice(("text", "model-column")),
                )
            )
        properties: dict[str, Value] = {
            "status": statuses[-1],
            "grade": self.random.choice("AAABBCD"),
            "firstSeen": date.fromisoformat(dates[0]),
            "lastSeen": date.fromisoformat(dates[-1]),
            "disclosures": count,
            "reports": count,
        }
        self.edges[kind, source, target] = Edge(kind, *ends, properties)
        self.histories[kind, source, target] = _steps(dates, statuses)

    def subgraph(self) -> Subgraph:
        return Subgraph(
            Phrase("Who uses which model", "谁在用什么模型"),
            tuple(self.nodes[key] for key in sorted(self.nodes)),
            tuple(self.edges[key] for key in sorted(self.edges)),
            tuple(self.evidence),
            (
                Phrase("214 weaker edges are left out (--limit 300)", "另有 214 条较弱的边未显示"),
                Phrase("3 rows wait in the review queue", "3 行待人工核对"),
            ),
            self.histories,
        )


def _steps(dates: list[str], statuses: list[str]) -> tuple[Step, ...]:
    """Return the days on which the status changed."""
    last = dict(zip(dates, statuses, strict=True))
    changes = [Step(day, status) for day, status in last.items()]
    return tuple(
        step
        for before, step in zip((None, *changes), changes, strict=False)
        if before is None or before.status != step.status
    )


def _weighted(town: _Town, names: tuple[str, ...]) -> str:
    """Pick a name, the first ones far more often: real adoption has few large hubs."""
    return town.random.choices(names, [1 / (rank + 1) for rank in range(len(names))])[0]


def _tell_more(town: _Town, company: str, size: int) -> None:
    """Give some companies a use case, a category, a model of their own, a partner."""
    chance, pick = town.random.random, town.random.choice
    companies = [key for key, node in town.nodes.items() if node.label == "Company"]
    name = town.nodes[company].name
    for likely, kind, label, known in (
        (0.45, "APPLIES", "UseCase", _USE_CASES),
        (0.3, "IN_CATEGORY", "Category", _CATEGORIES),
        (0.12, "DEVELOPS", "Model", (f"{name[:2]}大模型",)),
    ):
        if chance() < likely and len(town.nodes) < size:
            town.link(kind, company, town.add(label, pick(known)))
    for kind in ("INVESTS_IN", "PARTNERS_WITH"):
        if chance() < 0.08:
            town.link(kind, company, pick(companies))


def _make_town(size: int) -> Subgraph:
    town = _Town(7)
    models = {}
    for name, vendor in _MODELS[: max(3, size // 8)]:
        aliases = ("GPT", "聊天GPT") if name == "ChatGPT" else ()
        models[name] = town.add("Model", name, aliases=aliases, kind="product")
        town.link("PROVIDED_BY", models[name], town.add("Organisation", vendor, kind="vendor"))
    number = 0
    while len(town.nodes) < size:
        parts = (_FIRST, _SECOND, _TAIL)
        name = "".join(town.random.choice(part) for part in parts)
        code, english = f"{300000 + number}.SZ", f"Company {number} Ltd."
        headings = tuple(town.random.sample(_CATEGORIES, town.random.choice((0, 1, 1, 2))))
        company = town.add("Company", name, code=code, nameEn=english, categories=headings)
        number += 1
        if number % 23 == 0:
            continue  # a company about which nothing is known yet
        if number % 17 == 0 and len(town.nodes) < size:
            partner = town.add("Organisation", f"{name[:2]}研究院")
            town.link("PARTNERS_WITH", company, partner)
            continue
        for _ in range(town.random.choice((1, 1, 2))):
            town.link("USES", company, models[_weighted(town, tuple(models))])
        _tell_more(town, company, size)
    return town.subgraph()


@pytest.fixture(scope="session")
def make_town() -> Callable[[int], Subgraph]:
    """Give a made-up subgraph of so many nodes, the same one every time."""
    return _make_town


HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "javascript:alert(1)",
    "line\u2028separator\u2029{{script}}",
    "__proto__",
    "\u202egnirts",
)


@pytest.fixture(scope="session")
def hostile() -> Subgraph:
    """Give a subgraph whose every text tries to become markup or script."""
    nodes = tuple(
        Node(text, text, text, {text: text, "aliases": (text,), "code": text}) for text in HOSTILE
    )
    edges = tuple(
        Edge(text, text, text, HOSTILE[0], HOSTILE[0], {"status": text, text: text})
        for text in HOSTILE[1:]
    )
    evidence = tuple(Evidence(edge.key, *[edge.type] * 5, 1, edge.type) for edge in edges)
    return Subgraph(
        Phrase.same("".join(HOSTILE)), nodes, edges, evidence, tuple(map(Phrase.same, HOSTILE))
    )


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

    def click(self, question: str) -> None:
        """Click where ``kgPage`` says something is drawn."""
        point = self.ask(question)
        self.page.mouse.click(point["x"], point["y"])


Opener = Callable[..., Opened]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Give a function that renders a subgraph and opens it, with a hash and context options."""
    contexts = []

    def open_it(subgraph: Subgraph, address: str = "#lang=en", **options: object) -> Opened:
        file = tmp_path / "page.html"
        file.write_text(render_page(subgraph), encoding="utf-8", newline="\n")
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
