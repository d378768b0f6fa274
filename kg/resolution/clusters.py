"""Joins judgements to groups of nodes that are one, and takes back what contradicts itself.

What a rule joined gives way to what a person decided and to contradictions; what a
person joined stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.resolution.matching import Found
from kg.resolution.named import Named

Pair = frozenset[str]
"""The ids of two nodes."""


@dataclass(frozen=True, slots=True)
class Link:
    """A judgement that two nodes are one: of a person, or of a rule."""

    left: Named
    right: Named
    rule: str
    reason: str
    score: float
    is_persons: bool = False
    place: str = ""

    @property
    def pair(self) -> Pair:
        """The ids of both."""
        return frozenset((self.left.id, self.right.id))


def link_of(entity: Named, found: Found) -> Link:
    """Return the judgement of a rule that an entity is what was found."""
    return Link(entity, found.entity, found.rule, found.reason, found.score, place=found.place)


def group(links: Iterable[Link]) -> list[list[Named]]:
    """Return the groups that links join, each sorted by id."""
    parents: dict[str, str] = {}
    members: dict[str, Named] = {}

    def root(identity: str) -> str:
        while parents.setdefault(identity, identity) != identity:
            parents[identity] = parents[parents[identity]]
            identity = parents[identity]
        return identity

    for link in links:
        members |= {link.left.id: link.left, link.right.id: link.right}
        first, last = sorted((root(link.left.id), root(link.right.id)))
        parents[last] = first
    groups: dict[str, list[Named]] = defaultdict(list)
    for identity in sorted(members):
        groups[root(identity)].append(members[identity])
    return list(groups.values())


def consistent(
    links: Sequence[Link], different: Collection[Pair]
) -> tuple[list[Link], list[tuple[Link, str]]]:
    """Return the links that hold, and those of rules taken back, each with the reason.

    A group holds one entry or one stock code, no two names that a person keeps apart, and
    no names of two places. The surest links are tried first; of those equally sure, none
    is preferred: where they contradict one another, all are taken back.
    """
    kept = [link for link in links if link.is_persons]
    back = _of_two_places(links)
    doubted = {link for link, _ in back}
    rules = [link for link in links if not link.is_persons and link not in doubted]
    for score in sorted({link.score for link in rules}, reverse=True):
        batch = [link for link in rules if link.score == score]
        reasons = _contradictions([*kept, *batch], different)
        kept.extend(link for link in batch if link.left.id not in reasons)
        back.extend((link, reasons[link.left.id]) for link in batch if link.left.id in reasons)
    return kept, back


def _of_two_places(links: Sequence[Link]) -> list[tuple[Link, str]]:
    """Return the links by which names of several places would be one."""
    places: dict[str, set[str]] = defaultdict(set)
    roots = {each.id: members[0].id for members in group(links) for each in members}
    for link in links:
        places[roots[link.left.id]] |= {link.place} - {""}
    return [
        (link, "names of several places read so")
        for link in links
        if link.place and len(places[roots[link.left.id]]) > 1 and not link.is_persons
    ]


def _contradictions(links: Sequence[Link], different: Collection[Pair]) -> Mapping[str, str]:
    """Return the nodes of all groups that contradict themselves, each with the reason."""
    found: dict[str, str] = {}
    for members in group(links):
        ids = {each.id for each in members}
        anchors = _anchors(members)
        if any(pair <= ids for pair in different):
            found |= dict.fromkeys(ids, "a person keeps two of these names apart")
        elif len(anchors) > 1:
            found |= dict.fromkeys(ids, f"it would make {' and '.join(anchors)} one")
    return found


def second_listings(members: Iterable[Named]) -> set[str]:
    """Return the codes under which companies of a group are listed a second time."""
    return {code for each in members if each.term for code in each.term.other_codes}


def _anchors(members: Sequence[Named]) -> list[str]:
    """Return the names of the entries and codes in a group, a second listing left out."""
    listings = second_listings(members)
    return sorted(
        each.ref.name
        for each in members
        if each.is_anchored and (each.term or each.code not in listings)
    )


def canonical_of(members: Sequence[Named]) -> Named:
    """Return the node that stands for a group.

    A company before an organisation, as only a company can disclose; an entry before a
    name; a code before none; then the shortest name.
    """
    return min(
        members,
        key=lambda each: (
            each.ref.label != "Company",
            each.term is None,
            not each.code,
            len(each.ref.name),
            each.ref.name,
            each.id,
        ),
    )
