"""The relation rules: what a clause with these mentions and these cue words states."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kg.extraction.cues import Cues
from kg.extraction.statement import Mention, Statement
from kg.model.status import Status
from kg.vocabulary import Vocabulary

_FRAME_REACH = 10
_INVEST_REACH = 14
_CONNECT_REACH = 8
_LIST_GLUE = 3


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with the spans of its clauses and its mentions, both left to right."""

    text: str
    clauses: Sequence[tuple[int, int]]
    mentions: Sequence[Mention]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with the mentions that begin in it; positions are those of the whole text."""

    whole: str
    text: str
    start: int
    mentions: tuple[Mention, ...]

    def before(self, mention: Mention) -> str:
        """Return the words of the clause before a mention."""
        return self.text[: mention.start - self.start]

    def surface(self, mention: Mention) -> str:
        """Return a mention as printed; it may end beyond the clause."""
        return self.whole[mention.start : mention.end]


_Reader = Callable[[Clause, Mention, str], Iterator[tuple[str, Status, str]]]
"""Reads relation, status and rule of what a clause says of a mention and a company."""


@dataclass(frozen=True)
class RelationRules:
    """Reads statements about one company out of a text with its mentions."""

    vocabulary: Vocabulary

    @cached_property
    def cues(self) -> Cues:
        """The cue words of the vocabulary."""
        return Cues(self.vocabulary)

    def read(self, text: MarkedText, company: str) -> tuple[Statement, ...]:
        """Return the statements a text makes about the company, in order, each once."""
        statements: list[Statement] = []
        for clause in _clauses(text):
            found = [s for m in clause.mentions for s in self._about(clause, m, company)]
            if not found and statements:
                found = list(self._listed_on(clause, statements[-1], company))
            if not found and statements:
                statements = self._overridden(statements, clause)
            statements.extend(found)
        unique = {(s.relation, s.term, s.status): s for s in reversed(statements)}
        return tuple(sorted(unique.values(), key=lambda s: (s.start, s.relation)))

    def _about(self, clause: Clause, mention: Mention, company: str) -> Iterator[Statement]:
        read = self._readers[mention.label]
        for relation, status, rule in read(clause, mention, company):
            surface = clause.surface(mention)
            yield Statement(
                relation, mention.term, mention.label, surface, status, rule, mention.start
            )

    @cached_property
    def _readers(self) -> Mapping[str, _Reader]:
        return {
            "Model": self._model,
            "Company": self._organisation,
            "Organisation": self._organisation,
            "UseCase": self._use_case,
        }

    def _model(
        self, clause: Clause, mention: Mention, company: str
    ) -> Iterator[tuple[str, Status, str]]:
        """Read USES, or DEVELOPS where the company itself provides the model."""
        before = clause.before(mention)
        if self.cues.ends_with("noUse", before):
            return
        if mention.loose and not self.cues.holds("connectCue", before[-_CONNECT_REACH:]):
            return
        if self._is_own(mention, company):
            yield "DEVELOPS", Status.DONE, "own-model"
            return
        status = self.cues.use_status(clause.text)
        if status:
            yield "USES", status, f"use-{status}"

    def _organisation(
        self, clause: Clause, mention: Mention, company: str
    ) -> Iterator[tuple[str, Status, str]]:
        """Read PARTNERS_WITH and INVESTS_IN: a cue in the clause and a frame around the name."""
        if mention.term == company:
            return
        near = clause.before(mention)[-_INVEST_REACH:]
        if self.cues.holds("investCue", near):
            planned = self.cues.holds("investPlanCue", clause.before(mention))
            yield "INVESTS_IN", Status.PLANNED if planned else Status.DONE, "invest-before"
        elif self.cues.holds("partnerCue", clause.text) and self._is_framed(clause, mention):
            yield "PARTNERS_WITH", self._partner_status(clause.text), "partner-frame"

    def _is_framed(self, clause: Clause, mention: Mention) -> bool:
        return self.cues.holds("partnerFrame", clause.before(mention)[-_FRAME_REACH:])

    def _partner_status(self, clause: str) -> Status:
        if self.cues.holds("noPartnerCue", clause):
            return Status.DENIED
        return Status.EXPLORING if self.cues.holds("talksCue", clause) else Status.AGREED

    def _use_case(
        self, clause: Clause, mention: Mention, company: str
    ) -> Iterator[tuple[str, Status, str]]:
        del mention, company
        yield "APPLIES", self.cues.use_status(clause.text) or Status.STATED, "use-case-named"

    def _is_own(self, model: Mention, company: str) -> bool:
        return self.vocabulary.by_id[model.term].provider == company

    def _listed_on(self, clause: Clause, last: Statement, company: str) -> Iterator[Statement]:
        """Read a clause of nothing but model names as the list of the clause before going on."""
        models = [m for m in clause.mentions if m.label == "Model" and not m.loose]
        named = sum(mention.end - mention.start for mention in models)
        if last.relation != "USES" or len(clause.text) - named > _LIST_GLUE * len(models):
            return
        for mention in models:
            if not self._is_own(mention, company):
                yield replace(
                    last,
                    term=mention.term,
                    surface=clause.surface(mention),
                    start=mention.start,
                    rule=f"{last.rule}, listed on",
                )

    def _overridden(self, statements: list[Statement], clause: Clause) -> list[Statement]:
        """Give the latest use the status of a clause that only goes on about it."""
        status = self.cues.use_status(clause.text)
        last = statements[-1]
        goes_on = self.cues.starts_with("goesOnCue", clause.text)
        if last.relation == "USES" and goes_on and status not in (None, Status.IN_USE):
            changed = replace(last, status=status, rule=f"{last.rule}, then {status}")
            return [*statements[:-1], changed]
        return statements


def _clauses(text: MarkedText) -> Iterator[Clause]:
    """Yield the clauses with their mentions; both are in order, so one pass suffices."""
    position = 0
    for start, end in text.clauses:
        inside = []
        while position < len(text.mentions) and text.mentions[position].start < end:
            inside.append(text.mentions[position])
            position += 1
        yield Clause(text.text, text.text[start:end], start, tuple(inside))
