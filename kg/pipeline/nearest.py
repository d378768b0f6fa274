"""Finds the names that come nearest to one that nobody knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.errors import UnknownNameError

SUGGESTIONS = 3
"""How many names are suggested at most."""

_NEAR = 50


def nearest_names(name: str, spellings: Mapping[str, str]) -> tuple[str, ...]:
    """Return the canonical names whose spellings come nearest to a name.

    ``spellings`` gives the canonical name of each spelling.

    >>> nearest_names("ChatGTP", {"ChatGPT": "ChatGPT", "文心一言": "文心一言"})
    ('ChatGPT',)
    """
    from rapidfuzz import fuzz, process, utils

    near = process.extract(
        name,
        sorted(spellings),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=_NEAR,
        limit=SUGGESTIONS * 2,
    )
    return tuple(dict.fromkeys(spellings[spelling] for spelling, _, _ in near))[:SUGGESTIONS]


def check_report(name: str, reports: Sequence[str]) -> None:
    """Raise :class:`UnknownNameError` with near names for a report the graph does not hold."""
    if name not in reports:
        near = nearest_names(name, {each: each for each in reports})
        raise UnknownNameError("report", name, near or tuple(reports[:SUGGESTIONS]))
