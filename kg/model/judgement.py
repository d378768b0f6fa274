"""A judgement: what a person decided about one item of a report, or about two names."""

from __future__ import annotations

from dataclasses import dataclass, field

DISMISSED = "dismissed"
"""Stands in the place of a company where a person decided that an item needs none."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One line of a judgement file: which item, which company, and why.

    The item is named by ``id``, or by ``line`` alone where ``id`` is empty (``line`` is 0
    where it is not given). ``text`` is there for the eye, ``place`` says which line of
    which file this is.

    >>> Judgement("disclosure:0123456789abcdef", 118, "中文在线", note="says so").reason
    'decided by a person: says so'
    """

    id: str
    line: int
    company: str
    code: str = ""
    text: str = ""
    note: str = ""
    place: str = field(default="", compare=False)

    @property
    def dismissed(self) -> bool:
        """Whether the item was found to need nothing."""
        return self.company.casefold() == DISMISSED

    @property
    def reason(self) -> str:
        """What the item is to say about how it came to its company."""
        said = "dismissed by a person" if self.dismissed else "decided by a person"
        return f"{said}: {self.note}" if self.note else said


@dataclass(frozen=True, slots=True)
class NameJudgement:
    """One line of the file of names: two names, and whether they are one.

    ``left`` and ``right`` are names, codes or ids; ``place`` says which line this is.

    >>> NameJudgement("北塘船厂", "北塘造船", is_same=True, note="renamed").reason
    'the same, decided by a person: renamed'
    """

    left: str
    right: str
    is_same: bool
    note: str = ""
    place: str = field(default="", compare=False)

    @property
    def reason(self) -> str:
        """What a merge is to say about how it came about."""
        said = f"{'the same' if self.is_same else 'different'}, decided by a person"
        return f"{said}: {self.note}" if self.note else said
