"""Reads through whom a company acts: its product, subsidiary or investee, as printed."""

from __future__ import annotations

import re

from kg.extraction import slots
from kg.extraction.cues import CueWords
from kg.extraction.marked import MarkedText

_PLAIN = f"[^{slots.ENDS}{slots.SIGNS}:、()的已在将]{{2,12}}"


class SubjectReader:
    """Finds the actor of a clause that names one other than the company itself."""

    def __init__(self, words: CueWords) -> None:
        self._leads = frozenset(filter(None, (words.sign("subsidiary"), words.sign("held"))))
        self._plain = re.compile(f"{_PLAIN}(?:{words.sign('platform') or '(?!)'})?")

    def via(self, marked: MarkedText, index: int) -> str:
        """Return the product, subsidiary or investee named before a sign, if one acts.

        The nearest subject of the clause before it speaks; the company itself ends the search.
        """
        start = marked.clause(index)[0]
        for place in range(index - 1, start - 1, -1):
            sign = marked.symbols[place]
            if sign == slots.SELF:
                return ""
            if sign in (slots.PART, slots.HELD, slots.OWNED):
                return marked.printed(place, place + 1)
            if sign in self._leads:
                return self._named(marked, place + 1, index)
        return ""

    def _named(self, marked: MarkedText, start: int, end: int) -> str:
        """Return the name that follows 子公司, 参股公司 or the like, with 助手 or 平台 at its end."""
        if start < end and marked.symbols[start] in slots.ORGANISATIONS + slots.OWNED:
            return marked.printed(start, start + 1)
        plain = self._plain.match(marked.symbols, start, end)
        return marked.printed(start, plain.end()) if plain else ""
