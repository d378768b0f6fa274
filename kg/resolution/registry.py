"""The registry of a report's listed companies: which listings hold, and which contradict.

A code with two names, or a name with two codes, may be two companies: such listings wait
for a person and are never merged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.model.company import CompanyRef
from kg.model.facts import Listing
from kg.model.names import fold_name
from kg.vocabulary import Vocabulary, bare_name, resolve_company


@dataclass(frozen=True, slots=True)
class Registry:
    """The listings that hold, with their canonical companies, and the others with the reason."""

    listings: tuple[Listing, ...]
    conflicts: tuple[tuple[Listing, str], ...]

    def companies(self, vocabulary: Vocabulary) -> list[CompanyRef]:
        """Return the companies under each name they are printed by, with marks and without."""
        names = (
            (name, each.company.code)
            for each in self.listings
            for name in (each.name, bare_name(each.name, vocabulary))
        )
        return [CompanyRef(name, code) for name, code in dict.fromkeys(names)]


def register(listings: Sequence[Listing], vocabulary: Vocabulary) -> Registry:
    """Check the listings of one report against each other and against the vocabulary."""
    names, identities = _seen(listings, vocabulary)
    kept: list[Listing] = []
    conflicts: list[tuple[Listing, str]] = []
    for listing in listings:
        reason = _conflict(listing, vocabulary, names, identities)
        if reason:
            conflicts.append((listing, reason))
        else:
            company = resolve_company(listing.name, listing.company.code, vocabulary)
            kept.append(replace(listing, company=company))
    return Registry(tuple(kept), tuple(conflicts))


def _identity(listing: Listing, vocabulary: Vocabulary) -> str:
    """Return what the code of a listing stands for: a known company, else the code itself."""
    known = vocabulary.find(listing.company.code, "Company")
    return known.id if known else listing.company.code


def _key(listing: Listing, vocabulary: Vocabulary) -> str:
    return fold_name(bare_name(listing.name, vocabulary))


def _seen(
    listings: Iterable[Listing], vocabulary: Vocabulary
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return the unknown names of each identity, and the identities of each name."""
    names: dict[str, set[str]] = defaultdict(set)
    identities: dict[str, set[str]] = defaultdict(set)
    for listing in listings:
        key, identity = _key(listing, vocabulary), _identity(listing, vocabulary)
        identities[key].add(identity)
        if not vocabulary.find(key, "Company", "Organisation"):
            names[identity].add(key)
    return names, identities


def _conflict(
    listing: Listing,
    vocabulary: Vocabulary,
    names: dict[str, set[str]],
    identities: dict[str, set[str]],
) -> str:
    """Say why a listing does not hold; an empty text if it does."""
    identity, key = _identity(listing, vocabulary), _key(listing, vocabulary)
    known = vocabulary.find(listing.name, "Company", "Organisation") or vocabulary.find(
        key, "Company", "Organisation"
    )
    if known and known.id != identity:
        return f"{listing.name} is known as {known.code or known.name}, not {listing.company.code}"
    if len(identities[key]) > 1:
        return f"{listing.name} stands beside more than one code"
    if len(names[identity]) > 1:
        return f"{listing.company.code} stands beside more than one name"
    return ""
