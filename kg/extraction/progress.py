"""Reads how far along a relation is: the cues of the clause, and of those that go on about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extraction import slots
from kg.extraction.cues import CueWords
from kg.extraction.marked import MarkedText
from kg.extraction.relations import Finding
from kg.model.status import Status
from kg.vocabulary import Cue

_DEFAULTS = {
    "USES": Status.IN_USE,
    "DEVELOPS": Status.DONE,
    "PARTNERS_WITH": Status.AGREED,
    "INVESTS_IN": Status.DONE,
}
_FINAL = (Status.DENIED, Status.ENDED)
"""What a rule says that no cue in the clause can change."""

_OTHERS = slots.MODELS + slots.ORGANISATIONS + slots.SELF
"""The signs behind which a clause speaks of something else."""

_AT_END = 2
"""How near its end a later clause tells that a use has ended (项目已终止)."""

_CUES = "".join(map(chr, range(slots.FIRST_CUE, ord(slots.SIGNS[-1]) + 1)))
"""All signs that cues can have."""

_AFTER = 16
"""How many signs behind a name still speak of it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A status, and whether a word of the text gave it."""

    status: Status
    explicit: bool


class ProgressReader:
    """Reads statuses by the cues of a vocabulary."""

    def __init__(self, words: CueWords) -> None:
        self._not_live = words.sign("not-live")
        self._scheduled = words.sign("scheduled")
        self._goes_on = frozenset(filter(None, map(words.sign, ("goes-on", "not-live"))))
        self._ended = words.sign("ended")
        self._anew = frozenset(filter(None, map(words.sign, ("anew", "both"))))
        self._cues_of = {
            (relation, side): {
                words.sign(cue.name): cue
                for cue in words.cues.values()
                if _status(cue, relation) and cue.side in (side, "either")
            }
            for relation in _DEFAULTS
            for side in ("before", "after")
        }

    def read(self, marked: MarkedText, finding: Finding) -> Progress:
        """Return the status of a finding.

        The cue of the lowest rank on its side of the name in the clause speaks, else the
        rule, else what is usual. A later clause of the sentence that names no other model
        and goes on about the use overrides it.
        """
        cue = min(self._cues(marked, finding), key=lambda cue: cue.rank, default=None)
        rule = Status(finding.rule.status) if finding.rule.status else None
        status = Status(_status(cue, finding.relation)) if cue else None
        if rule and (cue is None or status is Status.IN_USE or rule in _FINAL):
            status = rule
        if finding.relation == "USES" and status in (None, Status.IN_USE, Status.PLANNED):
            later = self._later(marked, finding)
            if later:
                return Progress(later, explicit=True)
        if status:
            return Progress(status, explicit=True)
        return Progress(_DEFAULTS.get(finding.relation, Status.STATED), explicit=False)

    def of_clause(self, marked: MarkedText, position: int) -> Status:
        """Return how far the clause at a position of the text says a use has come."""
        start, end = marked.clause(marked.at(position))
        cues = self._standing(marked.symbols[start:end], "before", "USES")
        cue = min(cues, key=lambda cue: cue.rank, default=None)
        return Status(cue.status) if cue else Status.STATED

    def _cues(self, marked: MarkedText, finding: Finding) -> Iterator[Cue]:
        """Yield the cues of the clause that speak of the name."""
        start, end = marked.clause(finding.index)
        start = min(start, finding.start) if finding.start > start - _AFTER else start
        if finding.relation != "USES":
            for side, part in (
                ("before", (start, finding.index)),
                ("after", (finding.index + 1, end)),
            ):
                yield from self._standing(marked.symbols[slice(*part)], side, finding.relation)
            return
        before = self._since(marked.symbols[start : finding.index], finding.relation)
        led = self._standing(before, "before", finding.relation)
        behind = marked.symbols[finding.index + 1 : end]
        after = _own(behind, self._behind(behind)) if led else self._behind(behind)
        yield from (*led, *self._standing(after, "after", finding.relation))

    def _since(self, before: str, relation: str) -> str:
        """Cut what stands before a name behind the last model that has a cue of its own."""
        last = max(before.rfind(sign) for sign in slots.MODELS)
        if last >= 0 and any(self._standing(before[last + 1 :], "before", relation)):
            return before[last + 1 :]
        return before

    def _behind(self, after: str) -> str:
        """Cut what stands behind a name before the next model, or where something else begins."""
        for place, sign in enumerate(after[:_AFTER]):
            if sign in _OTHERS or sign in self._anew:
                return after[:place]
        return after[:_AFTER]

    def _standing(self, part: str, side: str, relation: str) -> list[Cue]:
        """Return the cues in a part of a clause that say something from that side of the name."""
        cues = self._cues_of[relation, side]
        return [cues[sign] for sign in part if sign in cues]

    def _later(self, marked: MarkedText, finding: Finding) -> Status | None:
        """Return the status that a clause behind gives, if it goes on about the name."""
        start = marked.clause(finding.index)[1] + 1
        end = marked.sentence(finding.index)[1]
        while start < end:
            first, last = marked.clause(start)
            clause = marked.symbols[first:last].lstrip(slots.SELF)
            if any(sign in clause for sign in slots.MODELS) or clause[:1] in self._anew:
                return None
            if status := self._going_on(clause):
                return status
            start = last + 1
        return None

    def _going_on(self, clause: str) -> Status | None:
        """Return the status a clause gives to what was said before it, if it does."""
        if self._ended and self._ended in clause[-_AT_END:]:
            return Status.ENDED
        if self._scheduled and clause.startswith(self._scheduled):
            return Status.PLANNED
        if self._not_live and self._not_live in clause:
            return Status.TESTING
        if clause[:1] not in self._goes_on:
            return None
        said = min(self._later_cues(clause), key=lambda cue: cue.rank, default=None)
        return Status(said.status) if said else None

    def _later_cues(self, clause: str) -> Iterable[Cue]:
        cues = self._standing(clause, "before", "USES")
        return (cue for cue in cues if cue.status not in (Status.IN_USE, Status.PLANNED))


def _own(behind: str, after: str) -> str:
    """Return what stands behind a name without the verb of the next model: 接入 A 并试用 B."""
    follows = behind[len(after) : len(after) + 1]
    return after.rstrip(_CUES) if follows and follows in slots.MODELS else after


def _status(cue: Cue, relation: str) -> str:
    if relation == "USES":
        return cue.status
    return {"PARTNERS_WITH": cue.partner_status, "INVESTS_IN": cue.deal_status}.get(relation, "")
