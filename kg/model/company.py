"""A company as the graph names it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.ids import company_id


@dataclass(frozen=True, slots=True)
class CompanyRef:
    """A company by canonical name and stock code; either may be empty, not both.

    >>> CompanyRef("中文在线", "300364.SZ").id
    'company:300364.SZ'
    """

    name: str
    code: str = ""

    def __post_init__(self) -> None:
        if not (self.name or self.code):
            raise ValueError("a company needs a name or a code")

    @property
    def label(self) -> str:
        """The label of its node."""
        return "Company"

    @property
    def id(self) -> str:
        """The node id: the code decides, else the folded name."""
        return company_id(self.code, self.name)
