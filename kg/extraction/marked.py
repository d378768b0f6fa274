"""Turns a text with its mentions into the marked text that the relation rules read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from kg.extraction import slots
from kg.extraction.cues import CueWords
from kg.extraction.slots import Slot
from kg.extraction.statement import PART, SUBSIDIARY, VENDOR, Mention
from kg.vocabulary import NOTHING, Vocabulary, fold_in_place

_ENDS = re.compile(f"[{slots.ENDS}]")
_SENTENCE_ENDS = re.compile(f"[{slots.SENTENCE_ENDS}]")
_CLAUSE_REACH = 400
"""How many signs before and after a sign still count as its clause, where nothing ends it."""

_MARKED = ("Model", "Company", "Organisation", PART, SUBSIDIARY)
_NAME = re.compile(f"[{slots.NAMES}]")
_IN_NUMBER = re.compile(r"(?<=\d),(?=\d)")
_DROPPED = re.compile(f'["{slots.SIGNS}]')
"""What has no sign: quotes, and characters with which fonts draw bullets, which the signs use."""

_AROUND = " \t\n\u3000\u00a0“”\"「」『』《》‘’'"
_VERBS = (
    *("connect", "base", "test", "apply", "upgrade", "train", "release", "develop", "make"),
    *("with", "join", "jointly", "cooperate", "sign", "become", "enter", "explore", "talk"),
    *("invest", "hold", "future", "empower"),
)
"""The cues before which 将 tells of the future."""


@dataclass(frozen=True)
class MarkedText:
    """A text as signs: names and cue words are one sign each, blanks and quotes are gone.

    ``starts`` gives where each sign begins in the text, ``slots`` what the signs for names
    stand for.
    """

    text: str
    symbols: str
    starts: Sequence[int]
    slots: Mapping[int, Slot] = field(default_factory=dict)

    @cached_property
    def _ends(self) -> list[int]:
        return [match.start() for match in _ENDS.finditer(self.symbols)]

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [match.start() for match in _SENTENCE_ENDS.finditer(self.symbols)]

    def clause(self, index: int) -> tuple[int, int]:
        """Return the bounds of the clause a sign stands in, end excluded; it has a longest reach.

        Without one a text of a megabyte that nothing divides would be read anew for each name.
        """
        start, end = _around(self._ends, index, len(self.symbols))
        return max(start, index - _CLAUSE_REACH), min(end, index + _CLAUSE_REACH)

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the bounds of the sentence a sign stands in, end excluded."""
        return _around(self._sentence_ends, index, len(self.symbols))

    def at(self, position: int) -> int:
        """Return the index of the sign that stands at a position of the text."""
        return max(bisect_right(self.starts, position) - 1, 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text behind some signs, without blanks and quotes around it."""
        if start >= end:
            return (0, 0)
        first = self.starts[start]
        last = self.starts[end] if end < len(self.starts) else len(self.text)
        return first, first + len(self.text[first:last].rstrip(_AROUND))

    def printed(self, start: int, end: int) -> str:
        """Return the text behind some signs, without blanks and quotes around it."""
        return self.text[slice(*self.span(start, end))]


def _around(ends: Sequence[int], index: int, length: int) -> tuple[int, int]:
    left, right = bisect_left(ends, index), bisect_right(ends, index)
    start = ends[left - 1] + 1 if left else 0
    return start, ends[right] if right < len(ends) else length


class Marker:
    """Marks texts with one vocabulary and its cue words."""

    def __init__(self, vocabulary: Vocabulary, words: CueWords) -> None:
        self._terms = vocabulary.by_id
        self._words = words
        self._self = words.sign("self")
        openers = "".join(vocabulary.words("selfOpening"))
        self._no_self = re.compile(
            f"(?<=[^{slots.FIRST_CUE_SIGN}-\uefff{slots.ENDS}:、()*+{openers}]){self._self or '(?!)'}"
        )
        adverbs = "|".join(vocabulary.words("futureAdverb"))
        verbs = "".join(filter(None, map(words.sign, _VERBS)))
        self._no_will = _not_before(words.sign("will"), f"{adverbs or '(?!)'}|[{verbs}]")
        self._no_negate = _not_before(words.sign("negate"), f"[^{slots.ENDS}]{{0,3}}[{verbs}]")

    def mark(
        self,
        text: str,
        mentions: Iterable[Mention],
        clauses: Sequence[tuple[int, int]],
        company: str,
    ) -> MarkedText:
        """Return the marked text of a text about a company, lists not yet joined.

        ``clauses`` are the spans of its clauses, which tell the blanks that end one.
        """
        ends = (end for _, end in reversed(clauses))
        drawn = _Drawn(text, [end for end in ends if text[end : end + 1].isspace()])
        found: list[Slot] = []
        for start, end, signs in self._signs(mentions, company):
            if start >= drawn.done:
                drawn.draw(start, end, signs)
                found.extend(signs)
        drawn.draw(len(text), len(text), ())
        marked, places = self._words.mark("".join(drawn.symbols), drawn.starts)
        at = (match.start() for match in _NAME.finditer(marked))
        return MarkedText(text, self._read_again(marked), places, dict(zip(at, found, strict=True)))

    def _read_again(self, symbols: str) -> str:
        """Take back the cues that their neighbours rule out.

        公司 behind another word (运营公司) is not the company itself; 将 before anything but a
        verb tells nothing of the future, and 未 nothing of a denial.
        """
        symbols = self._no_negate.sub("未", self._no_will.sub("将", symbols))
        if self._self and self._self in symbols:
            symbols = self._no_self.sub(slots.COMPANY_NOUN, symbols)
            symbols = symbols.replace(self._self, slots.SELF)
        return symbols

    def _signs(
        self, mentions: Iterable[Mention], company: str
    ) -> list[tuple[int, int, tuple[Slot, ...]]]:
        """Return the spans that names take up with their signs, left to right, models first."""
        spans: dict[tuple[int, int], list[Mention]] = {}
        vendors: dict[int, Mention] = {}
        for mention in mentions:
            if mention.label == VENDOR:
                vendors[mention.start] = mention
            elif mention.label in _MARKED:
                spans.setdefault((mention.start, mention.end), []).append(mention)
        signs = []
        for (start, end), found in spans.items():
            slot = self._slot(found, company)
            if slot is None:
                continue
            vendor = vendors.get(start) if slot.models else None
            before = self._slot([vendor], company) if vendor else None
            signs.append((start, end, (before, slot) if before else (slot,)))
        return sorted(signs, key=lambda each: (each[0], -each[1]))

    def _slot(self, found: Sequence[Mention], company: str) -> Slot | None:
        """Return what mentions of one span stand for, none for another company's product.

        A subsidiary that is no term of its own is an organisation that nobody lists.
        """
        models = tuple(m for m in found if m.label == "Model")
        organisations = tuple(m for m in found if m.label in ("Company", "Organisation", VENDOR))
        held = any(m.label in (PART, SUBSIDIARY) and m.term == company for m in found)
        if models and organisations:
            return Slot(slots.VENDOR, organisations, models)
        if models:
            return Slot(self._model_kind(models[0], company), models=models)
        if not organisations and any(m.label == SUBSIDIARY for m in found):
            unlisted = replace(found[0], term="", label="Organisation")
            return Slot(slots.OWNED if held else slots.ORG, (unlisted,))
        if organisations:
            own = organisations[0].term == company and bool(company)
            return Slot(slots.SELF if own else slots.HELD if held else slots.ORG, organisations)
        return Slot(slots.PART) if held else None

    def _model_kind(self, model: Mention, company: str) -> str:
        if model.loose:
            return slots.LOOSE
        term = self._terms.get(model.term)
        if term is None or not term.provider:
            return slots.NEW
        return slots.OWN if term.provider == company else slots.MODEL


def _not_before(sign: str, follows: str) -> re.Pattern[str]:
    """Return what finds a sign before anything but what may follow it."""
    return re.compile(f"{sign}(?!{follows})" if sign else "(?!)")


@dataclass(slots=True)
class _Drawn:
    """The signs of a text as far as it is done; the blanks at the ``breaks``, the last first, end a clause."""

    text: str
    breaks: list[int]
    symbols: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    done: int = 0

    def draw(self, start: int, end: int, signs: Iterable[Slot]) -> None:
        """Add the folded characters up to ``start``, then the signs of a name that ends at ``end``."""
        stretch = _IN_NUMBER.sub(NOTHING, self.text[self.done : start])
        plain = _DROPPED.sub(NOTHING, fold_in_place(stretch))
        while self.breaks and self.breaks[-1] < start:
            at = self.breaks.pop() - self.done
            plain = f"{plain[:at]}\n{plain[at + 1 :]}" if at >= 0 else plain
        if NOTHING in plain:
            kept = [place for place, each in enumerate(plain, self.done) if each != NOTHING]
            self.starts.extend(kept)
            plain = plain.replace(NOTHING, "")
        else:
            self.starts.extend(range(self.done, start))
        self.symbols.append(plain)
        for slot in signs:
            self.symbols.append(slot.kind)
            self.starts.append(start)
        self.done = end
