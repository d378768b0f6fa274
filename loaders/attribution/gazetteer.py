"""What is known of companies beforehand: names, brands, who sells models, usual categories."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from kg.model.company import CompanyRef
from kg.vocabulary import NameIndex, Vocabulary, fold_with_positions, resolve_company

_SHORTEST_STEM = 2

Owner = tuple[str, str]
"""A company's id and what a name is to it: name or brand."""


class Gazetteer:
    """A vocabulary's companies, ready to be looked for in texts.

    >>> from kg.vocabulary import Term
    >>> nova = Term("company:1", "Company", "新星软件", code="300001.SZ", brands=("星语",))
    >>> [owners for *_, owners in Gazetteer(Vocabulary((nova,), ())).names.find("旗下星语")]
    [(('company:300001.SZ', 'brand'),)]
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._terms = [
            (resolve_company(term.name, term.code, vocabulary), term)
            for term in vocabulary.terms
            if term.label == "Company"
        ]

    @cached_property
    def companies(self) -> Mapping[str, CompanyRef]:
        """Every known company under its id."""
        return {company.id: company for company, _ in self._terms}

    @cached_property
    def names(self) -> NameIndex[tuple[Owner, ...]]:
        """All names of the companies, their brands and subsidiaries."""
        found = (
            (name, (company.id, kind))
            for company, term in self._terms
            for kind, names in (("name", term.names), ("brand", term.brands + term.subsidiaries))
            for name in names
        )
        return NameIndex(gather(found))

    @cached_property
    def models(self) -> NameIndex[tuple[Owner, ...]]:
        """The names of models, which are nobody's: a vendor's name inside one is no voice."""
        models = (term for term in self.vocabulary.terms if term.label == "Model")
        return NameIndex({name: () for term in models for name in term.names})

    @cached_property
    def categories(self) -> Mapping[str, tuple[str, ...]]:
        """The headings a company is usually filed under, where that is known."""
        return {company.id: term.categories for company, term in self._terms if term.categories}

    @cached_property
    def vendors(self) -> frozenset[str]:
        """The companies that sell models and are not known to be filed under a heading.

        Their names stand in everybody's rows.
        """
        providers = {term.provider for term in self.vocabulary.terms if term.provider}
        selling = {company.id for company, term in self._terms if term.id in providers}
        return frozenset(selling - set(self.categories))

    @cached_property
    def unknown_name(self) -> re.Pattern[str] | None:
        """What a company's name looks like where it opens a text as its subject."""
        endings = _any_of(self.vocabulary.words("companyEnding"))
        verbs = _any_of(self.vocabulary.words("subjectCue"))
        if not (endings and verbs):
            return None
        return re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2,6}}(?:{endings}))(?={verbs})")

    def short_forms(self, name: str) -> Iterator[str]:
        """Yield what is left of a company's name without its ending, unless a plain word."""
        common = self.vocabulary.folded_words("commonStem")
        for ending in self.vocabulary.words("companyEnding"):
            stem = name.removesuffix(ending)
            if stem != name and len(stem) >= _SHORTEST_STEM and stem not in common:
                yield stem


def gather(found: Iterable[tuple[str, Owner]]) -> dict[str, tuple[Owner, ...]]:
    """Put together what one name means, however it is spelt."""
    owners: dict[str, dict[Owner, None]] = defaultdict(dict)
    for name, owner in found:
        owners[fold_with_positions(name)[0]][owner] = None
    return {name: tuple(each) for name, each in owners.items()}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in words)
