"""Prints all about one model on one page, as wide as the terminal is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.cli.options import USE_STATUSES
from kg.cli.profile import print_facts, print_section, print_title
from kg.cli.table import drawing
from kg.model.graph import value_text

if TYPE_CHECKING:
    # Only named in signatures.
    from kg.model.graph import Row
    from kg.pipeline import ModelPage

_LISTS = {
    "vendors": "vendor",
    "developers": "developers",
    "families": "part of",
    "versions": "versions",
    "classes": "classes",
    "benchmarks": "scores",
}
"""The lists of a profile, with what the page calls them."""


def print_model(page: ModelPage) -> None:
    """Print what it is and who made it, then its users, the furthest along first."""
    profile = page.profile.rows[0]
    with drawing() as console:
        print_title(console, profile["model"], profile["nameEn"], profile["kind"])
        print_facts(console, _facts(profile))
        for status, rows in _by_status(page).items():
            print_section(console, f"Users, {status}", rows)


def _facts(profile: Row) -> Iterator[tuple[str, str]]:
    yield "released", value_text(profile["released"])
    for name, called in _LISTS.items():
        yield called, value_text(profile[name])
    yield "users", f"{profile['users']}, and {profile['onTheWay']} on the way"


def _by_status(page: ModelPage) -> dict[str, list[Row]]:
    """Return the users of each status, all with their name under ``object``."""
    own = page.profile.rows[0]["model"]
    found: dict[str, list[Row]] = defaultdict(list)
    for row in page.users.rows:
        of = "" if row["model"] == own else f" ({row['model']})"
        found[str(row["status"])].append({**row, "object": f"{row['company']}{of}"})
    return {status: found[status] for status in USE_STATUSES if status in found}
