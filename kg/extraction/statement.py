"""What extraction finds: mentions of known names, and statements about them."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.status import Status


@dataclass(frozen=True, slots=True)
class Mention:
    """A known name in a text: the term it means and its span of characters, end excluded.

    ``loose`` mentions are spellings that mean the term only where a frame says so: a
    vendor's name for its API ("接入 OpenAI"), a bare word for a model.
    """

    term: str
    label: str
    start: int
    end: int
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A relation stated by a text: relation, object, how far along, and the rule that spoke.

    ``surface`` is the object as printed, ``start`` its first character in the text.
    """

    relation: str
    term: str
    label: str
    surface: str
    status: Status
    rule: str
    start: int
