"""What the tables of all exports are made of: columns with types, and records of values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from kg.model.graph import Value

UNTOLD = frozenset({"aliasKeys"})
"""Properties that exports for people leave out: they follow from others, and only a search needs them."""

Record = Sequence[Value]
"""The values of a line, one for each column; what is empty is no property."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading as its readers want it, and the ontology's word for its type.

    >>> Column("released", "date").kind
    'date'
    """

    heading: str
    kind: str = "string"


def batches(records: Iterator[Record], size: int) -> Iterator[list[Record]]:
    """Yield the records in lists of at most ``size``.

    >>> [len(batch) for batch in batches(iter([("a",), ("b",), ("c",)]), 2)]
    [2, 1]
    """
    while batch := list(islice(records, size)):
        yield batch
