"""What a vocabulary holds: terms (known names) and concepts (words that mean one thing)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import groupby
from pathlib import Path

from kg.model.company import CompanyRef
from kg.model.names import fold_name
from kg.vocabulary.rule import Cue, RelationRule, longest_first


@dataclass(frozen=True, slots=True)
class Term:
    """A known company, organisation, model or use case with all its names.

    ``hidden`` names are spellings that are read but not shown (misprints, bare words);
    ``other_codes`` are those of a second listing; ``brands`` and ``subsidiaries`` are names
    that point at a company without being it; ``categories`` are the headings under which
    reports usually file it, by their usual order.

    >>> Term("model:chatgpt", "Model", "ChatGPT", aliases=("Chat GPT",)).names
    ('ChatGPT', 'Chat GPT')
    """

    id: str
    label: str
    name: str
    name_en: str = ""
    aliases: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    code: str = ""
    other_codes: tuple[str, ...] = ()
    kind: str = ""
    broader: str = ""
    provider: str = ""
    released: date | None = None
    brands: tuple[str, ...] = ()
    subsidiaries: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    source: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All spellings that mean this term, the canonical one first, each once."""
        spellings = (self.name, self.name_en, *self.aliases, *self.hidden)
        return tuple(dict.fromkeys(each for each in spellings if each))


@dataclass(frozen=True, slots=True)
class Concept:
    """A meaning with the words that carry it: a column role, a status, a category.

    ``name`` is the printed label of an entry that has one, else its local name; a printed
    label is a word too. ``rank`` orders concepts of one scheme, ``at_least`` is how many different words
    must be seen before the concept counts.
    """

    scheme: str
    name: str
    words: tuple[str, ...]
    rank: int = 99
    at_least: int = 1


@dataclass(frozen=True, slots=True)
class Affix:
    """A word that a name may open or end with: folded, as written, and the concept it stands for.

    >>> Affix("有限公司", "有限公司", "limited").concept
    'limited'
    """

    folded: str
    word: str
    concept: str


@dataclass(frozen=True, slots=True)
class _Affixes:
    words: Mapping[str, Affix]
    lengths: tuple[int, ...]


_NO_AFFIXES = _Affixes({}, ())


@dataclass(frozen=True)
class Vocabulary:
    """All terms and concepts, with look-up by id, by code and by folded name.

    ``folders`` are those it was read from, the shipped one first; none where it was made.

    >>> chatgpt = Term("model:chatgpt", "Model", "ChatGPT")
    >>> Vocabulary((chatgpt,), ()).find("CHAT GPT", "Model").name
    'ChatGPT'
    """

    terms: tuple[Term, ...]
    concepts: tuple[Concept, ...]
    digest: str = ""
    folders: tuple[Path, ...] = ()
    cues: tuple[Cue, ...] = ()
    rules: tuple[RelationRule, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Term]:
        """Every term under its id."""
        return {term.id: term for term in self.terms}

    def find(self, name: str, *labels: str) -> Term | None:
        """Return the term of that name or code under the first label that has one."""
        key = fold_name(name)
        return next((t for label in labels if (t := self._by_key.get((label, key)))), None)

    def families(self, term: Term) -> tuple[Term, ...]:
        """Return the families a model is a version of, the nearest first.

        >>> nova, two = Term("model:nova", "Model", "Nova"), Term("model:nova-2", "Model", "Nova 2")
        >>> two = replace(two, broader="model:nova")
        >>> [family.name for family in Vocabulary((nova, two), ()).families(two)]
        ['Nova']
        """
        found: dict[str, Term] = {}
        family = self.by_id.get(term.broader)
        while family and family.id not in found and family.id != term.id:
            found[family.id] = family
            family = self.by_id.get(family.broader)
        return tuple(found.values())

    def with_companies(self, companies: Iterable[CompanyRef]) -> Vocabulary:
        """Return a vocabulary that knows these companies too, by name and code.

        What the vocabulary has goes first: a known code keeps its term and gains the name
        as an alias, and a name that a company or organisation has keeps its meaning.

        >>> known = Vocabulary((), ()).with_companies([CompanyRef("锚地船务", "999001.SH")])
        >>> known.find("锚地船务", "Company").code
        '999001.SH'
        """
        terms = dict(self.by_id)
        for company in companies:
            known = self.find(company.code, "Company") if company.code else None
            term = terms[known.id] if known else terms.get(company.id)
            if term is None:
                new = Term(company.id, "Company", company.name, code=company.code)
                terms[company.id] = new
            elif company.name and not self.find(company.name, "Company", "Organisation"):
                terms[term.id] = replace(term, aliases=(*term.aliases, company.name))
        return replace(self, terms=tuple(terms.values()))

    def scheme(self, name: str) -> tuple[Concept, ...]:
        """Return the concepts of one scheme, by rank."""
        return self._schemes.get(name, ())

    def words(self, scheme: str) -> tuple[str, ...]:
        """Return all words of a scheme, longest first."""
        return self._words.get(scheme, ())

    def folded_words(self, scheme: str) -> frozenset[str]:
        """Return all words of a scheme in the form names are compared in."""
        return self._folded_words.get(scheme, frozenset())

    def endings(self, key: str, scheme: str) -> Iterator[Affix]:
        """Yield the words of a scheme that end a folded name, the longest first."""
        affixes = self._affixes.get(scheme, _NO_AFFIXES)
        ends = (key[-length:] for length in affixes.lengths if length <= len(key))
        return (affixes.words[end] for end in ends if end in affixes.words)

    def openings(self, key: str, scheme: str) -> Iterator[Affix]:
        """Yield the words of a scheme that open a folded name, the longest first."""
        affixes = self._affixes.get(scheme, _NO_AFFIXES)
        starts = (key[:length] for length in affixes.lengths if length <= len(key))
        return (affixes.words[start] for start in starts if start in affixes.words)

    @cached_property
    def _by_key(self) -> Mapping[tuple[str, str], Term]:
        return _index(self.terms)

    @cached_property
    def _schemes(self) -> Mapping[str, tuple[Concept, ...]]:
        ordered = sorted(self.concepts, key=lambda each: (each.scheme, each.rank, each.name))
        grouped = groupby(ordered, key=lambda concept: concept.scheme)
        return {scheme: tuple(concepts) for scheme, concepts in grouped}

    @cached_property
    def _words(self) -> Mapping[str, tuple[str, ...]]:
        return {
            scheme: longest_first({word for concept in concepts for word in concept.words})
            for scheme, concepts in self._schemes.items()
        }

    @cached_property
    def _affixes(self) -> Mapping[str, _Affixes]:
        return {scheme: _affixes(concepts) for scheme, concepts in self._schemes.items()}

    @cached_property
    def _folded_words(self) -> Mapping[str, frozenset[str]]:
        return {scheme: frozenset(map(fold_name, words)) for scheme, words in self._words.items()}


def _affixes(concepts: Iterable[Concept]) -> _Affixes:
    words = {
        (folded := fold_name(word)): Affix(folded, word, concept.name)
        for concept in concepts
        for word in concept.words
    }
    return _Affixes(words, tuple(sorted({len(word) for word in words} - {0}, reverse=True)))


def _index(terms: Iterable[Term]) -> dict[tuple[str, str], Term]:
    """Map (label, folded name or code) to its term; earlier terms keep a contested name."""
    index: dict[tuple[str, str], Term] = {}
    for term in terms:
        for name in (term.code, *term.other_codes, *term.names):
            if name:
                index.setdefault((term.label, fold_name(name)), term)
    return index
