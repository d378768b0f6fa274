"""Panel, neighbourhoods and hidden nodes in a real Chromium."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import pytest

from kg.model.graph import Evidence, Subgraph
from tests.visualise.town import SMALL_A, SMALL_B, SMALL_FIRST

pytestmark = pytest.mark.browser

Opener = Callable[..., Any]
EDGE_A = dict(zip(("edge", "from", "to"), SMALL_A, strict=True))


def _shown(opened: Any) -> list[str]:  # noqa: ANN401 -- a page of the browser
    ids = ["company:a", "company:b", "company:c", "model:m", "organisation:v"]
    return [each for each in ids if opened.ask(f"isShown('{each}')")]


def _press(opened: Any, name: str) -> None:  # noqa: ANN401 -- a page of the browser
    opened.page.get_by_role("button", name=name, exact=True).click()


def test_panel_tells_how_the_status_of_an_edge_changed(open_page: Opener, small: Subgraph):
    """Each step comes with its day, its status, and the report and line that told it."""
    opened = open_page(small, "#" + urlencode({**EDGE_A, "lang": "en"}))
    steps = opened.page.locator("#panel .history li").all_inner_texts()
    assert [" ".join(step.split()) for step in steps] == [
        "2023-01-10 planned weekly-2023-01-10.md · line 1",
        "2023-03-20 testing weekly-2023-03-20.md · line 2",
        "2023-06-05 in use weekly-2023-06-05.md · line 3",
    ]


def test_panel_marks_the_step_of_the_date_shown(open_page: Opener, small: Subgraph):
    """On a date, its step is marked, and what came later is told to be later."""
    address = "#" + urlencode({**EDGE_A, "date": "2023-04-15", "lang": "en"})
    opened = open_page(small, address)
    current = opened.page.locator("#panel .history li[aria-current=date] time")
    told = opened.page.locator("#panel .evidence time").all_inner_texts()
    assert current.inner_text() == "2023-03-20"
    assert opened.page.locator("#panel .history li.later").count() == 1
    assert told == ["2023-03-20", "2023-01-10"]
    assert opened.page.get_by_text("1 more after 2023-04-15").is_visible()


def test_undated_evidence_is_known_from_its_report_on(open_page: Opener, small: Subgraph):
    """What no row dates is not shown on a day before the report that prints it."""
    cell = Evidence(
        SMALL_A, "", "in-use", "模型列", "later.md", "表 1", 9, "model-column", "2023-06-30"
    )
    town = replace(small, evidence=(*small.evidence, cell))
    counts = []
    for day in ("2023-06-29", "2023-06-30"):
        opened = open_page(town, "#" + urlencode({**EDGE_A, "date": day, "lang": "en"}))
        counts.append(opened.page.get_by_text("模型列").count())
    assert counts == [0, 1]


def test_step_of_an_undated_relation_names_the_line_that_told_it(
    open_page: Opener, small: Subgraph
):
    """Its day is that of the report, and so is the evidence that brought it."""
    day = small.histories[SMALL_A][0].date
    cell = Evidence(SMALL_A, "", "planned", "模型列", "weekly.md", "表 1", 9, "model-column", day)
    town = replace(small, evidence=(cell,))
    opened = open_page(town, "#" + urlencode({**EDGE_A, "lang": "en"}))
    first = opened.page.locator("#panel .history li").first.inner_text()
    assert "weekly.md · line 9" in first


def test_list_of_neighbours_counts_what_was_known_on_the_date(open_page: Opener, small: Subgraph):
    """Evidence and days that came later are not told beside a neighbour."""
    counts = []
    for day in ("2023-01-10", "2023-04-15"):
        opened = open_page(small, f"#node={SMALL_A[1]}&date={day}&lang=en")
        row = (
            opened.page.locator("#panel .edges li")
            .filter(has_text="planned")
            .or_(opened.page.locator("#panel .edges li").filter(has_text="testing"))
        )
        counts.append(row.first.locator(".about").inner_text())
    assert counts == ["2023-01-10 · evidence 1", "2023-03-20 · evidence 2"]


def test_what_is_summed_up_is_told_apart_on_a_date(open_page: Opener, small: Subgraph):
    """Dates and counts of the whole graph stand under a heading that says so, when a date is shown."""
    address = "#" + urlencode({**EDGE_A, "date": "2023-04-15", "lang": "en"})
    opened = open_page(small, address)
    first = opened.page.locator("#panel dl").first.inner_text()
    assert first.split() == ["status", "testing"]
    assert opened.page.get_by_role("heading", name="Summed up over all dates").is_visible()


def test_panel_of_a_node_lists_neighbours_with_their_course(open_page: Opener, small: Subgraph):
    """Every neighbour is there with what its relation went through."""
    opened = open_page(small, "#node=model:m&lang=en")
    names = opened.page.locator("#panel .edges .name").all_inner_texts()
    course = opened.page.locator("#panel .course").inner_text()
    assert sorted(names) == ["乙公司", "厂商", "甲公司"]
    assert " ".join(course.split()) == "2023-01 planned → 2023-03 testing → 2023-06 in use"


def test_panel_says_what_was_not_yet_known(open_page: Opener, small: Subgraph):
    """On a date, a later relation is listed as not yet known."""
    opened = open_page(small, "#node=model:m&date=2023-01-10&lang=en")
    row = opened.page.locator("#panel .edges li", has_text="乙公司")
    assert "not yet known" in row.inner_text()


def test_neighbour_in_the_panel_leads_on(open_page: Opener, small: Subgraph):
    """A press on a neighbour selects it, and the keyboard goes to its heading."""
    opened = open_page(small, "#node=model:m&lang=en")
    opened.page.locator("#panel .edges .node", has_text="乙公司").click()
    assert opened.ask("selected") == "company:b"
    assert opened.page.evaluate("document.activeElement.textContent") == "乙公司"


def test_hidden_nodes_come_back_with_one_press(open_page: Opener, small: Subgraph):
    """A node hidden by hand goes with its edges; a button counts them and undoes it."""
    opened = open_page(small, "#node=model:m&lang=en")
    _press(opened, "Hide")
    hidden = _shown(opened), opened.ask("visible.edges"), opened.ask("selected")
    _press(opened, "Show hidden (1)")
    assert hidden == (["company:a", "company:b", "company:c", "organisation:v"], 1, None)
    assert opened.ask("visible.edges") == len(small.edges)


def test_neighbourhood_shows_a_node_and_its_neighbours_only(open_page: Opener, small: Subgraph):
    """One step shows neighbours, two steps theirs, and the whole graph is one press away."""
    opened = open_page(small, "#node=organisation:v&lang=en")
    _press(opened, "Only its neighbours")
    one = _shown(opened)
    _press(opened, "Within 2 steps")
    two = _shown(opened)
    opened.page.locator("#chips").get_by_role("button", name="Whole graph").click()
    assert one == ["company:c", "model:m", "organisation:v"]
    assert two == _shown(opened) == ["company:a", "company:b", "company:c", "model:m", "organisation:v"]  # fmt: skip


def test_node_in_a_neighbourhood_opens_and_closes(open_page: Opener, small: Subgraph):
    """Within a neighbourhood a node's own neighbours can be added and taken away."""
    opened = open_page(small, "#node=model:m&focus=company:a&lang=en")
    before = _shown(opened)
    _press(opened, "Expand")
    opened_up = _shown(opened)
    _press(opened, "Collapse")
    assert before == _shown(opened) == ["company:a", "model:m"]
    assert opened_up == ["company:a", "company:b", "model:m", "organisation:v"]


def test_double_click_expands(open_page: Opener, small: Subgraph):
    """A double click brings a node's neighbours, hidden ones too."""
    opened = open_page(small, "#focus=company:a&away=organisation:v")
    point = opened.ask("nodePosition('model:m')")
    opened.page.mouse.dblclick(point["x"], point["y"])
    opened.page.wait_for_function("kgPage.isShown('company:b')")
    assert _shown(opened) == ["company:a", "company:b", "model:m", "organisation:v"]


def test_neighbourhood_follows_the_filters(open_page: Opener, small: Subgraph):
    """What is reached only over hidden relations is not part of it."""
    opened = open_page(small, "#focus=organisation:v&depth=2&hide-type=PROVIDED_BY")
    assert _shown(opened) == ["company:c", "organisation:v"]


def test_search_brings_back_a_hidden_node(open_page: Opener, small: Subgraph):
    """Looking for a node is asking to see it."""
    opened = open_page(small, "#away=model:m&away=company:a&lang=en")
    opened.page.locator("#search-box").fill("Model M")
    opened.page.keyboard.press("Enter")
    assert opened.ask("isShown('model:m')")
    assert opened.page.get_by_role("button", name="Show hidden (1)").is_visible()


def test_panel_gives_no_status_to_an_edge_not_yet_known(open_page: Opener, small: Subgraph):
    """Before its first step an edge has no status, only the news that it is to come."""
    opened = open_page(small, "#" + urlencode({**EDGE_A, "date": SMALL_FIRST, "lang": "en"}))
    known = opened.page.locator("#panel dl").first.inner_text()
    b = dict(zip(("edge", "from", "to"), SMALL_B, strict=True))
    later = open_page(small, "#" + urlencode({**b, "date": SMALL_FIRST, "lang": "en"}))
    assert "planned" in known
    assert later.page.locator("#panel dl .status").count() == 0
    assert later.page.locator("#panel .kind").first.inner_text() == "not yet known"
