"""Checks a graph: holds it to the SHACL shapes and runs the checks of ``queries/checks``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.config import GraphSource, ontology_folder
from kg.model.graph import Graph, Node, Value
from kg.ontology import read_ontology
from kg.pipeline.opening import open_graph
from kg.store.protocol import QueryRunner
from kg.store.read_graph import read_graph
from kg.templates import read_checks

_SHAPE = "shape"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong (``severity`` problem) or doubtful (warning) about a node.

    ``report``, ``line`` and ``cell`` are empty where no single place states it.

    >>> Problem("problem", "shape", "claim:0", "grade: not missing", "weekly", 118, 4).place
    'weekly line 118 cell 4'
    """

    severity: str
    check: str
    node: str
    message: str
    report: str = ""
    line: int | None = None
    cell: int | None = None

    @property
    def place(self) -> str:
        """Where to look: report, line and cell, as far as they are known, else the node."""
        if not self.report:
            return self.node
        line = f" line {self.line}" if self.line else ""
        return f"{self.report}{line}" + (f" cell {self.cell}" if self.cell else "")


def check_graph(
    source: GraphSource,
    shapes: Path | None = None,
    checks: Path | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> list[Problem]:
    """Return what is wrong with a graph, problems before warnings.

    ``shapes`` and ``checks`` are the shipped ones where they are not given. Raises
    :class:`kg.errors.GraphFolderError` when there is no graph,
    :class:`kg.errors.OntologyError` for shapes and :class:`kg.errors.TemplateError` for
    checks that cannot be read.
    """
    with open_graph(source) as runner:
        found = [*_queried(runner, checks, progress)]
        progress("reading the graph")
        graph = read_graph(runner, read_ontology())
    progress(f"holding {len(graph.nodes):,} nodes and {len(graph.edges):,} edges to the shapes")
    found += _shaped(graph, shapes or ontology_folder() / "shapes.ttl")
    return sorted(found, key=_order)


def _order(problem: Problem) -> tuple[str, str, str, int, str, str]:
    line = problem.line or 0
    return (
        problem.severity,
        problem.check,
        problem.report,
        line,
        problem.node,
        problem.message,
    )


def _queried(
    runner: QueryRunner, folder: Path | None, progress: Callable[[str], None]
) -> Iterator[Problem]:
    checks = read_checks(folder)
    for number, check in enumerate(checks.values(), start=1):
        progress(f"checking {check.name} ({number} of {len(checks)})")
        for row in runner.run(check.cypher, check.values({})):
            yield Problem(
                severity=check.severity,
                check=check.name,
                node=str(row["node"]),
                message=f"{check.summary}: {row['detail']}",
                report=str(row["report"] or ""),
                line=_number(row["line"]),
                cell=_number(row["cell"]),
            )


def _shaped(graph: Graph, shapes: Path) -> Iterator[Problem]:
    from kg.rdf import graph_quads, validate

    nodes = {node.id: node for node in graph.nodes}
    for found in validate(graph_quads(graph, read_ontology()), shapes):
        said = f' (found "{found.value}")' if found.value not in ("", found.node) else ""
        node = nodes.get(found.node, Node(found.node, "", ""))
        place = _place(node.properties)
        yield Problem("problem", _SHAPE, found.node, f"{found.message}{said}", *place)


def _place(properties: Mapping[str, Value]) -> tuple[str, int | None, int | None]:
    report = properties.get("report", "")
    return str(report), _number(properties.get("line")), _number(properties.get("column"))


def _number(value: Value) -> int | None:
    return value if isinstance(value, int) else None
