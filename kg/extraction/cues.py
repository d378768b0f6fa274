"""The cue words of the vocabulary: each class is one sign of a marked text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import ahocorasick

from kg.errors import OntologyError
from kg.extraction.slots import FIRST_CUE
from kg.vocabulary import Cue, fold_with_positions

_ASIDE = "aside"
"""The class of words that are none: they only keep the cues they hold from being seen."""


class CueWords:
    """Replaces cue words by the signs of their classes, the longest word first.

    Raises :class:`OntologyError` for a word of two classes, since a sign can be of one only.

    >>> words = CueWords([Cue("with", ("与",)), Cue("sign", ("签署", "签"))])
    >>> [words.name(sign) for sign in words.mark("与甲签署", [0, 1, 2, 3])[0] if sign != "甲"]
    ['with', 'sign']
    """

    def __init__(self, cues: Iterable[Cue]) -> None:
        self.cues = {cue.name: cue for cue in sorted(cues, key=lambda cue: cue.name)}
        self.signs: Mapping[str, str] = {
            name: chr(FIRST_CUE + number) for number, name in enumerate(self.cues)
        }
        self._aside = self.signs.get(_ASIDE, "")
        self._names = {sign: name for name, sign in self.signs.items()}
        self._automaton = ahocorasick.Automaton()
        owners: dict[str, str] = {}
        for cue in self.cues.values():
            for word in cue.words:
                folded, _ = fold_with_positions(word)
                if owners.setdefault(folded, cue.name) != cue.name:
                    raise OntologyError(
                        f"cue {cue.name}",
                        f'"{word}" is a word of {owners[folded]} too',
                        "leave it to one of them",
                    )
                self._automaton.add_word(folded, (len(folded), self.signs[cue.name]))
        if owners:
            self._automaton.make_automaton()

    def name(self, sign: str) -> str:
        """Return the class a sign stands for; an empty text if it is none."""
        return self._names.get(sign, "")

    def sign(self, name: str) -> str:
        """Return the sign of a class; an empty text if the vocabulary has none of that name."""
        return self.signs.get(name, "")

    def mark(self, symbols: str, starts: list[int]) -> tuple[str, list[int]]:
        """Return symbols with signs for cue words, and where each symbol starts in the text."""
        if not len(self._automaton):
            return symbols, starts
        pieces: list[str] = []
        places: list[int] = []
        done = 0
        for last, (length, sign) in self._automaton.iter_long(symbols):
            if sign == self._aside:
                continue
            begin = last - length + 1
            pieces.append(symbols[done:begin])
            places.extend(starts[done:begin])
            pieces.append(sign)
            places.append(starts[begin])
            done = last + 1
        pieces.append(symbols[done:])
        places.extend(starts[done:])
        return "".join(pieces), places
