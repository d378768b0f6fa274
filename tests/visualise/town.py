"""A made-up but lifelike market of any size, and a small one whose every date is known."""

from __future__ import annotations

import random
from datetime import date, timedelta

from kg.model.graph import Edge, Evidence, Node, Phrase, Step, Subgraph, Value

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
        # Of its own, so that what is said of nodes and edges leaves the shape of the town alone.
        self.details = random.Random(seed)
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
            "grade": self.details.choice("AAABBCD"),
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


def town_of(size: int) -> Subgraph:
    """Return a made-up market of so many nodes: few large hubs, many small companies."""
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
        headings = tuple(town.details.sample(_CATEGORIES, town.details.choice((0, 1, 1, 2))))
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


_SMALL_NODES = (
    Node("company:a", "Company", "甲公司", {"code": "000001.SZ", "categories": ("AI+游戏",)}),
    Node("company:b", "Company", "乙公司", {"categories": ("AI+教育", "AI+游戏")}),
    Node("company:c", "Company", "丙公司"),
    Node("model:m", "Model", "模型甲", {"nameEn": "Model M", "aliases": ("M模型",)}),
    Node("organisation:v", "Organisation", "厂商"),
)
_SMALL_TOLD = (
    (("USES", "company:a", "model:m"), "A", (("2023-01-10", "planned"), ("2023-03-20", "testing"), ("2023-06-05", "in-use"))),
    (("USES", "company:b", "model:m"), "C", (("2023-04-01", "denied"),)),
    (("PARTNERS_WITH", "company:c", "organisation:v"), "D", (("2023-06-30", "agreed"),)),
)  # fmt: skip
SMALL_A, SMALL_B, SMALL_C = (key for key, _, _ in _SMALL_TOLD)
SMALL_FIRST, SMALL_LAST = "2023-01-10", "2023-06-30"


def small_town() -> Subgraph:
    """Return five nodes: a uses m from plan to use, b denies it, c has a partner v, who provides m."""
    label = {node.id: node.label for node in _SMALL_NODES}
    edges, evidence = [], []
    for number, (key, grade, steps) in enumerate(_SMALL_TOLD):
        kind, source, target = key
        properties = {"status": steps[-1][1], "grade": grade, "disclosures": len(steps)}
        edges.append(Edge(kind, source, label[source], target, label[target], properties))
        for line, (day, status) in enumerate(steps, 100 * number + 1):
            evidence.append(
                Evidence(
                    key, day, status, f"说法{line}", f"weekly-{day}.md", f"表{number}", line, "text"
                )
            )
    edges.append(Edge("PROVIDED_BY", "model:m", "Model", "organisation:v", "Organisation"))
    histories = {key: tuple(Step(*step) for step in steps) for key, _, steps in _SMALL_TOLD}
    title = Phrase("Small town", "小镇")
    return Subgraph(title, _SMALL_NODES, tuple(edges), tuple(evidence), (), histories)
