"""The deal behind an investment: round, amount, role of the investor, share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What an investor is in a round; ``investor`` where nothing more is said.

    >>> Role("co-lead") is Role.CO_LEAD
    True
    """

    LEAD = "lead"
    CO_LEAD = "co-lead"
    FOLLOW = "follow"
    EXISTING = "existing"
    INVESTOR = "investor"


@dataclass(frozen=True, slots=True)
class Deal:
    """What is printed of a deal; an empty text where nothing is.

    ``round``, ``amount`` and ``share`` are as printed.

    >>> Deal("A+轮", "数千万元", Role.LEAD).role
    <Role.LEAD: 'lead'>
    """

    round: str = ""
    amount: str = ""
    role: Role = Role.INVESTOR
    share: str = ""
