"""The statements that write a graph, made of the names the ontology gives; values are parameters.

Cypher takes no parameter for a label or an edge type, so a statement is made for each. What
the program owns is marked by ``contentDigest``, on nodes and edges; what a push knows of the
last one stands in nodes of the label ``PushState``; a node that left the graph is ``Retired``.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.ontology import EdgeType, Ontology
from kg.store.slices import PROVENANCE, REPORT

DIGEST = "contentDigest"
"""The property that marks what the program owns, and tells whether it changed."""

STATE = "PushState"
"""The label of what a push has to know of the last one."""

RETIRED = "Retired"
"""The label that a node gets in place of its own when the graph no longer holds it."""

TAKE_LOCK = f"MATCH (s:{STATE} {{id: 'graph'}}) SET s.locked = true RETURN s.target AS target"
"""Waits until no other push writes, then tells which graph the latest push to begin wants."""

REMOVE_EDGES = (
    f"UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.id AND r.{DIGEST} = row.digest"
    " DELETE r"
)
"""Removes edges, as long as they are still those that were read."""

RETIRE_EDGES = (
    "UNWIND $rows AS row MATCH (a)-[r]->(b)"
    f" WHERE elementId(r) = row.id AND r.{DIGEST} = row.digest"
    " CREATE (a)-[kept:RETIRED]->(b) SET kept = properties(r), kept.formerType = row.type DELETE r"
    " RETURN count(*) AS count"
)
"""Keeps edges of nodes that retire, under a type of their own: no other type leads to one."""

DROP_KEPT_EDGES = (
    f"UNWIND $rows AS row MATCH (n:{RETIRED} {{id: row.id}})-[kept:RETIRED]-() DELETE kept"
)
"""Drops the kept edges of retired nodes that come back, and get edges of their own again."""

COUNT_RETIRED = f"MATCH (n:{RETIRED}) WHERE n.{DIGEST} IS NOT NULL RETURN count(n) AS count"
"""How many nodes are retired."""

PRUNE = (
    f"MATCH (n:{RETIRED}) WHERE n.{DIGEST} IS NOT NULL"
    f" AND NOT EXISTS {{ MATCH (n)-[r]-() WHERE r.{DIGEST} IS NULL }}"
    " WITH n LIMIT $most DETACH DELETE n RETURN count(*) AS count"
)
"""Deletes retired nodes that nobody has tied to anything of their own."""

READ_STATE = f"MATCH (s:{STATE}) RETURN s.id AS id, s.digest AS digest, s.target AS target"
"""What was pushed: the digest of the graph (``graph``) and of each slice (``slice:…``)."""

BEGIN = (
    f"MERGE (s:{STATE} {{id: 'graph'}}) SET s.target = $target, s.digest = null, s.locked = true"
)
"""Takes the database for a push; one under way that wants another graph stops at its next batch."""

FORGET = f"UNWIND $rows AS row MATCH (s:{STATE} {{id: row.id}}) DELETE s"
"""Forgets the digests of slices that are to be written."""

KEEP = f"UNWIND $rows AS row MERGE (s:{STATE} {{id: row.id}}) SET s.digest = row.digest"
"""Keeps the digests of what was written."""


def quoted(name: str) -> str:
    """Return a name as an identifier; the names come from the ontology all the same.

    >>> quoted("where"), quoted("a`b")
    ('`where`', '`a``b`')
    """
    return "`" + name.replace("`", "``") + "`"


def count_owned(label: str) -> str:
    """Return the statement that counts the nodes of a label which the program owns."""
    return f"MATCH (n:{quoted(label)}) WHERE n.{DIGEST} IS NOT NULL RETURN count(n) AS count"


def count_foreign(labels: Iterable[str]) -> str:
    """Return the statement that counts the nodes which the program did not write.

    Of what it wrote a node has the digest and one of ``labels``, or is retired.
    """
    ours = "|".join(map(quoted, (*labels, RETIRED)))
    return (
        f"MATCH (n) WHERE NOT n:{STATE} AND (n.{DIGEST} IS NULL OR NOT n:{ours})"
        " RETURN count(n) AS count"
    )


def read_foreign(label: str) -> str:
    """Return the statement that gives the ids of nodes of a label which somebody else made."""
    return f"MATCH (n:{quoted(label)}) WHERE n.{DIGEST} IS NULL RETURN n.id AS id ORDER BY id"


def read_reports(label: str) -> str:
    """Return the statement that gives the reports whose nodes of a label are stored."""
    name = "name" if label == REPORT else "report"
    return (
        f"MATCH (n:{quoted(label)}) WHERE n.{DIGEST} IS NOT NULL RETURN DISTINCT n.{name} AS report"
    )


def read_nodes(label: str) -> str:
    """Return the statement that gives id and digest of the nodes of a label, of one report."""
    return (
        f"MATCH (n:{quoted(label)}{_of_report(label)}) WHERE n.{DIGEST} IS NOT NULL"
        f" RETURN n.id AS id, n.{DIGEST} AS digest"
    )


def read_edges(edge_type: EdgeType, source: str, target: str, *, of_report: bool) -> str:
    """Return the statement that gives ends and digest of the edges between two labels."""
    at_target = target in (*PROVENANCE, REPORT)
    report_of_source = _of_report(source) if of_report and not at_target else ""
    report_of_target = _of_report(target) if of_report and at_target else ""
    return (
        f"MATCH (a:{quoted(source)}{report_of_source})-[r:{quoted(edge_type.name)}]->"
        f"(b:{quoted(target)}{report_of_target}) WHERE r.{DIGEST} IS NOT NULL"
        f" RETURN a.id AS source, b.id AS target, elementId(r) AS id, r.{DIGEST} AS digest"
    )


def upsert_nodes(label: str) -> str:
    """Return the statement that writes nodes of a label: rows of ``id`` and ``properties``."""
    return (
        f"UNWIND $rows AS row MERGE (n:{quoted(label)} {{id: row.id}}) SET n += row.properties"
        " RETURN count(*) AS count"
    )


def upsert_edges(edge_type: str, source: str, target: str) -> str:
    """Return the statement that writes edges: rows of ``source``, ``target``, ``properties``."""
    return (
        f"UNWIND $rows AS row MATCH (a:{quoted(source)} {{id: row.source}})"
        f" MATCH (b:{quoted(target)} {{id: row.target}})"
        f" MERGE (a)-[r:{quoted(edge_type)}]->(b) SET r += row.properties RETURN count(*) AS count"
    )


def retire_nodes(label: str) -> str:
    """Return the statement that retires nodes; they keep their properties."""
    return (
        f"UNWIND $rows AS row MATCH (n:{quoted(label)} {{id: row.id}}) WHERE n.{DIGEST} IS NOT NULL"
        f" REMOVE n:{quoted(label)} SET n:{RETIRED}, n.formerLabel = '{label}',"
        " n.retiredOn = date($today) RETURN count(*) AS count"
    )


def revive_nodes(label: str) -> str:
    """Return the statement that makes retired nodes nodes of their label again."""
    return (
        f"UNWIND $rows AS row MATCH (n:{RETIRED} {{id: row.id}})"
        f" WHERE n.{DIGEST} IS NOT NULL AND n.formerLabel = '{label}' REMOVE n:{RETIRED}"
        f" SET n:{quoted(label)}, n.formerLabel = null, n.retiredOn = null RETURN count(*) AS count"
    )


def schema_statements(ontology: Ontology) -> list[str]:
    """Return what makes constraints and indexes; running them twice changes nothing."""
    key = quoted(ontology.key)
    statements = [
        f"CREATE CONSTRAINT {quoted(f'kg_{label}_{ontology.key}')} IF NOT EXISTS"
        f" FOR (n:{quoted(label)}) REQUIRE n.{key} IS UNIQUE"
        for label in (*ontology.labels, RETIRED, STATE)
    ]
    statements += [
        f"CREATE {_kind_of_index(ontology, name)} INDEX {quoted(f'kg_{label}_{name}')} IF NOT EXISTS"
        f" FOR (n:{quoted(label)}) ON (n.{quoted(name)})"
        for label, name in ontology.indexes
    ]
    statements += [
        f"CREATE FULLTEXT INDEX {quoted(index.name)} IF NOT EXISTS FOR (n:{quoted(index.label)})"
        f" ON EACH [{', '.join(f'n.{quoted(name)}' for name in index.properties)}]"
        " OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
        for index in ontology.full_text_indexes
    ]
    return [*statements, "CALL db.awaitIndexes(300)"]


def _kind_of_index(ontology: Ontology, name: str) -> str:
    """Return the kind of index for a property: one of names takes texts of 10 KB too.

    An ordinary one refuses what is longer than 8 KB, but is written far faster.
    """
    return "TEXT" if ontology.details[name].searched_on else "RANGE"


def _of_report(label: str) -> str:
    if label == REPORT:
        return " {name: $report}"
    return " {report: $report}" if label in PROVENANCE else ""
