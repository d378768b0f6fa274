"""Turns words that a person types into a question to a full-text index."""

from __future__ import annotations

import re
import unicodedata

_CHINESE = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_CHINESE}]+|(?:(?![{_CHINESE}_])\w)+(?:\.\d+)*")


def full_text_query(text: str) -> str:
    """Return the question that finds nodes with all words of a text, in the index's language.

    The index holds Chinese in pairs of characters, which have to follow one another, and other
    words whole, of which the beginning is enough. Signs of the language itself are no words.

    >>> full_text_query("高盛 Gold"), full_text_query("GPT-4"), full_text_query("文")
    ('"高盛" AND gold*', 'gpt* AND 4*', '文*')

    Raises :class:`ValueError` for a text without a word.
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    words = [_asked(word) for word in _WORD.findall(folded)]
    if not words:
        raise ValueError(f'"{text}" holds no word')
    return " AND ".join(words)


def _asked(word: str) -> str:
    is_phrase = len(word) > 1 and re.match(f"[{_CHINESE}]", word)
    return f'"{word}"' if is_phrase else f"{word}*"
