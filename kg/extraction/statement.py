"""What extraction finds: mentions of names, and statements about them."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.status import Status


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: the term it means and its span of characters, end excluded.

    ``term`` is empty for a name that no vocabulary lists. ``loose`` mentions are spellings
    that mean the term only where a frame says so: a vendor's name for its API
    ("接入 OpenAI"), a bare word for a model. The label is that of the term's node, or one of
    :data:`PART`, :data:`SUBSIDIARY` and :data:`VENDOR`, or ``Date``.
    """

    term: str
    label: str
    start: int
    end: int
    loose: bool = False


PART = "Product"
"""Labels a product or brand; its term is the company it belongs to."""

SUBSIDIARY = "Subsidiary"
"""Labels a subsidiary or investee that is no term itself; its term is the company that holds it."""

VENDOR = "Vendor"
"""Labels a vendor's name that opens the name of its model, as in 百度文心一言."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A relation stated by a text: relation, object, how far along, and the rule that spoke.

    ``term`` is empty where no vocabulary lists the object, which ``name`` then names.
    ``surface`` is the object as printed, ``start`` its first character in the text, ``quote``
    the clause that states it. ``via`` is the product, subsidiary or investee that acts, as
    printed. ``explicit`` tells whether a word gave the status, ``listed`` whether the object
    is named in a list of three or more. ``share`` and ``amount`` are what an investment prints.
    """

    relation: str
    term: str
    label: str
    surface: str
    status: Status
    rule: str
    start: int
    name: str = ""
    quote: str = ""
    via: str = ""
    explicit: bool = False
    listed: bool = False
    share: str = ""
    amount: str = ""
