"""Reads the cues and relation rules of a vocabulary file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import OntologyError
from kg.ontology import KG, local_name
from kg.vocabulary.rule import SIDES, Cue, RelationRule

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node


def read_cues(graph: rdflib.Graph, file: Path) -> list[Cue]:
    """Return the cues of a file, by name.

    Raises :class:`OntologyError` for a cue without a word, or with a side or rank that is none.
    """
    from rdflib import SKOS

    found = []
    for subject in _instances(graph, "Cue"):
        words = _texts(graph, subject, str(SKOS.altLabel))
        side = _text(graph, subject, KG + "side") or "either"
        if not words or side not in SIDES:
            raise OntologyError(
                f"{file} entry {subject}",
                f'side "{side}" is unknown' if words else "has no skos:altLabel",
                f"use {', '.join(SIDES)}" if words else "give it a word",
            )
        found.append(
            Cue(
                name=local_name(subject),
                words=tuple(sorted(words, key=lambda word: (-len(word), word))),
                rank=_rank(graph, subject, file),
                side=side,
                status=_text(graph, subject, KG + "useStatus"),
                partner_status=_text(graph, subject, KG + "partnerStatus"),
                deal_status=_text(graph, subject, KG + "dealStatus"),
            )
        )
    return found


def read_rules(graph: rdflib.Graph, file: Path) -> list[RelationRule]:
    """Return the relation rules of a file, one for each pattern, by id.

    Raises :class:`OntologyError` for a rule without a relation or a pattern.
    """
    found: list[RelationRule] = []
    for subject in _instances(graph, "RelationRule"):
        relation = _text(graph, subject, KG + "states")
        patterns = _texts(graph, subject, KG + "pattern")
        if not (relation and patterns):
            missing = "kg:pattern" if relation else "kg:states"
            raise OntologyError(f"{file} entry {subject}", f"has no {missing}", "give it one")
        found.extend(
            RelationRule(
                id=local_name(subject),
                relation=relation,
                pattern=pattern,
                rank=_rank(graph, subject, file),
                status=_text(graph, subject, KG + "useStatus"),
                object=_object(graph, subject),
            )
            for pattern in patterns
        )
    return found


def _instances(graph: rdflib.Graph, name: str) -> list[Node]:
    from rdflib import RDF, URIRef

    return sorted(set(graph.subjects(RDF.type, URIRef(KG + name))), key=str)


def _texts(graph: rdflib.Graph, subject: Node, predicate: str) -> tuple[str, ...]:
    from rdflib import URIRef

    return tuple(sorted(str(each) for each in graph.objects(subject, URIRef(predicate))))


def _text(graph: rdflib.Graph, subject: Node, predicate: str) -> str:
    return next(iter(_texts(graph, subject, predicate)), "")


def _object(graph: rdflib.Graph, subject: Node) -> str:
    """Return the id of the term a rule means whatever is named."""
    kind, _, local = (
        _text(graph, subject, KG + "means").removeprefix("urn:ai-adoption-kg:").partition(":")
    )
    return f"{kind}:{local}" if local else ""


def _rank(graph: rdflib.Graph, subject: Node, file: Path) -> int:
    text = _text(graph, subject, KG + "rank")
    try:
        return int(text) if text else 50
    except ValueError:
        raise OntologyError(
            f"{file} entry {subject}", f'kg:rank "{text}" is no whole number', "write one"
        ) from None
