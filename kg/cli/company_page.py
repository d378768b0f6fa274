"""Prints all about one company on one page, as wide as the terminal is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from kg.cli.output import deal_terms
from kg.cli.profile import INDENT, facts_width, print_facts, print_section, print_title
from kg.cli.sparkline import draw_months
from kg.cli.table import drawing, one_line
from kg.model.graph import value_text

if TYPE_CHECKING:
    # Only named in signatures.
    from kg.model.graph import Row
    from kg.pipeline import CompanyPage

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
            print_section(console, title, rows)
        _print_latest(console, page.disclosures.rows)


def _print_facts(console: Console, page: CompanyPage) -> None:
    profile = page.profile.rows[0]
    print_title(console, *(profile[name] for name in ("company", "nameEn", "code", "exchange")))
    print_facts(console, _facts(page, facts_width(console)))


def _facts(page: CompanyPage, room: int) -> Iterator[tuple[str, str]]:
    profile = page.profile.rows[0]
    for name in ("aliases", "categories"):
        yield name, value_text(profile[name])
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
    return " · ".join((str(row[side]), *deal_terms(row)))


def _print_latest(console: Console, rows: Sequence[Row]) -> None:
    if not rows:
        return
    console.print(Text("\nLatest rows", style="bold"))
    for row in rows[:_LATEST]:
        where = f" ({row['where']})" if row["where"] else ""
        place = f"{row['date'] or 'undated'}  {row['report']} line {row['line']}{where}"
        console.print(Padding(Text(one_line(place), overflow="fold"), (0, 0, 0, INDENT)))
        if row["text"]:
            text = Text(one_line(str(row["text"])), overflow="fold")
            console.print(Padding(text, (0, 0, 0, 2 * INDENT)))
