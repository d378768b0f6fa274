"""Says which node a vocabulary term is, and makes one for a name no vocabulary lists."""

from __future__ import annotations

from kg.model.claim import EntityRef, Subject
from kg.model.company import CompanyRef
from kg.model.ids import named_id
from kg.vocabulary import Term, Vocabulary


def resolve_term(term_id: str, vocabulary: Vocabulary) -> EntityRef:
    """Return the node a vocabulary term stands for."""
    term = vocabulary.by_id[term_id]
    return EntityRef(node_id(term), term.label, term.name)


def unknown_model(name: str) -> EntityRef:
    """Return a node of its own for a model no vocabulary lists.

    >>> unknown_model("自研的预训练语言模型").label
    'Model'
    """
    return EntityRef(named_id("model", name), "Model", name)


def resolve_subject(name: str, vocabulary: Vocabulary) -> Subject:
    """Return the company or organisation of a printed name; one nobody knows is an organisation.

    >>> resolve_subject("北塘船厂", Vocabulary((), ())).id
    'organisation:北塘船厂'
    """
    term = vocabulary.find(name, "Company", "Organisation")
    if term is None:
        return EntityRef(named_id("organisation", name), "Organisation", name)
    return subject_of(term)


def subject_of(term: Term) -> Subject:
    """Return the company or organisation a term stands for, as who a claim speaks of."""
    if term.label == "Company":
        return CompanyRef(term.name, term.code)
    return EntityRef(node_id(term), term.label, term.name)


def node_id(term: Term) -> str:
    """Return the id of a term's node; a company's is that of its code."""
    return CompanyRef(term.name, term.code).id if term.label == "Company" else term.id
