"""What names of organisations look like, told from runs of ordinary text."""

from __future__ import annotations

import re

from kg.extraction.words import Words
from kg.vocabulary import SHORTEST, Vocabulary

_BARE, _BARE_LATIN = 8, 24
_LATIN = re.compile("[a-z]")
_NUMBER = re.compile(r"\d[\d.]*(?:[万亿]?(?:美|港|欧)?元|%|年|月|日|个|家|款|种|余|多)?")
_SHARE = re.compile(r"(?:约|近|超)?\d[\d.]*$")


class NameShape:
    """Judges runs of folded text by the name words of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._generic = Words(vocabulary.words("genericName"))
        self._ordinary = Words(vocabulary.words("ordinaryWord"))
        self._openings = vocabulary.words("genericOpening")
        self._common = frozenset(map(str.casefold, vocabulary.words("genericModel")))
        self._heads = frozenset(vocabulary.words("genericHead"))
        self._tails = frozenset(vocabulary.words("genericTail"))
        self._strong = vocabulary.words("organisationEnding")
        self._weak = vocabulary.words("weakEnding")
        self._open = vocabulary.words("openEnding")
        self._endings = (*self._strong, *self._weak)

    def opening(self, run: str) -> int:
        """Return how much of a run stands before a name and is no part of it (知名, 新加坡)."""
        return len(next((word for word in self._openings if run.startswith(word)), ""))

    def may_be_name(self, run: str) -> bool:
        """Tell whether a run may be a name at all: no word for just anybody, not endings alone."""
        if len(run) < SHORTEST or self._generic.in_text(run):
            return False
        rest = run
        while ending := _ending_of(rest, self._endings):
            rest = rest[: -len(ending)]
        return bool(rest)

    def ended(self, run: str) -> int:
        """Return the length of the name that opens a run and ends as names do, else 0.

        Behind 大学 or 集团 the text may go on, and behind 科技 where what stands before it is
        more than ordinary words; 文化 or 智能 must also end the run.
        """
        for end in range(len(run), SHORTEST, -1):
            if run.endswith(self._strong, SHORTEST, end):
                return end
            opened = _ending_of(run[:end], self._open) if self._open else ""
            if opened and end - len(opened) >= SHORTEST and self.is_rare(run[: end - len(opened)]):
                return end
        rest = run
        while ending := _ending_of(rest, self._weak):
            rest = rest[: -len(ending)]
        is_name = rest != run and len(rest) >= SHORTEST and self.is_rare(rest)
        return len(run) if is_name else 0

    def looks_like_one(self, run: str) -> bool:
        """Tell whether a run without an ending may be a name: short, no number, no usual head or tail."""
        longest = _BARE_LATIN if _LATIN.search(run) else _BARE
        return (
            len(run) <= longest
            and run[-1] not in self._tails
            and run[0] not in self._heads
            and not _NUMBER.match(run)
            and self.is_rare(run)
        )

    def is_rare(self, run: str) -> bool:
        """Tell whether a run is more than words of ordinary text."""
        return run not in self._common and not self._ordinary.in_text(run)


def without_share(run: str) -> str:
    """Return a run without the share that may follow a name in it.

    >>> without_share("幻云数字100"), without_share("画啦星球约4.2")
    ('幻云数字', '画啦星球')
    """
    return _SHARE.sub("", run) if len(run) > SHORTEST else run


def _ending_of(run: str, endings: tuple[str, ...]) -> str:
    """Return the first of the endings that a run has, if it has any."""
    if not run.endswith(endings):
        return ""
    return next(ending for ending in endings if run.endswith(ending))
