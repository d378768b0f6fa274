"""Where a company whose label is lost may start: where its rows begin to name it."""

from __future__ import annotations

from collections.abc import Mapping

from kg.loaders.attribution.evidence import UNKNOWN, Evidence
from kg.loaders.attribution.gazetteer import Gazetteer
from kg.loaders.attribution.weights import SEGMENTS


def unlabelled_starts(evidence: Evidence, gazetteer: Gazetteer) -> list[dict[str, float]]:
    """Return for each row the companies that may start there without a label, and the cost.

    A company may start at most ``SEGMENTS.reach`` rows before the first row that names
    it. One known to be filed under a heading is likelier than one that is not.
    """
    starts: list[dict[str, float]] = [{} for _ in evidence.rows]
    for row in range(len(evidence.rows)):
        for company in _named(row, evidence):
            cost = _cost(company, evidence.printed, gazetteer.categories)
            for start in range(max(0, row - SEGMENTS.reach), row + 1):
                bare = evidence.rows[start].page in evidence.bare_pages
                starts[start][company] = cost + (
                    SEGMENTS.named_on_bare_page if bare else SEGMENTS.named
                )
    return starts


def _named(row: int, evidence: Evidence) -> list[str]:
    """Return the companies a row names clearly enough, in a fixed order."""
    alike = evidence.similar[row] if evidence.similar else {}
    heard = {company: voice.weight for company, voice in evidence.voices[row].items()}
    return sorted(
        company
        for company in {*alike, *heard} - {UNKNOWN}
        if max(alike.get(company, 0.0), heard.get(company, 0.0)) >= SEGMENTS.least_voice
    )


def _cost(
    company: str, printed: frozenset[str], categories: Mapping[str, tuple[str, ...]]
) -> float:
    if company in printed:
        return SEGMENTS.labelled_elsewhere
    return 0.0 if company in categories or not categories else SEGMENTS.no_discloser
