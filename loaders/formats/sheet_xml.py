"""Reads from a sheet's XML what openpyxl does not tell while it streams."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import IO
from xml.etree.ElementTree import Element  # for types: what lxml gives has the same shape

_MAIN = "{*}"
_RANGE = re.compile(r"^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$")
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class SheetExtras:
    """Of one sheet: its merged cells over several rows, and formulas stored without a value.

    ``merges`` gives for a row the columns of the cells that start there and the last row
    each covers, all counted from 1.
    """

    merges: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    unstored: list[str] = field(default_factory=list)


def read_extras(part: IO[bytes]) -> SheetExtras:
    """Return the extras of a sheet, read in one pass without keeping its rows.

    Raises :class:`lxml.etree.XMLSyntaxError` for broken XML.
    """
    from lxml import etree

    extras = SheetExtras()
    tags = (f"{_MAIN}mergeCell", f"{_MAIN}row")
    for _, element in etree.iterparse(part, tag=tags, resolve_entities=False, huge_tree=True):
        if element.tag.endswith("row"):
            extras.unstored.extend(_unstored(element))
        else:
            _take_merge(element.get("ref", ""), extras)
        element.clear()
    return extras


def _take_merge(printed: str, extras: SheetExtras) -> None:
    found = _RANGE.match(printed)
    if found and int(found[3]) > int(found[2]):
        merges = extras.merges.setdefault(int(found[2]), [])
        merges.append((_column(found[1]), int(found[3])))


def _unstored(row: Element) -> list[str]:
    """Return the cells of a row that have a formula and no value."""
    cells = row.iterfind(f"{_MAIN}c")
    return [
        cell.get("r", "?")
        for cell in cells
        if cell.find(f"{_MAIN}f") is not None
        and cell.get("t") != "str"  # an empty text is a value
        and not cell.findtext(f"{_MAIN}v")
    ]


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return column
