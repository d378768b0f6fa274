"""Decides which company a printed name and code mean: the code first, then an exact name."""

from __future__ import annotations

from kg.model.company import CompanyRef
from kg.vocabulary.term import Vocabulary


def resolve_company(name: str, code: str, vocabulary: Vocabulary) -> CompanyRef:
    """Return the canonical company of a printed name and code; one of them may be empty.

    The code decides, that of a second listing too. A name the vocabulary knows under
    another code stays as printed, so two companies are never merged against their codes.
    """
    by_code = vocabulary.find(code, "Company") if code else None
    if by_code:
        return CompanyRef(by_code.name, by_code.code or code)
    by_name = vocabulary.find(name, "Company") if name else None
    if by_name and not (code and by_name.code):
        return CompanyRef(by_name.name, code or by_name.code)
    return CompanyRef(name or code, code)
