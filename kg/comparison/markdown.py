"""Escapes texts for Markdown."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")
_OPENING = re.compile(r"^(?:[#+-]|\d+[.)])(?=\s|$)")


def escape(text: str) -> str:
    r"""Return a text that Markdown shows as it is, on one line, also where a line begins with it.

    >>> print(escape("Nova_2 *beta* [new]"), escape("# 1"), escape("1. Nova"), escape("GPT-4"))
    Nova\_2 \*beta\* \[new\] \# 1 1\. Nova GPT-4
    """
    plain = _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))
    return _OPENING.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", plain)
