"""Rows of the tables of models to claims: who developed which model, and when it came out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.clauses import find_clauses
from kg.loaders.kinds import ModelRow
from kg.model.claim import Claim, EntityRef, Subject
from kg.model.facts import RELEASE_RULE, ModelClass
from kg.model.grade import table_grade
from kg.model.names import split_list
from kg.model.report import LeftOver
from kg.model.status import Origin, Status
from kg.pipeline.names import NameReader

NEWS_RULE = "model-news"
"""The rule of a claim from a row that tells of a model, but not that it came out."""

_SENTENCE_END = re.compile(r"[。\n]")
_TAG = re.compile(r"</?p>")

Found = Claim | ModelClass | LeftOver


@dataclass(frozen=True)
class ModelClaims:
    """Reads the rows of model tables with one reader of names."""

    names: NameReader

    def released(self, row: ModelRow) -> Iterator[Found]:
        """Yield the claims of a row of a table of releases, or why there are none."""
        found = list(self._by_model(row) if row.model else self._by_vendor(row))
        yield from found or [
            LeftOver(
                row.place.line, f"{row.vendor} {row.text}", "tells of no known model's release"
            )
        ]

    def classed(self, row: ModelRow) -> Iterator[Found]:
        """Yield the class of each model a case names, and a claim for its vendor."""
        models = self.names.column_models(row.model)
        if not models:
            yield LeftOver(row.place.line, row.model, "names no known model")
        for model in models:
            if row.name:
                yield ModelClass(row.place, model, row.name)
            vendor = self.names.vendor(row.vendor) if row.vendor else self.names.provider(model)
            if vendor:
                yield _claim(row, vendor, model, row.model, ("model-class", Status.DONE))
            elif not row.name:
                yield LeftOver(row.place.line, row.model, "names no vendor of the model")

    def _by_model(self, row: ModelRow) -> Iterator[Found]:
        """Read the models of a name cell, each made by the vendor the row or the cell names."""
        printed = self._printed_vendor(row)
        news = self._news(row.text)
        for item in split_list(row.model):
            models = self.names.column_models(item)
            if not models:
                yield LeftOver(row.place.line, item, "names no known model")
            for model in models:
                vendor = printed or self.names.provider(model)
                if vendor is None:
                    reason = "names no vendor of the model"
                    yield LeftOver(row.place.line, item, reason)
                else:
                    yield _claim(row, vendor, model, item, news)

    def _printed_vendor(self, row: ModelRow) -> Subject | None:
        if row.vendor:
            return self.names.vendor(row.vendor)
        return self.names.opening_vendor(row.model) or (
            None if self._known(row.model) else self.names.opening_vendor(_opening(row.text))
        )

    def _known(self, cell: str) -> bool:
        """Tell whether the vocabulary knows who makes what a cell names."""
        models = [model for item in split_list(cell) for model in self.names.models(item)]
        return any(self.names.provider(model) for model in models)

    def _by_vendor(self, row: ModelRow) -> Iterator[Claim]:
        """Read the models of the vendor that its text says came out: a cue before the name."""
        vendor = self.names.vendor(row.vendor)
        words = self.names.vocabulary.words("releaseCue")
        plans = self.names.vocabulary.words("releasePlanCue")
        seen: set[str] = set()
        for start, end in find_clauses(row.text):
            clause = row.text[start:end]
            for mention in self.names.extractor.mentions(clause):
                before = clause[: mention.start]
                if mention.label != "Model" or mention.term in seen or mention.loose:
                    continue
                model = self.names.known(mention.term)
                maker = self.names.provider(model)
                if any(word in before for word in words) and (
                    maker is None or maker.id == vendor.id
                ):
                    seen.add(mention.term)
                    planned = any(word in before for word in plans)
                    surface = clause[mention.start : mention.end]
                    status = Status.PLANNED if planned else Status.DONE
                    yield _claim(row, vendor, model, surface, (RELEASE_RULE, status))

    def _news(self, text: str) -> tuple[str, Status]:
        """Say by its opening sentence whether a row tells of a release, or of other news."""
        opening, vocabulary = _opening(text), self.names.vocabulary
        if any(word in opening for word in vocabulary.words("releasePlanCue")):
            return RELEASE_RULE, Status.PLANNED
        if not opening or any(word in opening for word in vocabulary.words("releaseCue")):
            return RELEASE_RULE, Status.DONE
        return NEWS_RULE, Status.DONE


def _opening(text: str) -> str:
    """Return the first sentence of a text."""
    return _SENTENCE_END.split(_TAG.sub("", text).strip(), maxsplit=1)[0]


def _claim(
    row: ModelRow, vendor: Subject, model: EntityRef, surface: str, news: tuple[str, Status]
) -> Claim:
    """Return the claim that a vendor made a model, by what is new of it: rule and status."""
    rule, status = news
    return Claim(
        place=row.place,
        company=vendor,
        relation="DEVELOPS",
        object=model,
        surface=surface,
        status=status,
        date=row.day,
        origin=Origin.TABLE,
        rule=rule,
        grade=table_grade(dated=row.day is not None, worded=rule != NEWS_RULE),
    )
