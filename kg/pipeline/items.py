"""The items of a report that a person can decide, and how one is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.errors import JudgementError
from kg.model.report import ReportClaims
from kg.model.status import Attribution
from kg.pipeline.nearest import SUGGESTIONS, nearest_names

_CONTENT_ID = re.compile(r"(?:(?:disclosure|left-over):)?([0-9a-f]+)")
_PLACE = re.compile(r"(.+):(\d+)")
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A row, or something printed that found no place in a claim; ``id`` names it for good.

    ``candidates`` are the companies it may belong to, ``where`` is the page or sheet.
    """

    id: str
    report: str
    line: int
    text: str
    reason: str
    candidates: tuple[str, ...] = ()
    where: str = ""

    @property
    def place(self) -> str:
        """The place as people type it: report and line.

        >>> ReviewItem("disclosure:0", "weekly", 118, "", "").place
        'weekly:118'
        """
        return f"{self.report}:{self.line}"


def all_items(part: ReportClaims) -> list[ReviewItem]:
    """Return every row and left-over of a report, whether decided or not, each id once."""
    items = (item for item, _ in _items(part))
    return list({item.id: item for item in items}.values())


def open_items(parts: Iterable[ReportClaims]) -> list[ReviewItem]:
    """Return what waits for a person, by report and line."""
    items = (item for part in parts for item, is_open in _items(part) if is_open)
    return sorted(items, key=lambda item: (item.report, item.line, item.text))


def _items(part: ReportClaims) -> Iterator[tuple[ReviewItem, bool]]:
    """Yield each item with whether it waits for a person."""
    report = part.report.name
    for row in part.disclosures:
        is_open = row.attribution is Attribution.REVIEW
        place = row.place
        yield (
            ReviewItem(
                row.id, report, place.line, row.text, row.reason, row.candidates, place.where
            ),
            is_open,
        )
    for table in part.tables:
        for left in table.left_over:
            item = ReviewItem(
                left.id(report), report, left.line, left.text, left.reason, where=left.where
            )
            yield item, not left.settled


def find_items(identity: str, items: Iterable[ReviewItem]) -> list[ReviewItem]:
    """Return the items an id, the beginning of one, or ``REPORT:LINE`` may mean.

    >>> rows = [ReviewItem(f"disclosure:{x}1", "weekly", 118, "", "") for x in "ab"]
    >>> [item.id for item in find_items("a", rows)], len(find_items("weekly:118", rows))
    (['disclosure:a1'], 2)
    """
    place = _PLACE.fullmatch(identity)
    if place and not _CONTENT_ID.fullmatch(identity):
        report, line = place[1], int(place[2])
        return [item for item in items if (item.report, item.line) == (report, line)]
    if not identity:
        return []
    whole = ":" in identity
    return [
        item
        for item in items
        if (item.id if whole else item.id.partition(":")[2]).startswith(identity)
    ]


def find_item(identity: str, items: Sequence[ReviewItem]) -> ReviewItem:
    """Return the one item an id, the beginning of one, or ``REPORT:LINE`` means.

    Raises :class:`JudgementError` with near items when it means none or several.
    """
    found = find_items(identity, items)
    if len(found) == 1:
        return found[0]
    if found:
        raise JudgementError(
            f'item "{identity}"',
            f"means {len(found)} items: {_listed(found)}",
            "give more of the id of the one you mean",
        )
    near = _near(identity, items)
    step = f"did you mean {_listed(near)}?" if near else "`kg review --format csv` lists the ids"
    raise JudgementError(f'item "{identity}"', "no row or left-over has this id or place", step)


def describe(item: ReviewItem) -> str:
    """Return an item in few words: id, place and how its text begins."""
    text = " ".join(item.text.split())
    shown = f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text
    return f'{item.id} ({item.place} "{shown}")'


def _listed(items: Sequence[ReviewItem]) -> str:
    """Describe the first few items, and count the rest."""
    shown = ", ".join(map(describe, items[:SUGGESTIONS]))
    rest = len(items) - SUGGESTIONS
    return f"{shown} and {rest} more" if rest > 0 else shown


def _near(identity: str, items: Sequence[ReviewItem]) -> list[ReviewItem]:
    """Return the items nearest to an unknown id: on near lines of its report, or alike in id."""
    place = _PLACE.fullmatch(identity)
    here = [item for item in items if place and item.report == place[1]]
    if place and here:
        line = int(place[2])
        return sorted(here, key=lambda item: (abs(item.line - line), item.line))[:SUGGESTIONS]
    names = {name: item.id for item in items for name in (item.id, item.place)}
    by_id = {item.id: item for item in items}
    return [by_id[each] for each in nearest_names(identity, names)]
