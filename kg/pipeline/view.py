"""Draws a selection of the graph as one HTML page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from kg.config import GraphSource
from kg.model.graph import Edge, Evidence, Node, Phrase, Row, Subgraph, filled
from kg.pipeline.lookup import Answer, answer
from kg.pipeline.opening import open_graph

_EDGE_PROPERTIES = (
    "status",
    "grade",
    "firstSeen",
    "lastSeen",
    "datedBy",
    "disclosures",
    "reports",
    "brokers",
)


def view_graph(
    source: GraphSource,
    given: Mapping[str, str],
    progress: Callable[[str], None] = lambda _: None,
) -> str:
    """Return the page of a selection.

    ``given`` holds ``company``, ``object`` and ``limit`` as the template graph-edges
    takes them. Raises as :func:`kg.pipeline.lookup.ask` does.
    """
    from kg.visualise.page import render_page

    selection = {name: value for name, value in given.items() if name != "limit"}
    progress("reading the graph")
    with open_graph(source) as runner:
        edges = answer(runner, "graph-edges", given)
        evidence = answer(runner, "graph-evidence", selection)
    progress(f"drawing {len(edges.rows):,} edges with {len(evidence.rows):,} pieces of evidence")
    return render_page(_subgraph(given, edges, evidence))


def _subgraph(given: Mapping[str, str], edges: Answer, evidence: Answer) -> Subgraph:
    drawn = tuple(_edge(row) for row in edges.rows)
    keys = {edge.key for edge in drawn}
    nodes = {node.id: node for row in edges.rows for node in _nodes(row)}
    claims = tuple(each for row in evidence.rows if (each := _evidence(row)).edge in keys)
    return Subgraph(
        title=_title(given, edges.rows),
        nodes=tuple(nodes[identity] for identity in sorted(nodes)),
        edges=drawn,
        evidence=claims,
        notes=tuple(_notes(given, len(drawn))),
    )


def _title(given: Mapping[str, str], rows: Sequence[Row]) -> Phrase:
    """Return the canonical names of what was asked for, or a title for the whole graph."""
    asked = {"company": "sourceName", "object": "targetName"}
    chosen = [str(rows[0][column]) for name, column in asked.items() if name in given and rows]
    return Phrase.same(" · ".join(chosen)) if chosen else Phrase("AI adoption", "AI 应用图谱")


def _notes(given: Mapping[str, str], drawn: int) -> Iterator[Phrase]:
    if drawn == int(given.get("limit", "0")):
        yield Phrase(
            f"The {drawn} best supported edges are drawn; the rest is left out.",
            f"仅绘制佐证最多的 {drawn} 条边，其余未显示。",
        )


def _nodes(row: Row) -> tuple[Node, Node]:
    company = {"code": row["sourceCode"], "aliases": row["sourceAliases"]}
    target = {"aliases": row["targetAliases"]}
    return (
        Node(str(row["source"]), str(row["sourceLabel"]), str(row["sourceName"]), filled(company)),
        Node(str(row["target"]), str(row["targetLabel"]), str(row["targetName"]), filled(target)),
    )


def _edge(row: Row) -> Edge:
    return Edge(
        type=str(row["relation"]),
        source=str(row["source"]),
        source_label=str(row["sourceLabel"]),
        target=str(row["target"]),
        target_label=str(row["targetLabel"]),
        properties=filled({name: row[name] for name in _EDGE_PROPERTIES}),
    )


def _evidence(row: Row) -> Evidence:
    line = row["line"]
    return Evidence(
        edge=(str(row["relation"]), str(row["source"]), str(row["target"])),
        date=str(row["date"] or ""),
        status=str(row["status"]),
        text=str(row["text"] or ""),
        report=str(row["report"]),
        table=str(row["table"]),
        line=line if isinstance(line, int) else 0,
        origin=str(row["origin"]),
    )
