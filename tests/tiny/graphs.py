"""Little graphs made by hand, statement by statement, and templates asked on them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kg.model.graph import Edge, Graph, Node, Row, Value, filled
from kg.ontology import read_ontology
from kg.store.embedded import EmbeddedReader, EmbeddedWriter
from kg.templates import find_template

_LABELS = {
    "company": "Company",
    "organisation": "Organisation",
    "model": "Model",
    "use": "UseCase",
    "category": "Category",
    "report": "Report",
}


@dataclass
class LittleGraph:
    """A graph that grows by statements; a node is named by its id, such as ``company:a``.

    ``states`` adds a claim and, where it has a day, the row that states it; the edges between
    the pairs are summed up as a build does it: the latest day decides.
    """

    report_day: date = date(2024, 6, 30)
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    told: dict[tuple[str, str, str], list[dict[str, Value]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def __post_init__(self) -> None:
        self.nodes["report:weekly"] = Node(
            "report:weekly", "Report", "weekly", {"date": self.report_day, "broker": "锚地证券"}
        )

    def node(self, identity: str, **properties: Value) -> str:
        """Meet a node; its label follows from its id, its name is the rest of it."""
        kind, _, name = identity.partition(":")
        self.nodes.setdefault(identity, Node(identity, _LABELS[kind], name, filled(properties)))
        return identity

    def tie(self, source: str, edge_type: str, target: str) -> None:
        """Add an edge without properties, such as VERSION_OF."""
        self.node(source), self.node(target)
        ends = (self.nodes[source].label, self.nodes[target].label)
        self.edges.append(Edge(edge_type, source, ends[0], target, ends[1]))

    def states(  # noqa: PLR0913 - a statement has that many parts
        self,
        who: str,
        relation: str,
        what: str,
        status: str,
        day: str = "",
        *,
        grade: str = "A",
        attribution: str = "printed",
    ) -> None:
        """Add a statement, by a row of a day, or by a model column where it has none."""
        line = sum(map(len, self.told.values())) + 1
        dated = date.fromisoformat(day) if day else None
        claim: dict[str, Value] = {
            "relation": relation,
            "status": status,
            "date": dated,
            "report": "weekly",
            "table": "表 1",
            "line": line,
            "column": 1,
            "surface": what,
            "origin": "text" if day else "model-column",
            "rule": "made-up",
            "grade": grade,
        }
        self.told[(relation, self.node(who), self.node(what))].append(claim)
        identity = f"claim:{line}"
        self.nodes[identity] = Node(identity, "Claim", identity, filled(claim))
        self._claim_edges(identity, who, what)
        if day:
            self.discloses(who, day, identity, attribution)

    def discloses(self, who: str, day: str, claim: str = "", attribution: str = "printed") -> None:
        """Add a row of a day, which states the claim where one is given."""
        self.node(who)
        row = f"disclosure:{len(self.nodes)}"
        properties: dict[str, Value] = {"date": date.fromisoformat(day), "text": f"row {row}"}
        properties |= {"report": "weekly", "line": 1, "attribution": attribution}
        self.nodes[row] = Node(row, "Disclosure", row, properties)
        self.edges.append(Edge("DISCLOSED", who, "Company", row, "Disclosure"))
        self.edges.append(Edge("REPORTED_IN", row, "Disclosure", "report:weekly", "Report"))
        if claim:
            self.edges.append(Edge("EVIDENCE", row, "Disclosure", claim, "Claim"))

    def ask(self, folder: Path, template: str, **given: str) -> list[Row]:
        """Write the graph to a database in a folder and run a template with ids as names."""
        found = find_template(template)
        with self.opened(folder) as reader:
            return reader.run(found.cypher, found.values(given))

    def opened(self, folder: Path) -> EmbeddedReader:
        """Write the graph to a database in a folder and open it."""
        EmbeddedWriter(folder / "database", read_ontology()).write(self.graph())
        return EmbeddedReader(folder / "database")

    def _claim_edges(self, claim: str, who: str, what: str) -> None:
        label, of = self.nodes[who].label, self.nodes[what].label
        self.edges.append(Edge("HAS_CLAIM", who, label, claim, "Claim"))
        self.edges.append(Edge("ABOUT", claim, "Claim", what, of))
        self.edges.append(Edge("STATED_IN", claim, "Claim", "report:weekly", "Report"))

    def graph(self) -> Graph:
        """Return the graph so far."""
        edges = [*self.edges, *(self._summed_up(*key) for key in self.told)]
        return Graph(
            tuple(sorted(self.nodes.values(), key=lambda node: (node.label, node.id))),
            tuple(sorted(edges, key=lambda edge: edge.key)),
        )

    def _summed_up(self, relation: str, who: str, what: str) -> Edge:
        claims = self.told[(relation, who, what)]
        dated = [claim for claim in claims if claim["date"]]
        counted = sorted(dated, key=lambda claim: (claim["date"], claim["line"])) or claims
        properties: dict[str, Value] = {
            "status": counted[-1]["status"],
            "firstSeen": counted[0]["date"] or self.report_day,
            "lastSeen": counted[-1]["date"] or self.report_day,
            "datedBy": "row" if dated else "report",
            "disclosures": len(dated),
            "reports": 1,
            "brokers": 1,
            "grade": min(str(claim["grade"]) for claim in claims),
        }
        ends = (self.nodes[who].label, self.nodes[what].label)
        return Edge(relation, who, ends[0], what, ends[1], properties)


def column(rows: list[Row], name: str) -> list[Value]:
    """Return one column of an answer."""
    return [row[name] for row in rows]
