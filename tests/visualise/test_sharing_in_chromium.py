"""What can be taken away from the page, in a real Chromium: a link, an image, a table."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from PIL import Image

from kg.model.graph import Subgraph

pytestmark = pytest.mark.browser

Maker = Callable[[int], Subgraph]
Opener = Callable[..., Any]
EVERYTHING = (
    "#node=model:m&hide-grade=D&hide-category=AI%2B%E6%95%99%E8%82%B2&date=2023-04-01"
    "&away=company:b&focus=company:a&depth=2&open=model:m&view=30,40,1.25&lang=zh&scheme=dark"
)


def _state(opened: Any) -> dict[str, Any]:  # noqa: ANN401 -- a page of the browser
    parts = "selected", "date", "visible", "view"
    state = {part: opened.ask(part) for part in parts}
    state["view"] = {name: round(value, 2) for name, value in state["view"].items()}
    state["steps"] = opened.page.locator(".chip [aria-pressed=true]").all_inner_texts()
    root = opened.page.locator("html")
    return {
        **state,
        "scheme": root.get_attribute("data-scheme"),
        "lang": root.get_attribute("lang"),
    }


def _save(opened: Any, button: str, folder: Path) -> Path:  # noqa: ANN401 -- a page of the browser
    opened.page.locator("#export-button").click()
    with opened.page.expect_download() as waiting:
        opened.page.locator(button).click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file


def _rows(file: Path) -> list[dict[str, str]]:
    text = file.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_link_restores_the_whole_state(open_page: Opener, small: Subgraph):
    """Selection, filters, date, hidden nodes, neighbourhood, view, language and scheme come back."""
    first = open_page(small, EVERYTHING)
    first.page.locator("#export-button").click()
    first.page.locator("#link-button").click()
    link = first.page.locator("#link-box").input_value()
    second = open_page(small, "#" + link.split("#")[1])
    assert _state(second) == _state(first)
    assert parse_qs(link.split("#")[1]) == parse_qs(EVERYTHING[1:])
    assert (_state(second)["date"], _state(second)["scheme"]) == ("2023-04-01", "dark")
    assert second.page.locator(".chip").count() == 2


def test_link_can_be_copied_by_hand_where_the_browser_refuses(open_page: Opener, small: Subgraph):
    """The link stands selected in a box whatever the clipboard says."""
    opened = open_page(small)
    opened.page.locator("#export-button").click()
    opened.page.locator("#link-button").click()
    opened.page.locator("#said").wait_for()
    box = opened.page.locator("#link-box")
    selected = box.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)")
    assert selected == box.input_value() != ""
    assert opened.page.evaluate("document.activeElement.id") == "link-box"


@pytest.mark.parametrize(
    "address",
    [
        "#date=<img src=x onerror=alert(1)>&away=__proto__&focus=constructor&open=x&depth=99",
        "#view=NaN,1,1&scheme=javascript:alert(1)&lang=__proto__&hide-grade=toString",
        "#view=1e999,0,1&date=9999-99-99&hide-category=%00&focus=&node=&edge=__proto__",
        "#view=0,0,0&date=1999-01-01&depth=-1&%E0%A4%A",
    ],
)
def test_hostile_address_is_passed_over(open_page: Opener, small: Subgraph, address: str):
    """What does not fit the graph changes nothing, and nothing runs."""
    opened = open_page(small, address)
    assert opened.ask("date") is None
    assert opened.ask("visible.nodes") == len(small.nodes)
    assert opened.page.locator(".chip").count() == 0
    assert (opened.complaints, len(opened.requests)) == ([], 1)


def test_image_is_a_png_of_what_is_in_view_at_double_size(
    open_page: Opener, make_town: Maker, tmp_path: Path
):
    """The file is as wide as the free part of the picture, twice, and full of colours."""
    opened = open_page(make_town(60), "#date=2023-12-01&lang=en")
    file = _save(opened, "#png-button", tmp_path)
    legend = opened.page.locator("#legend").evaluate("legend => legend.offsetWidth")
    image = Image.open(file).convert("RGB")
    assert file.name == "Who-uses-which-model-2023-12-01.png"
    assert image.format is None
    assert file.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert image.width == 2 * (1280 - legend - 24)
    height = opened.page.locator("main").evaluate("main => main.clientHeight")
    assert 2 * height < image.height < 2 * height + 300
    colours = {colour for _, colour in image.getcolors(1_000_000)}
    assert {(251, 251, 249), (59, 111, 182), (212, 97, 31)} <= colours
    assert opened.complaints == []


def test_image_is_dark_where_the_page_is(open_page: Opener, small: Subgraph, tmp_path: Path):
    """The ground of the image is that of the page."""
    file = _save(open_page(small, "#scheme=dark"), "#png-button", tmp_path)
    assert Image.open(file).convert("RGB").getpixel((2, 2)) == (21, 24, 28)


def test_table_holds_the_relations_shown_as_of_the_date(
    open_page: Opener, small: Subgraph, tmp_path: Path
):
    """Each relation has its status of the date, its days, its evidence and where that stands."""
    file = _save(open_page(small, "#date=2023-04-02&lang=en"), "#csv-button", tmp_path)
    first, second, third = _rows(file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert first == {
        "Source": "甲公司", "Source id": "company:a", "Relation": "uses", "Target": "模型甲",
        "Target id": "model:m", "Status": "testing", "First seen": "2023-01-10",
        "Last seen": "2023-03-20", "Grade": "A", "Evidence": "2",
        "Latest report": "weekly-2023-03-20.md", "Latest line": "2",
    }  # fmt: skip
    assert (second["Source"], second["Status"]) == ("乙公司", "denied")
    assert (third["Relation"], third["First seen"], third["Evidence"]) == ("provided by", "", "0")


def test_table_leaves_out_what_is_filtered_away(open_page: Opener, small: Subgraph, tmp_path: Path):
    """The file has the rows of the picture, with headings in the language of the page."""
    file = _save(open_page(small, "#hide-type=USES&lang=zh"), "#csv-button", tmp_path)
    assert [row["主体"] for row in _rows(file)] == ["丙公司", "模型甲"]


def test_table_holds_no_formula(open_page: Opener, hostile: Subgraph, tmp_path: Path):
    """A cell that a spreadsheet could run begins with an apostrophe; markup is only text."""
    file = _save(open_page(hostile), "#csv-button", tmp_path)
    rows = _rows(file)
    cells = [cell for row in rows for cell in row.values()]
    assert len(rows) == len(hostile.edges)
    assert [cell for cell in cells if cell.lstrip()[:1] in set("=+-@＝＋－＠")] == []
    assert '\'=HYPERLINK("x:y";"z")' in cells
    assert "</script><script>alert(1)</script>" in cells


@pytest.mark.parametrize("button", ["#png-button", "#csv-button"])
def test_file_names_hold_nothing_that_paths_or_shells_read(
    open_page: Opener, hostile: Subgraph, tmp_path: Path, button: str
):
    """A hostile title gives a plain file name, and saving asks for nothing from outside."""
    opened = open_page(hostile)
    name = _save(opened, button, tmp_path).name
    assert not set(name) & set("<>:\"/\\|?*'`$%&;{}()\u202e\u2028\n=")
    assert name.endswith((".png", ".csv"))
    assert [each for each in opened.requests[1:] if not each.startswith("blob:")] == []
    assert opened.complaints == []
