"""What a page says of itself: what was asked, what is drawn, what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model.graph import Phrase, Row
from kg.pipeline.viewing.selection import Selection

WHOLE = Phrase("AI adoption", "AI 应用图谱")
"""The title of a page that is about nobody in particular."""


def title(names: Sequence[str]) -> Phrase:
    """Return the names of what stands in the middle, or the title of the whole graph."""
    return Phrase.same(" · ".join(names)) if names else WHOLE


def told_filters(selection: Selection) -> Iterator[Phrase]:
    """Say which filters the selection has, if any."""
    english, chinese = [], []
    for given, en, zh in (
        (", ".join(selection.relations), "relation {}", "关系 {}"),
        (", ".join(selection.statuses), "status {}", "进展 {}"),
        (selection.grade, "grade {} or better", "等级不低于 {}"),
        (selection.since, "said again or first on {} or later", "{} 起仍有披露"),
        (selection.until, "as known on {}", "截至 {} 已知"),
        (
            selection.depth if selection.depth > 1 else 0,
            "up to {} relations away",
            "至多 {} 层关系",
        ),
    ):
        if given:
            english.append(en.format(given))
            chinese.append(zh.format(given))
    if english:
        yield Phrase(f"Selected: {'; '.join(english)}.", f"筛选：{'；'.join(chinese)}。")


def told_size(drawn: tuple[int, int], left_out: int, *, more: bool) -> Phrase:
    """Say how many nodes and edges are drawn, and how many edges were left out.

    ``more`` where there are others that were not even looked at.
    """
    nodes, edges = drawn
    en = f"{_count(nodes, 'node')} and {_count(edges, 'edge')} are drawn"
    zh = f"绘出 {nodes:,} 个节点、{edges:,} 条边"
    if not left_out and not more:
        return Phrase(f"{en}: all that were selected.", f"{zh}，即所选全部。")
    at_least = ("more than ", "超过 ") if more else ("", "")
    return Phrase(
        f"{en}, the strongest first; {at_least[0]}{_count(left_out, 'weaker edge')} left out (--nodes draws more).",
        f"{zh}，佐证强者优先；另有{at_least[1]}{left_out:,} 条较弱的边未绘出（可用 --nodes 增加）。",
    )


def told_reports(reports: Sequence[Row]) -> Iterator[Phrase]:
    """Say how many reports the graph is made of, and of which time."""
    days = sorted(str(report["date"]) for report in reports)
    if days:
        span = days[0] if days[0] == days[-1] else f"{days[0]} – {days[-1]}"
        count = _count(len(days), "report")
        yield Phrase(f"From {count}, {span}.", f"来源：{len(days)} 份研报，{span}。")


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
