"""What is drawn and what the pointer finds, in a real Chromium."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.model.graph import Edge, Node, Phrase, Subgraph

pytestmark = pytest.mark.browser

Maker = Callable[[int], Subgraph]
Opener = Callable[..., Any]
CHATGPT = "model:ChatGPT"
COLOURS = {"Company": [59, 111, 182], "Model": [212, 97, 31], "Organisation": [23, 128, 106]}
LABELS = (
    "Company", "Model", "Organisation", "UseCase", "Category", "Disclosure", "Report", "Another",
)  # fmt: skip

PIXEL = """([x, y]) => {
  const canvas = document.querySelector("#picture canvas");
  const { left, top } = canvas.getBoundingClientRect();
  const scale = canvas.width / canvas.clientWidth;
  return [...canvas.getContext("2d").getImageData((x - left) * scale, (y - top) * scale, 1, 1).data];
}"""


def _pixel(opened: Any, question: str) -> list[int]:  # noqa: ANN401 -- a fixture's answer
    point = opened.ask(question)
    return opened.page.evaluate(PIXEL, [point["x"], point["y"]])


def _two(*kinds: str, target: str = "b") -> Subgraph:
    """Return a company and a model with an edge of each kind between them."""
    nodes = Node("a", "Company", "a"), Node("b", "Model", "b")
    label = "Model" if target == "b" else "Company"
    edges = tuple(Edge(kind, "a", "Company", target, label) for kind in kinds)
    return Subgraph(Phrase.same("two"), nodes, edges)


def test_picture_draws_every_node_in_the_colour_of_its_label(open_page: Opener, make_town: Maker):
    """Where the page says a node stands, there is its colour."""
    town = make_town(60)
    opened = open_page(town)
    for node in town.nodes:
        if node.label in COLOURS:
            assert _pixel(opened, f"nodePosition({node.id!r})")[:3] == COLOURS[node.label]


@pytest.mark.parametrize("label", LABELS)
def test_picture_draws_a_shape_for_every_label(open_page: Opener, label: str):
    """Known labels and unknown ones alike fill the middle of their place."""
    one = Node("a", label, "a")
    opened = open_page(Subgraph(Phrase.same("one"), (one, Node("b", "Company", "b")), ()))
    assert _pixel(opened, "nodePosition('a')")[3] == 255


def test_picture_does_not_draw_what_is_filtered_away(open_page: Opener):
    """Hidden nodes and edges leave nothing behind."""
    opened = open_page(_two("USES"), "#hide-label=Model&lang=en")
    assert _pixel(opened, "nodePosition('b')")[3] == 0
    assert _pixel(opened, "edgePosition('USES', 'a', 'b')")[3] == 0


def test_picture_draws_and_finds_parallel_edges_apart(open_page: Opener):
    """Several relations of one pair each have a line of their own, and a click finds each."""
    kinds = ("USES", "INVESTS_IN", "PARTNERS_WITH", "DEVELOPS")
    opened = open_page(_two(*kinds))
    for kind in kinds:
        question = f"edgePosition('{kind}', 'a', 'b')"
        assert _pixel(opened, question)[3] > 0
        opened.click(question)
        assert opened.ask("selected") == [kind, "a", "b"]


def test_picture_draws_and_finds_a_loop(open_page: Opener):
    """A relation of a node to itself is a loop above it, and a click finds it."""
    opened = open_page(_two("USES", target="a"))
    opened.click("edgePosition('USES', 'a', 'a')")
    assert opened.ask("selected") == ["USES", "a", "a"]


def test_picture_fades_what_is_far_from_the_selection(open_page: Opener, make_town: Maker):
    """With a node selected, its neighbours keep their colour and others lose most of it."""
    town = make_town(60)
    opened = open_page(town, f"#node={CHATGPT}&lang=en")
    near = {end for edge in town.edges if CHATGPT in edge.key for end in edge.key[1:]}
    companies = [node.id for node in town.nodes if node.label == "Company"]
    drawn = {each: _pixel(opened, f"nodePosition({each!r})") for each in companies}
    canvas = opened.page.locator("#picture").bounding_box()
    full = [each for each in companies if drawn[each][3] == 255]
    assert canvas is not None
    assert full
    assert set(full) <= near


def test_mouse_carries_a_node_while_the_view_stands_still(open_page: Opener, make_town: Maker):
    """A node dragged with the mouse goes along; the rest stays, and nothing is selected."""
    opened = open_page(make_town(12))
    start, other = opened.ask(f"nodePosition('{CHATGPT}')"), opened.ask("view")
    opened.page.mouse.move(start["x"], start["y"])
    opened.page.mouse.down()
    opened.page.mouse.move(start["x"] + 70, start["y"] + 40, steps=5)
    opened.page.mouse.up()
    moved = opened.ask(f"nodePosition('{CHATGPT}')")
    assert [round(moved[axis] - start[axis]) for axis in "xy"] == [70, 40]
    assert opened.ask("view") == other
    assert opened.ask("selected") is None
    assert _pixel(opened, f"nodePosition('{CHATGPT}')")[:3] == COLOURS["Model"]


def test_mouse_on_empty_ground_carries_the_view(open_page: Opener, make_town: Maker):
    """Dragging where nothing is moves the picture as a whole, edges included."""
    opened = open_page(make_town(1000))
    before = opened.ask("view")
    opened.page.mouse.move(1270, 650)
    opened.page.mouse.down()
    opened.page.mouse.move(1170, 600, steps=5)
    opened.page.mouse.up()
    after = opened.ask("view")
    assert (after["x"] - before["x"]) * after["scale"] == pytest.approx(100, abs=1)
    assert (after["y"] - before["y"]) * after["scale"] == pytest.approx(50, abs=1)


def test_pointer_changes_over_nodes_and_edges_only(open_page: Opener):
    """The hand shows where a click does something."""
    opened = open_page(_two("USES"))
    hands = []
    for question in ("nodePosition('a')", "edgePosition('USES', 'a', 'b')", None):
        point = opened.ask(question) if question else {"x": 1200, "y": 700}
        opened.page.mouse.move(point["x"], point["y"])
        hands.append("pointing" in (opened.page.locator("#picture").get_attribute("class") or ""))
    assert hands == [True, True, False]
