"""Entries: all that the files of several folders state about one thing, put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from kg.model.names import fold_name
from kg.ontology import BASE, KG, local_name
from kg.vocabulary.sources import Statement

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
DEPRECATED = "http://www.w3.org/2002/07/owl#deprecated"
PREFERRED, ALIAS, HIDDEN = _SKOS + "prefLabel", _SKOS + "altLabel", _SKOS + "hiddenLabel"
BROADER, SCHEME, CONCEPT = _SKOS + "broader", _SKOS + "inScheme", _SKOS + "Concept"
SOURCE = "http://purl.org/dc/terms/source"
CODE, KIND, PROVIDER, RELEASED = KG + "code", KG + "kind", KG + "providedBy", KG + "released"
BRAND, SUBSIDIARY, CATEGORY = KG + "brand", KG + "subsidiary", KG + "category"
RANK, AT_LEAST, RETRACTS = KG + "rank", KG + "atLeast", KG + "retracts"

SINGLE = (KIND, BROADER, PROVIDER, RELEASED, RANK, AT_LEAST)
"""What an entry states once; a later folder's value takes the place of an earlier one's."""

MANY = (ALIAS, HIDDEN, BRAND, SUBSIDIARY, CATEGORY, CODE, SOURCE)
"""What an entry may state several times; the values of all folders count, unless retracted."""

KNOWN = frozenset((*SINGLE, *MANY, TYPE, DEPRECATED, PREFERRED, SCHEME, RETRACTS))
"""All that an entry may state."""

NOTES = (_SKOS + "note", _SKOS + "scopeNote", _SKOS + "definition", _SKOS + "example", _RDFS)
"""What may be stated of anything and is read by people only; the beginnings of such IRIs."""

LABELS = ("Company", "Organisation", "Model", "UseCase")
"""The kinds of named entries, as node labels."""

_USE_CASE = "use-case"
_PREFIXES = {
    _SKOS: "skos:",
    _RDFS: "rdfs:",
    KG: "kg:",
    SOURCE: "dct:source",
    DEPRECATED: "owl:deprecated",
}
_RETRACTABLE = (ALIAS, HIDDEN, BRAND, SUBSIDIARY, CATEGORY, CODE, PREFERRED)


@dataclass(frozen=True)
class Entry:
    """One entry with all its statements, those of earlier folders first."""

    iri: str
    statements: tuple[Statement, ...]

    @property
    def id(self) -> str:
        """The id of the node: what kind it is and its local name."""
        return self.iri.removeprefix(BASE)

    @cached_property
    def label(self) -> str:
        """The node label of a named entry, else ""."""
        types = {each.value for each in self._all(TYPE)}
        if CONCEPT in types and self.id.startswith(f"{_USE_CASE}:"):
            return "UseCase"
        return next((label for label in LABELS if KG + label in types), "")

    def is_a(self, kind: str) -> bool:
        """Tell whether a file gives the entry this type."""
        return any(each.value == kind for each in self._all(TYPE))

    @property
    def schemes(self) -> tuple[str, ...]:
        """The schemes the entry is a concept of, by local name."""
        return tuple(sorted({local_name(each.value) for each in self._all(SCHEME)}))

    @property
    def is_out(self) -> bool:
        """Whether a folder takes the entry out."""
        return any(each.value == "true" for each in self._all(DEPRECATED))

    @cached_property
    def preferred(self) -> tuple[Statement, ...]:
        """The names the entry is shown by, one a language, the last folder's."""
        by_language = {each.language: each for each in self._all(PREFERRED)}
        return tuple(by_language[language] for language in sorted(by_language))

    @property
    def name(self) -> str:
        """The name in Chinese, else any, else ""."""
        names = {each.language: each.value for each in self.preferred}
        return names.get("zh") or next(iter(names.values()), "")

    def values(self, predicate: str) -> tuple[Statement, ...]:
        """Return what stands for a predicate after retraction, sorted, each value once.

        A name that a later folder's name has replaced is an alias.
        """
        found = [each for each in self._all(predicate) if not self._is_retracted(each)]
        if predicate == ALIAS:
            found += (each for each in self._replaced if not self._is_retracted(each))
        return tuple({each.value: each for each in sorted(found, key=_by_value)}.values())

    def texts(self, predicate: str) -> tuple[str, ...]:
        """Return the values of a predicate after retraction, sorted."""
        return tuple(each.value for each in self.values(predicate))

    def one(self, predicate: str) -> Statement | None:
        """Return the last folder's statement of a predicate that has one value."""
        return next(reversed(self._all(predicate)), None)

    def text(self, predicate: str) -> str:
        """Return the last folder's value of a predicate that has one value, else ""."""
        found = self.one(predicate)
        return found.value if found else ""

    @property
    def names(self) -> tuple[Statement, ...]:
        """All statements that give the entry a name."""
        return (*self.preferred, *self.values(ALIAS), *self.values(HIDDEN))

    @cached_property
    def retractions(self) -> tuple[tuple[Statement, bool], ...]:
        """The names folders take out, each with whether an earlier folder had it."""
        return tuple(
            (out, any(_takes(out, each) for each in self.statements)) for out in self._all(RETRACTS)
        )

    def _all(self, predicate: str) -> tuple[Statement, ...]:
        return self._by_predicate.get(predicate, ())

    @cached_property
    def _by_predicate(self) -> dict[str, tuple[Statement, ...]]:
        grouped: dict[str, list[Statement]] = {}
        for each in self.statements:
            grouped.setdefault(each.predicate, []).append(each)
        return {predicate: tuple(found) for predicate, found in grouped.items()}

    @property
    def _replaced(self) -> tuple[Statement, ...]:
        shown = {each.value for each in self.preferred}
        return tuple(each for each in self._all(PREFERRED) if each.value not in shown)

    def _is_retracted(self, statement: Statement) -> bool:
        return any(_takes(out, statement) for out in self._all(RETRACTS))


def gather_entries(statements: Iterable[Statement]) -> list[Entry]:
    """Return the entries that statements are about, in a fixed order.

    Named entries come by label, then in the order of folders and files, then by id.
    """
    ordered = sorted(statements, key=_order)
    entries = [
        Entry(iri, tuple(sorted(found, key=_by_layer)))
        for iri, found in groupby(ordered, key=lambda each: each.entry)
    ]
    return sorted(entries, key=_reading_order)


def short(iri: str) -> str:
    """Return an IRI as a vocabulary writes it.

    >>> short(KG + "brand"), short("urn:ai-adoption-kg:model:gpt-4")
    ('kg:brand', 'model:gpt-4')
    """
    for prefix, written in _PREFIXES.items():
        if iri.startswith(prefix):
            return written + iri.removeprefix(prefix)
    return iri.removeprefix(BASE)


def _takes(out: Statement, statement: Statement) -> bool:
    """Whether a retraction is about a statement of an earlier folder."""
    return (
        statement.predicate in _RETRACTABLE
        and statement.source.layer < out.source.layer
        and fold_name(statement.value) == fold_name(out.value)
    )


def _order(statement: Statement) -> tuple[str, str, str]:
    return statement.entry, statement.predicate, statement.value


def _by_value(statement: Statement) -> str:
    return statement.value


def _by_layer(statement: Statement) -> tuple[int, str]:
    return statement.source.layer, str(statement.source.path)


def _reading_order(entry: Entry) -> tuple[int, int, str, str]:
    label = LABELS.index(entry.label) if entry.label else len(LABELS)
    opening: Sequence[Statement] = entry.statements
    return label, opening[0].source.layer, str(opening[0].source.path), entry.iri
