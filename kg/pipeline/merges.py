"""Which names were made one and which wait, and what people decide about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import JudgementError
from kg.judgements import read_name_file, write_name_file
from kg.model.judgement import NameJudgement
from kg.model.merge import Merge, NameReview
from kg.pipeline.build import replace_graph
from kg.pipeline.name_rules import decide_with
from kg.pipeline.nearest import nearest_names
from kg.pipeline.words import graph_vocabulary
from kg.store.folder import GraphFolder

if TYPE_CHECKING:
    from kg.resolution import Named, NameFinder

_ASKED = "as asked"
"""Where a judgement stands that is no line of a file yet."""


@dataclass(frozen=True, slots=True)
class JudgedNames:
    """What judging two names did: which merges came and went, and what still waits."""

    judgement: NameJudgement
    added: tuple[Merge, ...]
    dropped: tuple[Merge, ...]
    file: str
    review: int
    notes: tuple[str, ...] = ()


def list_merges(folder: Path) -> Sequence[Merge]:
    """Return every merge of a graph, by the node that stands for both names.

    Raises :class:`kg.errors.GraphFolderError` when there is no graph or it is damaged.
    """
    return GraphFolder(folder).read_decisions().merges


def list_name_review(folder: Path) -> Sequence[NameReview]:
    """Return the names that wait for a person, each with what it may mean."""
    return GraphFolder(folder).read_decisions().review


def judge_names(graph: Path, judgements: Path, judgement: NameJudgement) -> JudgedNames:
    """Write that two names are the same or different, and show it in the graph.

    A line that was there about the two gives way. Raises :class:`JudgementError` for an
    unknown name, with near ones, or for one that means several nodes,
    :class:`kg.errors.JudgementFileError` for lines that contradict one another, and
    :class:`kg.errors.GraphFolderError` when the graph cannot be read or is being written;
    nothing is written then.
    """
    from kg.resolution import Names

    folder = GraphFolder(graph)
    old = folder.read_decisions()
    vocabulary = graph_vocabulary(folder, None)
    with folder.lock():
        parts = {part.report.name: part for part in folder.read_parts()}
        names = Names(parts.values(), vocabulary)
        finder = names.finder
        pair = _pair(finder, judgement)
        file = read_name_file(judgements)
        others = [each for each in file.judgements if not _is_about(finder, each, pair)]
        new = NameJudgement(
            _written(finder, pair[0]),
            _written(finder, pair[1]),
            judgement.is_same,
            judgement.note,
            _ASKED,
        )
        decisions = decide_with(names, replace(file, judgements=(*others, new)))
        write_name_file(judgements, [*others, new])
        replace_graph(folder, parts, vocabulary, lambda _: None, decisions)
    return JudgedNames(
        judgement=new,
        added=tuple(each for each in decisions.merges if each not in old.merges),
        dropped=tuple(each for each in old.merges if each not in decisions.merges),
        file=str(file.path),
        review=len(decisions.review),
        notes=decisions.notes,
    )


def _pair(finder: NameFinder, judgement: NameJudgement) -> tuple[Named, Named]:
    """Return the nodes that two names mean; raise for an unknown or ambiguous one."""
    for name in (judgement.left, judgement.right):
        if not finder.find(name):
            near = nearest_names(name, finder.spelled)
            step = f"did you mean {', '.join(near)}?" if near else "give it as a report prints it"
            raise JudgementError(f'name "{name}"', "is in no vocabulary and no report", step)
    pairs = finder.find_pair(judgement.left, judgement.right)
    place = f'names "{judgement.left}" and "{judgement.right}"'
    if not pairs:
        raise JudgementError(place, "are not of one kind", "name two models, or two companies")
    if len(pairs) > 1:
        ids = sorted({each.id for pair in pairs for each in pair})
        raise JudgementError(place, f"mean {', '.join(ids)}", "give the ids of the two you mean")
    (pair,) = pairs
    if pair[0].id == pair[1].id:
        raise JudgementError(
            place, f"are both {pair[0].id}", "give one an entry of its own in the vocabulary"
        )
    return pair


def _is_about(finder: NameFinder, judgement: NameJudgement, pair: tuple[Named, Named]) -> bool:
    """Whether a line is about two nodes, in whatever order."""
    ids = {each.id for each in pair}
    pairs = finder.find_pair(judgement.left, judgement.right)
    return any({one.id, other.id} == ids for one, other in pairs)


def _written(finder: NameFinder, node: Named) -> str:
    """Return how a node is written in the file: by its name, where that means it alone."""
    name = node.ref.name
    return name if [each.id for each in finder.find(name)] == [node.id] else node.id
