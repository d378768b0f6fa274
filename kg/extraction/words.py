"""Tells whether a text holds any of many words, in one pass however many there are."""

from __future__ import annotations

from collections.abc import Iterable

import ahocorasick


class Words:
    """A set of words to look for, taken as they are.

    >>> Words(["客户", "用户"]).in_text("头部客户"), Words([]).in_text("头部客户")
    (True, False)
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for word in words:
            self._automaton.add_word(word, True)  # noqa: FBT003 - the value is not used
        self._is_empty = not len(self._automaton)
        if not self._is_empty:
            self._automaton.make_automaton()

    def in_text(self, text: str) -> bool:
        """Tell whether a text holds any of the words."""
        return not self._is_empty and next(self._automaton.iter(text), None) is not None
