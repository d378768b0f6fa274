"""Finds models that no vocabulary lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extraction.statement import Mention
from kg.vocabulary import Vocabulary

_LATIN = r"[A-Za-z][A-Za-z0-9.\-]{2,24}(?: ?\d+(?:\.\d+)?)?"
_ALONE = r"(?<![A-Za-z0-9.\-])"
_SIZED = (
    r"[A-Za-z][A-Za-z0-9.\-]{1,20}?[- ]?\d{1,4}(?:\.\d)?[Bb](?:-[A-Za-z]{2,12})?(?![A-Za-z0-9])"
)


class UnknownModels:
    """Finds models nobody lists: a name in quotes or in Latin letters beside 大模型, or a size.

    A word that any model is called by (多模态, AIGC) is no name.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        modifiers = "|".join(map(re.escape, vocabulary.words("modelModifier"))) or "(?!)"
        endings = "|".join(map(re.escape, vocabulary.words("quotedModelEnding"))) or "(?!)"
        self._hint = re.compile(rf"模型|(?:{endings})[”」』]|\d[Bb]")
        kind = f"(?: ?(?:{modifiers})){{0,4}} ?(?:大模型|语言模型)"
        self._patterns = (
            re.compile(rf"[“「『](?P<name>[^”」』“「『]{{2,12}} ?(?:{endings}))[”」』]"),
            re.compile(rf'[“"「『](?P<name>[^”"」』“「『]{{2,16}})[”"」』](?={kind})'),
            re.compile(
                rf'大模型(?:——|--|：|:)?[“"「『 ]*(?P<name>{_LATIN}|(?<=[“「『])[^”」』]{{2,12}})'
            ),
            re.compile(rf"{_ALONE}(?P<name>{_LATIN})(?={kind})"),
            re.compile(rf"{_ALONE}(?P<name>{_SIZED})"),
        )
        self._common = frozenset(map(str.casefold, vocabulary.words("genericModel")))

    def may_find(self, text: str) -> bool:
        """Tell, without looking closer, whether a text may name one."""
        return self._hint.search(text) is not None

    def find(self, text: str, taken: Iterable[tuple[int, int]]) -> Iterator[Mention]:
        """Yield a mention without a term for each that touches no span already taken."""
        if not self.may_find(text):
            return
        used = {position for start, end in taken for position in range(start, end)}
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                span = range(*match.span("name"))
                is_common = match["name"].strip().casefold() in self._common
                if not is_common and used.isdisjoint(span):
                    used.update(span)
                    yield Mention("", "Model", span.start, span.stop)
