"""How a name is compared: the folded form in which two spellings are the same name."""

from __future__ import annotations

import re
import unicodedata

_SEPARATORS = re.compile(r"[、,/;]")
_IGNORED = re.compile(r"[\s\W_]+", re.UNICODE)


def fold_name(name: str) -> str:
    """Return the form under which names are looked up.

    Width, case, blanks and punctuation do not tell two names apart; every other
    character does, so versions stay different.

    >>> fold_name("ＧＰＴ-4 "), fold_name("gpt4"), fold_name("GPT-4o")
    ('gpt4', 'gpt4', 'gpt4o')

    A dot between digits is kept, for it tells versions apart:

    >>> fold_name("天工3.5"), fold_name("天工 35")
    ('天工3.5', '天工35')
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    parts = re.split(r"(?<=\d)\.(?=\d)", folded)
    return ".".join(_IGNORED.sub("", part) for part in parts)


def split_list(text: str) -> list[str]:
    """Split a printed list of names; a closing 等 ("and so on") is no name.

    >>> split_list("ChatGPT、文心一言，DALL-E2 等")
    ['ChatGPT', '文心一言', 'DALL-E2']
    """
    listed = unicodedata.normalize("NFKC", text).strip().removesuffix("等")
    return [item.strip() for item in _SEPARATORS.split(listed) if item.strip()] or [listed]
