"""A claim: one relation stated by one disclosure, one model-column cell or one table row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model.company import CompanyRef
from kg.model.deal import Deal
from kg.model.ids import content_id
from kg.model.place import Place
from kg.model.status import Grade, Origin, Status


@dataclass(frozen=True, slots=True)
class EntityRef:
    """A node of the graph by id, label and canonical name: what a claim is about.

    >>> EntityRef("model:chatgpt", "Model", "ChatGPT").label
    'Model'
    """

    id: str
    label: str
    name: str

    @property
    def code(self) -> str:
        """An entity that is no company has no stock code."""
        return ""


Subject = CompanyRef | EntityRef
"""Who a claim speaks of: a company, or an organisation. Both have id, label and name."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Company, relation, object; with status, the words that say so, and their place.

    ``company`` may be an organisation where a table says what one makes or invests in.
    ``surface`` is the object as printed, ``rule`` the id of the rule that spoke,
    ``disclosure`` the id of the row that states it (empty for a model-column cell).
    ``date`` is the row's date, ``None`` where nothing dates the claim; ``deal`` says on
    what terms an investment is made, where a financing table does. ``grade`` is that of
    the row, or below it for a model-column cell.
    """

    place: Place
    company: Subject
    relation: str
    object: EntityRef
    surface: str
    status: Status
    date: date | None
    origin: Origin
    rule: str
    disclosure: str = ""
    deal: Deal | None = None
    grade: Grade = Grade.B
    via: str = ""
    quote: str = ""

    @property
    def id(self) -> str:
        """The content id: place, relation, object and surface, not the status read."""
        return content_id(
            "claim",
            self.place.report,
            self.place.line,
            self.place.column,
            self.company.id,
            self.relation,
            self.object.id,
            self.surface,
        )
