"""Takes the pictures of the page that the docs show; ``make pictures`` calls it.

The sample's graph is drawn as `kg view` draws it, and opened in Chromium. The same page, browser and
fonts give the same pictures but for a rim by a shade, so one that looks as before is left as it is.
"""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Browser, sync_playwright

from kg import open_graph
from kg.pipeline import build_graph, view_graph

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
FLAGS = "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"
COLOURS, ROUNDS = 256, 10
PATIENCE = 120_000
"""Milliseconds for a picture on a machine that has other things to do."""

SHADE = 8
"""By how much of 255 a pixel may differ before somebody would see it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A file of docs/images: the screen that the page is opened on, and what its address says.

    Where the address says ``{company}`` or ``{model}`` stands the one that most is known of.
    """

    name: str
    screen: Mapping[str, object]
    address: str


WIDE = {"viewport": {"width": 1440, "height": 900}}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
PICTURES = (
    Picture("page.png", WIDE, "lang=en&scheme=light&node={model}"),
    Picture("page-dates.png", WIDE, "lang=en&scheme=dark&date=2023-08-01"),
    Picture("page-phone.png", PHONE, "lang=zh&scheme=light&node={company}"),
)
MOST = """
MATCH (company:Company)-[use:USES]->(model:Model)
RETURN {0}.id AS id, sum(use.disclosures) AS rows ORDER BY rows DESC, id LIMIT 1
"""


def take_pictures(browser: Browser, graph: Path, folder: Path) -> None:
    """Write all pictures of a graph's page to a folder."""
    with open_graph(graph) as opened:
        named = {each: opened.cypher(MOST.format(each))[0]["id"] for each in ("company", "model")}
    with tempfile.TemporaryDirectory() as made:
        page = Path(made) / "page.html"
        page.write_text(view_graph(graph).page, encoding="utf-8", newline="\n")
        for each in PICTURES:
            address = f"{page.as_uri()}#{each.address.format(**named)}"
            _keep(folder / each.name, _small(_take(browser, address, each.screen)))


def _take(browser: Browser, address: str, screen: Mapping[str, object]) -> bytes:
    """Return what is on the screen once all is drawn and nothing moves."""
    context = browser.new_context(reduced_motion="reduce", **screen)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("window.kgPage && kgPage.usableAfter")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(1000)
    taken = page.screenshot(animations="disabled")
    context.close()
    return taken


def _small(taken: bytes) -> bytes:
    """Return a picture with a palette: a third of the size, and the colours of thin lines as they were."""
    image = Image.open(BytesIO(taken)).convert("RGB")
    exact = {"method": Image.Quantize.MAXCOVERAGE, "kmeans": ROUNDS, "dither": Image.Dither.NONE}
    file = BytesIO()
    image.quantize(COLOURS, **exact).save(file, "png", optimize=True)
    return file.getvalue()


def _keep(file: Path, taken: bytes) -> None:
    """Write a picture, unless the file already shows the same."""
    if not (file.exists() and looks_alike(file.read_bytes(), taken)):
        file.write_bytes(taken)


def looks_alike(one: bytes, other: bytes) -> bool:
    """Say whether two pictures are of one size, and no pixel differs by more than a shade."""
    left, right = (Image.open(BytesIO(each)).convert("RGB") for each in (one, other))
    if left.size != right.size:
        return False
    return max(most for _, most in ImageChops.difference(left, right).getextrema()) <= SHADE


def main() -> None:
    """Build the sample's graph and take all pictures of it."""
    program = shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        graph = Path(folder) / "graph"
        build_graph([ROOT / "examples"], graph)
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        take_pictures(browser, graph, IMAGES)
        browser.close()
    print(f"wrote {', '.join(each.name for each in PICTURES)} to {IMAGES}")


if __name__ == "__main__":
    main()
