"""Identifiers made from content, so that the same input gives the same graph."""

from __future__ import annotations

import hashlib

from kg.model.names import fold_name

ID_LENGTH = 16
"""Hex digits of a content id: 64 bits, so a clash among a million ids is a 1 in 10^7 chance."""


LONGEST_NAME = 200
"""Characters of a name that an id holds at most; no database indexes texts of any length."""


def content_id(kind: str, *parts: object) -> str:
    """Return ``kind:`` and a hash over the parts, in order.

    Parts are joined by a separator that no text holds, so ("ab", "c") and
    ("a", "bc") differ.

    >>> content_id("claim", "a", 1) == content_id("claim", "a", 1)
    True
    >>> content_id("claim", "ab", "c") == content_id("claim", "a", "bc")
    False
    """
    text = "\x1f".join(str(part) for part in parts)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{kind}:{digest[:ID_LENGTH]}"


def company_id(code: str, name: str) -> str:
    """Return the id of a company: its code decides, else its folded name.

    >>> company_id("300364.SZ", "中文在线"), company_id("", "世优科技")
    ('company:300364.SZ', 'company:世优科技')
    """
    return f"company:{code}" if code else named_id("company", name)


def named_id(kind: str, name: str) -> str:
    """Return the id of an entity that no vocabulary lists: its folded name.

    >>> named_id("category", "AI+内容制作")
    'category:ai内容制作'

    Of a name that is no name any more the id holds the beginning and a hash of it all:

    >>> len(named_id("category", "长" * 5000))
    226
    """
    folded = fold_name(name)
    if len(folded) > LONGEST_NAME:
        return content_id(f"{kind}:{folded[:LONGEST_NAME]}", folded)
    return f"{kind}:{folded}"
