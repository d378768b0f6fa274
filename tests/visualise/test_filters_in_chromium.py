"""The filters of the page in a real Chromium: each kind hides what it says, and the counts follow."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.model.graph import Edge, Node, Phrase, Subgraph
from tests.visualise.town import SMALL_A, SMALL_B, SMALL_C

pytestmark = pytest.mark.browser

Opener = Callable[..., Any]


def _box(opened: Any, group: str, kind: str) -> Any:  # noqa: ANN401 -- a locator of the browser
    return opened.page.locator(f'#legend [data-group="{group}"][data-kind="{kind}"]')


def _count(opened: Any, group: str, kind: str) -> str:  # noqa: ANN401 -- a page of the browser
    row = f'#legend label:has([data-group="{group}"][data-kind="{kind}"])'
    return opened.page.locator(f"{row} .count").inner_text()


def test_filter_by_grade_hides_edges_of_that_grade(open_page: Opener, small: Subgraph):
    """Without grade C, the edge of grade C goes; edges that have no grade stay."""
    opened = open_page(small)
    _box(opened, "grades", "C").uncheck()
    assert opened.ask("statusOf({!r}, {!r}, {!r})".format(*SMALL_B)) is None
    assert opened.ask("statusOf({!r}, {!r}, {!r})".format(*SMALL_A)) == "in-use"
    assert opened.ask("visible.edges") == len(small.edges) - 1


def test_company_stays_while_one_of_its_categories_is_shown(open_page: Opener, small: Subgraph):
    """Of two companies under a hidden heading, the one that stands under another too remains."""
    opened = open_page(small)
    _box(opened, "categories", "AI+游戏").uncheck()
    assert not opened.ask("isShown('company:a')")
    assert opened.ask("isShown('company:b')")
    assert opened.ask("isShown('model:m')")


def test_companies_without_category_have_a_box_of_their_own(open_page: Opener, small: Subgraph):
    """What no report files under a heading can be hidden as such."""
    opened = open_page(small)
    _box(opened, "categories", "").uncheck()
    shown = [opened.ask(f"isShown('company:{each}')") for each in "abc"]
    assert shown == [True, True, False]
    assert opened.address("hide-category=")


def test_counts_say_how_many_of_how_many_are_shown(open_page: Opener, small: Subgraph):
    """Hiding a kind changes the counts of the others, and the sum at the top."""
    opened = open_page(small)
    before = _count(opened, "types", "USES"), _count(opened, "grades", "A")
    _box(opened, "statuses", "in-use").uncheck()
    after = _count(opened, "types", "USES"), _count(opened, "grades", "A")
    assert (before, after) == (("2", "1"), ("1/2", "0/1"))
    assert opened.page.locator("#legend .summary").inner_text() == "4/5 nodes · 3/4 relations"


def test_change_of_a_filter_is_told_to_screen_readers(open_page: Opener, small: Subgraph):
    """A live region says what is left after each change."""
    opened = open_page(small)
    _box(opened, "labels", "Model").uncheck()
    assert opened.page.locator("#status[role=status]").inner_text() == "4/5 nodes · 1/4 relations"


def test_only_hides_all_other_kinds_of_the_group(open_page: Opener, small: Subgraph):
    """One press leaves one relation; All brings the group back."""
    opened = open_page(small)
    opened.page.get_by_role("button", name="Only partners with").click()
    alone = opened.ask("visible.edges"), opened.ask("statusOf({!r}, {!r}, {!r})".format(*SMALL_C))
    opened.page.get_by_role("button", name="Relations: All").click()
    assert alone == (1, "agreed")
    assert opened.ask("visible.edges") == len(small.edges)


def test_hiding_all_says_so_instead_of_a_blank_picture(open_page: Opener, small: Subgraph):
    """When nothing is left, the page says that the filters did it."""
    opened = open_page(small)
    opened.page.get_by_role("button", name="Nodes: None").click()
    assert opened.page.locator("#empty").inner_text() == "The filters leave nothing to show."


def test_box_keeps_the_keyboard_when_pressed(open_page: Opener, small: Subgraph):
    """Space on a box hides its kind and leaves the focus there."""
    opened = open_page(small)
    _box(opened, "types", "USES").focus()
    opened.page.keyboard.press("Space")
    focused = opened.page.evaluate("document.activeElement.dataset.kind")
    assert (focused, opened.ask("visible.edges")) == ("USES", 2)


def test_graph_without_edges_has_no_filters_of_edges(open_page: Opener):
    """Groups that would be empty are not there, nor is the slider."""
    nodes = tuple(Node(str(number), "Model", f"模型{number}") for number in range(4))
    opened = open_page(Subgraph(Phrase.same("点"), nodes, ()))
    assert opened.page.locator("#legend details").count() == 1
    assert not opened.page.locator("#time").is_visible()
    assert opened.ask("visible.nodes") == 4
    assert opened.complaints == []


def test_very_long_names_break_nothing(open_page: Opener):
    """A name of thousands of letters is cut in the picture and wrapped in the panel."""
    long = "长" * 3000
    nodes = (Node("a", long, long, {"categories": (long,)}), Node("b", "Company", "w" * 3000))
    edges = (Edge(long, "a", long, "b", "Company", {"status": long}),)
    opened = open_page(Subgraph(Phrase.same(long), nodes, edges), "#node=a")
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 1280
    assert opened.page.locator("header").bounding_box()["height"] < 80
    panel = opened.page.locator("#panel")
    assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    assert opened.complaints == []


def test_filters_fold_away_on_a_phone(open_page: Opener, small: Subgraph):
    """At phone width the picture comes first; the filters open as a sheet and close again."""
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    opened = open_page(small, **phone)
    legend = opened.page.locator("#legend")
    closed = legend.is_visible()
    opened.page.get_by_role("button", name="Filters").tap()
    sheet = legend.bounding_box()
    legend.get_by_role("button", name="Close").tap()
    assert (closed, sheet["width"], legend.is_visible()) == (False, 390, False)


def test_controls_on_a_phone_are_large_enough_to_touch(open_page: Opener, small: Subgraph):
    """Every button and row in sight is at least 40 pixels high."""
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    opened = open_page(small, "#node=model:m&focus=model:m&lang=en", **phone)
    heights = opened.page.evaluate(
        "[...document.querySelectorAll('header button, #time button, .chip button, #panel button')]"
        ".map(each => [each.textContent, each.getBoundingClientRect().height])"
        ".filter(([, height]) => height > 0)"
    )
    assert len(heights) > 10
    assert [each for each in heights if each[1] < 40] == []
