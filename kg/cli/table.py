"""Draws a table that fits the terminal; where columns do not, each row as a paragraph."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import click
from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kg.cli.terminal import neutralise, wants_colour, width, word

_LONG = 30
"""A column with a cell wider than this many characters gives way to the others."""

_LEAST = 16
"""The least width a long column is cut to, in characters."""

_BLANKS_AT_ENDS = re.compile(" +$", re.MULTILINE)

_GAP = 2
"""Blanks between columns: a padding and the divider of the box."""


def print_table(columns: Mapping[str, Sequence[str]]) -> None:
    """Print columns, given as name to cells, all of the same length.

    Short columns are shown whole and long ones share what is left, cut with an ellipsis.
    A terminal too narrow for that gets a paragraph a row, with nothing cut.
    """
    wanted = {name: _width(name, cells) for name, cells in columns.items()}
    with drawing() as console:
        if widths := _fit(wanted, console.width):
            console.print(_table(columns, widths))
        else:
            _print_paragraphs(console, columns, wanted)


@contextmanager
def drawing() -> Iterator[Console]:
    """Give what draws on stdout; it is printed when all is drawn, without blanks at the ends.

    Where colours are not wanted nothing but text is printed.
    """
    in_colour = wants_colour(sys.stdout)
    console = Console(
        color_system="standard" if in_colour else None,
        force_terminal=in_colour,
        width=width(),
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as drawn:
        yield console
    click.echo(_BLANKS_AT_ENDS.sub("", drawn.get()), nl=False, color=in_colour)


def _width(name: str, cells: Sequence[str]) -> int:
    """Return the width a column wants; a Chinese character takes two places."""
    return max(cell_len(one_line(text)) for text in (name, *cells))


def _fit(wanted: Mapping[str, int], room: int) -> dict[str, int]:
    """Return the width each column gets, or nothing when even cut columns do not fit.

    The narrowest long columns are served first, so what one does not need goes to others.
    """
    widths = {name: width for name, width in wanted.items() if width <= _LONG}
    left = room - sum(widths.values()) - _GAP * len(wanted)
    long = sorted(wanted.keys() - widths.keys(), key=lambda name: (wanted[name], name))
    if left < _LEAST * len(long):
        return {}
    for served, name in enumerate(long):
        widths[name] = min(wanted[name], left // (len(long) - served))
        left -= widths[name]
    return widths


def _table(columns: Mapping[str, Sequence[str]], widths: Mapping[str, int]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for name in columns:
        table.add_column(name, width=widths[name], no_wrap=True, overflow="ellipsis")
    for row in zip(*columns.values(), strict=True):
        table.add_row(*map(_cell, row))
    return table


def _print_paragraphs(
    console: Console, columns: Mapping[str, Sequence[str]], wanted: Mapping[str, int]
) -> None:
    """Print a line of each row's short cells, and under it the long ones whole."""
    short = [name for name in columns if wanted[name] <= _LONG]
    long = [name for name in columns if wanted[name] > _LONG]
    console.print(Text(" · ".join(short), style="bold"))
    for row in zip(*columns.values(), strict=True):
        cells = dict(zip(columns, map(one_line, row), strict=True))
        console.print(Text(" · ").join(_cell(cells[name]) for name in short))
        for name in filter(cells.get, long):
            console.print(Padding(Text(cells[name]), (0, 0, 0, _GAP)))


def _cell(text: str) -> Text:
    line = one_line(text)
    return Text(line, style=word(line).colour)


def one_line(text: str) -> str:
    """Return a text on one line, neutralised, as it stands in a table."""
    return neutralise(" ".join(text.split()))
