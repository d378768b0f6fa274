"""The slider over the dates in a real Chromium: the graph as it was known on a day."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from kg.model.graph import Edge, Node, Phrase, Step, Subgraph
from tests.visualise.town import SMALL_A, SMALL_B, SMALL_FIRST, SMALL_LAST

pytestmark = pytest.mark.browser

Opener = Callable[..., Any]
STATUS_A = "statusOf({!r}, {!r}, {!r})".format(*SMALL_A)
STATUS_B = "statusOf({!r}, {!r}, {!r})".format(*SMALL_B)

INK = """async (edge) => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  const { x, y } = kgPage.edgePosition(...edge);
  const canvas = document.querySelector("#picture canvas");
  const { left, top } = canvas.getBoundingClientRect();
  const scale = canvas.width / canvas.clientWidth;
  const near = canvas.getContext("2d").getImageData((x - left) * scale - 1, (y - top) * scale - 1, 3, 3);
  return Math.max(...near.data.filter((value, at) => at % 4 === 3));
}"""
"""How opaque the middle of an edge is once the picture stands, from 0 to 255."""


def _dated(*days: str) -> Subgraph:
    """Return a graph whose edges were first told on these days."""
    nodes = (Node("m", "Model", "m"), *(Node(day, "Company", day) for day in days))
    edges = tuple(Edge("USES", day, "Company", "m", "Model") for day in days)
    histories = {edge.key: (Step(edge.source, "in-use"),) for edge in edges}
    return Subgraph(Phrase.same(""), nodes, edges, (), (), histories)


def test_all_dates_are_shown_at_first(open_page: Opener, small: Subgraph):
    """The page opens with the latest of everything, and says that no date is set."""
    opened = open_page(small)
    assert opened.ask("date") is None
    assert opened.ask(STATUS_A) == "in-use"
    assert opened.page.locator("#date-shown").inner_text() == "All dates"
    assert "date=" not in opened.page.url


@pytest.mark.parametrize(
    ("day", "status", "other"),
    [
        ("2023-01-10", "planned", None),
        ("2023-03-19", "planned", None),
        ("2023-03-20", "testing", None),
        ("2023-04-01", "testing", "denied"),
        ("2023-06-30", "in-use", "denied"),
    ],
)
def test_edge_has_the_status_it_had_on_the_date(
    open_page: Opener, small: Subgraph, day: str, status: str, other: str | None
):
    """An edge is absent before its first step, then goes from status to status on their days."""
    opened = open_page(small, f"#date={day}")
    assert (opened.ask(STATUS_A), opened.ask(STATUS_B)) == (status, other)


def test_node_without_an_edge_on_the_date_is_hidden_but_undated_edges_stay(
    open_page: Opener, small: Subgraph
):
    """On the first day only one company is known; who provides the model always was."""
    opened = open_page(small, f"#date={SMALL_FIRST}")
    shown = [opened.ask(f"isShown('company:{each}')") for each in "abc"]
    assert shown == [True, False, False]
    assert opened.ask("isShown('organisation:v')")
    assert opened.ask("visible.edges") == 2


def test_keys_move_the_slider_by_a_step(open_page: Opener, small: Subgraph):
    """Home goes to the first day, an arrow a week on, End back to all dates."""
    opened = open_page(small)
    slider = opened.page.get_by_role("slider", name="As known on")
    slider.focus()
    days = []
    for key in ("Home", "ArrowRight", "End"):
        opened.page.keyboard.press(key)
        days.append((opened.ask("date"), slider.get_attribute("aria-valuetext")))
    assert days == [
        (SMALL_FIRST, SMALL_FIRST),
        ("2023-01-17", "2023-01-17"),
        (None, "All dates"),
    ]


def test_button_leads_back_to_all_dates(open_page: Opener, small: Subgraph):
    """The date can be dropped with one press."""
    opened = open_page(small, "#date=2023-03-20&lang=en")
    opened.page.locator("#time").get_by_role("button", name="All dates").click()
    assert (opened.ask("date"), opened.ask(STATUS_A)) == (None, "in-use")


@pytest.mark.parametrize(
    ("days", "steps"),
    [
        (("2023-01-01", "2023-03-01"), 60),
        (("2023-01-01", "2024-01-01"), 54),
        (("2015-01-15", "2023-01-15"), 98),
    ],
)
def test_steps_are_days_weeks_or_months_by_the_span(
    open_page: Opener, days: tuple[str, ...], steps: int
):
    """Two months go by day, a year by week, eight years by month; one more place is all dates."""
    slider = open_page(_dated(*days)).page.locator("#date-slider")
    assert int(slider.get_attribute("max")) == steps


def test_play_goes_from_the_first_date_to_all_dates(open_page: Opener, small: Subgraph):
    """Playing shows one date after another, ends by itself, and then shows everything."""
    opened = open_page(small, reduced_motion="no-preference")
    opened.stop_clock()
    opened.page.locator("#play-button").click()
    seen = [opened.ask("date")]
    for _ in range(40):
        opened.page.clock.run_for(640)
        seen.append(opened.ask("date"))
        if not opened.ask("isPlaying"):
            break
    assert seen[0] == SMALL_FIRST
    assert seen[-2:] == [SMALL_LAST, None]
    dates = [each for each in seen if each]
    assert dates == sorted(dates)
    assert 10 < len(set(dates)) <= 26


def test_pause_keeps_the_date_and_writes_it_into_the_address(open_page: Opener, small: Subgraph):
    """Space on the slider starts and stops; while it plays, the address is left alone."""
    opened = open_page(small)
    opened.stop_clock()
    opened.page.locator("#date-slider").focus()
    opened.page.keyboard.press("Space")
    opened.page.clock.run_for(2000)
    playing, during = opened.ask("isPlaying"), opened.page.url
    opened.page.keyboard.press("Space")
    stopped = opened.ask("date")
    opened.page.clock.run_for(3000)
    assert (playing, opened.ask("isPlaying")) == (True, False)
    assert "date=" not in during
    assert opened.ask("date") == stopped > SMALL_FIRST
    assert f"date={stopped}" in opened.page.url


def test_moving_the_slider_stops_playing(open_page: Opener, small: Subgraph):
    """Whoever takes the slider has it."""
    opened = open_page(small)
    opened.page.locator("#play-button").click()
    opened.page.locator("#date-slider").focus()
    opened.page.keyboard.press("Home")
    assert (opened.ask("isPlaying"), opened.ask("date")) == (False, SMALL_FIRST)


def test_who_wants_less_motion_gets_fewer_steps(open_page: Opener):
    """With reduced motion, the same span plays in steps of about a second."""
    days = [(date(2023, 1, 1) + timedelta(days=each)).isoformat() for each in (0, 100)]
    opened = open_page(_dated(*days), reduced_motion="reduce")
    opened.stop_clock()
    opened.page.locator("#play-button").click()
    opened.page.clock.run_for(1000)
    first = opened.ask("date")
    opened.page.clock.run_for(500)
    assert first == opened.ask("date") == "2023-01-07"


def test_bars_tell_how_many_relations_were_new_in_each_month(open_page: Opener, small: Subgraph):
    """Above the slider stands a bar per month, with its number."""
    titles = open_page(small).page.locator("#time rect title").all_text_contents()
    assert titles == [
        "2023-01: 1", "2023-02: 0", "2023-03: 0", "2023-04: 1", "2023-05: 0", "2023-06: 1",
    ]  # fmt: skip


def test_filter_by_status_asks_for_the_status_on_the_date(open_page: Opener, small: Subgraph):
    """An edge that was in testing hides with testing on that date, and shows on a later one."""
    then = open_page(small, "#date=2023-03-20&hide-status=testing")
    later = open_page(small, "#date=2023-06-05&hide-status=testing")
    assert (then.ask(STATUS_A), later.ask(STATUS_A)) == (None, "in-use")


def test_counts_follow_the_date(open_page: Opener, small: Subgraph):
    """The legend counts what was known on the date."""
    opened = open_page(small, "#date=2023-04-01&lang=en")
    assert opened.page.locator("#legend .summary").inner_text() == "4 nodes · 3 relations"


def test_news_of_the_last_days_is_drawn_stronger(open_page: Opener):
    """A relation told within the month before the date is drawn in full, an older one is not."""
    told = "2023-01-10"
    inks = []
    for day in ("2023-01-20", "2023-03-15"):
        opened = open_page(_dated(told, "2023-06-30"), f"#date={day}")
        inks.append(opened.page.evaluate(INK, ["USES", told, "m"]))
    assert inks[0] == 255 > inks[1] > 0


def test_fast_slider_writes_the_address_when_it_rests(open_page: Opener, small: Subgraph):
    """Browsers refuse writes that follow each other too fast; the last date still arrives."""
    opened = open_page(small)
    slider = opened.page.locator("#date-slider")
    slider.press("Home")
    for _ in range(8):
        slider.press("ArrowRight")
    assert "date=2023-03-07" in opened.address("date=2023-03-07")
