"""Where a company whose label is lost may start: where its rows begin to name it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.loaders.attribution.evidence import UNKNOWN, Evidence
from kg.loaders.attribution.gazetteer import Gazetteer
from kg.loaders.attribution.weights import SEGMENTS
from kg.loaders.tables import RowFields
from kg.model.names import fold_name
from kg.vocabulary import Vocabulary


def unlabelled_starts(evidence: Evidence, gazetteer: Gazetteer) -> list[dict[str, float]]:
    """Return for each row the companies that may start there without a label, and the cost.

    A company may start at most ``SEGMENTS.reach`` rows before the first row that names
    it. One known to be filed under a heading is likelier than one that is not.
    """
    starts: list[dict[str, float]] = [{} for _ in evidence.rows]
    for row in range(len(evidence.rows)):
        for company in _named(row, evidence):
            cost = _cost(company, row, evidence, gazetteer.categories)
            for start in range(max(0, row - SEGMENTS.reach), row + 1):
                bare = evidence.rows[start].page in evidence.bare_pages
                starts[start][company] = cost + (
                    SEGMENTS.named_on_bare_page if bare else SEGMENTS.named
                )
    return starts


def headings_around(rows: Sequence[RowFields], vocabulary: Vocabulary) -> list[frozenset[str]]:
    """Return for each row with content the headings it may stand under, folded.

    That is the last one printed, the next one, and those that usually stand between
    the two, for one of them may be lost.
    """
    order = [fold_name(concept.name) for concept in vocabulary.scheme("category")]
    last = _carried_headings(rows)
    following = _carried_headings(rows[::-1], before=True)[::-1]
    return [
        frozenset((one, other, *_between(one, other, order))) - {""}
        for one, other in zip(last, following, strict=True)
    ]


def _carried_headings(rows: Sequence[RowFields], *, before: bool = False) -> list[str]:
    """Return for each row with content the last heading up to it, or strictly before it."""
    carried: list[str] = []
    heading = ""
    for row in rows:
        earlier = heading
        heading = fold_name(row.category) or heading
        if row.has_content:
            carried.append(earlier if before else heading)
    return carried


def _between(one: str, other: str, order: Sequence[str]) -> Sequence[str]:
    if one not in order:
        return ()
    end = order.index(other) if other in order else len(order)
    return order[order.index(one) + 1 : end]


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
    company: str, row: int, evidence: Evidence, categories: Mapping[str, tuple[str, ...]]
) -> float:
    """Weigh a company whose label is lost by what is known of it."""
    usual = {fold_name(name) for name in categories.get(company, ())}
    headings = evidence.headings[row] if evidence.headings else frozenset()
    cost = SEGMENTS.other_category if usual and headings and not usual & headings else 0.0
    if company in evidence.printed:
        return cost + SEGMENTS.labelled_elsewhere
    return cost if usual or not categories else cost + SEGMENTS.no_discloser
