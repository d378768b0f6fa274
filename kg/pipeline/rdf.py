"""Exports a graph folder as RDF, and reads RDF back into one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import RdfError
from kg.model.graph import Edge, Graph, Node, filled
from kg.model.report import ReportClaims
from kg.ontology import read_ontology
from kg.pipeline.build import Progress, replace_graph
from kg.pipeline.name_rules import decide_names
from kg.pipeline.opening import open_graph
from kg.pipeline.rules import BuildRules
from kg.pipeline.words import graph_vocabulary
from kg.store.files import json_lines
from kg.store.folder import GraphFolder
from kg.store.parts import decode_records

if TYPE_CHECKING:
    from kg.rdf import Quad, RdfFile

_TOLD_EVERY = 20_000
"""After so many triples it is told how many there are."""

_NO_RULES = BuildRules()


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import read, what the graph now holds, and what came out another way.

    ``differing`` counts the nodes and edges of the file that the graph does not hold as
    they stand there: the vocabularies, the program or the folder's other reports differ.
    """

    graph: str
    read: tuple[str, ...]
    nodes: int
    edges: int
    differing: int


def export_rdf(folder: Path, rdf_format: str, progress: Progress = lambda _: None) -> str:
    """Return the graph of a folder as ``turtle``, ``jsonld`` or ``nquads``.

    Raises :class:`kg.errors.GraphFolderError` when there is no graph or it is damaged.
    """
    from kg.export.jsonld import jsonld_text
    from kg.export.nquads import nquads_text
    from kg.export.turtle import turtle_text

    render = {"turtle": turtle_text, "jsonld": jsonld_text, "nquads": nquads_text}[rdf_format]
    return render(_counted(folder_quads(folder), progress))


def _counted(quads: Iterator[Quad], progress: Progress) -> Iterator[Quad]:
    """Yield quads and tell how many there were so far."""
    progress("reading the graph")
    for number, quad in enumerate(quads, start=1):
        yield quad
        if not number % _TOLD_EVERY:
            progress(f"written {number:,} triples")


def folder_quads(folder: Path) -> Iterator[Quad]:
    """Yield the quads of a folder's graph, then what its claims file says beyond it."""
    from kg.rdf import graph_quads, record_quads

    ontology = read_ontology()
    yield from graph_quads(stored_graph(folder), ontology)
    for text in GraphFolder(folder).part_texts():
        yield from record_quads(json_lines(text), ontology)


def stored_graph(folder: Path) -> Graph:
    """Return the graph a folder's database holds."""
    from kg.store.read_graph import read_graph

    with open_graph(folder) as runner:
        return read_graph(runner, read_ontology())


def import_rdf(
    file: Path,
    folder: Path,
    rdf_format: str = "",
    progress: Progress = lambda _: None,
    rules: BuildRules = _NO_RULES,
) -> ImportSummary:
    """Read a file that :func:`export_rdf` wrote into a graph folder; add to what it holds.

    A report the folder holds is replaced whole; what people decided about names (in the
    judgements of ``rules``) is applied. Raises :class:`RdfError` for a file that
    cannot be read, and :class:`kg.errors.GraphFolderError` for a folder that cannot be
    used; each leaves the graph as it was.
    """
    from kg.rdf import RdfReader, parse_rdf

    progress(f"reading {file.name}")
    parsed = parse_rdf(file, rdf_format)
    reader = RdfReader(parsed, read_ontology())
    parts = _parts(parsed, reader.lines())
    told = reader.graph()
    graph_folder = GraphFolder(folder)
    with graph_folder.lock():
        others = graph_folder.read_parts(parts) if graph_folder.exists else []
        merged = {part.report.name: part for part in (*others, *parts.values())}
        vocabulary = graph_vocabulary(graph_folder, rules.vocabularies)
        decisions = decide_names(merged.values(), rules.judgements, vocabulary)
        graph = replace_graph(graph_folder, merged, vocabulary, progress, decisions)
    return ImportSummary(
        graph=str(folder),
        read=tuple(parts),
        nodes=len(graph.nodes),
        edges=len(graph.edges),
        differing=_differing(told, graph),
    )


def _parts(
    parsed: RdfFile, lines: Mapping[str, list[Mapping[str, object]]]
) -> dict[str, ReportClaims]:
    parts = {}
    for report, records in lines.items():
        try:
            parts[report] = decode_records(records)
        except (ValueError, KeyError, TypeError) as error:
            raise RdfError(
                str(parsed.path),
                f'report "{report}" cannot be read back ({error})',
                "mend it, or export again",
            ) from None
    return parts


def _differing(told: Graph, graph: Graph) -> int:
    """Count the nodes and edges of one graph that another does not hold as they are.

    What is empty is not said in RDF, and so makes no difference.
    """
    held = set(_all_said(graph))
    return sum(each not in held for each in _all_said(told))


def _all_said(graph: Graph) -> Iterator[tuple[object, ...]]:
    yield from map(_said, graph.nodes)
    yield from map(_said, graph.edges)


def _said(element: Node | Edge) -> tuple[object, ...]:
    properties = tuple(sorted(filled(element.properties).items()))
    if isinstance(element, Node):
        return (element.id, element.label, element.name, properties)
    return (*element.key, properties)
