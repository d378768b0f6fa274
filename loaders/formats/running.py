"""Tells the lines that run along the edges of all pages from what the pages say."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from kg.loaders.formats.rows import RawCell

_EDGE = 3
_FEWEST_PAGES = 2
_SAME_HEIGHT = 3.0  # points
_NUMBER = re.compile(r"\d+")
_BLANKS = re.compile(r"\s+")

Rows = list[list[RawCell]]


@dataclass(frozen=True, slots=True)
class Part:
    """A line of text or a table on a page, and how far below the page's top it starts."""

    top: float
    content: str | Rows


Parts = tuple[Part, ...]


def part_running(pages: Sequence[Parts]) -> tuple[list[Parts], tuple[str, ...]]:
    """Return the pages without their running lines, and these lines once each, in order.

    A line runs when it is among the three outermost parts at the top or bottom of more
    than half of the pages, two at least, at the same height, numbers in it aside.

    >>> page = lambda number: (Part(9.0, [[]]), Part(99.0, f"- {number} -"))
    >>> part_running([page(1), page(2)])[1]
    ('- 1 -',)
    """
    seen: defaultdict[str, list[tuple[int, Part]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for part, text in _edges(page):
            seen[_fold(text)].append((number, part))
    running: dict[int, set[Part]] = defaultdict(set)
    kept = []
    for places in seen.values():
        level = [each for each in places if abs(each[1].top - places[0][1].top) <= _SAME_HEIGHT]
        count = len({number for number, _ in level})
        if count >= _FEWEST_PAGES and count * 2 > len(pages):
            kept.append(str(level[0][1].content))
            for number, part in level:
                running[number].add(part)
    rest = [
        tuple(part for part in page if not _is_text(part) or part not in running[number])
        for number, page in enumerate(pages)
    ]
    return rest, tuple(kept)


def _edges(page: Parts) -> Iterator[tuple[Part, str]]:
    """Yield the outermost lines of a page, down and up to the first table."""
    head = list(takewhile(_is_text, page[:_EDGE]))
    foot = list(takewhile(_is_text, page[: -_EDGE - 1 : -1]))
    for part in dict.fromkeys((*head, *foot)):
        yield part, str(part.content)


def _is_text(part: Part) -> bool:
    return isinstance(part.content, str)


def _fold(text: str) -> str:
    return _BLANKS.sub("", _NUMBER.sub("0", unicodedata.normalize("NFKC", text)))
