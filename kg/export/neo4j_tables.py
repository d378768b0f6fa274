"""The tables that ``neo4j-admin database import`` takes: what is in each file, in which columns.

They hold what a push writes: the properties the ontology gives, the digests by which a later
push sees what changed, and the nodes that say which graph the database holds. The
files of every format have these columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.export.columns import Column, Record
from kg.model.graph import Edge, Graph, Node
from kg.ontology import Ontology
from kg.store.neo4j.state import GRAPH, state_rows
from kg.store.neo4j.statements import DIGEST, STATE
from kg.store.slices import Slice, cut_slices

_TYPES = {
    "string": "string",
    "date": "date",
    "integer": "long",
    "list": "string[]",
    "boolean": "boolean",
}
"""What the import calls the types of the ontology, and that of a flag."""


@dataclass(frozen=True, slots=True)
class Table:
    """The nodes of a label, or the edges of a type between two labels.

    ``file`` is the name of its file without ending, ``option`` what tells the import of it.
    Every call of ``records`` yields all records, made one by one.
    """

    file: str
    option: str
    columns: tuple[Column, ...]
    records: Callable[[], Iterator[Record]]

    @property
    def list_columns(self) -> tuple[int, ...]:
        """Which columns hold lists, from 0."""
        return tuple(i for i, column in enumerate(self.columns) if column.kind == "list")


def neo4j_tables(graph: Graph, ontology: Ontology, version: str) -> list[Table]:
    """Return the tables of a graph that is called ``version``; those without a record are left out.

    >>> from kg.ontology import read_ontology
    >>> graph = Graph((Node("model:m", "Model", "M"),), ())
    >>> [table.option for table in neo4j_tables(graph, read_ontology(), "v")]
    ['--nodes=Model', '--nodes=PushState']
    """
    slices = cut_slices(graph)
    nodes: dict[str, list[tuple[Node, str]]] = defaultdict(list)
    edges: dict[tuple[str, str, str], list[tuple[Edge, str]]] = defaultdict(list)
    for each in slices.values():
        for node, digest in each.nodes:
            nodes[node.label].append((node, digest))
        for edge, digest in each.edges:
            edges[edge.type, edge.source_label, edge.target_label].append((edge, digest))
    return [
        *(_of_nodes(label, nodes[label], ontology) for label in sorted(nodes)),
        _of_states(slices, version),
        *(_of_edges(*ends, edges[ends], ontology) for ends in sorted(edges)),
    ]


def _of_nodes(label: str, nodes: Sequence[tuple[Node, str]], ontology: Ontology) -> Table:
    kinds = {name: kind for name, kind in ontology.properties[label].items() if name != "name"}

    def records() -> Iterator[Record]:
        for node, digest in nodes:
            yield (node.id, node.name, *map(node.properties.get, kinds), digest)

    key = Column(f"{ontology.key}:ID({label})")
    columns = (key, *_columns({"name": "string", **kinds, DIGEST: "string"}))
    return Table(f"nodes-{label}", f"--nodes={label}", columns, records)


def _of_edges(
    kind: str, source: str, target: str, edges: Sequence[tuple[Edge, str]], ontology: Ontology
) -> Table:
    kinds = ontology.edge_properties.get(kind, {})

    def records() -> Iterator[Record]:
        for edge, digest in edges:
            yield (edge.source, edge.target, *map(edge.properties.get, kinds), digest)

    ends = (Column(f":START_ID({source})"), Column(f":END_ID({target})"))
    columns = (*ends, *_columns({**kinds, DIGEST: "string"}))
    return Table(f"edges-{kind}-{source}-{target}", f"--relationships={kind}", columns, records)


def _of_states(slices: Mapping[str, Slice], version: str) -> Table:
    """Return what a push that was completed leaves for the next one."""

    def records() -> Iterator[Record]:
        for row in state_rows(slices, version):
            of_graph = (version, True) if row["id"] == GRAPH else (None, None)
            yield (str(row["id"]), str(row["digest"]), *of_graph)

    kinds = {"digest": "string", "target": "string", "locked": "boolean"}
    columns = (Column(f"id:ID({STATE})"), *_columns(kinds))
    return Table(f"nodes-{STATE}", f"--nodes={STATE}", columns, records)


def _columns(kinds: Mapping[str, str]) -> tuple[Column, ...]:
    return tuple(Column(f"{name}:{_TYPES[kind]}", kind) for name, kind in kinds.items())
