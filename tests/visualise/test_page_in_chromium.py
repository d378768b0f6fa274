"""The page in a real Chromium: it draws, answers, and asks for nothing."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from kg.model.graph import Phrase, Subgraph

pytestmark = pytest.mark.browser

Maker = Callable[[int], Subgraph]
Opener = Callable[..., Any]
CHATGPT = "model:ChatGPT"


@pytest.mark.parametrize("size", [0, 12, 300])
def test_page_requests_nothing_and_complains_of_nothing(
    open_page: Opener, make_town: Maker, size: int
):
    """The file is the only request, and neither console nor policy has a word to say."""
    town = make_town(size) if size else Subgraph(Phrase.same("空"), (), ())
    opened = open_page(town)
    opened.page.wait_for_timeout(200)
    assert len(opened.requests) == 1
    assert opened.complaints == []


def test_page_of_1000_nodes_is_usable_fast(open_page: Opener, make_town: Maker):
    """The first picture of 1,000 nodes stands within two seconds even on a busy machine."""
    opened = open_page(make_town(1000))
    assert opened.ask("visible.nodes") == 1000
    assert opened.ask("usableAfter") < 2000


def test_page_says_when_there_is_nothing_to_show(open_page: Opener):
    """An empty subgraph gives a plain message instead of a blank picture."""
    opened = open_page(Subgraph(Phrase.same("空"), (), ()))
    assert opened.page.locator("#empty").inner_text().startswith("There is nothing to show")


def test_page_shows_what_was_left_out(open_page: Opener, make_town: Maker):
    """The notes of the selection are visible without a click."""
    town = make_town(12)
    notes = open_page(town).page.locator("#notes")
    assert notes.is_visible()
    assert all(note.en in notes.inner_text() for note in town.notes)


@pytest.mark.parametrize("query", ["chatgpt", "ＣｈａｔＧＰＴ", "聊天gpt", "Chat-GPT"])
def test_search_finds_names_and_aliases_however_written(
    open_page: Opener, make_town: Maker, query: str
):
    """Slash, a few letters and Enter select the node, whatever width, case and marks."""
    opened = open_page(make_town(100))
    opened.page.keyboard.press("/")
    opened.page.keyboard.insert_text(query)
    opened.page.keyboard.press("Enter")
    assert opened.ask("selected") == CHATGPT


def test_search_finds_by_code_and_english_name(open_page: Opener, make_town: Maker):
    """A stock code or an English name leads to the company."""
    opened = open_page(make_town(100))
    found = []
    for query in ("300007", "company 7"):
        opened.page.locator("#search-box").fill(query)
        found.append(opened.page.locator("#suggestions li").first.locator(".name").inner_text())
    assert found[0] == found[1] != ""


def test_search_brings_the_node_into_the_free_part_of_the_view(open_page: Opener, make_town: Maker):
    """The chosen node stands between legend and panel, covered by neither."""
    opened = open_page(make_town(300))
    opened.page.locator("#search-box").fill("ChatGPT")
    opened.page.locator("#suggestions li").first.click()
    point = opened.ask(f"nodePosition('{CHATGPT}')")
    legend, panel = (opened.page.locator(each).bounding_box() for each in ("#legend", "#panel"))
    assert legend["x"] + legend["width"] < point["x"] < panel["x"]


def test_search_says_when_nothing_matches(open_page: Opener, make_town: Maker):
    """An unknown name gives a word, not an empty box, and Enter changes nothing."""
    opened = open_page(make_town(12))
    opened.page.locator("#search-box").fill("zzzz")
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#suggestions").inner_text() == "No match"
    assert opened.ask("selected") is None


def test_click_on_a_node_shows_its_properties_edges_and_evidence(
    open_page: Opener, make_town: Maker
):
    """The panel tells what is known and shows every dated claim, newest first."""
    town = make_town(60)
    opened = open_page(town)
    opened.click(f"nodePosition('{CHATGPT}')")
    panel = opened.page.locator("#panel")
    shown = panel.locator(".evidence time").all_inner_texts()
    told = [each.date for each in town.evidence if CHATGPT in each.edge]
    assert "GPT, 聊天GPT" in panel.locator("dl").inner_text()
    assert panel.locator(".edges li").count() == sum(CHATGPT in edge.key for edge in town.edges)
    assert shown == sorted(told, reverse=True)


def test_click_on_an_edge_shows_its_evidence_with_the_place(open_page: Opener, make_town: Maker):
    """Each claim of an edge comes with date, status, text, report, table, line and origin."""
    town = make_town(12)
    opened = open_page(town)
    told = town.evidence[0]
    opened.click("edgePosition({!r}, {!r}, {!r})".format(*told.edge))
    shown = opened.page.locator("#panel .evidence").inner_text()
    assert opened.ask("selected") == list(told.edge)
    for part in (told.date, told.text, told.report, told.table, f"line {told.line}"):
        assert part in shown


def test_click_on_empty_ground_closes_the_panel(open_page: Opener, make_town: Maker):
    """Nothing under the pointer means nothing selected."""
    opened = open_page(make_town(12), f"#node={CHATGPT}")
    opened.page.mouse.click(640, 680)
    assert opened.ask("selected") is None
    assert not opened.page.locator("#panel").is_visible()


def test_long_lists_open_on_demand(open_page: Opener, make_town: Maker):
    """A hub's hundreds of claims are all there, the tail behind a button."""
    town = make_town(300)
    opened = open_page(town, f"#node={CHATGPT}")
    rows = opened.page.locator("#panel .evidence li")
    first = rows.count()
    opened.page.locator("#panel .evidence .more button").click()
    told = sum(CHATGPT in each.edge for each in town.evidence)
    assert first < rows.count() == told


def test_filter_by_label_hides_nodes_and_their_edges(open_page: Opener, make_town: Maker):
    """Unticking a label takes its nodes and what hangs on them out of the picture."""
    town = make_town(100)
    opened = open_page(town)
    opened.page.locator("input[data-kind=Model]").uncheck()
    models = sum(node.label == "Model" for node in town.nodes)
    others = [edge for edge in town.edges if "Model" not in (edge.source_label, edge.target_label)]
    assert opened.ask("visible.nodes") == len(town.nodes) - models
    assert opened.ask("visible.edges") == len(others)


@pytest.mark.parametrize(("kind", "name"), [("USES", "type"), ("in-use", "status")])
def test_filter_by_type_and_status_hides_edges(
    open_page: Opener, make_town: Maker, kind: str, name: str
):
    """Unticking a relation or a status takes those edges out of the picture."""
    town = make_town(100)
    opened = open_page(town)
    opened.page.locator(f'input[data-kind="{kind}"]').uncheck()
    hidden = [edge for edge in town.edges if kind in (edge.type, edge.properties.get("status"))]
    assert opened.ask("visible.edges") == len(town.edges) - len(hidden)
    assert opened.address(f"hide-{name}={kind}")


def test_show_all_undoes_every_filter(open_page: Opener, make_town: Maker):
    """One button brings back what the boxes hid."""
    town = make_town(60)
    opened = open_page(town, "#hide-label=Model&hide-type=USES&hide-status=ended&lang=en")
    opened.page.get_by_role("button", name="Show all").click()
    assert opened.ask("visible.nodes") == len(town.nodes)


def test_address_restores_selection_filters_and_language(open_page: Opener, make_town: Maker):
    """A copied link opens the page as it was left."""
    town = make_town(60)
    first = open_page(town)
    first.page.locator("input[data-kind=Category]").uncheck()
    first.page.locator("#language-button").click()
    first.page.locator("#search-box").fill("ChatGPT")
    first.page.keyboard.press("Enter")
    second = open_page(town, "#" + first.address("node="))
    assert second.ask("selected") == CHATGPT
    assert second.ask("visible.nodes") == first.ask("visible.nodes") < len(town.nodes)
    assert second.page.locator("#fit-button").inner_text() == "全图"


def test_address_restores_a_selected_edge(open_page: Opener, make_town: Maker):
    """A link may lead to the evidence of one relation."""
    town = make_town(12)
    kind, source, target = town.evidence[0].edge
    opened = open_page(town, f"#edge={kind}&from={quote(source)}&to={quote(target)}")
    assert opened.ask("selected") == [kind, source, target]


def test_address_of_another_graph_is_ignored(open_page: Opener, make_town: Maker):
    """Unknown ids, kinds and languages in a link harm nothing."""
    opened = open_page(make_town(12), "#node=model:nowhere&hide-label=Nothing&lang=xx&%ff")
    assert opened.ask("selected") is None
    assert opened.ask("visible.nodes") == 12
    assert opened.complaints == []


def test_language_button_changes_every_interface_word(open_page: Opener, make_town: Maker):
    """Interface, legend and status words switch together; names of the data stay."""
    opened = open_page(make_town(60))
    opened.page.locator("#language-button").click()
    legend = opened.page.locator("#legend").inner_text()
    assert all(word in legend for word in ("公司", "使用", "测试中"))
    assert opened.page.locator("html").get_attribute("lang") == "zh-CN"


def test_keyboard_pans_zooms_and_clears(open_page: Opener, make_town: Maker):
    """Arrows move the view, plus and minus scale it, Escape clears the selection."""
    opened = open_page(make_town(60), f"#node={CHATGPT}")
    before = opened.ask("view")
    for key in ("ArrowRight", "ArrowDown", "+"):
        opened.page.keyboard.press(key)
    after = opened.ask("view")
    opened.page.keyboard.press("Escape")
    assert after["x"] > before["x"]
    assert after["y"] > before["y"]
    assert after["scale"] > before["scale"]
    assert opened.ask("selected") is None


def test_hostile_texts_stay_text_everywhere(open_page: Opener, hostile: Subgraph):
    """Names, labels, types, statuses and evidence that look like markup or script only show."""
    opened = open_page(hostile)
    for number, node in enumerate(hostile.nodes):
        opened.page.locator("#search-box").fill(node.name)
        opened.page.keyboard.press("Enter")
        assert opened.ask("selected") == node.id
        shown = opened.page.locator("#panel h2").evaluate("heading => heading.textContent")
        assert shown == node.name, number
    opened.page.locator("#panel .edges .about").first.click()
    opened.page.locator("#panel .ends .node").last.click()
    opened.page.locator("#panel button[data-act=onlyThis1]").click()
    opened.page.locator("#panel button[data-act=hide]").click()
    opened.page.locator("#date-slider").press("Home")
    opened.page.locator("#legend input").first.uncheck()
    opened.page.locator("#language-button").click()
    opened.page.wait_for_timeout(200)
    assert opened.page.locator("img, main a, main script, main iframe").count() == 0
    assert opened.complaints == []
    assert len(opened.requests) == 1


def test_nothing_of_the_page_can_be_changed_from_outside(open_page: Opener, make_town: Maker):
    """``window.kgPage`` answers questions and takes no orders."""
    opened = open_page(make_town(12))
    opened.page.evaluate("try { kgPage.selected = 'x'; kgPage = 1 } catch { /* strict or not */ }")
    assert opened.ask("selected") is None
