"""Finds organisations that no vocabulary lists, by what stands around them and how they end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction import slots
from kg.extraction.cues import CueWords
from kg.extraction.marked import MarkedText
from kg.extraction.name_shape import NameShape, without_share
from kg.extraction.statement import Mention
from kg.vocabulary import SHORTEST, Vocabulary

_STOPS = "的在将就为以于是对向把被了从由该其并而等及或拟已正曾均"
"""What ends a run of plain text: no name holds these."""

_PLAIN = f"[^{slots.ENDS}{slots.SIGNS}{_STOPS}:、()\\[\\]%×+]"
_LONGEST = 20
_BEFORE = ("", *_STOPS, *"正也还再曾来去")
"""What may stand before 与 where it leads to a name, besides signs and the end of a clause."""

_FOREIGN = re.compile(r"[a-z][a-z0-9.&']{3,}")
_NEAR = 14
"""How far behind 的 stands what is done with a name: 与 X 的 … 合作."""

_FRAMES = (
    *("join", "include", "acquire", "invest", "hold", "held"),
    *("become", "enter", "not-with", "set-up"),
)
"""The cues that lead to a name."""

_NOUNS = ("org-noun", "platform", "partner")
"""The cues that call what follows by its kind (运营公司 X, 平台 X); before one stands no name."""

_ACTS = ("cooperate", "sign", "talk", "agreement", "invest", "shares")
"""The cues that may follow the 的 behind a name: 与 X 的合作."""


class UnknownOrganisations:
    """Finds organisations nobody lists: 与 X 科技签署 …, 携手 X 传媒, 收购 … 公司 X.

    A name fills the room between a word that leads to one and whatever comes next, and holds
    no word of ordinary text; where it ends as names do (科技, 大学, 有限公司), what leads to it
    may be less clear. Whether it is a partner or an investment is left to the rules.
    """

    def __init__(self, vocabulary: Vocabulary, words: CueWords) -> None:
        self._shape = NameShape(vocabulary)
        sign = words.sign
        self._and = sign("with") or None
        self._with = frozenset(filter(None, (sign("with"), sign("and"), sign("x"), "、", "向")))
        self._nouns = frozenset(filter(None, map(sign, _NOUNS)))
        self._frames = frozenset(filter(None, map(sign, _FRAMES))) | {slots.COMPANY_NOUN}
        self._may_end_after = frozenset(("", "的", *slots.ENDS, *self._with))
        acts = "".join(map(sign, _ACTS))
        self._act = re.compile(
            f"的[^{slots.ENDS}{slots.SIGNS}]{{0,{_NEAR}}}[{acts}]" if acts else "(?!)"
        )
        legal = sign("legal-form") or "(?!)"
        self._run = re.compile(
            f"(?P<name>{_PLAIN}{{{SHORTEST},{_LONGEST}}})"
            f"(?P<legal>(?:\\([^()]{{1,8}}\\){_PLAIN}{{0,12}})?{legal})?{slots.COMPANY_NOUN}?"
        )

    def find(self, marked: MarkedText) -> Iterator[Mention]:
        """Yield a mention without a term for each, left to right."""
        last = -1
        for match in self._run.finditer(marked.symbols):
            found = self._name(marked.symbols, match, follows=last)
            if found:
                last = found[1]
                yield Mention("", "Organisation", *marked.span(*found))

    def _name(self, symbols: str, match: re.Match[str], follows: int) -> tuple[int, int] | None:
        """Return where a name in a run of plain text starts and ends, if there is one."""
        frame = symbols[match.start() - 1 : match.start()]
        behind = symbols[match.end() : match.end() + 1]
        is_framed = self._is_framed(symbols, match.start(), frame, follows)
        may_end = is_framed or frame in self._may_end_after
        is_noun = match[0].endswith(slots.COMPANY_NOUN) and _is_named_behind(behind)
        if not may_end or behind == "+" or behind in self._nouns or is_noun:
            return None
        start = match.start() + self._shape.opening(match["name"])
        name = without_share(symbols[start : match.end("name")])
        if not self._shape.may_be_name(name):
            return None
        is_framed = is_framed or (frame == self._and and _FOREIGN.fullmatch(name) is not None)
        end = match.end() - start if match["legal"] else self._shape.ended(name)
        if not end and is_framed and self._goes_on(symbols, frame, match.end()):
            end = self._bare(name, match)
        return (start, start + end) if end else None

    def _bare(self, name: str, match: re.Match[str]) -> int:
        """Return the length of a name without an ending, with the 公司 behind it; else 0."""
        if match[0].endswith(slots.COMPANY_NOUN):
            return len(name) + 1 if self._shape.is_rare(name) else 0
        return len(name) if self._shape.looks_like_one(name) else 0

    def _goes_on(self, symbols: str, frame: str, end: int) -> bool:
        """Tell whether 的 behind a name, if there is one, goes on to what is done: 与 X 的合作."""
        if symbols[end : end + 1] != "的" or frame in self._nouns or frame in self._frames:
            return True
        return self._act.match(symbols, end) is not None

    def _is_framed(self, symbols: str, start: int, frame: str, follows: int) -> bool:
        """Tell whether what stands before a run leads to a name.

        与, 和 and 、 do so behind another name, or where no plain word stands before them, which
        would make the run one of two things that are named (编辑和辅助).
        """
        if frame in self._frames or frame in self._nouns:
            return True
        if frame not in self._with:
            return False
        before = symbols[start - 2 : start - 1]
        if start - 1 == follows or before in _BEFORE or "\ue000" <= before <= "\uefff":
            return True
        return before in slots.ENDS + ":)" and frame != "、"


def _is_named_behind(symbol: str) -> bool:
    """Tell whether a name follows 公司 (短剧公司 X), so that what stands before it tells its kind."""
    return symbol in slots.MODELS + slots.ORGANISATIONS or (symbol.isascii() and symbol.isalpha())
