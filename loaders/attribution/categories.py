"""Gives every company its heading: the numbered type it is printed under.

A heading is printed somewhere beside its companies, early or late, or is lost: its
number then shows the gap, and the companies' usual headings tell which one it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model.names import fold_name
from kg.vocabulary import Vocabulary

_FITS = 3.0
_MISFITS = -3.0
_EARLY = -0.4
_LATE = -1.0
_LOST = -2.0
_SKIPPED = -6.0
_HOPELESS = -30.0
_MANY = 60


@dataclass(frozen=True, slots=True)
class Heading:
    """A printed heading, and the segments (companies) it stands beside, by number.

    They are one, unless it stood behind its page: then all that start there.
    """

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Option:
    """A heading a segment may be under: printed beside some segments, or lost (-1)."""

    name: str
    first: int = -1
    last: int = -1

    @property
    def is_printed(self) -> bool:
        """Whether the table prints it."""
        return self.first >= 0


@dataclass(frozen=True, slots=True)
class PlacedHeading:
    """The heading of a segment; not ``sure`` where it stood behind a page, or is lost.

    It is sure all the same where the company is known to be filed under it.
    """

    name: str
    sure: bool = True


def place_headings(
    companies: Sequence[str],
    headings: Sequence[Heading],
    usual: Mapping[str, Sequence[str]],
    vocabulary: Vocabulary,
) -> list[PlacedHeading]:
    """Return the heading of each segment, given its company's id and the printed headings.

    Headings keep their printed order. ``usual`` gives the headings a company is known
    to be filed under. The best order is found by dynamic programming over segments;
    with more headings than any report has, each is merely carried down.
    """
    options = _options(headings, vocabulary)
    if not options:
        return [PlacedHeading("")] * len(companies)
    if len(options) > _MANY:
        return _carry_down(len(companies), headings)
    best: list[tuple[float, int]] = []
    paths: list[list[tuple[float, int]]] = []
    for segment, company in enumerate(companies):
        best = [
            _best_before(option, number, segment, best, options)
            for number, option in enumerate(options)
        ]
        best = [
            (weight + _fit(options[number], usual.get(company, ())), before)
            for number, (weight, before) in enumerate(best)
        ]
        paths.append(best)
    chosen = _trace(paths, options)
    return [
        _placed(options[number], usual.get(company, ()))
        for number, company in zip(chosen, companies, strict=True)
    ]


def _carry_down(segments: int, headings: Sequence[Heading]) -> list[PlacedHeading]:
    names = {heading.first: heading.name for heading in headings}
    carried, name = [], ""
    for segment in range(segments):
        name = names.get(segment, name)
        carried.append(PlacedHeading(name))
    return carried


def _placed(option: _Option, usual: Sequence[str]) -> PlacedHeading:
    known = fold_name(option.name) in map(fold_name, usual)
    return PlacedHeading(option.name, known or 0 <= option.first == option.last)


def _options(headings: Sequence[Heading], vocabulary: Vocabulary) -> list[_Option]:
    """Return the printed headings in order, and between them those that may be lost."""
    order = [concept.name for concept in vocabulary.scheme("category")]
    ranks = {fold_name(name): rank for rank, name in enumerate(order)}
    printed = {fold_name(heading.name) for heading in headings}
    options: list[_Option] = []
    last = -1
    for heading in headings:
        if options and fold_name(heading.name) == fold_name(options[-1].name):
            continue  # printed again after a page cut
        rank = ranks.get(fold_name(heading.name), -1)
        lost = (name for name in order[last + 1 : max(rank, 0)] if fold_name(name) not in printed)
        options.extend(_Option(name) for name in lost)
        options.append(_Option(heading.name, heading.first, heading.last))
        last = max(last, rank)
    if headings:
        options.extend(
            _Option(name) for name in order[last + 1 :] if fold_name(name) not in printed
        )
    return options


def _best_before(
    option: _Option,
    number: int,
    segment: int,
    best: Sequence[tuple[float, int]],
    options: Sequence[_Option],
) -> tuple[float, int]:
    """Return the best weight of a segment under an option, and the option before it."""
    if not best:
        skipped = sum(each.is_printed for each in options[:number])
        return _start(option, segment) + _SKIPPED * skipped, -1
    found = (best[number][0], number)
    passed = 0.0
    for before in range(number - 1, -1, -1):
        weight = best[before][0] + passed + _start(option, segment)
        if weight > found[0]:
            found = (weight, before)
        passed += _SKIPPED if options[before].is_printed else 0.0
        if passed < _HOPELESS:
            break
    return found


def _start(option: _Option, segment: int) -> float:
    """Weigh a heading whose companies start at a segment against where it is printed."""
    if not option.is_printed:
        return _LOST
    early, late = segment - option.last, option.first - segment
    return _EARLY * early if early >= 0 else _LATE * max(0, late)


def _fit(option: _Option, usual: Sequence[str]) -> float:
    if not usual:
        return 0.0 if option.is_printed else _MISFITS / 2
    return _FITS if fold_name(option.name) in map(fold_name, usual) else _MISFITS


def _trace(paths: Sequence[Sequence[tuple[float, int]]], options: Sequence[_Option]) -> list[int]:
    """Return the option of each segment on the best path, by number."""
    if not paths:
        return []
    last = paths[-1]
    unused = [sum(each.is_printed for each in options[n + 1 :]) for n in range(len(options))]
    number = max(range(len(options)), key=lambda n: (last[n][0] + _SKIPPED * unused[n], -n))
    chosen = []
    for segment in reversed(paths):
        chosen.append(number)
        number = segment[number][1]
    chosen.reverse()
    return chosen
