"""A disclosure: one dated row about one company."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model.company import CompanyRef
from kg.model.ids import content_id
from kg.model.place import Place
from kg.model.status import Attribution, Grade

_WITHOUT_COMPANY = (Attribution.REVIEW, Attribution.DISMISSED)


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One row of an adoption or announcement table, with all that was printed.

    ``company`` is ``None`` only under review, or where a person dismissed the row;
    ``candidates`` name the companies it may belong to. ``reason`` says why a row was moved or put to review,
    ``grade`` how sure its company is. ``repairs`` tell what was mended on the way from
    the printed cells to these values, ``warnings`` what is printed but doubtful.
    """

    place: Place
    kind: str
    company: CompanyRef | None
    category: str
    date: date | None
    date_raw: str
    text: str
    attribution: Attribution
    reason: str = ""
    candidates: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    grade: Grade = Grade.A
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.company is None and self.attribution not in _WITHOUT_COMPANY:
            raise ValueError(f"{self.place}: only a row under review may lack a company")

    @property
    def id(self) -> str:
        """The content id: report, line and raw text; not what was decided about them."""
        return content_id("disclosure", self.place.report, self.place.line, self.text)
