"""What must hold for vocabularies to be read at all: names, values, references, no clashes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kg.model.names import fold_name
from kg.vocabulary.entry import (
    AT_LEAST,
    BROADER,
    CATEGORY,
    CODE,
    LABELS,
    PREFERRED,
    PROVIDER,
    RANK,
    RELEASED,
    SINGLE,
    TYPE,
    Entry,
    short,
)
from kg.vocabulary.problem import Problem, Severity
from kg.vocabulary.sources import Statement

CATEGORY_SCHEME = "category"
"""The scheme of the headings that :data:`CATEGORY` names."""

GROUPS = {"Model": "Model", "Company": "Name", "Organisation": "Name", "UseCase": "UseCase"}
"""Which labels share their names: a text that names one of a group cannot mean another."""

Rule = Callable[["Entries"], Iterator[Problem]]
"""Looks at all entries and tells what breaks it."""


@dataclass(frozen=True)
class Entries:
    """All entries, those that a folder has taken out apart."""

    everything: Sequence[Entry]

    @cached_property
    def kept(self) -> tuple[Entry, ...]:
        """The entries that stand."""
        return tuple(each for each in self.everything if not each.is_out)

    @cached_property
    def named(self) -> dict[str, Entry]:
        """The companies, organisations, models and use cases that stand, by IRI."""
        return {each.iri: each for each in self.kept if each.label}

    @cached_property
    def by_iri(self) -> dict[str, Entry]:
        """Every entry, also one that was taken out."""
        return {each.iri: each for each in self.everything}


def told(
    statement: Statement, rule: str, problem: str, step: str, severity: Severity = Severity.UNUSABLE
) -> Problem:
    """Return a problem at the place of a statement."""
    entry = short(statement.entry)
    file = str(statement.source.path)
    return Problem(file, statement.line, rule, problem, step, entry, severity)


def place(statement: Statement) -> str:
    """Return where a statement stands, as told inside another's message."""
    return f"{statement.source.path.name}:{statement.line}"


def opening(entry: Entry) -> Statement:
    """Return the statement that stands for the entry as a whole: its type where it has one."""
    return next((s for s in entry.statements if s.predicate == TYPE), entry.statements[0])


def _line(statement: Statement) -> int:
    return statement.line


def _layer(statement: Statement) -> int:
    return statement.source.layer


def unknown_ids(entries: Entries) -> Iterator[Problem]:
    """Tell what speaks of an entry that no file opens with a type."""
    for entry in entries.everything:
        if not any(each.predicate == TYPE for each in entry.statements):
            yield told(
                entry.statements[0],
                "unknown-id",
                "is no entry of any file",
                f"correct the id, or say what it is (a kg:{', kg:'.join(LABELS[:3])})",
            )


def nameless(entries: Entries) -> Iterator[Problem]:
    """Tell named entries without a name."""
    for entry in entries.named.values():
        if not entry.name:
            yield told(opening(entry), "label", "has no skos:prefLabel", "give it a name")


def several_values(entries: Entries) -> Iterator[Problem]:
    """Tell what one folder states twice though it can be true but once."""
    for entry in entries.kept:
        seen: dict[tuple[str, str, int], Statement] = {}
        for each in entry.statements:
            if each.predicate not in (*SINGLE, PREFERRED):
                continue
            language = each.language if each.predicate == PREFERRED else ""
            first = seen.setdefault((each.predicate, language, each.source.layer), each)
            if first.value != each.value:
                first, each = sorted((first, each), key=_line)  # noqa: PLW2901 - as they stand
                what = short(each.predicate) + (f"@{language}" if language else "")
                yield told(
                    each,
                    "several",
                    f'has two {what}, "{short(first.value)}" ({place(first)}) and "{short(each.value)}"',
                    "keep one",
                )


def wrong_values(entries: Entries) -> Iterator[Problem]:
    """Tell dates and numbers that are none."""
    for entry in entries.kept:
        released = entry.one(RELEASED)
        if released and not is_date(released.value):
            problem = f'kg:released "{released.value}" is no date'
            yield told(released, "date", problem, "write YYYY-MM-DD")
        for predicate in (RANK, AT_LEAST):
            number = entry.one(predicate)
            if number and not number.value.isdecimal():
                problem = f'{short(predicate)} "{number.value}" is no whole number'
                yield told(number, "number", problem, "write one")


def is_date(text: str) -> bool:
    """Tell whether a text is a day as YYYY-MM-DD."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def dead_references(entries: Entries) -> Iterator[Problem]:
    """Tell families and vendors that are no entry, and those a folder has taken out."""
    for entry in entries.named.values():
        for predicate in (BROADER, PROVIDER):
            reference = entry.one(predicate)
            if reference is None or reference.value in entries.named:
                continue
            target = entries.by_iri.get(reference.value)
            if target and target.is_out:
                problem = f"{short(predicate)} leads to {target.id}, which is taken out"
                step = "take this entry out too, or give it another"
            else:
                problem = f"{short(predicate)} leads to {short(reference.value)}, which is no entry"
                step = "add that entry, or correct the id"
            yield told(reference, "reference", problem, step)


def unknown_categories(entries: Entries) -> Iterator[Problem]:
    """Tell categories that no concept of their scheme is named by."""
    known = {each.name: each for each in entries.kept if CATEGORY_SCHEME in each.schemes}
    step = f"use {', '.join(known) or 'none'}, or add it to the scheme"
    for entry in entries.named.values():
        for each in entry.values(CATEGORY):
            if each.value not in known:
                problem = f'kg:category "{each.value}" is no heading'
                yield told(each, "category", problem, step)


def clashes(entries: Entries) -> Iterator[Problem]:
    """Tell names and codes that two entries of one group claim.

    The problem stands with the later folder's, within a folder with the later entry's.
    """
    owners: dict[tuple[str, str], Statement] = {}
    for entry in entries.named.values():
        for each in (*entry.names, *entry.values(CODE)):
            key = fold_name(each.value)
            owner = owners.setdefault((GROUPS[entry.label], key), each)
            if key and owner.entry != each.entry:
                kept, new = sorted((owner, each), key=_layer)
                yield told(
                    new,
                    "clash",
                    f'"{new.value}" is a name of {short(kept.entry)} too ({place(kept)})',
                    "leave it out here, or take it out there with kg:retracts",
                )


def family_cycles(entries: Entries) -> Iterator[Problem]:
    """Tell families that lead back to themselves, each circle once."""
    done: set[str] = set()
    for iri in entries.named:
        path: list[str] = []
        while iri in entries.named and iri not in done and iri not in path:
            path.append(iri)
            iri = entries.named[iri].text(BROADER)  # noqa: PLW2901 - the walk goes upwards
        reference = entries.named[iri].one(BROADER) if iri in path else None
        if reference:
            circle = [*path[path.index(iri) :], iri]
            way = " -> ".join(map(short, circle))
            problem = f"its families lead in a circle: {way}"
            yield told(reference, "cycle", problem, "cut it at one skos:broader")
        done.update(path)


BASIC: tuple[Rule, ...] = (
    unknown_ids,
    nameless,
    several_values,
    wrong_values,
    dead_references,
    unknown_categories,
    clashes,
    family_cycles,
)
"""What must hold of terms and concepts for vocabularies to be read."""
