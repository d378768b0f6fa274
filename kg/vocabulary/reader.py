"""Reads the SKOS vocabularies: the shipped ones, and folders of a user's own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from kg.ontology import BASE, local_name
from kg.vocabulary import entry as stated
from kg.vocabulary.entry import Entry, gather_entries
from kg.vocabulary.problem import raise_unusable
from kg.vocabulary.rule import longest_first
from kg.vocabulary.rule_reader import UNUSABLE, read_cues, read_rules
from kg.vocabulary.rules import CATEGORY_SCHEME, Entries
from kg.vocabulary.sources import Source, read_sources, shipped_folder
from kg.vocabulary.term import Concept, Term, Vocabulary


def read_vocabulary(*folders: Path) -> Vocabulary:
    """Read every ``*.ttl`` of the folders as one vocabulary (default: the shipped folder).

    A later folder adds to the entries of earlier ones, replaces what an entry states
    once, and takes names (``kg:retracts``) or entries (``owl:deprecated``) out;
    :func:`with_shipped` puts the shipped folder before others. Raises
    :class:`kg.errors.VocabularyError` with everything that cannot be used: a missing
    folder, broken Turtle, an entry without a name, a date or number that is none, a
    reference, id or category that does not exist, names that clash, families in a circle.
    """
    return _read(folders or (shipped_folder(),))


@cache
def _read(folders: tuple[Path, ...]) -> Vocabulary:
    sources, statements, problems = read_sources(folders)
    raise_unusable(problems, folders)
    entries = Entries(gather_entries(statements))
    raise_unusable((each for rule in UNUSABLE for each in rule(entries)), folders)
    concepts = tuple(_concepts(entries.kept))
    ranks = {each.name: each.rank for each in concepts if each.scheme == CATEGORY_SCHEME}
    terms = tuple(_term(each, ranks) for each in entries.named.values())
    return Vocabulary(
        terms,
        concepts,
        _digest(sources),
        folders,
        cues=tuple(read_cues(entries.kept)),
        rules=tuple(read_rules(entries.kept)),
    )


def _term(entry: Entry, ranks: dict[str, int]) -> Term:
    code, *other_codes = _codes(entry)
    released = entry.text(stated.RELEASED)
    english = (each.value for each in entry.preferred if each.language == "en")
    return Term(
        id=entry.id,
        label=entry.label,
        name=entry.name,
        name_en=next(english, ""),
        aliases=entry.texts(stated.ALIAS),
        hidden=entry.texts(stated.HIDDEN),
        code=code,
        other_codes=tuple(other_codes),
        kind=entry.text(stated.KIND),
        broader=entry.text(stated.BROADER).removeprefix(BASE),
        provider=entry.text(stated.PROVIDER).removeprefix(BASE),
        released=date.fromisoformat(released) if released else None,
        brands=entry.texts(stated.BRAND),
        subsidiaries=entry.texts(stated.SUBSIDIARY),
        categories=tuple(sorted(entry.texts(stated.CATEGORY), key=ranks.__getitem__)),
        source="; ".join(entry.texts(stated.SOURCE)),
    )


def _concepts(entries: Iterable[Entry]) -> Iterator[Concept]:
    """Yield the concepts of each scheme; a printed label is a word too."""
    for entry in sorted(entries, key=lambda each: each.iri):
        label = entry.name
        words = {label, *entry.texts(stated.ALIAS)} - {""}
        for scheme in entry.schemes:
            yield Concept(
                scheme=scheme,
                name=label or local_name(entry.iri),
                words=longest_first(words),
                rank=int(entry.text(stated.RANK) or 99),
                at_least=int(entry.text(stated.AT_LEAST) or 1),
            )


def _codes(entry: Entry) -> tuple[str, ...]:
    """Return the stock codes of an entry; the one it is named after comes first."""
    own = entry.id.rsplit(":", 1)[-1]
    codes = entry.texts(stated.CODE)
    return tuple(sorted(codes, key=lambda code: (code != own, code))) or ("",)


def _digest(sources: Iterable[Source]) -> str:
    digest = hashlib.sha256()
    for source in sources:
        digest.update(source.path.read_bytes())
    return digest.hexdigest()
