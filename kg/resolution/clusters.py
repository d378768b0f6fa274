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
    """Return the links that hold, and those taken back with the reason, in the order given.

    A group holds one entry or one stock code, no two names that a person keeps apart, and
    no names of two places. Taking links back goes on until every group does.
    """
    kept = list(links)
    back: list[tuple[Link, str]] = []
    while doubtful := _doubtful(kept, different):
        back.extend((link, doubtful[link]) for link in kept if link in doubtful)
        kept = [link for link in kept if link not in doubtful]
    return kept, back


def _doubtful(links: Sequence[Link], different: Collection[Pair]) -> Mapping[Link, str]:
    """Return the links of rules that stand in groups which contradict themselves."""
    of_node: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        of_node[link.left.id].append(link)
    found: dict[Link, str] = {}
    for members in group(links):
        own = [link for each in members for link in of_node[each.id] if not link.is_persons]
        if reason := _two_anchors(members):
            found |= dict.fromkeys(own, reason)
        apart = _kept_apart({each.id for each in members}, different)
        touched = [link for link in own if link.pair & apart]
        found |= dict.fromkeys(touched, "a person keeps two of its names apart")
        if len({link.place for link in own if link.place}) > 1:
            placed = [link for link in own if link.place]
            found |= dict.fromkeys(placed, "names of several places read so")
    return found


def _two_anchors(members: Iterable[Named]) -> str:
    anchors = sorted(each.ref.name for each in members if each.is_anchored)
    return f"it would make {' and '.join(anchors)} one" if len(anchors) > 1 else ""


def _kept_apart(ids: Collection[str], different: Collection[Pair]) -> set[str]:
    return {identity for pair in different if pair <= set(ids) for identity in pair}


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
