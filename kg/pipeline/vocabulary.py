"""Looks after the vocabularies: checks their files, and finds whose a name is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UnknownNameError
from kg.model.names import fold_name
from kg.pipeline.nearest import nearest_names
from kg.vocabulary import Problem, Term, Vocabulary, check_folders, read_vocabulary, with_shipped


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """An entry that has a name, and all it says; ``by`` tells as what it has the name."""

    id: str
    by: str
    label: str
    name: str
    english: str
    code: str
    kind: str
    vendor: str
    family: tuple[str, ...]
    versions: tuple[str, ...]
    released: str
    aliases: tuple[str, ...]
    hidden: tuple[str, ...]
    brands: tuple[str, ...]
    subsidiaries: tuple[str, ...]
    categories: tuple[str, ...]
    source: str


def check_vocabularies(folders: Sequence[Path] = ()) -> list[Problem]:
    """Return all that is wrong with the shipped vocabularies and those of the folders."""
    from kg.extraction import PatternCheck

    return check_folders(with_shipped(folders), PatternCheck)


def find_terms(name: str, folders: Sequence[Path] = ()) -> list[FoundTerm]:
    """Return the entries that have a name, alias, code, id, brand or subsidiary, best first.

    Raises :class:`UnknownNameError` with near names when there is none, and what
    :func:`kg.vocabulary.read_vocabulary` raises.
    """
    vocabulary = read_vocabulary(*with_shipped(folders))
    found = [(by, term) for term in vocabulary.terms if (by := _has(term, name))]
    if not found:
        spellings = {spelling: term.name for term in vocabulary.terms for spelling in term.names}
        raise UnknownNameError(
            "name",
            name,
            nearest_names(name, spellings),
            "in the vocabularies",
            "add it to a folder of your own (docs/vocabularies.md)",
        )
    pointers = ("brand", "subsidiary")
    ranked = sorted(
        found, key=lambda each: pointers.index(each[0]) + 1 if each[0] in pointers else 0
    )
    return [_found(term, by, vocabulary) for by, term in ranked]


def _has(term: Term, name: str) -> str:
    """Return as what a term has a name, "" where it has not."""
    key = fold_name(name)
    roles = {
        "name": (term.name, term.name_en),
        "id": (term.id,),
        "code": (term.code, term.code.partition(".")[0], *term.other_codes),
        "alias": term.aliases,
        "hidden alias": term.hidden,
        "brand": term.brands,
        "subsidiary": term.subsidiaries,
    }
    meant = (role for role, names in roles.items() if key in map(fold_name, filter(None, names)))
    return next(meant, "") if key else ""


def _found(term: Term, by: str, vocabulary: Vocabulary) -> FoundTerm:
    vendor = vocabulary.by_id.get(term.provider)
    return FoundTerm(
        id=term.id,
        by=by,
        label=term.label,
        name=term.name,
        english=term.name_en,
        code="、".join(filter(None, (term.code, *term.other_codes))),
        kind=term.kind,
        vendor=vendor.name if vendor else "",
        family=tuple(each.name for each in vocabulary.families(term)),
        versions=tuple(each.name for each in vocabulary.terms if each.broader == term.id),
        released=str(term.released or ""),
        aliases=term.aliases,
        hidden=term.hidden,
        brands=term.brands,
        subsidiaries=term.subsidiaries,
        categories=term.categories,
        source=term.source,
    )
