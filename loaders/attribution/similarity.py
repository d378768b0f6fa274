"""How a row's wording speaks for a company: what it shares with the company's other rows.

Wording is compared by runs of four characters, with the table's other rows and with the
company's rows in earlier reports. What only one of the companies in question uses
counts; what many companies of the table use is everybody's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.loaders.attribution.evidence import UNKNOWN
from kg.loaders.attribution.weights import SIMILARITY
from kg.loaders.tables import RowFields
from kg.vocabulary import fold_with_positions

_RUN = 4
_SIGNS = re.compile(r"\W+")
_POSSIBLE = 0.005
_SURE = 0.9

_Users = Mapping[str, Mapping[str, Sequence[int]]]
"""A run of characters to the companies that use it, and in which rows."""


class EarlierWording:
    """What companies said in earlier reports: company id to the texts of its rows."""

    def __init__(self, texts: Mapping[str, Sequence[str]] | None = None) -> None:
        self._texts = texts or {}
        self._runs: dict[str, frozenset[str]] = {}

    def runs(self, company: str) -> frozenset[str]:
        """Return the runs of characters a company used."""
        if company not in self._runs:
            texts = self._texts.get(company, ())
            self._runs[company] = frozenset(run for text in texts for run in _runs(text))
        return self._runs[company]


def similar_wording(
    rows: Sequence[RowFields],
    likely: Sequence[Mapping[str, float]],
    earlier: EarlierWording,
) -> list[dict[str, float]]:
    """Return what its wording adds to each company a row may belong to.

    ``likely`` are the companies of each row with their posteriors. Only rows whose
    company is sure lend their wording, lest a guess confirm itself; a row between
    several companies is compared, a sure one is not.
    """
    runs = [_runs(f"{row.text}|{row.model}") for row in rows]
    users = _users(runs, likely)
    found = []
    for row, shares in enumerate(likely):
        possible = [company for company, share in shares.items() if share > _POSSIBLE]
        found.append(_compare(row, runs[row], possible, users, earlier))
    return found


def _users(
    runs: Sequence[frozenset[str]], likely: Sequence[Mapping[str, float]]
) -> dict[str, dict[str, list[int]]]:
    users: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row, shares in enumerate(likely):
        company = max(shares, key=lambda each: (shares[each], each))
        if company != UNKNOWN and shares[company] > _SURE:
            for run in runs[row]:
                users[run][company].append(row)
    return users


def _compare(
    row: int,
    runs: frozenset[str],
    possible: Sequence[str],
    users: _Users,
    earlier: EarlierWording,
) -> dict[str, float]:
    unlike = UNKNOWN in possible
    named = [company for company in possible if company != UNKNOWN]
    if len(named) + unlike <= 1:
        return {}
    score: dict[str, float] = defaultdict(float)
    if unlike:
        score[UNKNOWN] = SIMILARITY.unlike / SIMILARITY.where_unlike
    for run in runs:
        by_company = users.get(run, {})
        using = [
            company
            for company in named
            if any(each != row for each in by_company.get(company, ()))
            or run in earlier.runs(company)
        ]
        if len(using) == 1 and not (unlike and len(by_company) > 1):
            score[using[0]] += SIMILARITY.shared[min(2, max(0, len(by_company) - 1))]
    share = SIMILARITY.where_unlike if unlike else 1.0
    return {company: min(SIMILARITY.most, weight) * share for company, weight in score.items()}


def _runs(text: str) -> frozenset[str]:
    folded, _ = fold_with_positions(text)
    plain = _SIGNS.sub("", folded)
    return frozenset(plain[start : start + _RUN] for start in range(len(plain) - _RUN + 1))
