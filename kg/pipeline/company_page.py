"""Gathers all that a graph knows about one company, for a page about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kg.config import GraphSource
from kg.pipeline.finding import find_node
from kg.pipeline.lookup import ALL_ROWS, Answer, answer
from kg.pipeline.opening import open_graph
from kg.store.protocol import QueryRunner

_DAYS_OF_A_MONTH = 31


@dataclass(frozen=True, slots=True)
class CompanyPage:
    """What a graph knows about one company; each is the answer of a template.

    ``investments`` are its own, ``investors`` those of others in it; ``partners`` are named by
    either side, where ``relations`` are what its own rows state.
    """

    profile: Answer
    relations: Answer
    partners: Answer
    investments: Answer
    investors: Answer
    listings: Answer
    disclosures: Answer

    @property
    def months(self) -> dict[str, int]:
        """How many dated rows there are in each month from the first to the last, as 2023-03."""
        days = [str(row["date"]) for row in self.disclosures.rows if row["date"]]
        counted = dict.fromkeys(_months(min(days), max(days)), 0) if days else {}
        for day in days:
            counted[day[:7]] += 1
        return counted


def about_company(source: GraphSource, name: str) -> CompanyPage:
    """Return the page of a company, of a graph that is opened for it; see :func:`company_page`."""
    with open_graph(source) as runner:
        return company_page(runner, name)


def company_page(runner: QueryRunner, name: str) -> CompanyPage:
    """Return what a graph knows about the company a name means.

    Raises as :func:`kg.pipeline.lookup.ask` does.
    """
    company = {"company": find_node(runner, ("Company",), name)}
    of = company["company"]
    return CompanyPage(
        profile=answer(runner, "company-profile", company),
        relations=answer(runner, "relations-of-company", company),
        partners=answer(runner, "partners-of", {**company, "limit": ALL_ROWS}),
        investments=answer(runner, "investments", {"investor": of, "limit": ALL_ROWS}),
        investors=answer(runner, "investments", {"target": of, "limit": ALL_ROWS}),
        listings=answer(runner, "listings-of-company", company),
        disclosures=answer(runner, "disclosures-of-company", {**company, "limit": ALL_ROWS}),
    )


def _months(first: str, last: str) -> Iterator[str]:
    """Yield the months from one day to another, as 2023-03.

    >>> list(_months("2023-11-30", "2024-01-01"))
    ['2023-11', '2023-12', '2024-01']
    """
    month = date.fromisoformat(first).replace(day=1)
    while month.isoformat() <= last:
        yield month.isoformat()[:7]
        month = (month + timedelta(days=_DAYS_OF_A_MONTH)).replace(day=1)
