"""What people decided about names, tied to the nodes that the names mean.

Lines that contradict one another or the stock codes are problems, each told with its
place; a line whose name no report prints any more waits, and is told as a note.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model.judgement import NameJudgement
from kg.model.names import fold_name
from kg.resolution.clusters import Link, Pair, canonical_of, group, second_listings
from kg.resolution.model_names import model_key, numbers
from kg.resolution.named import Named, spellings
from kg.vocabulary import Vocabulary

RULE = "judgement"
"""The rule of a merge that a person decided."""


@dataclass(frozen=True, slots=True)
class PersonsLinks:
    """What people decided: names joined, and kept apart; problems stop a build, notes do not."""

    same: tuple[Link, ...] = ()
    different: frozenset[Pair] = frozenset()
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class NameFinder:
    """Finds the nodes that a name, a code or an id means."""

    def __init__(self, entities: Iterable[Named]) -> None:
        self._by_id = {each.id: each for each in entities}
        self._by_name: dict[str, list[Named]] = defaultdict(list)
        for each in self._by_id.values():
            for key in {fold_name(name) for name in spellings(each)}:
                self._by_name[key].append(each)

    def find(self, name: str) -> list[Named]:
        """Return the nodes of an id, else those of a name or code, by id.

        A name that an entry or a code has means that; one that nobody knows means the node
        that would stand for all of that name.
        """
        if name in self._by_id:
            return [self._by_id[name]]
        called = self._by_name.get(fold_name(name), [])
        found = []
        for is_model in (False, True):
            alike = [each for each in called if each.is_model == is_model]
            anchored = [each for each in alike if each.is_anchored]
            found.extend(anchored or ([canonical_of(alike)] if alike else []))
        return sorted(found, key=lambda each: each.id)

    @property
    def spelled(self) -> dict[str, str]:
        """Every spelling with the name of its node."""
        return {name: each.ref.name for each in self._by_id.values() for name in spellings(each)}

    def find_pair(self, left: str, right: str) -> list[tuple[Named, Named]]:
        """Return the pairs of nodes that two names may mean: both models, or neither."""
        return [
            (one, other)
            for one in self.find(left)
            for other in self.find(right)
            if one.is_model == other.is_model
        ]


def persons_links(
    judgements: Sequence[NameJudgement], finder: NameFinder, vocabulary: Vocabulary
) -> PersonsLinks:
    """Return what the lines of a file of names decide about the nodes of a graph."""
    same: dict[Pair, Link] = {}
    different: dict[Pair, str] = {}
    places: dict[Link, str] = {}
    problems: list[str] = []
    notes: list[str] = []
    for judgement in judgements:
        pair, problem, note = _pair(judgement, finder)
        problems.extend(problem)
        notes.extend(note)
        if pair and judgement.is_same:
            link = Link(*pair, RULE, judgement.reason, 1.0, is_persons=True)
            problems.extend(_unfit(judgement, *pair, vocabulary))
            same.setdefault(link.pair, link)
            places[link] = judgement.place
        elif pair:
            different[frozenset(each.id for each in pair)] = judgement.place
    links = tuple(same.values())
    problems.extend(_contradictions(links, places, different))
    return PersonsLinks(links, frozenset(different), tuple(problems), tuple(notes))


def _pair(
    judgement: NameJudgement, finder: NameFinder
) -> tuple[tuple[Named, Named] | None, list[str], list[str]]:
    """Return the two nodes of a line, or none with a problem or a note."""
    place = judgement.place
    absent = [each for each in (judgement.left, judgement.right) if not finder.find(each)]
    if absent:
        names = " and ".join(f'"{each}"' for each in absent)
        return None, [], [f"{place}: no vocabulary and no report knows {names}; the line waits"]
    pairs = finder.find_pair(judgement.left, judgement.right)
    if not pairs:
        return None, [f"{place}: {judgement.left} and {judgement.right} are not of one kind"], []
    if len(pairs) > 1:
        ids = sorted({each.id for pair in pairs for each in pair})
        return None, [f"{place}: means {', '.join(ids)}; write the ids of the two meant"], []
    (pair,) = pairs
    if pair[0].id == pair[1].id:
        return None, *_one_node(judgement, pair[0])
    return pair, [], []


def _one_node(judgement: NameJudgement, node: Named) -> tuple[list[str], list[str]]:
    said = f"{judgement.place}: {judgement.left} and {judgement.right} are both {node.id}"
    if judgement.is_same:
        return [], [f"{said}; the line is not needed"]
    return [f"{said}; give one of them an entry of its own in the vocabulary"], []


def _unfit(
    judgement: NameJudgement, left: Named, right: Named, vocabulary: Vocabulary
) -> Iterator[str]:
    """Say why two nodes cannot be one, whatever a person says."""
    if left.is_model:
        versions = [
            {numbers(model_key(name, vocabulary)) for name in each.names} - {()}
            for each in (left, right)
        ]
        if all(versions) and not versions[0] & versions[1]:
            yield (
                f"{judgement.place}: {left.ref.name} and {right.ref.name} are two versions, "
                f"which are never one; delete the line"
            )


def _contradictions(
    links: Sequence[Link], places: dict[Link, str], different: dict[Pair, str]
) -> Iterator[str]:
    """Say which lines contradict one another, and which make two stock codes one."""
    for members in group(links):
        ids = {each.id for each in members}
        said = sorted({places[link] for link in links if link.left.id in ids})
        listings = second_listings(members)
        coded = [
            f"{each.ref.name} ({each.code})"
            for each in members
            if each.code and each.code not in listings
        ]
        if len(coded) > 1:
            yield (
                f"{', '.join(said)}: make {' and '.join(coded)} one, whose codes differ; a second "
                f"listing is a second kg:code in the vocabulary"
            )
        for pair, place in sorted(different.items(), key=lambda each: each[1]):
            if pair <= ids:
                names = " and ".join(each.ref.name for each in members if each.id in pair)
                yield f"{place}: {names} are different here, but the same by {', '.join(said)}"
