"""Finds what a person may go on to write: names, reports, objects; for the shell's completion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.config import GraphSource
from kg.model.graph import Row, texts
from kg.pipeline.finding import SUBJECTS, look_up, named_nodes
from kg.pipeline.lookup import answer
from kg.pipeline.opening import open_graph
from kg.store.folder import GraphFolder


def suggest_names(source: GraphSource, labels: Sequence[str], beginning: str) -> list[str]:
    """Return the names of the labels' nodes that begin so, sorted: aliases and codes too.

    Where nothing is begun yet, a name for each node is enough.
    """
    with open_graph(source) as runner:
        rows = [row for _, row in named_nodes(runner, labels)]
    if not beginning:
        return _beginning((str(row["name"]) for row in rows), beginning)
    return _beginning((spelling for row in rows for spelling in _spellings(row)), beginning)


def suggest_objects(source: GraphSource, company: str, beginning: str) -> list[str]:
    """Return the names of what a company has to do with that begin so, sorted."""
    with open_graph(source) as runner:
        for label in SUBJECTS:
            if found := look_up(runner, label, company):
                rows = answer(runner, "company-timeline", {"company": found.id}).rows
                return _beginning((str(row["object"]) for row in rows), beginning)
        return []


def suggest_reports(folder: Path, beginning: str) -> list[str]:
    """Return the names of the reports a graph folder holds that begin so, sorted."""
    return _beginning(GraphFolder(folder).manifest().parts, beginning)


def _spellings(row: Row) -> Iterable[str]:
    yield str(row["name"])
    yield from (str(row[name]) for name in ("nameEn", "code") if row[name])
    yield from texts(row["aliases"])


def _beginning(names: Iterable[str], beginning: str) -> list[str]:
    """Return the names that begin so; where none does, those that do in another case.

    Of these only such as agree in the case: a shell puts what they have in common in the
    place of what was typed, and that should not get shorter.

    >>> _beginning(["GPT-4", "GPT", "gpt-neo"], "Gpt")
    ['GPT', 'GPT-4']
    """
    known = sorted({name for name in names if name.isprintable()})
    if found := [name for name in known if name.startswith(beginning)]:
        return found
    folded = beginning.casefold()
    found = [name for name in known if name.casefold().startswith(folded)]
    return [name for name in found if name.startswith(found[0][: len(beginning)])]
