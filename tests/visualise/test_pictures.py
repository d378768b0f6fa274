"""The pictures that the docs show: there, small, and of the page as it is."""

import re
from importlib import import_module
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "README.zh-CN.md", *sorted((ROOT / "docs").rglob("*.md"))]
SHOWN = re.compile(r"!\[[^\]]+\]\(([^)]+\.png)\)")
FILES = {
    (page.parent / name).resolve()
    for page in PAGES
    for name in SHOWN.findall(page.read_text(encoding="utf-8"))
}
LARGEST = 300_000


@pytest.fixture
def take(monkeypatch):
    """Give the module that takes the pictures."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    return import_module("take_pictures")


def test_every_picture_taken_is_shown(take):
    """The docs show each picture that is taken, and no other."""
    assert {file.name for file in FILES} == {each.name for each in take.PICTURES}


@pytest.mark.parametrize("file", sorted(FILES), ids=lambda file: file.name)
def test_picture_is_small_and_shows_something(file):
    """A picture is a PNG of less than 300 kB and holds many colours."""
    image = _read(file)
    assert image.format == "PNG"
    assert file.stat().st_size < LARGEST
    assert len(image.convert("RGB").getcolors(1_000_000)) > 50


@pytest.mark.browser
def test_pictures_can_be_taken_anew(take, browser, sample_graph, tmp_path):
    """All pictures are taken of the sample's page as it is now, as large as those that are kept."""
    take.take_pictures(browser, sample_graph, tmp_path)
    sizes = {file.name: _read(file).size for file in tmp_path.iterdir()}
    assert sizes == {file.name: _read(file).size for file in FILES}


def test_picture_differs_by_more_than_a_shade(take):
    """Two pictures look alike where a pixel differs by a shade, and not where it differs by more."""
    plain, shade, other = (_dot(colour) for colour in ((90, 90, 90), (90, 95, 90), (90, 120, 90)))
    assert [take.looks_alike(plain, each) for each in (plain, shade, other)] == [True, True, False]


def _read(file: Path) -> Image.Image:
    return Image.open(BytesIO(file.read_bytes()))


def _dot(colour: tuple[int, int, int]) -> bytes:
    image = Image.new("RGB", (4, 4), (250, 250, 250))
    image.putpixel((1, 1), colour)
    file = BytesIO()
    image.save(file, "png")
    return file.getvalue()
