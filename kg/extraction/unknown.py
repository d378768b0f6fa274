"""Finds names that no vocabulary lists, by the words around them and by how they end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extraction import slots
from kg.extraction.cues import CueWords
from kg.extraction.marked import MarkedText, Marker
from kg.extraction.statement import Mention
from kg.vocabulary import Vocabulary

_STOPS = "的在将就为以于是对向把被了从由该其并而等及或拟已正曾均"
_PLAIN = f"[^{slots.ENDS}{slots.SIGNS}{_STOPS}:、()\\[\\]%×+]"
_BEFORE = ("", *_STOPS, *"正也还再曾来去")
"""What may stand before 与 where it leads to a name, besides signs and the end of a clause."""

_SHORTEST, _LONGEST, _BARE, _BARE_LATIN = 2, 20, 8, 24
_LATIN = re.compile("[a-z]")
_FOREIGN = re.compile(r"[a-z][a-z0-9.&']{3,}")
_SHARE = re.compile(r"(?:约|近|超)?\d[\d.]*$")
_NEAR = 14
_NUMBER = re.compile(r"\d[\d.]*(?:[万亿]?(?:美|港|欧)?元|%|年|月|日|个|家|款|种|余|多)?")
_LEADS = ("sign", "cooperate", "jointly", "join", "invest", "hold", "partner", "held", "talk", "x")
"""The cues without one of which a text names no partner and no investment."""

_FRAMES = (
    "join",
    "include",
    "acquire",
    "invest",
    "hold",
    "held",
    "become",
    "enter",
    "not-with",
    "set-up",
)
"""The cues that lead to a name."""

_NOUNS = ("org-noun", "platform", "partner")
"""The cues that call what follows by its kind (运营公司 X, 平台 X); before one stands no name."""

_ACTS = ("cooperate", "sign", "talk", "agreement", "invest", "shares")
"""The cues that may follow the 的 behind a name: 与 X 的合作."""


class UnknownNames:
    """Finds both kinds of names nobody lists, with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = CueWords(vocabulary.cues)
        self._marker = Marker(vocabulary, words)
        self._models = UnknownModels(vocabulary)
        self._organisations = UnknownOrganisations(vocabulary, words)
        leads = {word for name in _LEADS if name in words.cues for word in words.cues[name].words}
        self._leads = re.compile(_any_of(sorted(leads)))

    def may_find(self, text: str) -> bool:
        """Tell, without looking at mentions, whether a text may hold unknown names."""
        return self._models.may_find(text) or self._leads.search(text) is not None

    def find(
        self,
        text: str,
        mentions: Sequence[Mention],
        clauses: Sequence[tuple[int, int]],
        company: str,
    ) -> tuple[Mention, ...]:
        """Return the unknown models and organisations of a text with its known mentions."""
        models = tuple(self._models.find(text, ((m.start, m.end) for m in mentions)))
        if not self._leads.search(text):
            return models
        marked = self._marker.mark(text, (*mentions, *models), clauses, company)
        return (*models, *self._organisations.find(marked))


class UnknownOrganisations:
    """Finds organisations nobody lists: 与 X 科技签署 …, 携手 X 传媒, 收购 … 公司 X.

    A name fills the room between a word that leads to one and whatever comes next, and holds
    no word of ordinary text; where it ends as names do (科技, 大学, 有限公司), what leads to it
    may be less clear. Whether it is a partner or an investment is left to the rules.
    """

    def __init__(self, vocabulary: Vocabulary, words: CueWords) -> None:
        self._generic = re.compile(_any_of(vocabulary.words("genericName")))
        self._ordinary = re.compile(_any_of(vocabulary.words("ordinaryWord")))
        self._opening = re.compile(_any_of(vocabulary.words("genericOpening")))
        self._common = frozenset(map(str.casefold, vocabulary.words("genericModel")))
        self._tails = frozenset(vocabulary.words("genericTail"))
        strong = _any_of(vocabulary.words("organisationEnding"))
        weak = _any_of(vocabulary.words("weakEnding"))
        self._strong = re.compile(f".{{2,}}(?:{strong})", re.DOTALL)
        self._nothing_but = re.compile(f"(?:{strong}|{weak})+")
        self._weak = re.compile(f"(.{{2,}}?)(?:{weak})+$", re.DOTALL)
        sign = words.sign
        self._with = frozenset(filter(None, (sign("with"), sign("and"), sign("x"), "、")))
        self._and = sign("with") or None
        self._nouns = frozenset(filter(None, map(sign, _NOUNS)))
        self._frames = frozenset(filter(None, map(sign, _FRAMES)))
        acts = "".join(map(sign, _ACTS)) or "(?!)"
        self._act = re.compile(f"的[^{slots.ENDS}{slots.SIGNS}]{{0,{_NEAR}}}[{acts}]")
        legal = sign("legal-form") or "(?!)"
        self._run = re.compile(
            f"(?P<name>{_PLAIN}{{{_SHORTEST},{_LONGEST}}})"
            f"(?P<legal>(?:\\([^()]{{1,8}}\\){_PLAIN}{{0,12}})?{legal}|{slots.COMPANY_NOUN})?"
        )

    def find(self, marked: MarkedText) -> Iterator[Mention]:
        """Yield a mention without a term for each, left to right."""
        last = -1
        for match in self._run.finditer(marked.symbols):
            found = self._name(marked.symbols, match, follows=last)
            if found:
                last = found[1]
                yield Mention("", "Organisation", *marked.span(*found))
            elif marked.symbols[match.end() : match.end() + 1] in slots.ORGANISATIONS:
                last = -1

    def _name(self, symbols: str, match: re.Match[str], follows: int) -> tuple[int, int] | None:
        """Return where a name in a run of plain text starts and ends, if there is one."""
        start, end = match.span("name")
        frame = symbols[start - 1 : start]
        opening = self._opening.match(match["name"])
        start += opening.end() if opening else 0
        name = _trimmed(symbols[start:end])
        end = start + len(name)
        if len(name) < _SHORTEST or self._is_generic(name) or self._is_modifier(symbols, match):
            return None
        is_framed = self._is_framed(symbols, start, frame, follows) or (
            frame == self._and and _FOREIGN.fullmatch(name) is not None
        )
        if is_framed and match["legal"] == slots.COMPANY_NOUN:
            return (start, match.end()) if self._is_rare(name) else None
        if is_framed or frame in ("", "的", *slots.ENDS, *self._with):
            length = len(match["legal"] or "") if match["legal"] != slots.COMPANY_NOUN else 0
            ending = end + length - start if length else self._ending(name)
            if ending:
                return start, start + ending
        goes_on = is_framed and self._goes_on(symbols, frame, match.end())
        return (start, end) if goes_on and self._looks_like_one(name) else None

    def _ending(self, name: str) -> int:
        """Return the length of a name that ends as names do, else 0."""
        if strong := self._strong.match(name):
            return strong.end()
        weak = self._weak.match(name)
        return len(name) if weak and self._is_rare(weak[1]) else 0

    def _is_modifier(self, symbols: str, match: re.Match[str]) -> bool:
        """Tell whether a run is followed by the noun it describes, or by a +."""
        behind = symbols[match.end() : match.end() + 1]
        return behind == "+" or behind in self._nouns

    def _is_generic(self, name: str) -> bool:
        """Tell whether a run can be no name: an ordinary word in it, or endings alone."""
        return bool(self._generic.search(name) or self._nothing_but.fullmatch(name))

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
        if not frame:
            return False
        if frame in self._frames or frame in self._nouns or frame == slots.COMPANY_NOUN:
            return True
        if frame in "向对" or frame not in self._with:
            return frame == "向"
        before = symbols[start - 2 : start - 1]
        return (
            start - 1 == follows
            or not before
            or "\ue000" <= before <= "\uefff"
            or (before in slots.ENDS + ":)" and frame != "、")
        )

    def _looks_like_one(self, name: str) -> bool:
        """Tell whether a run without an ending may be a name: short, no number, no usual tail."""
        longest = _BARE_LATIN if _LATIN.search(name) else _BARE
        return (
            len(name) <= longest
            and name[-1] not in self._tails
            and not _NUMBER.match(name)
            and self._is_rare(name)
        )

    def _is_rare(self, name: str) -> bool:
        """Tell whether a name is more than words of ordinary text."""
        return name not in self._common and not self._ordinary.search(name)


_MODEL = "模型"
_SIZED = re.compile(
    r"(?<![A-Za-z0-9.\-])[A-Za-z][A-Za-z0-9.]{0,24}(?:[-‐ ][A-Za-z0-9.]{1,24}){0,4}?"
    r"[-‐ ]?\d{1,4}(?:\.\d{1,2})?[Bb](?![A-Za-z0-9])(?:-[A-Za-z]{1,16}){0,4}"
)
"""A model with its size: ChatGLM3-6B, Qwen-72B-Chat. Parts are parted by a sign, so that a long
address on the web is not split in every way there is."""


class UnknownModels:
    """Finds models nobody lists: a name in quotes or in Latin letters beside 大模型."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        latin = r"[A-Za-z][A-Za-z0-9.\-]{2,24}(?: ?\d+(?:\.\d+)?)?"
        ending = _any_of(vocabulary.words("modelEnding"))
        self._hint = re.compile(f"{_MODEL}|[Bb]|(?:{ending})[”」』]")
        modifiers = _any_of(vocabulary.words("modelModifier"))
        kind = f"(?: ?(?:{modifiers})){{0,4}} ?(?:大模型|语言模型)"
        self._patterns = (
            re.compile(f"[“「『](?P<name>[^”」』“「『]{{2,12}} ?(?:{ending}))[”」』]"),
            re.compile(f'[“"「『](?P<name>[^”"」』“「『]{{2,16}})[”"」』](?={kind})'),
            re.compile(
                f'大模型(?:——|--|：|:)?[“"「『 ]*(?P<name>{latin}|(?<=[“「『])[^”」』]{{2,12}})'
            ),
            re.compile(f"(?<![A-Za-z0-9.\\-])(?P<name>{latin})(?={kind})"),
            re.compile(f"(?P<name>{_SIZED.pattern})"),
        )
        self._generic = re.compile(_any_of(vocabulary.words("genericModel")), re.IGNORECASE)

    def may_find(self, text: str) -> bool:
        """Tell whether a text may name a model that nobody lists."""
        return self._hint.search(text) is not None

    def find(self, text: str, taken: Iterable[tuple[int, int]]) -> Iterator[Mention]:
        """Yield a mention without a term for each that touches no span already taken."""
        if not self.may_find(text):
            return
        used = {position for start, end in taken for position in range(start, end)}
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                span = range(*match.span("name"))
                if used.isdisjoint(span) and not self._generic.fullmatch(match["name"].strip()):
                    used.update(span)
                    yield Mention("", "Model", span.start, span.stop)


def _trimmed(name: str) -> str:
    """Return a name without the share that may follow it: X 51 (%)."""
    return _SHARE.sub("", name) if len(name) > _SHORTEST else name


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words)) or "(?!)"
