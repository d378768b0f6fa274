"""Runs Cypher of the user's own on a graph; it may only read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.config import GraphSource
from kg.cypher import find_write_clause
from kg.errors import StoreError, TemplateError
from kg.model.graph import Row, Value
from kg.pipeline.opening import open_graph
from kg.store.protocol import Limits, QueryRunner


@dataclass(frozen=True, slots=True)
class CypherAnswer:
    """What a statement answered; ``cut`` where there were more rows than were taken."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    cut: bool = False


def run_cypher(
    source: GraphSource,
    statement: str,
    given: Sequence[str] = (),
    most: int | None = None,
    seconds: float | None = None,
) -> CypherAnswer:
    """Run one statement with parameters as NAME=VALUE texts; see :func:`read_parameters`.

    ``most`` rows are taken at most, in ``seconds`` at most. Raises :class:`TemplateError` for a
    statement that writes or a parameter that is none, and :class:`StoreError` when the
    database refuses or the time is over.
    """
    parameters = read_parameters(given)
    with open_graph(source) as runner:
        return answer_cypher(runner, statement, parameters, most, seconds)


def answer_cypher(
    runner: QueryRunner,
    statement: str,
    parameters: Mapping[str, Value],
    most: int | None = None,
    seconds: float | None = None,
) -> CypherAnswer:
    """Run one statement on an open graph; see :func:`run_cypher`."""
    writes = find_write_clause(statement)
    if writes:
        raise StoreError(
            f"statement line {writes.line}, column {writes.column}",
            f"{writes.clause} writes, only reading is allowed",
            "ask with MATCH … RETURN; what the graph holds comes from `kg build` and `kg push`",
        )
    limits = Limits(None if most is None else most + 1, seconds)
    rows = runner.run(statement, parameters, limits)
    return CypherAnswer(
        columns=tuple(rows[0]) if rows else (),
        rows=tuple(rows[:most]),
        cut=most is not None and len(rows) > most,
    )


def read_parameters(given: Sequence[str]) -> Mapping[str, Value]:
    """Read NAME=VALUE texts: a value that is JSON counts as that, any other as the text it is.

    >>> read_parameters(["name=文心一言", "most=3", 'code="300364"', 'names=["a", "b"]'])
    {'name': '文心一言', 'most': 3, 'code': '300364', 'names': ('a', 'b')}
    """
    return dict(_parameter(text) for text in given)


def _parameter(text: str) -> tuple[str, Value]:
    name, sign, value = text.partition("=")
    if not (name.isidentifier() and sign):
        raise TemplateError(
            f'parameter "{text}"', "is not NAME=VALUE", "write --param name=TEXT --param most=3"
        )
    try:
        read = json.loads(value)
    except ValueError:
        return name, value
    if isinstance(read, dict):
        raise TemplateError(f"parameter {name}", "is a map", "give texts, numbers or lists")
    return name, tuple(read) if isinstance(read, list) else read
