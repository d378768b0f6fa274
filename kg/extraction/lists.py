"""Joins the names of a list (A、B 和 C 等) into one sign, so that a rule speaks of them all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction import slots
from kg.extraction.cues import CueWords
from kg.extraction.marked import MarkedText
from kg.extraction.slots import Slot

_MARKS = "、/+&"
_BETWEEN = 12
"""How many symbols an unknown item of a list of models may have."""


class ListJoiner:
    """Joins lists; the words between two names (和, 及) are those of the cues ``with`` and ``and``.

    A vendor's name counts as its model only in a list with a model; elsewhere a list of
    vendors is one of organisations. An item that no vocabulary knows does not break a list
    of models that goes on behind it.
    """

    def __init__(self, words: CueWords) -> None:
        glue = "".join(filter(None, (words.sign("and"), words.sign("with"))))
        link = f"[{_MARKS}{glue}]"
        models, organisations = slots.MODELS + slots.VENDOR, slots.ORGANISATIONS
        model = f"[{slots.ORG}{slots.HELD}{slots.SELF}]?[{models}]"
        plain = f"[^{slots.ENDS}{slots.SIGNS}、]"
        skipped = f"(?:、{plain}{{1,{_BETWEEN}}}(?=[、{glue}]))?"
        other = f"(?:{link}{{1,2}}|[,;](?={model}(?:[{_MARKS}{glue},;]|等)))"
        self._models = re.compile(f"{model}(?:{skipped}{other}{model})+")
        self._organisations = re.compile(f"[{organisations}](?:{link}[{organisations}])+")

    def join(self, marked: MarkedText) -> MarkedText:
        """Return the marked text with one sign a list."""
        if len(marked.slots) < 2:  # noqa: PLR2004 - a list has two names
            return marked
        spans = [
            (match.start(), match.end())
            for match in self._models.finditer(marked.symbols)
            if any(sign in match[0] for sign in (slots.MODEL, slots.NEW, slots.OWN))
        ]
        taken = {index for start, end in spans for index in range(start, end)}
        spans += [
            (match.start(), match.end())
            for match in self._organisations.finditer(marked.symbols)
            if taken.isdisjoint(range(match.start(), match.end()))
        ]
        return _collapse(marked, sorted(spans), taken) if spans else marked


def _collapse(marked: MarkedText, spans: Sequence[tuple[int, int]], models: set[int]) -> MarkedText:
    symbols: list[str] = []
    starts: list[int] = []
    found: dict[int, Slot] = {}
    done = 0
    for start, end in [*spans, (len(marked.symbols), len(marked.symbols))]:
        for index in range(done, start):
            if index in marked.slots:
                found[len(symbols)] = marked.slots[index]
            symbols.append(marked.symbols[index])
            starts.append(marked.starts[index])
        if start < end:
            inside = [marked.slots[index] for index in range(start, end) if index in marked.slots]
            found[len(symbols)] = _models(inside) if start in models else _organisations(inside)
            symbols.append(found[len(symbols)].kind)
            starts.append(marked.starts[start])
        done = end
    return MarkedText(marked.text, "".join(symbols), starts, found)


def _models(inside: Sequence[Slot]) -> Slot:
    """Return the sign of a list of models: of the company's own only where all are."""
    named = [slot for slot in inside if slot.models]
    kind = slots.OWN if all(slot.kind == slots.OWN for slot in named) else slots.MODEL
    organisations = tuple(
        mention for slot in inside if not slot.models for mention in slot.organisations
    )
    return Slot(kind, organisations, tuple(m for slot in named for m in slot.models))


def _organisations(inside: Sequence[Slot]) -> Slot:
    held = all(slot.kind == slots.HELD for slot in inside)
    mentions = tuple(mention for slot in inside for mention in slot.organisations)
    return Slot(slots.HELD if held else slots.ORG, mentions)
