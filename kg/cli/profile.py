"""The parts of a page about a company or a model: its title, its facts, its relations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kg.cli.table import one_line
from kg.cli.terminal import word

if TYPE_CHECKING:
    # Only named in signatures.
    from kg.model.graph import Row, Value

INDENT = 2
"""How far what is below a title stands in."""

_NAME = 10
_PAGE = 80
"""How wide a page gets at most where that is ours to say."""

_LEAST = 70
"""A terminal with fewer places gets what a relation is on a line below its name."""

_MOST = 12
"""The most relations of a kind, the newest first; the rest is counted."""


def print_title(console: Console, *names: Value) -> None:
    """Print the names of what the page is about, each once, those that are empty left out."""
    shown = dict.fromkeys(one_line(str(name)) for name in names if name)
    console.print(Text("  ".join(shown), style="bold"))


def facts_width(console: Console) -> int:
    """Return the places a fact has beside its name."""
    return min(console.width, _PAGE) - _NAME - INDENT


def print_facts(console: Console, facts: Iterable[tuple[str, str]]) -> None:
    """Print facts, each a name and a text, those without a text left out."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, text in facts:
        if text:
            table.add_row(Text(name.ljust(_NAME)), Text(one_line(text)))
    console.print(table)


def print_section(console: Console, title: str, rows: Sequence[Row]) -> None:
    """Print relations below a title, or nothing where there are none.

    Each row has its name under ``object``, and status, days and grade as templates give them.
    """
    if not rows:
        return
    console.print(Text(f"\n{title}", style="bold"))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(overflow="fold")
    is_wide = console.width >= _LEAST
    for row in rows[:_MOST]:
        name = Text(one_line(str(row["object"])))
        if is_wide:
            table.add_row(name, *_how(row))
        else:
            table.add_row(name)
            table.add_row(Padding(Text("  ").join(_how(row)), (0, 0, 0, INDENT)))
    console.print(Padding(table, (0, 0, 0, INDENT)))
    if len(rows) > _MOST:
        console.print(f"{'':{INDENT}}… and {len(rows) - _MOST} more; --format json has all")


def _how(row: Row) -> tuple[Text, Text, Text]:
    """Return a relation's status, the time it is stated for, and its grade."""
    status, grade = (word(one_line(str(row[name]))) for name in ("status", "grade"))
    days = dict.fromkeys(str(row[name]) for name in ("firstSeen", "lastSeen") if row[name])
    by = " (reports)" if row["datedBy"] == "report" else ""
    return (
        Text(status.text, style=status.colour),
        Text(one_line(" to ".join(days)) + by),
        Text(grade.text, style=grade.colour),
    )
