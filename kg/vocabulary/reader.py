"""Reads the SKOS vocabularies in ``ontology/vocabularies``."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.config import ontology_folder
from kg.errors import OntologyError
from kg.ontology import KG, local_name, parse_turtle
from kg.vocabulary.rule import Cue, RelationRule
from kg.vocabulary.rule_reader import read_cues, read_rules
from kg.vocabulary.term import Concept, Term, Vocabulary

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

_NAMED_CLASSES = ("Company", "Organisation", "Model")
_CATEGORY = "category"
_USE_CASES = "urn:ai-adoption-kg:use-case:"


@cache
def read_vocabulary(folder: Path | None = None) -> Vocabulary:
    """Read every ``*.ttl`` of ``folder`` (default: the shipped vocabularies).

    Raises :class:`OntologyError` for a missing folder, broken Turtle, an entry without
    a name, a date or number that is none, or a reference or category that does not exist.
    """
    directory = folder or ontology_folder() / "vocabularies"
    files = sorted(directory.glob("*.ttl"))
    if not files:
        raise OntologyError(
            str(directory), "holds no vocabulary (*.ttl)", "reinstall, or restore it"
        )
    terms: list[Term] = []
    concepts: list[Concept] = []
    cues: list[Cue] = []
    rules: list[RelationRule] = []
    digest = hashlib.sha256()
    for file in files:
        graph = parse_turtle(file)
        digest.update(file.read_bytes())
        terms.extend(_terms(graph, file))
        concepts.extend(_concepts(graph, file))
        cues.extend(read_cues(graph, file))
        rules.extend(read_rules(graph, file))
    _check_references(terms, directory)
    terms = _by_rank(terms, concepts, directory)
    return Vocabulary(tuple(terms), tuple(concepts), digest.hexdigest(), tuple(cues), tuple(rules))


def _terms(graph: rdflib.Graph, file: Path) -> list[Term]:
    from rdflib import RDF, SKOS, URIRef

    found: list[Term] = []
    for label in _NAMED_CLASSES:
        subjects = set(graph.subjects(RDF.type, URIRef(KG + label)))
        found.extend(_term(graph, subject, label, file) for subject in sorted(subjects, key=str))
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    uses = sorted((each for each in concepts if str(each).startswith(_USE_CASES)), key=str)
    found.extend(_term(graph, subject, "UseCase", file) for subject in uses)
    return found


def _term(graph: rdflib.Graph, subject: Node, label: str, file: Path) -> Term:
    from rdflib import DCTERMS, SKOS

    names = _labels(graph, subject)
    if not names:
        raise OntologyError(f"{file} entry {subject}", "has no skos:prefLabel", "give it a name")
    code, *other_codes = _codes(graph, subject)
    return Term(
        id=_id(subject),
        label=label,
        name=_shown(names),
        name_en=names.get("en", ""),
        aliases=_texts(graph, subject, str(SKOS.altLabel)),
        hidden=_texts(graph, subject, str(SKOS.hiddenLabel)),
        code=code,
        other_codes=tuple(other_codes),
        kind=_text(graph, subject, KG + "kind"),
        broader=_reference(graph, subject, str(SKOS.broader)),
        provider=_reference(graph, subject, KG + "providedBy"),
        released=_released(graph, subject, file),
        brands=_texts(graph, subject, KG + "brand"),
        subsidiaries=_texts(graph, subject, KG + "subsidiary"),
        categories=_texts(graph, subject, KG + _CATEGORY),
        source=_text(graph, subject, str(DCTERMS.source)),
    )


def _concepts(graph: rdflib.Graph, file: Path) -> list[Concept]:
    from rdflib import SKOS

    found = []
    for subject, scheme in sorted(graph.subject_objects(SKOS.inScheme)):
        label = _shown(_labels(graph, subject))
        words = {label, *_texts(graph, subject, str(SKOS.altLabel))} - {""}
        found.append(
            Concept(
                scheme=local_name(scheme),
                name=label or local_name(subject),
                words=tuple(sorted(words, key=lambda word: (-len(word), word))),
                rank=_number(graph, subject, "rank", 99, file),
                at_least=_number(graph, subject, "atLeast", 1, file),
            )
        )
    return found


def _released(graph: rdflib.Graph, subject: Node, file: Path) -> date | None:
    text = _text(graph, subject, KG + "released")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise OntologyError(
            f"{file} entry {subject}", f'kg:released "{text}" is no date', "write YYYY-MM-DD"
        ) from None


def _number(graph: rdflib.Graph, subject: Node, name: str, default: int, file: Path) -> int:
    text = _text(graph, subject, KG + name)
    try:
        return int(text) if text else default
    except ValueError:
        raise OntologyError(
            f"{file} entry {subject}", f'kg:{name} "{text}" is no whole number', "write one"
        ) from None


def _check_references(terms: list[Term], directory: Path) -> None:
    """Raise for all dead references at once."""
    known = {term.id for term in terms}
    dead = [
        f"{term.id} -> {target}"
        for term in terms
        for target in (term.broader, term.provider)
        if target and target not in known
    ]
    if dead:
        raise OntologyError(
            str(directory), f"dead references: {', '.join(dead)}", "add the entries"
        )


def _by_rank(terms: list[Term], concepts: list[Concept], directory: Path) -> list[Term]:
    """Put the categories of each term in their usual order; raise for all unknown ones at once."""
    ranks = {each.name: each.rank for each in concepts if each.scheme == _CATEGORY}
    unknown = [
        f'{term.id} -> "{name}"' for term in terms for name in term.categories if name not in ranks
    ]
    if unknown:
        raise OntologyError(
            str(directory),
            f"unknown categories: {', '.join(unknown)}",
            f"use {', '.join(ranks) or 'none'}, or add them to the scheme",
        )
    return [
        replace(term, categories=tuple(sorted(term.categories, key=ranks.__getitem__)))
        for term in terms
    ]


def _labels(graph: rdflib.Graph, subject: Node) -> dict[str, str]:
    """Return the labels of an entry by language; "" is that of a label without one."""
    from rdflib import SKOS

    labels = graph.objects(subject, SKOS.prefLabel)
    return {getattr(each, "language", ""): str(each) for each in labels}


def _shown(labels: dict[str, str]) -> str:
    """Return the label in Chinese, else any, else nothing."""
    return labels.get("zh") or next(iter(labels.values()), "")


def _codes(graph: rdflib.Graph, subject: Node) -> tuple[str, ...]:
    """Return the stock codes of an entry; the one it is named after comes first."""
    codes = _texts(graph, subject, KG + "code")
    own = str(subject).rsplit(":", 1)[-1]
    return tuple(sorted(codes, key=lambda code: (code != own, code))) or ("",)


def _id(subject: object) -> str:
    kind, _, local = str(subject).removeprefix("urn:ai-adoption-kg:").partition(":")
    return f"{kind}:{local}"


def _texts(graph: rdflib.Graph, subject: Node, predicate: str) -> tuple[str, ...]:
    from rdflib import URIRef

    return tuple(sorted(str(each) for each in graph.objects(subject, URIRef(predicate))))


def _text(graph: rdflib.Graph, subject: Node, predicate: str) -> str:
    return next(iter(_texts(graph, subject, predicate)), "")


def _reference(graph: rdflib.Graph, subject: Node, predicate: str) -> str:
    target = _text(graph, subject, predicate)
    return _id(target) if target else ""
