"""Builds a graph folder from reports: one bad report does not stop the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import kg
from kg.errors import GraphFolderError, KGError, ReportError, StoreError
from kg.model.graph import Graph
from kg.model.merge import NameDecisions
from kg.model.report import ReportClaims
from kg.ontology import read_ontology
from kg.pipeline.earlier import earlier_texts
from kg.pipeline.given import Given
from kg.pipeline.name_rules import decide_names
from kg.pipeline.rules import BuildRules, check_strict, judge_parts, shared_extractor
from kg.pipeline.words import added_folders, graph_vocabulary
from kg.store.files import remove_folder
from kg.store.folder import GraphFolder
from kg.vocabulary import Vocabulary

Progress = Callable[[str], None]
"""Told, in words, what is being done."""

_NO_RULES = BuildRules()
_NOTHING = Given()


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build did, and what the graph now holds.

    ``failed`` gives, for each report that could not be read, the error in one line.
    """

    graph: str
    read: tuple[str, ...]
    failed: tuple[str, ...]
    reports: int
    tables: dict[str, int]
    disclosures: int
    claims: dict[str, int]
    nodes: int
    edges: int
    review: int
    dismissed: int = 0
    merged: int = 0
    names_for_review: int = 0
    notes: tuple[str, ...] = ()


def build_graph(
    paths: Sequence[Path],
    folder: Path,
    given: Given = _NOTHING,
    progress: Progress = lambda _: None,
    rules: BuildRules = _NO_RULES,
) -> BuildSummary:
    """Read the reports under ``paths`` into the graph folder; add to what it holds.

    A report read before is replaced whole. What is ``given`` is of one report. Without paths the database is built again
    from the claims. The judgements of ``rules`` are applied to all reports. Raises
    :class:`ReportError` when no report could be read, :class:`GraphFolderError` when the
    folder cannot be used, and what :mod:`kg.pipeline.rules` raises when the build breaks
    its rules; each leaves the graph as it was.
    """
    from kg.loaders.formats import find_reports

    files = find_reports(paths)
    given.check_reports(len(files))
    graph_folder = GraphFolder(folder)
    with graph_folder.lock():
        vocabulary = graph_vocabulary(graph_folder, rules.vocabularies)
        # Only what is not read anew, so that building a report mends its damaged part.
        anew = {file.stem for file in files}
        others = graph_folder.read_parts(anew) if graph_folder.exists else []
        parts, failed = _read_all(files, given, vocabulary, others, progress)
        if files and not parts:
            raise ReportError(
                f"none of {len(files)} reports could be read", "; ".join(failed), "see above"
            )
        known = {part.report.name for part in (*parts, *others)}
        unread = graph_folder.read_parts(known) if failed and graph_folder.exists else []
        if not (parts or others):
            raise GraphFolderError(str(folder), "holds no claims to rebuild", "name some reports")
        merged = {part.report.name: part for part in (*others, *unread, *parts)}
        judged, notes = judge_parts(merged, rules, vocabulary)
        decisions = decide_names(judged.values(), rules.judgements, vocabulary)
        if rules.strict:
            check_strict(judged.values(), failed, folder, decisions.review)
        graph = replace_graph(graph_folder, judged, vocabulary, progress, decisions)
    summary = _summary(folder, parts, failed, list(judged.values()), graph)
    return _with_names(summary, decisions, notes)


def _read_all(
    files: Sequence[Path],
    given: Given,
    vocabulary: Vocabulary,
    others: Sequence[ReportClaims],
    progress: Progress,
) -> tuple[list[ReportClaims], tuple[str, ...]]:
    """Read every report that can be read, the earliest first; gather the others' errors.

    A report is read with what earlier ones taught, those of the folder among them.
    """
    if not files:
        return [], ()
    from kg.pipeline.read_report import OpenedReport, ReportReader

    reader = ReportReader(vocabulary, shared_extractor(vocabulary.folders))
    opened: list[OpenedReport] = []
    failed: list[str] = []
    for number, file in enumerate(files, start=1):
        progress(f"opening {file.name} ({number} of {len(files)})")
        try:
            opened.append(reader.open(file, given))
        except KGError as error:
            failed.append(str(error))
    parts: list[ReportClaims] = []
    opened.sort(key=lambda each: (each.report.date, each.report.name))
    for number, each in enumerate(opened, start=1):
        progress(f"reading {each.report.name} ({number} of {len(opened)})")
        parts.append(reader.read(each, earlier_texts([*others, *parts], each.report.date)))
    return sorted(parts, key=lambda part: part.report.name), tuple(failed)


def replace_graph(
    graph_folder: GraphFolder,
    parts: Mapping[str, ReportClaims],
    vocabulary: Vocabulary,
    progress: Progress,
    decisions: NameDecisions,
) -> Graph:
    """Assemble the graph of all parts and put it in the place of the old one.

    Call it with the folder's lock held.
    """
    from kg.resolution import assemble_graph
    from kg.store.embedded import EmbeddedWriter

    claims = sum(len(part.claims) for part in parts.values())
    progress(f"assembling the graph of {claims:,} claims")
    ontology = read_ontology()
    graph = assemble_graph(list(parts.values()), vocabulary, decisions)
    projection = f"{kg.__version__} {ontology.digest} {vocabulary.digest}"
    _remove_unreadable_database(graph_folder)
    progress(f"writing the database: {len(graph.nodes):,} nodes and {len(graph.edges):,} edges")
    graph_folder.replace(
        parts,
        projection,
        lambda path: EmbeddedWriter(path, ontology, progress).write(graph),
        added_folders(vocabulary),
        decisions,
    )
    return graph


def _remove_unreadable_database(graph_folder: GraphFolder) -> None:
    """Remove a database that cannot be opened: it would be taken for the one to be written."""
    from kg.store.embedded import EmbeddedReader

    try:
        database = graph_folder.database()
    except GraphFolderError:
        return
    try:
        with EmbeddedReader(database):
            pass
    except StoreError:
        remove_folder(database)


def _summary(
    folder: Path,
    read: Sequence[ReportClaims],
    failed: tuple[str, ...],
    parts: Sequence[ReportClaims],
    graph: Graph,
) -> BuildSummary:
    tables = Counter(table.kind for part in parts for table in part.tables)
    claims = Counter(claim.relation for part in parts for claim in part.claims)
    return BuildSummary(
        graph=str(folder),
        read=tuple(part.report.name for part in read),
        failed=failed,
        reports=len(parts),
        tables=dict(sorted(tables.items())),
        disclosures=sum(len(part.disclosures) for part in parts),
        claims=dict(sorted(claims.items())),
        nodes=len(graph.nodes),
        edges=len(graph.edges),
        review=sum(part.for_review for part in parts),
        dismissed=sum(part.dismissed for part in parts),
        notes=tuple(_notes(read)),
    )


def _with_names(
    summary: BuildSummary, decisions: NameDecisions, notes: Sequence[str]
) -> BuildSummary:
    return replace(
        summary,
        merged=len(decisions.canonical),
        names_for_review=len(decisions.review),
        notes=(*summary.notes, *notes, *decisions.notes),
    )


def _notes(read: Iterable[ReportClaims]) -> list[str]:
    notes = []
    for part in read:
        report = part.report
        notes.append(f"{report.name}: dated {report.date} by its {report.date_basis}")
        notes.extend(f"{report.name}: {note}" for note in report.notes)
        if not part.disclosures:
            notes.append(f"{report.name}: holds no adoption or announcement table")
    return notes
