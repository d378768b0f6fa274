"""Keyboard, screen readers, scheme and paper in a real Chromium."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.model.graph import Subgraph

pytestmark = pytest.mark.browser

Opener = Callable[..., Any]
FOCUS = """() => {
  const now = document.activeElement;
  const style = getComputedStyle(now);
  return [now.id || now.getAttribute("aria-label") || now.textContent, style.outlineStyle, parseFloat(style.outlineWidth)];
}"""


def _tour(opened: Any, most: int = 90) -> list[list[Any]]:  # noqa: ANN401 -- a page of the browser
    """Press Tab until the focus leaves the page; return where it was, with its outline."""
    seen = []
    for _ in range(most):
        opened.page.keyboard.press("Tab")
        name, style, width = opened.page.evaluate(FOCUS)
        if opened.page.evaluate("document.activeElement === document.body"):
            break
        seen.append([name, style, width])
    return seen


def test_every_control_is_reached_by_tab_and_seen_there(open_page: Opener, small: Subgraph):
    """Tab goes through search, tools, picture, filters, panel and slider, each with an outline."""
    opened = open_page(small, "#node=model:m&focus=model:m&away=company:c&lang=en")
    seen = _tour(opened)
    names = {name for name, _, _ in seen}
    assert {
        "search-box", "legend-button", "fit-button", "export-button", "scheme-button",
        "language-button", "help-button", "picture", "date-slider", "play-button",
        "Only uses", "Whole graph", "Show hidden (1)", "Hide",
    } <= names  # fmt: skip
    assert [name for name, style, width in seen if style == "none" or width < 1.5] == []


def test_path_by_keyboard_alone(open_page: Opener, small: Subgraph):
    """Search, look at a neighbourhood, hide a neighbour and undo it, without a pointer."""
    opened = open_page(small)
    press = opened.page.keyboard.press
    press("/")
    opened.page.keyboard.insert_text("model m")
    press("Enter")
    opened.page.locator("#panel button[data-act=onlyThis1]").focus()
    press("Enter")
    alone = opened.ask("visible.nodes")
    opened.page.locator("#panel .node", has_text="甲公司").focus()
    press("Enter")
    opened.page.locator("#panel button[data-act=hide]").focus()
    press("Enter")
    after = opened.ask("visible.nodes"), opened.page.evaluate("document.activeElement.textContent")
    press("Enter")
    assert alone == opened.ask("visible.nodes") == 4
    assert after == (3, "Show hidden (1)")


def test_escape_steps_back_one_thing_at_a_time(open_page: Opener, small: Subgraph):
    """Escape drops the selection, then the neighbourhood, then the date."""
    opened = open_page(small, "#node=model:m&focus=company:a&date=2023-04-01")
    states = []
    for _ in range(3):
        opened.page.keyboard.press("Escape")
        chips = opened.page.locator(".chip").count()
        states.append((opened.ask("selected"), chips, opened.ask("date")))
    assert states == [(None, 1, "2023-04-01"), (None, 0, "2023-04-01"), (None, 0, None)]


def test_zero_fits_the_view_again(open_page: Opener, small: Subgraph):
    """After zooming in, 0 shows the whole graph as at first."""
    opened = open_page(small)
    before = opened.ask("view.scale")
    opened.page.keyboard.press("+")
    zoomed = opened.ask("view.scale")
    opened.page.keyboard.press("0")
    assert zoomed > before == pytest.approx(opened.ask("view.scale"))


def test_question_mark_opens_the_sheet_of_keys(open_page: Opener, small: Subgraph):
    """The sheet names the keys, keeps the focus, and Escape closes it and nothing else."""
    opened = open_page(small, "#node=model:m&lang=en")
    opened.page.keyboard.press("?")
    sheet = opened.page.get_by_role("dialog", name="Keys and gestures")
    text = sheet.inner_text()
    inside = opened.page.evaluate("document.activeElement.closest('dialog') !== null")
    opened.page.keyboard.press("Escape")
    assert "step back" in text
    assert inside
    assert not sheet.is_visible()
    assert opened.ask("selected") == "model:m"


def test_export_menu_closes_with_escape_and_gives_the_focus_back(
    open_page: Opener, small: Subgraph
):
    """The menu opens on its first entry; Escape leads back to its button."""
    opened = open_page(small, "#node=model:m")
    button = opened.page.locator("#export-button")
    button.press("Enter")
    first = opened.page.evaluate("document.activeElement.id")
    expanded = button.get_attribute("aria-expanded")
    opened.page.keyboard.press("Escape")
    assert (first, expanded) == ("png-button", "true")
    assert opened.page.evaluate("document.activeElement.id") == "export-button"
    assert opened.ask("selected") == "model:m"


def test_search_is_a_combobox_with_a_list_of_options(open_page: Opener, small: Subgraph):
    """Screen readers hear a combobox, its list, and the option that Enter would take."""
    opened = open_page(small)
    box = opened.page.get_by_role("combobox", name="Search name, alias, code")
    box.fill("公司")
    options = opened.page.get_by_role("listbox", name="Matches").get_by_role("option")
    opened.page.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert options.count() == 3
    assert opened.page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    assert box.get_attribute("aria-expanded") == "true"


def test_dark_switch_turns_the_page_and_is_remembered(open_page: Opener, small: Subgraph):
    """One press makes paper and ink dark and stands in the address; another undoes it."""
    opened = open_page(small)
    ground = "getComputedStyle(document.body).backgroundColor"
    button = opened.page.locator("#scheme-button")
    button.click()
    dark = opened.page.evaluate(ground), button.get_attribute("aria-label")
    address = opened.address("scheme=dark")
    button.click()
    assert dark == ("rgb(21, 24, 28)", "Light")
    assert address.endswith("lang=en&scheme=dark")
    assert opened.page.evaluate(ground) == "rgb(251, 251, 249)"
    assert opened.address(without="scheme") == "lang=en"


def test_language_is_that_of_the_reader_until_chosen(open_page: Opener, small: Subgraph):
    """A Chinese browser gets Chinese, title and notes too; the switch changes all of it."""
    opened = open_page(small, "", locale="zh-CN")
    before = opened.page.title(), opened.page.locator("#date-shown").inner_text()
    opened.page.locator("#language-button").click()
    assert before == ("小镇", "全部日期")
    assert opened.page.title() == "Small town"
    assert opened.page.locator("#date-shown").inner_text() == "All dates"


def test_paper_gets_legend_and_notes_without_controls(open_page: Opener, make_town: Callable):
    """In print the legend shows even when closed, the notes stand below, and all fits the width."""
    opened = open_page(make_town(60), "#scheme=dark&lang=en")
    opened.page.locator("#legend-button").click()
    opened.page.emulate_media(media="print")
    for shown in ("#legend", "#notes", "#picture canvas"):
        assert opened.page.locator(shown).is_visible()
    for hidden in ("#time", "#tools", "#search", "#chips", "#legend .tools"):
        assert not opened.page.locator(hidden).first.is_visible()
    assert opened.page.evaluate("getComputedStyle(document.body).backgroundColor") == (
        "rgb(251, 251, 249)"
    )
    assert opened.page.locator("#picture canvas").bounding_box()["width"] <= 1280
