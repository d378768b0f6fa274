"""Reads a line of bash up to the cursor, and spells a text so that bash reads it back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BLANKS = " \t\n"
_QUOTES = "'\""
_PLAIN = re.compile(r"[\w@%+=:,./-]")
"""What stands for itself outside quotes, Chinese too."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as bash reads it (``text``) and as it is typed (``typed``).

    ``quote`` is the quote that is still open at its end, and ``before`` what is read before it.

    >>> list(split_words('kg "Azure Op'))[-1]
    Word(text='Azure Op', typed='"Azure Op', quote='"', before='')
    """

    text: str
    typed: str
    quote: str = ""
    before: str = ""


def split_words(line: str) -> Iterator[Word]:
    """Yield the words of a line; the last is the one at the cursor, empty after a blank.

    >>> [word.text for word in split_words(r"kg a\\ b 'c d'e ")]
    ['kg', 'a b', 'c de', '']
    """
    text = typed = quote = before = ""
    signs = iter(line)
    for sign in signs:
        if not quote and sign in _BLANKS:
            if typed:
                yield Word(text, typed)
            text = typed = before = ""
            continue
        typed += sign
        if sign == quote:
            quote = ""
        elif not quote and sign in _QUOTES:
            quote, before = sign, text
        elif sign == "\\" and quote != "'":
            escaped = next(signs, "")
            typed += escaped
            text += escaped
        else:
            text += sign
    yield Word(text, typed, quote, before if quote else "")


def ending(word: Word, text: str, breaks: str) -> str:
    r"""Return what bash has to put in the place of a word, so that it becomes ``text``.

    Within an open quote that is what follows the quote, which bash closes by itself; else what
    follows the last of the signs at which bash breaks words, for there it begins to replace.

    >>> ending(Word("model=Az", "model=Az"), "model=Azure OpenAI", "=:")
    'Azure\\ OpenAI'
    >>> ending(Word("Azure Op", '"Azure Op', '"'), "Azure OpenAI", "=:")
    'Azure OpenAI'
    """
    if word.quote:
        rest = text[len(word.before) :]
        if word.quote == "'":
            return rest.replace("'", r"'\''")
        return re.sub(r'(["\\$`])', r"\\\1", rest)
    broken = max((word.typed.rfind(sign) for sign in breaks if sign not in _BLANKS), default=-1)
    spelt = quoted(text)
    kept = word.typed[: broken + 1]
    return spelt.removeprefix(kept)


def quoted(text: str) -> str:
    r"""Return a text with a backslash before each sign that bash would read otherwise.

    >>> quoted("A&B's 数据 (新)")
    "A\\&B\\'s\\ 数据\\ \\(新\\)"
    """
    return "".join(sign if _PLAIN.match(sign) else f"\\{sign}" for sign in text)
