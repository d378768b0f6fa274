"""Decides which company a person means by a name and a code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.errors import JudgementError
from kg.model.company import CompanyRef
from kg.model.names import fold_name
from kg.pipeline.nearest import nearest_names
from kg.vocabulary import Vocabulary

_KIND = "company:"


@dataclass(frozen=True)
class Companies:
    """The companies a person may name: those of the vocabulary, and those the reports print."""

    vocabulary: Vocabulary
    printed: tuple[CompanyRef, ...] = ()

    def find(self, name: str) -> CompanyRef | None:
        """Return the company of a name, a code (with or without its exchange) or an id."""
        name = name.removeprefix(_KIND)
        term = self.vocabulary.find(name, "Company") if name else None
        if term:
            return CompanyRef(term.name, term.code)
        return next((each for each in self._all() if name and _is_called(each, name)), None)

    def resolve(self, name: str, code: str) -> CompanyRef | None:
        """Return the company of a name and a code, either of which may be empty.

        The code decides, as it does for printed labels; ``None`` when neither is known.
        Raises :class:`JudgementError` when they are those of two companies.
        """
        by_name, by_code = self.find(name), self.find(code)
        if by_name and by_code and by_name.id != by_code.id:
            raise _two(name, by_name, code, by_code)
        if by_name and code and not by_code and by_name.code:
            raise _two(name, by_name, code, CompanyRef("", code))
        if by_name and code and not by_code:
            return CompanyRef(by_name.name, code)
        return by_code or by_name

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return the names of known companies that come nearest to an unknown one."""
        terms = (term for term in self.vocabulary.terms if term.label == "Company")
        spellings = {spelling: term.name for term in terms for spelling in term.names}
        return nearest_names(name, spellings | {each.name: each.name for each in self.printed})

    def _all(self) -> Iterable[CompanyRef]:
        terms = (term for term in self.vocabulary.terms if term.label == "Company")
        yield from self.printed
        yield from (CompanyRef(term.name, term.code) for term in terms)


def _is_called(company: CompanyRef, name: str) -> bool:
    """Whether a company has this name or code, the code also without its exchange."""
    keys = (company.name, company.code, company.code.partition(".")[0])
    return fold_name(name) in {fold_name(key) for key in keys if key}


def _two(name: str, by_name: CompanyRef, code: str, by_code: CompanyRef) -> JudgementError:
    other = f"{by_code.name} ({by_code.code})" if by_code.name else "unknown"
    return JudgementError(
        f'company "{name}" with code "{code}"',
        f"the name is that of {by_name.name} ({by_name.code or 'no code'}), the code is {other}",
        "give one of them, or correct the other",
    )
