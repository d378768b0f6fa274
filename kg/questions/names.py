"""The names of a graph, and where they stand in a question."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.model.graph import Row, texts
from kg.model.names import fold_name
from kg.questions.text import Span

_LEAST = 2
_GOES_ON = re.compile(r"[-. ]?v?\d")


@dataclass(frozen=True, slots=True)
class Name:
    """A node as one of its names gives it; ``is_own`` where that is its own name, no alias.

    >>> Name("Model", "model:star", "Star", is_own=True).label
    'Model'
    """

    label: str
    id: str
    name: str
    is_own: bool


class NameIndex:
    """All names of a graph by their folded form.

    ``rows`` are those of the template names, with their label.

    >>> row = {"id": "model:star", "name": "Star", "nameEn": None, "keys": ("star",)}
    >>> NameIndex([("Model", row)]).find("who uses star?", ())
    [(Span(start=9, end=13), (Name(label='Model', id='model:star', name='Star', is_own=True),))]
    """

    def __init__(self, rows: Iterable[tuple[str, Row]]) -> None:
        self._by_key: dict[str, list[Name]] = defaultdict(list)
        for label, row in rows:
            called, identity = str(row["name"]), str(row["id"])
            own = {fold_name(each) for each in (called, row["nameEn"]) if isinstance(each, str)}
            for key in dict.fromkeys((*texts(row["keys"]), *own)):
                self._by_key[key].append(Name(label, identity, called, key in own))
        for names in self._by_key.values():
            names.sort(key=lambda name: (not name.is_own, name.id))

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._by_key), default=0)

    def find(self, text: str, taken: Sequence[Span]) -> list[tuple[Span, tuple[Name, ...]]]:
        """Return where names stand that do not reach into ``taken``: of those that overlap the longest."""
        found: list[tuple[Span, tuple[Name, ...]]] = []
        everywhere = sorted(
            self._everywhere(text, taken), key=lambda each: (each[0] - each[1], each[0])
        )
        for start, end, key in everywhere:
            span = Span(start, end)
            if not any(span.overlaps(each) for each in (*taken, *(at for at, _ in found))):
                found.append((span, tuple(self._by_key[key])))
        return sorted(found, key=lambda each: each[0])

    def text_for(self, name: Name, labels: Sequence[str]) -> str:
        """Return by what a node is found among labels: its name, or its id where that is another's."""
        names = self._by_key[fold_name(name.name)]
        first = next(label for label in labels if any(each.label == label for each in names))
        rivals = [each for each in names if each.label == first]
        exact = [each for each in rivals if each.name == name.name] or rivals
        return name.name if min(each.id for each in exact) == name.id else name.id

    def _everywhere(self, text: str, taken: Sequence[Span]) -> Iterator[tuple[int, int, str]]:
        places = [at for at, character in enumerate(text) if fold_name(character)]
        for first, start in enumerate(places):
            if _is_in_a_word(text, start):
                continue
            for last in range(first + 1, min(len(places), first + self._longest) + 1):
                end = places[last - 1] + 1
                key = fold_name(text[start:end])
                if len(key) >= _LEAST and key in self._by_key and not _goes_on(text, end, taken):
                    yield start, end, key


def _is_in_a_word(text: str, at: int) -> bool:
    return at > 0 and all(each.isascii() and each.isalnum() for each in text[at - 1 : at + 1])


def _goes_on(text: str, end: int, taken: Sequence[Span]) -> bool:
    """Whether a word or a version's number goes on behind, so that it is another name."""
    if end < len(text) and _is_in_a_word(text, end):
        return True
    found = _GOES_ON.match(text, end)
    return found is not None and not any(span.start < found.end() <= span.end for span in taken)
