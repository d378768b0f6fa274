"""Reads the lines between two grids: cells that came loose, the rest of a cell, a caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from kg.loaders.formats import Cell
from kg.loaders.formats.text import clean_cell
from kg.loaders.tables.headers import looks_like_data
from kg.loaders.tables.looks import match_date, read_code
from kg.vocabulary import Vocabulary

_CAPTION = re.compile(r"^(?:[*#\s]*)(?:图表|图|表|Table|Figure|Exhibit)\s?\d+", re.IGNORECASE)
_SOURCE = re.compile(r"^[*(（]*(?:资料来源|数据来源|来源|注\s?[:：])")
_HEADING = re.compile(r"^(?:[●•#]|[*-]\s|\*\*|\d+(?:\.\d+)*[.、\s]|.{0,8}目录$)")
_LOOSE_CELL = 80
_REACH = 4
_CAPTION_LENGTH = 80
_MOST_BEFORE = 6
_SENTENCE_ENDS = "。！？；"


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands above a table: its first line, its caption, cells that came loose from it."""

    line: int
    caption: str = ""
    loose: tuple[Cell, ...] = ()


def read_gap(lines: Sequence[str], after: int, before: int) -> list[Cell]:
    """Return the filled lines strictly between two line numbers, as cells."""
    between = ((n, *clean_cell(lines[n - 1])) for n in range(after + 1, before))
    return [Cell(text, number, 1, repairs) for number, text, repairs in between if text]


def ends_table(text: str) -> bool:
    """Tell whether a line below a grid says that the table is over.

    A date or a code on a line of its own is a cell that came loose, no numbered heading.
    """
    if match_date(text) or read_code(text):
        return False
    told = _CAPTION.match(text) or _SOURCE.match(text) or _HEADING.match(text)
    return bool(told) or len(text) > _LOOSE_CELL


def rest_of_cell(lines: Sequence[str], gap: Sequence[Cell], row: int) -> list[Cell]:
    """Return the lines right below a row of pipes that go on with its last cell.

    ``row`` is the row's line: it opens with a pipe and lost the one at its end.
    """
    printed = lines[row - 1].strip()
    if not printed.startswith("|") or printed.endswith("|"):
        return []
    touching = takewhile(lambda each: each[1].line == row + 1 + each[0], enumerate(gap))
    return [cell for _, cell in takewhile(lambda each: _goes_on(each[1].text), touching)]


def _goes_on(text: str) -> bool:
    """Tell whether a line could be the rest of a cell, which may be long."""
    return len(text) > _LOOSE_CELL or not (ends_table(text) or match_date(text) or read_code(text))


def loose_below(gap: Sequence[Cell], *, is_last: bool = False) -> list[Cell]:
    """Return the cells that came loose below the last piece of a table.

    They reach down to its source, a note or the next caption; short lines above a heading
    or prose are no cells, and those that end the report only where ``is_last`` says so.
    """
    loose = list(takewhile(lambda cell: not ends_table(cell.text), gap))
    if len(loose) == len(gap):
        return loose if is_last else []
    end = gap[len(loose)].text
    return loose if _SOURCE.match(end) or _CAPTION.match(end) else []


def read_opening(gap: Sequence[Cell], start: int, vocabulary: Vocabulary) -> Opening:
    """Return what stands above a grid: a numbered caption, else the nearest short line.

    Short lines between a numbered caption and its grid are loose cells; so are, where
    there is none, lines right above the grid that look like data.
    """
    above = gap[-_MOST_BEFORE - 1 :]
    short = list(takewhile(lambda cell: not ends_table(cell.text), reversed(above)))
    end = above[-len(short) - 1] if len(short) < len(above) else None
    if end and _CAPTION.match(end.text):
        return Opening(end.line, end.text.strip("*# "), tuple(reversed(short)))
    loose = list(takewhile(lambda cell: looks_like_data(cell.text, vocabulary), reversed(above)))
    first = loose[-1].line if loose else start
    nearest = above[-len(loose) - 1] if len(loose) < len(above) else None
    caption = _as_caption(nearest.text) if nearest and first - nearest.line <= _REACH else ""
    line = nearest.line if nearest and caption else first
    return Opening(line, caption, tuple(reversed(loose)))


def _as_caption(text: str) -> str:
    """Return a line as a caption; a source, a sentence and a long line are none."""
    is_none = _SOURCE.match(text) or text.endswith(tuple(_SENTENCE_ENDS))
    return "" if is_none or len(text) > _CAPTION_LENGTH else text.strip("*# ")
