"""Pictures of pages of many sizes, for people to look at, and none of them blank.

They go to the folder that $KG_ARTIFACTS names, else to a temporary one.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kg.model.graph import Subgraph

pytestmark = pytest.mark.browser

Maker = Callable[[int], Subgraph]
Opener = Callable[..., Any]
WIDE = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PANEL = "node=model:ChatGPT&date=2023-11-01"


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Give the folder for pictures."""
    folder = Path(os.environ.get("KG_ARTIFACTS", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.mark.parametrize("size", [100, 1000, pytest.param(5000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("width", ["wide", "phone"])
def test_page_is_not_blank(
    open_page: Opener, make_town: Maker, pictures: Path, size: int, width: str
):
    """Light and dark, with and without panel, each picture holds hundreds of colours."""
    screen = WIDE if width == "wide" else PHONE
    opened = open_page(make_town(size), "#lang=en", **screen)
    for scheme in ("light", "dark"):
        for name, address in (("plain", "lang=zh"), ("panel", PANEL)):
            opened.page.evaluate("hash => { location.hash = hash }", f"{address}&scheme={scheme}")
            opened.page.wait_for_function(
                "wanted => document.documentElement.dataset.scheme === wanted[0]"
                " && (kgPage.date !== null) === wanted[1]",
                arg=[scheme, name == "panel"],
            )
            opened.page.wait_for_timeout(150)
            file = pictures / f"page-{size}-{width}-{scheme}-{name}.png"
            opened.page.screenshot(path=file)
            assert _colours(file, opened.page.locator("main").bounding_box()) > 200, file.name
    assert opened.complaints == []


def _colours(file: Path, box: dict[str, float]) -> int:
    """Count the colours of the middle of the picture."""
    across, down = box["width"], box["height"]
    part = (
        int(box["x"] + across * 0.25), int(box["y"] + down * 0.05),
        int(box["x"] + across * 0.7), int(box["y"] + down * 0.4),
    )  # fmt: skip
    return len(Image.open(file).convert("RGB").crop(part).getcolors(10_000_000))
