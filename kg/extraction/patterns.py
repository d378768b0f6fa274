"""The language of the relation rules, and its translation to regular expressions.

A pattern speaks about a marked text (:mod:`kg.extraction.slots`). In braces stand

- a cue class, or several: ``{with}``, ``{sign|agreement}``;
- a name: ``{ORG}`` (``{THIRD}`` is one the company does not hold, ``{FIRM}`` takes its
  subsidiaries in, ``{PART}`` is what acts for it), ``{SELF}``; ``{MODEL}`` (``{FOREIGN}`` where
  its maker is known, ``{NEW}`` where not), ``{LOOSE}``, ``{VENDOR}``, ``{ANY}`` of these, ``{OWN}``. The one the
  rule is about has a star: ``{ORG*}``. A model may have its vendor's name before it;
- a gap of at most N symbols: ``{..N}`` holds no name but a product's, ``{.-N}`` no cue
  and no 、 either, ``{::N}`` anything of the clause, ``{,,N}`` anything of the sentence;
- ``{^}``, the start of a clause, and ``{$}``, its end; ``{<}`` where no plain word ends.

Everything else is a regular expression as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.errors import OntologyError
from kg.extraction import slots

_TOKEN = re.compile(r"\{(?!\d)([^{}]*)\}")
_GAP = re.compile(r"(\.\.|\.-|::|,,)(\d+)")
_PLAIN = re.compile(r"[\u4e00-\u9fff]+")
_OPTIONAL = re.compile(r"[|?](?![^{}]*\})")
"""What outside braces makes a part of a pattern one that need not be there."""

_GAPS = {
    "..": f"[^{slots.ENDS}{slots.MODELS}{slots.ORGANISATIONS}{slots.SELF}{slots.TARGET}]",
    ".-": f"[^{slots.ENDS}{slots.SIGNS}、]",
    "::": f"[^{slots.ENDS}]",
    ",,": f"[^{slots.SENTENCE_ENDS}]",
}
_NAMES = {
    "ORG": slots.ORGANISATIONS,
    "THIRD": slots.ORG + slots.VENDOR,
    "HELD": slots.HELD,
    "FIRM": slots.ORGANISATIONS + slots.OWNED,
    "PART": slots.PART + slots.HELD + slots.OWNED,
    "SELF": slots.SELF,
    "MODEL": slots.MODEL + slots.NEW,
    "FOREIGN": slots.MODEL,
    "NEW": slots.NEW,
    "OWN": slots.OWN,
    "LOOSE": slots.LOOSE + slots.VENDOR,
    "VENDOR": slots.VENDOR,
    "ANY": slots.MODEL + slots.NEW + slots.LOOSE + slots.VENDOR,
}
_VENDOR_FIRST = f"[{slots.ORG}{slots.HELD}{slots.VENDOR}{slots.SELF}]?"
_BOUNDS = {
    "^": f"(?:^|(?<=[{slots.ENDS}:]))",
    "$": f"(?=[{slots.ENDS}]|$)",
    "<": f"(?<![^{slots.SIGNS}{slots.ENDS}:])",
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A translated pattern: the kinds of name it is about, and the expression that finds one.

    ``needs`` are sets of signs of each of which one must be there for it to match.
    """

    kinds: str
    expression: re.Pattern[str]
    needs: tuple[frozenset[str], ...] = ()

    def may_match(self, present: frozenset[str]) -> bool:
        """Tell whether a text with these symbols can match at all."""
        for need in self.needs:  # noqa: SIM110 - asked of every rule and name, and twice as fast
            if need.isdisjoint(present):
                return False
        return True


def plain_texts(pattern: str) -> list[str]:
    """Return the runs of plain Chinese text of a pattern.

    >>> plain_texts("{with}{ORG*}(?:之间|的{..3}合约)")
    ['之间', '的', '合约']
    """
    return _PLAIN.findall(_TOKEN.sub(" ", pattern))


def translate(pattern: str, signs: Mapping[str, str], place: str) -> Pattern:
    """Translate a pattern; ``signs`` gives the sign of each cue class, ``place`` names the rule.

    Raises :class:`OntologyError` for an unknown word in braces, for a pattern without the
    name it is about or with two, and for a broken expression.

    >>> translate("{with}{ORG*}", {"with": "W"}, "rule x").expression.pattern == f"W{slots.TARGET}"
    True
    """
    kinds: list[str] = []
    needs: list[frozenset[str]] = []
    optional = _OPTIONAL.search(pattern) is not None

    def token(match: re.Match[str]) -> str:
        name = match[1]
        gap = _GAP.fullmatch(name)
        if gap:
            return f"{_GAPS[gap[1]]}{{0,{gap[2]}}}?"
        if name in _BOUNDS:
            return _BOUNDS[name]
        starred, known = name.removesuffix("*"), _NAMES.get(name.removesuffix("*"))
        if known and name.endswith("*"):
            kinds.append(known)
            return f"{_VENDOR_FIRST if known[0] in slots.MODELS else ''}{slots.TARGET}"
        found = known or _cues(starred, signs, place)
        if not optional:
            needs.append(frozenset(found))
        return f"[{found}]" if len(found) > 1 else found

    expression = _TOKEN.sub(token, pattern.replace(" ", ""))
    if len(kinds) != 1:
        raise OntologyError(place, f'"{pattern}" is about {len(kinds)} names', "star one of them")
    try:
        return Pattern(kinds[0], re.compile(expression), tuple(needs))
    except re.error as error:
        raise OntologyError(place, f'"{pattern}" is no pattern: {error}', "mend it") from None


def _cues(names: str, signs: Mapping[str, str], place: str) -> str:
    unknown = [name for name in names.split("|") if name not in signs]
    if unknown:
        raise OntologyError(
            place, f'"{unknown[0]}" is no cue and no name', f"use {', '.join((*_NAMES, *signs))}"
        )
    return "".join(signs[name] for name in names.split("|"))
