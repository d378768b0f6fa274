"""Rows and model cells to claims: what a text or a cell says of the company it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.deal import Deal
from kg.model.disclosure import Disclosure
from kg.model.grade import cell_grade, text_grade
from kg.model.names import split_list
from kg.model.report import LeftOver
from kg.model.status import Grade, Origin, Status
from kg.pipeline.names import NameReader
from kg.resolution import resolve_subject, resolve_term, unknown_model
from kg.vocabulary import Vocabulary

if TYPE_CHECKING:
    from kg.extraction import Extractor, Statement
    from kg.loaders.kinds import ModelCell


@dataclass(frozen=True)
class ClaimReader:
    """Reads claims with one vocabulary and one extractor.

    A report that is read and a row that a person decided go through the same reader.
    """

    vocabulary: Vocabulary
    extractor: Extractor

    def text_claims(self, disclosures: Iterable[Disclosure]) -> Iterator[Claim]:
        """Yield what the texts of rows with a company state, in the order of the rows."""
        attributed = [(each, each.company) for each in disclosures if each.company]
        rows = ((row.text, company.id, company.name) for row, company in attributed)
        answers = zip(attributed, self.extractor.read(rows), strict=True)
        for (disclosure, company), statements in answers:
            for statement in statements:
                yield self._claim(disclosure, company, statement)

    def _claim(self, disclosure: Disclosure, company: CompanyRef, statement: Statement) -> Claim:
        return Claim(
            place=disclosure.place,
            company=company,
            relation=statement.relation,
            object=self._object(statement),
            surface=statement.surface,
            status=statement.status,
            date=disclosure.date,
            origin=Origin.TEXT,
            rule=statement.rule,
            disclosure=disclosure.id,
            grade=_grade(disclosure, statement),
            via=statement.via,
            quote=statement.quote,
            deal=_deal(statement),
        )

    def _object(self, statement: Statement) -> EntityRef:
        """Return the node a statement is about; one that nobody lists gets a node of its own."""
        if statement.term:
            return resolve_term(statement.term, self.vocabulary)
        if statement.label == "Model":
            return unknown_model(statement.name)
        subject = resolve_subject(statement.name, self.vocabulary)
        return EntityRef(subject.id, subject.label, subject.name)

    def cell_claims(self, cell: ModelCell, left_over: list[LeftOver]) -> Iterator[Claim]:
        """Yield a claim for each model a cell lists; what names none is left over."""
        names = NameReader(self.vocabulary, self.extractor)
        for item in split_list(cell.text):
            models = names.models(item)
            if not models:
                left_over.append(
                    LeftOver(cell.place.line, item, "names no known model", where=cell.place.where)
                )
            for model in models:
                yield self._column_claim(cell, item, model)

    def _column_claim(self, cell: ModelCell, item: str, model: EntityRef) -> Claim:
        term = self.vocabulary.by_id.get(model.id)
        own = term is not None and term.provider == cell.company.id
        return Claim(
            place=cell.place,
            company=cell.company,
            relation="DEVELOPS" if own else "USES",
            object=model,
            surface=item,
            status=Status.DONE if own else Status.IN_USE,
            date=None,
            origin=Origin.MODEL_COLUMN,
            rule="model-column",
            grade=cell_grade(cell.grade),
        )


def _grade(disclosure: Disclosure, statement: Statement) -> Grade:
    """Return the grade of a statement of a row; a use case has one status, which needs no word."""
    worded = statement.explicit or statement.status is Status.STATED
    return text_grade(disclosure.grade, listed=statement.listed, worded=worded)


def _deal(statement: Statement) -> Deal | None:
    """Return the terms that a sentence prints of an investment, if it prints any."""
    if not (statement.share or statement.amount):
        return None
    return Deal(amount=statement.amount, share=statement.share)


def unique(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Drop claims that say the same of the same cell, as a name printed twice in it does."""
    return iter({claim.id: claim for claim in claims}.values())
