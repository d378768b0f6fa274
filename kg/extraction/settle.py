"""Settles what the clauses of one row say of the same thing: one statement each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.extraction.relations import MODEL_RELATIONS
from kg.extraction.statement import Statement
from kg.model.names import fold_name
from kg.model.status import Status
from kg.vocabulary import Vocabulary

_SERIES = re.compile("系列")
_WEAK = (Status.EXPLORING, Status.STATED)


class Settler:
    """Settles the statements of a row with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._terms = vocabulary.by_id

    def settle(self, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        """Return one statement for each relation and object, in the order of the text.

        Of several the last explicit one speaks, but mere interest overrides nothing. A
        family is left out where one of its versions is stated, and so is a vendor's
        unnamed API where a model of the vendor is.
        """
        found: dict[tuple[str, str], Statement] = {}
        for statement in sorted(statements, key=lambda each: each.start):
            key = (statement.relation, statement.term or fold_name(statement.name))
            earlier = found.get(key)
            if earlier is None or _overrides(statement, earlier):
                found[key] = statement
        kept = list(found.values())
        return tuple(
            sorted(
                (each for each in kept if not self._is_covered(each, kept)),
                key=lambda each: (each.start, each.relation),
            )
        )

    def _is_covered(self, statement: Statement, others: Sequence[Statement]) -> bool:
        """Tell whether a more exact statement says what this one does."""
        term = self._terms.get(statement.term)
        if term is None or statement.relation not in MODEL_RELATIONS:
            return False
        named = [
            (each, other)
            for each in others
            if each.relation == statement.relation
            and each.term != term.id
            and (other := self._terms.get(each.term))
        ]
        if any(term in self._vocabulary.families(other) for _, other in named):
            return not _SERIES.search(statement.quote)
        return self._names_vendor(statement) and any(
            other.provider == term.provider and not self._names_vendor(each)
            for each, other in named
        )

    def _names_vendor(self, statement: Statement) -> bool:
        """Tell whether a model is meant by nothing but its vendor's name."""
        found = self._vocabulary.find(statement.surface, "Company", "Organisation")
        return found is not None and statement.label == "Model"


def _overrides(later: Statement, earlier: Statement) -> bool:
    if later.status in _WEAK and earlier.status not in _WEAK:
        return False
    return later.explicit or not earlier.explicit
