"""What should hold for vocabularies beyond being readable; ``kg vocab check`` tells all of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from kg.model.names import fold_name
from kg.ontology import KG
from kg.vocabulary.entry import (
    ALIAS,
    BRAND,
    BROADER,
    CODE,
    CONCEPT,
    KNOWN,
    LABELS,
    MANY,
    NOTES,
    PROVIDER,
    SCHEME,
    SOURCE,
    SUBSIDIARY,
    TYPE,
    Entry,
    gather_entries,
    short,
)
from kg.vocabulary.name_index import SHORTEST
from kg.vocabulary.problem import Problem, Severity
from kg.vocabulary.rule import Cue
from kg.vocabulary.rule_reader import UNUSABLE, PatternCheck, read_cues, wrong_patterns
from kg.vocabulary.rules import Entries, Rule, opening, place, told
from kg.vocabulary.sources import Source, read_sources

_CODE_FORMS = {
    "SH": re.compile(r"[69]\d{5}"),
    "SZ": re.compile(r"[023]\d{5}"),
    "BJ": re.compile(r"[489]\d{5}"),
    "HK": re.compile(r"\d{4}|[1-9]\d{4}"),
}
_OTHER_CODE = re.compile(r"[0-9A-Z]+(?:[.-][A-Z])?")
_ENDING = re.compile(r"[A-Z]{1,2}")
_CODE_STEP = "write digits.SH, .SZ, .BJ, .HK (four digits, or five without a leading 0) or TICKER.O"


def check_folders(
    folders: Sequence[Path], checker: Callable[[Iterable[Cue]], PatternCheck] | None = None
) -> list[Problem]:
    """Return everything wrong with the vocabularies of the folders, taken together, by place.

    Files that are no Turtle are told and left out of the other checks. ``checker`` makes, of
    the cues, what knows the language of the patterns; it is asked where all else can be used.
    """
    sources, statements, problems = read_sources(folders)
    entries = Entries(gather_entries(statements))
    problems.extend(problem for rule in (*UNUSABLE, *DOUBTFUL) for problem in rule(entries))
    problems.extend(_opened_twice(sources, entries))
    if checker and all(each.severity is not Severity.UNUSABLE for each in problems):
        problems.extend(wrong_patterns(entries, checker(read_cues(entries.kept))))
    return sorted(problems, key=lambda each: (each.file, each.line, each.rule, each.problem))


def _opened_twice(sources: Sequence[Source], entries: Entries) -> Iterator[Problem]:
    """Tell entries that one folder opens in two blocks; the second was meant for another id."""
    opened: dict[tuple[str, int], tuple[Source, int]] = {}
    for source in sources:
        for iri, lines in source.places.entries.items():
            for line in lines if iri in entries.by_iri else ():
                first, first_line = opened.setdefault((iri, source.layer), (source, line))
                if (first, first_line) == (source, line):
                    continue
                problem = f"is opened a second time, first in {first.path.name}:{first_line}"
                step = "join the two, or give one another id"
                yield Problem(str(source.path), line, "duplicate", problem, step, short(iri))


def short_names(entries: Entries) -> Iterator[Problem]:
    """Tell names of fewer than two characters: they would be met in every text."""
    for entry in entries.named.values():
        for each in (*entry.names, *entry.values(BRAND), *entry.values(SUBSIDIARY)):
            if len(fold_name(each.value)) < SHORTEST:
                problem = f'"{each.value}" is shorter than two characters, so it is never found'
                yield told(each, "short-name", problem, "give a longer one", Severity.ERROR)


def lost_pointers(entries: Entries) -> Iterator[Problem]:
    """Tell brands and subsidiaries that are the name of another company."""
    companies = [each for each in entries.named.values() if each.label == "Company"]
    owners = {fold_name(name.value): name for each in companies for name in each.names}
    for entry in companies:
        for each in (*entry.values(BRAND), *entry.values(SUBSIDIARY)):
            owner = owners.get(fold_name(each.value))
            if owner and owner.entry != each.entry:
                problem = f'"{each.value}" is a name of {short(owner.entry)} ({place(owner)})'
                yield told(each, "clash", problem, "leave it out", Severity.ERROR)


def repeated_names(entries: Entries) -> Iterator[Problem]:
    """Tell names that one file gives an entry twice."""
    for entry in entries.kept:
        seen = set()
        for each in entry.statements:
            lines = each.source.places.values.get((each.entry, each.value), ())
            key = (each.source, each.value)
            if each.predicate in MANY[:4] and len(lines) > 1 and key not in seen:
                seen.add(key)
                problem = f'"{each.value}" stands twice with it'
                file = str(each.source.path)
                yield Problem(
                    file, lines[1], "repeated", problem, "keep one", entry.id, Severity.WARNING
                )


def codes(entries: Entries) -> Iterator[Problem]:
    """Tell stock codes of a wrong form, and companies named after no code of theirs."""
    for entry in entries.named.values():
        found = entry.values(CODE)
        for each in found:
            if entry.label != "Company":
                step = "make it a kg:Company, or drop the code"
                yield told(each, "code", "has a stock code", step, Severity.ERROR)
            elif not is_code(each.value):
                problem = f'kg:code "{each.value}" is no stock code'
                yield told(each, "code", problem, _CODE_STEP, Severity.ERROR)
        if found and _local(entry) not in entry.texts(CODE):
            problem = f'is named after none of its codes ("{found[0].value}")'
            yield told(found[0], "code", problem, "name it after one", Severity.ERROR)


def is_code(text: str) -> bool:
    """Tell whether a text has the form of a stock code with its exchange.

    >>> is_code("300364.SZ"), is_code("300364.SH"), is_code("GOOG.O"), is_code("00700.HK")
    (True, False, True, False)
    """
    number, _, ending = text.rpartition(".")
    form = _CODE_FORMS.get(ending, _OTHER_CODE)
    return bool(form.fullmatch(number) and _ENDING.fullmatch(ending))


def foreign_ids(entries: Entries) -> Iterator[Problem]:
    """Tell entries whose id says another kind than their type."""
    kinds = {"company": "Company", "organisation": "Organisation", "model": "Model"}
    for entry in entries.named.values():
        kind = kinds.get(entry.id.partition(":")[0])
        if entry.label not in ("UseCase", kind):
            problem = f"is a kg:{entry.label} by its type and none by its id"
            yield told(opening(entry), "id", problem, "correct one of them", Severity.ERROR)


def unsourced(entries: Entries) -> Iterator[Problem]:
    """Tell entries that do not say where they stand."""
    for entry in entries.named.values():
        if not entry.text(SOURCE).strip():
            step = "say in dct:source where it stands"
            yield told(opening(entry), "source", "has no source note", step, Severity.ERROR)


def unlabelled_use_cases(entries: Entries) -> Iterator[Problem]:
    """Tell use cases without a name in Chinese or in English."""
    for entry in entries.named.values():
        missing = {"zh", "en"} - {each.language for each in entry.preferred}
        if entry.label == "UseCase" and entry.name and missing:
            problem = f"has no skos:prefLabel in {' and '.join(sorted(missing))}"
            step = "name use cases in both languages"
            yield told(opening(entry), "label", problem, step, Severity.ERROR)


def wordless(entries: Entries) -> Iterator[Problem]:
    """Tell concepts without a word: nothing ever means them."""
    for entry in entries.kept:
        if entry.schemes and not (entry.name or entry.texts(ALIAS)):
            problem, step = "has no word", "give it a skos:altLabel"
            yield told(opening(entry), "label", problem, step, Severity.ERROR)


def unknown_schemes(entries: Entries) -> Iterator[Problem]:
    """Tell schemes that only a later folder uses: nothing reads them."""
    stated = [each for entry in entries.kept for each in entry.statements]
    schemes = {each.value for each in stated if each.predicate == SCHEME and not each.source.layer}
    for each in stated:
        if each.predicate == SCHEME and each.value not in schemes:
            problem = f"is in scheme {short(each.value)}, which nothing reads"
            step = f"use one of {', '.join(sorted(map(short, schemes)))}"
            yield told(each, "unknown-scheme", problem, step, Severity.ERROR)


def foreign_vendors(entries: Entries) -> Iterator[Problem]:
    """Tell versions that another vendor provides than their family."""
    for entry in entries.named.values():
        family = entries.named.get(entry.text(BROADER))
        own, theirs = entry.one(PROVIDER), family.one(PROVIDER) if family else None
        if own and theirs and own.value != theirs.value:
            problem = (
                f"is provided by {short(own.value)}, "
                f"its family {short(theirs.entry)} by {short(theirs.value)}"
            )
            step = "correct one of them, unless it is so"
            yield told(own, "vendor", problem, step, Severity.WARNING)


def vain_retractions(entries: Entries) -> Iterator[Problem]:
    """Tell names taken out that no earlier folder gives the entry."""
    for entry in entries.kept:
        for out, is_met in entry.retractions:
            if not is_met:
                problem = f'kg:retracts "{out.value}", which no folder before gives it'
                step = "correct the name, or drop the line"
                yield told(out, "retracts", problem, step, Severity.ERROR)


def unknown_statements(entries: Entries) -> Iterator[Problem]:
    """Tell what nobody reads: a misspelt predicate would lose its value in silence.

    What the first folder states of its concepts is known.
    """
    stated = [each for entry in entries.everything for each in entry.statements]
    labelled = {each.iri for each in entries.everything if each.label}
    known = KNOWN | {
        each.predicate for each in stated if not each.source.layer and each.entry not in labelled
    }
    types = {CONCEPT, KG + "Cue", KG + "RelationRule", *(KG + label for label in LABELS[:3])}
    for each in stated:
        if each.predicate not in known and not each.predicate.startswith(NOTES):
            problem = f'{short(each.predicate)} "{each.value}" is nothing an entry has'
            step = f"use one of {', '.join(sorted(map(short, KNOWN - {TYPE})))}"
            yield told(each, "unknown-property", problem, step, Severity.ERROR)
        elif each.predicate == TYPE and each.source.layer and each.value not in types:
            problem = f"is a {short(each.value)}, which is no kind of entry"
            step = f"use kg:{', kg:'.join(LABELS[:3])}, kg:Cue, kg:RelationRule or skos:Concept"
            yield told(each, "unknown-class", problem, step, Severity.ERROR)


def _local(entry: Entry) -> str:
    return entry.id.partition(":")[2]


DOUBTFUL: tuple[Rule, ...] = (
    short_names,
    lost_pointers,
    repeated_names,
    codes,
    foreign_ids,
    unsourced,
    unlabelled_use_cases,
    wordless,
    unknown_schemes,
    foreign_vendors,
    vain_retractions,
    unknown_statements,
)
"""The rules that vocabularies can be read without, but should keep."""
