"""Colours, shapes and words of the page: seen by everyone, and there in both languages."""

import json
import re
from itertools import combinations
from pathlib import Path

import pytest

from kg.visualise import page

TEMPLATE = Path(page.__file__).parent / "template"
LOOKS = (TEMPLATE / "looks.js").read_text(encoding="utf-8")
STYLE = (TEMPLATE / "page.css").read_text(encoding="utf-8")
SCRIPTS = "\n".join(file.read_text(encoding="utf-8") for file in TEMPLATE.glob("*.js"))
WORDS = json.loads((TEMPLATE / "words.json").read_text(encoding="utf-8"))
SCHEMES = ("light", "dark")

Colour = tuple[float, float, float]

# Full loss of one kind of cone, in linear RGB: Machado, Oliveira and Fernandes, A Physiologically-based
# Model for Simulation of Color Vision Deficiency, 2009.
BLINDNESS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip


def _parse(code: str) -> Colour:
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(colour: Colour) -> Colour:
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in colour
    )
    return red, green, blue


def _contrast(one: Colour, two: Colour) -> float:
    """Return the ratio of WCAG 2.2."""
    weights = (0.2126, 0.7152, 0.0722)
    dark, light = sorted(
        sum(weight * part for weight, part in zip(weights, _linear(each), strict=True))
        for each in (one, two)
    )
    return (light + 0.05) / (dark + 0.05)


def _over(colour: Colour, ground: Colour, opacity: float) -> Colour:
    red, green, blue = (
        opacity * top + (1 - opacity) * below for top, below in zip(colour, ground, strict=True)
    )
    return red, green, blue


def _lab(linear: Colour) -> Colour:
    """Return CIELAB under D65."""
    rows = (0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505)
    white = 0.9505, 1.0, 1.089
    x, y, z = (
        _cube(sum(a * b for a, b in zip(row, linear, strict=True)) / whole)
        for row, whole in zip(rows, white, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube(share: float) -> float:
    return share ** (1 / 3) if share > 0.008856 else 7.787 * max(share, 0) + 16 / 116


def _distance(one: Colour, two: Colour, matrix: tuple[Colour, ...]) -> float:
    """Return how far apart two colours are (CIE76) to someone who lacks a kind of cone."""
    seen = []
    for colour in (one, two):
        mixed = [
            min(1.0, max(0.0, sum(a * b for a, b in zip(row, _linear(colour), strict=True))))
            for row in matrix
        ]
        seen.append(_lab((mixed[0], mixed[1], mixed[2])))
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


def _table(name: str, scheme: str) -> dict[str, Colour]:
    """Return the colours of a table of looks.js, by kind."""
    body = re.search(rf"const {name} = (\{{.*?\n?\}});", LOOKS, re.DOTALL)
    rows = re.findall(r"(\w+): \{([^}]*)\}", body.group(1)) if body else []
    pattern = rf'{scheme}: "(#\w{{6}})"'
    return {kind: _parse(re.search(pattern, row).group(1)) for kind, row in rows}


def _single(name: str, scheme: str) -> Colour:
    line = re.search(rf"const {name} = (.*)", LOOKS).group(1)
    return _parse(re.search(rf'{scheme}: "(#\w{{6}})"', line).group(1))


def _styles(scheme: str) -> dict[str, Colour]:
    """Return the colours that page.css names, by scheme; the dark ones stand second."""
    block = re.findall(r":root[^{]*\{([^}]*)\}", STYLE)[SCHEMES.index(scheme)]
    return {name: _parse(code) for name, code in re.findall(r"--([\w-]+): (#\w{6});", block)}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nodes_stand_out_from_the_ground(scheme: str):
    """Every shape has at least 3:1 against the paper, as WCAG asks of marks."""
    paper = _styles(scheme)["paper"]
    marks = {**_table("LABEL_LOOKS", scheme), "other": _single("OTHER_LABEL", scheme)}
    assert len(marks) > 6
    assert {kind for kind, colour in marks.items() if _contrast(colour, paper) < 3} == set()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_edges_stand_out_from_the_ground_as_they_are_drawn(scheme: str):
    """Every line has at least 3:1, with the opacity that lines of a readable picture have."""
    paper = _styles(scheme)["paper"]
    row = re.search(rf"^  {scheme}: \{{ text.*", LOOKS, re.MULTILINE).group()
    opacity = float(re.search(r"line: ([\d.]+)", row).group(1))
    marks = {**_table("TYPE_LOOKS", scheme), "other": _single("OTHER_TYPE", scheme)}
    marks["negative"] = _single("NEGATIVE", scheme)
    drawn = {kind: _over(colour, paper, opacity) for kind, colour in marks.items()}
    assert len(marks) > 8
    assert {kind for kind, colour in drawn.items() if _contrast(colour, paper) < 3} == set()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "paper"), ("ink", "card"), ("ink", "hover"), ("soft", "paper"), ("soft", "card"),
        ("accent", "card"), ("accent", "hover"), ("on-accent", "accent"), ("open", "open-back"),
        ("settled", "settled-back"), ("negative", "negative-back"), ("paper", "ink"),
    ],
)  # fmt: skip
def test_text_can_be_read_on_its_ground(scheme: str, text: str, ground: str):
    """Every text has at least 4.5:1 against what it stands on."""
    colours = _styles(scheme)
    assert _contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("mark", "ground"), [("rim", "paper"), ("rim", "card"), ("bar", "paper"), ("accent", "paper")])  # fmt: skip
def test_rims_and_bars_stand_out(scheme: str, mark: str, ground: str):
    """Rims of boxes, bars, the slider and the outline of the focus have at least 3:1."""
    colours = _styles(scheme)
    assert _contrast(colours[mark], colours[ground]) >= 3


def test_every_label_has_a_shape_of_its_own():
    """No two labels rest on colour alone."""
    rows = re.findall(r'(\w+): \{ shape: "(\w+)"', LOOKS)
    shapes = [shape for _, shape in rows]
    assert len(rows) > 6
    assert sorted(set(shapes)) == sorted(shapes)


def test_every_status_with_dashes_has_dashes_of_its_own():
    """How far it has gone can be read off a line without its colour."""
    rows = re.search(r"STATUS_DASHES = \{(.*?)\}", LOOKS, re.DOTALL).group(1)
    dashes = re.findall(r"\[[^\]]*\]", rows)
    assert len(dashes) == len(set(dashes)) == 6


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_frequent_relations_stay_apart_in_colour_blindness(scheme: str, blindness: str):
    """Lines of the five relations that reports state differ for people who lack a kind of cone."""
    colours = _table("TYPE_LOOKS", scheme)
    told = ["USES", "DEVELOPS", "PARTNERS_WITH", "INVESTS_IN", "APPLIES"]
    close = {
        (one, two): _distance(colours[one], colours[two], BLINDNESS[blindness])
        for one, two in combinations(told, 2)
    }
    assert {pair: round(far) for pair, far in close.items() if far < 10} == {}


def test_every_word_is_there_in_both_languages():
    """No key of words.json lacks Chinese or English."""
    entries = {f"{group}.{key}": each for group in WORDS for key, each in WORDS[group].items()}
    assert [key for key, each in entries.items() if set(each) != {"zh", "en"}] == []
    assert [key for key, each in entries.items() if not all(each.values())] == []


def test_scripts_say_only_words_that_are_there():
    """Each key a script asks for is in words.json."""
    asked = set(re.findall(r'say\("([\w-]+)"', SCRIPTS))
    assert asked
    assert asked - set(WORDS["interface"]) == set()


def test_no_word_is_left_over():
    """Each key of the interface is named by some script."""
    assert [
        key
        for key in WORDS["interface"]
        if f'"{key}"' not in SCRIPTS and f'"{key.removeprefix("csv-")}"' not in SCRIPTS
    ] == []
