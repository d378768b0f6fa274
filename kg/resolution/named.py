"""The entities that names are decided about: all that a graph's reports print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model.claim import Subject
from kg.model.names import fold_name
from kg.model.report import ReportClaims
from kg.resolution.resolve import node_id, subject_of
from kg.vocabulary import Term, Vocabulary

DECIDED = ("Company", "Organisation", "Model")
"""The labels whose names are decided about."""


@dataclass(frozen=True, slots=True)
class Named:
    """A node with its spellings: ``term`` is its entry, if a vocabulary lists it.

    >>> from kg.model.company import CompanyRef
    >>> Named(CompanyRef("锚地船务", "999001.SH"), ("锚地船务",)).is_anchored
    True
    """

    ref: Subject
    names: tuple[str, ...]
    term: Term | None = None

    @property
    def id(self) -> str:
        """The id of its node."""
        return self.ref.id

    @property
    def code(self) -> str:
        """Its stock code, if it has one."""
        return self.ref.code

    @property
    def is_anchored(self) -> bool:
        """Whether more than a printed name says who it is: an entry or a stock code."""
        return self.term is not None or bool(self.code)

    @property
    def is_model(self) -> bool:
        """Whether it is a model; companies and organisations are compared with one another."""
        return self.ref.label == "Model"

    @property
    def main_names(self) -> frozenset[str]:
        """The folded names it goes by, shorter aliases left out."""
        return frozenset(map(fold_name, self.main_spellings))

    @property
    def main_spellings(self) -> tuple[str, ...]:
        """The names it goes by, of an entry without its aliases."""
        if self.term is None:
            return self.names
        return tuple(each for each in (self.term.name, self.term.name_en) if each)


def known(vocabulary: Vocabulary) -> list[Named]:
    """Return the entries of a vocabulary whose names are decided about.

    Loose names (hidden ones) are left out: they mean the entry only as they stand.
    """
    return [
        Named(subject_of(term), tuple(dict.fromkeys((term.name, *_others(term)))), term)
        for term in vocabulary.terms
        if term.label in DECIDED
    ]


def unknown(parts: Iterable[ReportClaims], vocabulary: Vocabulary) -> list[Named]:
    """Return what the reports print and no vocabulary lists, by id, with all its spellings."""
    listed = {node_id(term) for term in vocabulary.terms}
    refs: dict[str, Subject] = {}
    names: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        for ref, name in _printed(part):
            if ref.id not in listed and ref.label in DECIDED:
                refs[ref.id] = min(refs.get(ref.id, ref), ref, key=lambda each: each.name)
                names[ref.id] |= {name, ref.name} - {""}
    return [Named(refs[identity], tuple(sorted(names[identity]))) for identity in sorted(refs)]


def _printed(part: ReportClaims) -> Iterator[tuple[Subject, str]]:
    """Yield each entity that a report names, with the name it goes by there."""
    for claim in part.claims:
        yield claim.company, claim.company.name
        yield claim.object, claim.object.name
    for row in part.disclosures:
        if row.company:
            yield row.company, row.company.name
    for listing in part.listings:
        yield listing.company, listing.name
    for score in part.scores:
        yield score.model, score.model.name
    for each in part.model_classes:
        yield each.model, each.model.name


def _others(term: Term) -> tuple[str, ...]:
    return tuple(each for each in (term.name_en, *term.aliases) if each)


def spellings(entity: Named) -> tuple[str, ...]:
    """Return all that people may call an entity: names, loose ones too, and codes."""
    term = entity.term
    codes = [each for each in (entity.code, *(term.other_codes if term else ())) if each]
    bare = [each.partition(".")[0] for each in codes]
    return (*entity.names, *(term.hidden if term else ()), *codes, *bare)
