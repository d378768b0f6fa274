"""The page on screens of all kinds and on paper, in a real Chromium."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.model.graph import Subgraph

pytestmark = pytest.mark.browser

Maker = Callable[[int], Subgraph]
Opener = Callable[..., Any]
CHATGPT = "model:ChatGPT"


def test_most_names_show_in_a_small_picture(open_page: Opener, make_town: Maker):
    """At a hundred nodes nearly every name can be read at once."""
    screen = {"viewport": {"width": 1440, "height": 900}}
    assert open_page(make_town(100), **screen).ask("visible.labels") >= 75


def test_few_names_show_from_afar(open_page: Opener, make_town: Maker):
    """At a thousand nodes the picture starts with the hubs' names; nearness brings the rest."""
    opened = open_page(make_town(1000))
    assert 15 <= opened.ask("visible.labels") <= 130


def test_phone_shows_the_panel_as_a_bottom_sheet(open_page: Opener, make_town: Maker):
    """At phone width nothing is wider than the screen and the node stays above the sheet."""
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    opened = open_page(make_town(100), f"#node={CHATGPT}", **phone)
    sheet = opened.page.locator("#panel").bounding_box()
    assert sheet["width"] == 390
    assert opened.ask(f"nodePosition('{CHATGPT}')")["y"] < sheet["y"]
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 390


def test_phone_selects_by_touch(open_page: Opener, make_town: Maker):
    """A tap on a node does what a click does."""
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    opened = open_page(make_town(12), **phone)
    point = opened.ask(f"nodePosition('{CHATGPT}')")
    opened.page.touchscreen.tap(point["x"], point["y"])
    opened.page.wait_for_function("kgPage.selected")
    assert opened.ask("selected") == CHATGPT


def test_dark_mode_follows_the_system_while_open(open_page: Opener, make_town: Maker):
    """Paper and ink swap with the system's scheme, in the picture as around it."""
    opened = open_page(make_town(12), color_scheme="dark")
    colour = "getComputedStyle(document.body).backgroundColor"
    sign = opened.page.locator("#legend label:has([data-kind=Company]) path")
    dark = opened.page.evaluate(colour), sign.get_attribute("fill")
    opened.page.emulate_media(color_scheme="light")
    opened.page.wait_for_timeout(100)
    light = opened.page.evaluate(colour), sign.get_attribute("fill")
    assert dark == ("rgb(21, 24, 28)", "#7caaf0")
    assert light == ("rgb(251, 251, 249)", "#3b6fb6")


def test_print_shows_picture_legend_and_panel_on_white(open_page: Opener, make_town: Maker):
    """Paper gets the content without the controls, light even from a dark screen."""
    opened = open_page(make_town(12), f"#node={CHATGPT}", color_scheme="dark")
    opened.page.emulate_media(media="print")
    assert not opened.page.locator("#search").is_visible()
    assert opened.page.locator("#panel").is_visible()
    assert opened.page.evaluate("getComputedStyle(document.body).backgroundColor") == (
        "rgb(251, 251, 249)"
    )
