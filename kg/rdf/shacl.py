"""Holds triples to the SHACL shapes; the only module that imports pyshacl."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.ontology import parse_turtle
from kg.rdf.iris import node_id
from kg.rdf.write import triple_graph

if TYPE_CHECKING:
    from kg.rdf.write import Quad


@dataclass(frozen=True, slots=True)
class Violation:
    """What a shape found: the id of the node, what is demanded, and the value, if there is one.

    >>> Violation("claim:0", "grade: one of A, B, C, D", "E").value
    'E'
    """

    node: str
    message: str
    value: str


def validate(quads: Iterable[Quad], shapes: Path) -> list[Violation]:
    """Return what breaks the shapes, sorted.

    Raises :class:`kg.errors.OntologyError` when the shapes are missing or no Turtle.
    """
    import pyshacl
    from rdflib import SH

    _, report, _ = pyshacl.validate(
        triple_graph(quads),
        shacl_graph=parse_turtle(shapes),
        inference="none",
        advanced=True,
        inplace=True,
    )
    return sorted(
        {
            Violation(
                node=node_id(str(report.value(result, SH.focusNode))),
                message=str(report.value(result, SH.resultMessage)),
                value=node_id(str(report.value(result, SH.value) or "")),
            )
            for result in report.subjects(SH.resultSeverity)
        },
        key=lambda each: (each.node, each.message, each.value),
    )
