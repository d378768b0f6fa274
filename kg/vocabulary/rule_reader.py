"""Reads the cues and relation rules of a vocabulary, and tells what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kg.errors import OntologyError
from kg.model.names import fold_name
from kg.model.status import Status
from kg.ontology import KG, local_name
from kg.vocabulary.entry import ALIAS, RANK, Entry
from kg.vocabulary.problem import Problem
from kg.vocabulary.rule import SIDES, Cue, RelationRule, longest_first
from kg.vocabulary.rules import BASIC, Entries, Rule, opening, place, told
from kg.vocabulary.sources import Statement

_CUE, _RULE = "Cue", "RelationRule"
_STATES, _PATTERN, _MEANS, _SIDE = KG + "states", KG + "pattern", KG + "means", KG + "side"
_USE, _PARTNER, _DEAL = KG + "useStatus", KG + "partnerStatus", KG + "dealStatus"
_CUE_RANK, _RULE_RANK = 99, 50

PatternCheck = Callable[[str], OntologyError | None]
"""Tells what is wrong with the pattern of a rule, if anything."""


def read_cues(entries: Iterable[Entry]) -> Iterator[Cue]:
    """Yield the cues among the entries, by IRI."""
    for entry in _instances(entries, _CUE):
        yield Cue(
            name=local_name(entry.iri),
            words=longest_first(entry.texts(ALIAS)),
            rank=int(entry.text(RANK) or _CUE_RANK),
            side=entry.text(_SIDE) or "either",
            status=entry.text(_USE),
            partner_status=entry.text(_PARTNER),
            deal_status=entry.text(_DEAL),
        )


def read_rules(entries: Iterable[Entry]) -> Iterator[RelationRule]:
    """Yield the relation rules among the entries, one for each pattern, by IRI."""
    for entry in _instances(entries, _RULE):
        for pattern in entry.values(_PATTERN):
            yield RelationRule(
                id=local_name(entry.iri),
                relation=entry.text(_STATES),
                pattern=pattern.value,
                rank=int(entry.text(RANK) or _RULE_RANK),
                status=entry.text(_USE),
                object=":".join(entry.text(_MEANS).split(":")[-2:]),
                place=place(pattern),
            )


def wrong_cues(entries: Entries) -> Iterator[Problem]:
    """Tell cues without a word, with a side or status that is none, and words of two cues."""
    owners: dict[str, Statement] = {}
    for entry in _instances(entries.kept, _CUE):
        words = entry.values(ALIAS)
        if not words:
            yield told(opening(entry), "cue", "has no word", "give it a skos:altLabel")
        side = entry.one(_SIDE)
        if side and side.value not in SIDES:
            problem = f'kg:side "{side.value}" is none'
            yield told(side, "cue", problem, f"use {', '.join(SIDES)}")
        yield from _wrong_statuses(entry, "cue")
        for word in words:
            owner = owners.setdefault(fold_name(word.value) or word.value, word)
            if owner.entry != word.entry:
                problem = f'"{word.value}" is a word of {local_name(owner.entry)} too'
                step = f"leave it to one of them ({place(owner)})"
                yield told(word, "cue", problem, step)


def wrong_rules(entries: Entries) -> Iterator[Problem]:
    """Tell relation rules that state nothing, have no pattern, or a status that is none."""
    for entry in _instances(entries.kept, _RULE):
        yield from _wrong_statuses(entry, "rule")
        for predicate, name in ((_STATES, "kg:states"), (_PATTERN, "kg:pattern")):
            if not entry.texts(predicate):
                yield told(opening(entry), "rule", f"has no {name}", "give it one")


def wrong_patterns(entries: Entries, check: PatternCheck) -> Iterator[Problem]:
    """Tell the patterns of relation rules that ``check`` finds fault with."""
    for entry in _instances(entries.kept, _RULE):
        for pattern in entry.values(_PATTERN):
            fault = check(pattern.value)
            if fault:
                yield told(pattern, "rule", fault.problem, fault.next_step)


def _wrong_statuses(entry: Entry, rule: str) -> Iterator[Problem]:
    for predicate in (_USE, _PARTNER, _DEAL):
        status = entry.one(predicate)
        if status and status.value not in set(Status):
            problem = f'kg:{local_name(predicate)} "{status.value}" is no status'
            yield told(status, rule, problem, f"use {', '.join(Status)}")


def _instances(entries: Iterable[Entry], name: str) -> list[Entry]:
    found = (each for each in entries if each.is_a(KG + name))
    return sorted(found, key=lambda each: each.iri)


UNUSABLE: tuple[Rule, ...] = (*BASIC, wrong_cues, wrong_rules)
"""The rules without which vocabularies cannot be read."""
