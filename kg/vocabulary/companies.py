"""Decides which company a printed name and code mean: the code first, then the name."""

from __future__ import annotations

from kg.model.company import CompanyRef
from kg.model.names import fold_name
from kg.vocabulary.bare_names import Reading, match, read_name
from kg.vocabulary.term import Term, Vocabulary


def resolve_company(name: str, code: str, vocabulary: Vocabulary) -> CompanyRef:
    """Return the canonical company of a printed name and code; one of them may be empty.

    The code decides, that of a second listing too. A name the vocabulary knows under
    another code stays as printed, so two companies are never merged against their codes.
    Marks of share class and warning and legal forms do not make a name another one.
    """
    by_code = vocabulary.find(code, "Company") if code else None
    if by_code:
        return CompanyRef(by_code.name, by_code.code or code)
    by_name = find_company(name, vocabulary) if name else None
    if by_name and not (code and by_name.code):
        return CompanyRef(by_name.name, code or by_name.code)
    return CompanyRef(name or code, code)


def find_company(name: str, vocabulary: Vocabulary) -> Term | None:
    """Return the one company a name surely means, as it stands or without marks and legal form.

    A name that could mean two, or a subsidiary, means none.
    """
    exact = vocabulary.find(name, "Company")
    if exact:
        return exact
    found: dict[str, tuple[Term, bool]] = {}
    for reading in read_name(name, vocabulary):
        for label in ("Company", "Organisation"):
            term = vocabulary.find(reading.key, label)
            if term:
                _, sure = found.get(term.id, (term, False))
                found[term.id] = (term, sure or _is_sure(reading, term))
    if len(found) != 1:
        return None
    ((term, sure),) = found.values()
    return term if sure and term.label == "Company" else None


def _is_sure(reading: Reading, term: Term) -> bool:
    found = match(
        reading,
        Reading(reading.key),
        is_listed=bool(term.code),
        is_main=reading.key == fold_name(term.name),
    )
    return found is not None and found.is_sure
