"""Finds names that no vocabulary lists, by the words around them and by how they end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extraction import slots
from kg.extraction.cues import CueWords
from kg.extraction.marked import MarkedText, Marker
from kg.extraction.statement import Mention
from kg.vocabulary import Vocabulary

_STOPS = "的在将就为以于是对向把被了从由该其并而等及或"
_PLAIN = f"[^{slots.ENDS}{slots.SIGNS}{_STOPS}:、()\\[\\]%]"
_SHORTEST, _LONGEST, _BARE = 2, 18, 8
_LEADS = ("sign", "cooperate", "jointly", "join", "invest", "hold", "partner")
"""The cues without one of which a text names no partner and no investment."""

_FRAMES = ("with", "and", "join", "invest", "hold", "org-noun", "subsidiary")
_ACTS = ("sign", "cooperate", "jointly", "join", "future", "make", "talk")


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
        return _MODEL in text or self._leads.search(text) is not None

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

    A name stands behind a word that leads to one, and ends as names do (科技, 大学, 有限公司);
    or it fills all the room between such a word and one that says what both do.
    """

    def __init__(self, vocabulary: Vocabulary, words: CueWords) -> None:
        self._generic = re.compile(_any_of(vocabulary.words("genericName")))
        self._opening = re.compile(_any_of(vocabulary.words("genericOpening")))
        endings = _any_of(vocabulary.words("organisationEnding"))
        weak = _any_of(vocabulary.words("weakEnding"))
        self._ending = re.compile(f".{{2,}}(?:{endings})|.{{2,}}(?:{weak})$", re.DOTALL)
        frames = "".join(map(words.sign, _FRAMES))
        acts = "".join(map(words.sign, _ACTS))
        self._legal = words.sign("legal-form")
        legal = self._legal or "(?!)"
        self._room = re.compile(
            f"(?<=[{frames}、的])(?P<name>{_PLAIN}{{{_SHORTEST},{_LONGEST}}})"
            f"(?P<legal>(?:\\([^()]*\\){_PLAIN}*)?{legal})?(?P<next>[^\n]?)"
            if frames
            else "(?!)"
        )
        self._acts = frozenset(acts)
        self._noun = words.sign("org-noun") or None

    def find(self, marked: MarkedText) -> Iterator[Mention]:
        """Yield a mention without a term for each, left to right."""
        for match in self._room.finditer(marked.symbols):
            start, end = match.span("name")
            opening = self._opening.match(match["name"])
            if opening:
                start = match.start() + opening.end()
            name = marked.symbols[start:end]
            if match["next"] == self._noun:
                continue
            if match["legal"]:
                end = match.end("legal")
            elif ending := self._ending.match(name):
                end = start + ending.end()
            elif not (len(name) <= _BARE and self._fills_room(marked.symbols, match)):
                continue
            if len(name) >= _SHORTEST and not self._generic.search(marked.symbols[start:end]):
                yield Mention("", "Organisation", *marked.span(start, end))

    def _fills_room(self, symbols: str, match: re.Match[str]) -> bool:
        """Tell whether a name without an ending stands between 与 and what both do.

        A plain word before 与 makes it one of two things that are named (编辑和辅助).
        """
        before = symbols[match.start() - 2 : match.start() - 1]
        return match["next"] in self._acts and (
            not before or before in slots.ENDS + ":" or ("\ue000" <= before <= "\uefff")
        )


_MODEL = "模型"
_CHINESE = "\u4e00-\u9fff"
_KIND_OF_MODEL = f"[{_CHINESE}A-Za-z0-9]{{0,10}}?(?:大模型|语言模型)"


class UnknownModels:
    """Finds models nobody lists: a name in quotes or in Latin letters beside 大模型."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        latin = r"[A-Za-z][A-Za-z0-9.\-]{2,24}(?: ?\d+(?:\.\d+)?)?"
        self._patterns = (
            re.compile(f'[“"「『](?P<name>[^”"」』“「『]{{2,16}})[”"」』](?={_KIND_OF_MODEL})'),
            re.compile(
                f'大模型(?:——|--|：|:)?[“"「『 ]*(?P<name>{latin}|(?<=[“「『])[^”」』]{{2,12}})'
            ),
            re.compile(f"(?<![A-Za-z0-9.\\-])(?P<name>{latin}) ?(?={_KIND_OF_MODEL})"),
        )
        self._generic = re.compile(_any_of(vocabulary.words("genericModel")), re.IGNORECASE)

    def find(self, text: str, taken: Iterable[tuple[int, int]]) -> Iterator[Mention]:
        """Yield a mention without a term for each that touches no span already taken."""
        if _MODEL not in text:
            return
        used = {position for start, end in taken for position in range(start, end)}
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                span = range(*match.span("name"))
                if used.isdisjoint(span) and not self._generic.fullmatch(match["name"].strip()):
                    used.update(span)
                    yield Mention("", "Model", span.start, span.stop)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words)) or "(?!)"
