"""Prints all about one company on one page, as wide as the terminal is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kg.cli.sparkline import draw_months
from kg.cli.table import drawing, one_line
from kg.cli.terminal import word

if TYPE_CHECKING:
    # Only named in signatures.
    from kg.model.graph import Row
    from kg.pipeline import CompanyPage

_INDENT = 2
_NAME = 10
_PAGE = 80
"""How wide a page gets at most where that is ours to say."""

_LEAST = 70
"""A terminal with fewer places gets what a relation is on a line below its name."""

_MOST = 12
"""The most relations of a kind, the newest first; the rest is counted."""

_LATEST = 3
"""How many of the latest rows are shown."""

_TITLES = {
    "USES": "Uses",
    "DEVELOPS": "Develops",
    "APPLIES": "Applies AI to",
}


def print_company(page: CompanyPage) -> None:
    """Print who it is, what it has to do with whom and since when, and its latest rows."""
    with drawing() as console:
        _print_facts(console, page)
        for title, rows in _sections(page):
            _print_section(console, title, rows)
        _print_latest(console, page.disclosures.rows)


def _print_facts(console: Console, page: CompanyPage) -> None:
    profile = page.profile.rows[0]
    names = (profile["company"], profile["nameEn"], profile["code"], profile["exchange"])
    console.print(Text("  ".join(one_line(str(name)) for name in names if name), style="bold"))
    facts = Table.grid(padding=(0, 2, 0, 0))
    facts.add_column(no_wrap=True)
    facts.add_column(overflow="fold")
    for name, text in _facts(page, min(console.width, _PAGE) - _NAME - _INDENT):
        facts.add_row(Text(name.ljust(_NAME)), Text(one_line(text)))
    console.print(facts)


def _facts(page: CompanyPage, room: int) -> Iterator[tuple[str, str]]:
    profile = page.profile.rows[0]
    for name in ("aliases", "categories"):
        if isinstance(texts := profile[name], tuple) and texts:
            yield name, "、".join(texts)
    if listings := page.listings.rows:
        newest = listings[0]
        others = f", and {len(listings) - 1} more" if len(listings) > 1 else ""
        yield "listed in", f"{newest['report']} line {newest['line']}{others}"
    rows = len(page.disclosures.rows)
    counted = f"{rows} row{'' if rows == 1 else 's'}"
    if months := page.months:
        drawn = draw_months(months, room)
        undated = rows - sum(months.values())
        yield "disclosed", f"{drawn}  {counted}" + (f", {undated} undated" if undated else "")
    else:
        yield "disclosed", counted


def _sections(page: CompanyPage) -> Iterator[tuple[str, Sequence[Row]]]:
    """Yield each section's title and its rows, all with their name under ``object``."""
    for relation, title in _TITLES.items():
        yield title, [row for row in page.relations.rows if row["relation"] == relation]
    partners = [{**row, "object": _partner(row)} for row in page.partners.rows]
    yield "Works with", partners
    yield "Invests in", [{**row, "object": _deal(row, "target")} for row in page.investments.rows]
    yield "Investors", [{**row, "object": _deal(row, "investor")} for row in page.investors.rows]


def _partner(row: Row) -> str:
    return str(row["partner"]) + (" (says the partner)" if row["saidBy"] == "partner" else "")


def _deal(row: Row, side: str) -> str:
    terms = [str(row[term]) for term in ("role", "round", "amount", "share") if row[term]]
    return " · ".join((str(row[side]), *terms))


def _print_section(console: Console, title: str, rows: Sequence[Row]) -> None:
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
            table.add_row(Padding(Text("  ").join(_how(row)), (0, 0, 0, _INDENT)))
    console.print(Padding(table, (0, 0, 0, _INDENT)))
    if len(rows) > _MOST:
        console.print(f"{'':{_INDENT}}… and {len(rows) - _MOST} more; --format json has all")


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


def _print_latest(console: Console, rows: Sequence[Row]) -> None:
    if not rows:
        return
    console.print(Text("\nLatest rows", style="bold"))
    for row in rows[:_LATEST]:
        where = f" ({row['where']})" if row["where"] else ""
        place = f"{row['date'] or 'undated'}  {row['report']} line {row['line']}{where}"
        console.print(Padding(Text(one_line(place), overflow="fold"), (0, 0, 0, _INDENT)))
        if row["text"]:
            text = Text(one_line(str(row["text"])), overflow="fold")
            console.print(Padding(text, (0, 0, 0, 2 * _INDENT)))
