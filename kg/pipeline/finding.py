"""Finds the node that a name means: by id, name, or any other name it is known by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.errors import UnknownNameError
from kg.model.graph import Row, texts
from kg.model.names import fold_name
from kg.pipeline.nearest import nearest_names
from kg.store.protocol import QueryRunner
from kg.templates import find_template

SUBJECTS = ("Company", "Organisation")
"""The labels of those who may state something, in the order in which a name is looked up."""

_CAPITAL_WITHIN = re.compile("(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Found:
    """A node that a name means; ``is_own_name`` where it is its id or its own name, no alias.

    >>> Found("model:star", "Star", is_own_name=True).id
    'model:star'
    """

    id: str
    name: str
    is_own_name: bool


def find_node(runner: QueryRunner, labels: Sequence[str], name: str) -> str:
    """Return the id of the node a name means, the first label that has it winning.

    Within a label an id counts first, then the name itself, for which stores have indexes, and
    only then any spelling of any name. Raises :class:`UnknownNameError` with the nearest names
    when there is none.
    """
    for label in labels:
        if found := look_up(runner, label, name):
            return found.id
    raise unknown_name(runner, labels, name)


def look_up(runner: QueryRunner, label: str, name: str) -> Found | None:
    """Return the node of a label that a name means, as :func:`find_node` does, or nothing."""
    # A label cannot be a parameter; these come from the headers of templates.
    by_name = (
        f"MATCH (node:{label} {{id: $name}}) RETURN node.id AS id, node.name AS name, 0 AS rank"
        f" UNION ALL MATCH (node:{label} {{name: $name}})"
        " RETURN node.id AS id, node.name AS name, 1 AS rank"
    )
    by_spelling = (
        f"MATCH (node:{label}) WHERE $key IN node.aliasKeys"
        " RETURN node.id AS id, node.name AS name, 2 AS rank"
    )
    key = fold_name(name)
    found = runner.run(by_name, {"name": name}) or runner.run(by_spelling, {"key": key})
    if not found:
        return None
    rank, identity, called = min(
        (str(row["rank"]), str(row["id"]), str(row["name"])) for row in found
    )
    return Found(identity, called, is_own_name=rank != "2" or fold_name(called) == key)


def unknown_name(runner: QueryRunner, labels: Sequence[str], name: str) -> UnknownNameError:
    """Return the error that a name is that of no node of the labels, with the nearest names."""
    return UnknownNameError(in_words(labels), name, _nearest(name, named_nodes(runner, labels)))


def in_words(labels: Sequence[str]) -> str:
    """Return labels as a sentence has them.

    >>> in_words(["UseCase", "Model"])
    'use case or model'
    """
    return " or ".join(_CAPITAL_WITHIN.sub(" ", label).lower() for label in labels)


def named_nodes(runner: QueryRunner, labels: Sequence[str]) -> Iterator[tuple[str, Row]]:
    """Yield all nodes of some labels with all their names: the label, and a row of the template names."""
    names = find_template("names")
    for label in labels:
        for row in runner.run(names.cypher, {"label": label}):
            yield label, row


def _nearest(name: str, known: Iterable[tuple[str, Row]]) -> tuple[str, ...]:
    """Return the canonical names whose spellings come nearest to a name."""
    spellings = {
        spelling: str(row["name"])
        for _, row in known
        for spelling in (row["name"], row["nameEn"], *texts(row["aliases"]))
        if isinstance(spelling, str)
    }
    return nearest_names(name, spellings)
