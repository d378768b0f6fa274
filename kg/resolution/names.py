"""Decides which of all printed names are one: pure, and the same in any order of reports.

Code decides; then the exact name; then blocking and scoring with a margin; then a person.
Models are never merged over their versions; a version nobody lists is tied to its family.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from kg.model.judgement import NameJudgement
from kg.model.merge import (
    BY_PERSON,
    BY_RULE,
    Candidate,
    Merge,
    NameDecisions,
    NameReview,
    VersionLink,
)
from kg.model.report import ReportClaims
from kg.resolution.clusters import Link, Pair, canonical_of, consistent, group, link_of
from kg.resolution.company_names import CompanyNames
from kg.resolution.matching import Found, best_of_each, choose
from kg.resolution.model_matching import ModelNames
from kg.resolution.named import Named, known, unknown
from kg.resolution.persons import NameFinder, PersonsLinks, persons_links
from kg.vocabulary import Vocabulary

CANDIDATES = 5
"""How many candidates a name for review has at most."""


_NONE = PersonsLinks()


class Names:
    """All names of a graph and a vocabulary, ready to be decided about."""

    def __init__(self, parts: Iterable[ReportClaims], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.unknown = unknown(parts, vocabulary)
        everyone = [*known(vocabulary), *self.unknown]
        self._by_id = {each.id: each for each in everyone}
        self._firms = CompanyNames([each for each in everyone if not each.is_model], vocabulary)
        self._models = ModelNames([each for each in everyone if each.is_model], vocabulary)

    @cached_property
    def finder(self) -> NameFinder:
        """What finds all these nodes by what people call them."""
        return NameFinder(self._by_id.values())

    def persons(self, judgements: Sequence[NameJudgement]) -> PersonsLinks:
        """Return what people decided, tied to the nodes that their lines name."""
        return persons_links(judgements, self.finder, self._vocabulary)

    @property
    def compared(self) -> int:
        """How many pairs were weighed so far."""
        return self._firms.compared + self._models.compared

    def decide(self, persons: PersonsLinks = _NONE) -> NameDecisions:
        """Return all merges, versions and names for review, under what people decided."""
        meant = {each.id: self._of(each).meant(each) for each in self.unknown}
        # Keeping two names apart makes no other pair one: what is left waits for a person.
        rules = [each for each in self._links(meant) if each.pair not in persons.different]
        links = [*persons.same, *rules]
        kept, back = consistent(links, persons.different)
        decided = NameDecisions(merges=_merges(kept))
        doubted = _doubted(back)
        review = [
            self._review(each, [*meant[each.id], *doubted.get(each.id, ())], persons, decided)
            for each in self.unknown
            if not each.code and _stands_alone(each, decided)
        ]
        return replace(
            decided,
            review=tuple(each for each in review if each.candidates),
            versions=tuple(self._versions(decided)),
            notes=persons.notes,
        )

    def _of(self, entity: Named) -> CompanyNames | ModelNames:
        return self._models if entity.is_model else self._firms

    def _links(self, meant: dict[str, list[Found]]) -> list[Link]:
        """Return what rules join: names to entries and codes, else to one another."""
        links: dict[Pair, Link] = {}
        anchored = {
            each.id: [found for found in meant[each.id] if found.entity.is_anchored]
            for each in self.unknown
        }
        for each in self.unknown:
            best = choose(anchored[each.id])
            chosen = [best] if best else []
            if not anchored[each.id] and not each.is_anchored:
                chosen = [
                    found
                    for found in meant[each.id]
                    if found.is_sure and not anchored[found.entity.id]
                ]
            for found in chosen:
                link = link_of(each, found)
                links.setdefault(link.pair, link)
        return list(links.values())

    def _review(
        self, entity: Named, found: list[Found], persons: PersonsLinks, decided: NameDecisions
    ) -> NameReview:
        """Return what a name may mean, each node once, the likeliest first."""
        alike = self._of(entity).alike(entity)
        apart = {
            decided.standing_for(self._by_id[identity].ref).id
            for pair in persons.different
            if entity.id in pair
            for identity in pair
        }
        candidates: dict[str, Candidate] = {}
        # What the node itself says goes before what a name under it does.
        ordered = sorted(best_of_each([*found, *alike]), key=lambda e: not e.entity.is_anchored)
        for each in ordered:
            node = self._by_id[decided.standing_for(each.entity.ref).id]
            # Two names that nobody knows wait once: the one that would give way to the other.
            is_told = node.is_anchored or canonical_of([entity, node]).id == node.id
            if is_told and node.id not in {entity.id, *apart}:
                candidates.setdefault(node.id, Candidate(node.ref, each.score, each.reason))
        best = sorted(candidates.values(), key=lambda each: (-each.score, each.entity.id))
        return NameReview(entity.ref, tuple(best[:CANDIDATES]))

    def _versions(self, decided: NameDecisions) -> Iterable[VersionLink]:
        """Yield the family of each model that no entry stands for."""
        for each in self.unknown:
            if each.is_model and _stands_alone(each, decided):
                family = self._models.family(each)
                if family:
                    reason = f"{each.ref.name} is {family.ref.name} with a version"
                    yield VersionLink(each.ref, family.ref, reason)


def resolve_names(
    parts: Iterable[ReportClaims], vocabulary: Vocabulary, persons: PersonsLinks = _NONE
) -> NameDecisions:
    """Return what is decided about the names of all reports; their order does not show."""
    return Names(parts, vocabulary).decide(persons)


def _stands_alone(entity: Named, decided: NameDecisions) -> bool:
    """Tell whether no other node stands for an entity."""
    return decided.standing_for(entity.ref).id == entity.id


def _merges(links: Sequence[Link]) -> tuple[Merge, ...]:
    """Return links as merges, each under the node that stands for its group."""
    canonical = {each.id: canonical_of(members) for members in group(links) for each in members}
    merges = [
        Merge(
            left=link.left.ref,
            right=link.right.ref,
            canonical=canonical[link.left.id].ref,
            rule=link.rule,
            reason=link.reason,
            score=link.score,
            decided_by=BY_PERSON if link.is_persons else BY_RULE,
        )
        for link in links
    ]
    return tuple(sorted(merges, key=lambda each: (each.canonical.id, each.left.id, each.right.id)))


def _doubted(back: Iterable[tuple[Link, str]]) -> dict[str, list[Found]]:
    """Return, by name, the candidates whose link was taken back, each with the reason for that."""
    doubted: dict[str, list[Found]] = defaultdict(list)
    for link, why in back:
        for own, other in ((link.left, link.right), (link.right, link.left)):
            found = Found(other, link.rule, f"{link.reason}; {why}", link.score)
            doubted[own.id].append(found)
    return doubted
