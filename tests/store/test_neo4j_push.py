"""What a push writes, retires, revives and prunes in a Neo4j database."""

from dataclasses import replace

import pytest

from kg.model.fingerprint import fingerprint
from kg.model.graph import Edge, Graph, Node
from kg.model.report import ReportClaims
from kg.pipeline.lookup import ask
from kg.pipeline.opening import open_graph
from kg.pipeline.viewing import Selection, select
from kg.resolution import assemble_graph
from kg.store.neo4j import PushRules
from kg.vocabulary import Vocabulary
from tests.servers.looking import (
    TODAY,
    cypher,
    doubles,
    everything,
    push,
    stored_fingerprint,
    stored_graph,
)
from tests.tiny.made_up import Counts, made_up_parts
from tests.tiny.stored import graph_of

pytestmark = pytest.mark.neo4j
PARTS = made_up_parts(7, Counts(companies=6, models=4, reports=3, rows=8))
EMPTY = Graph((), ())


def graph(parts: list[ReportClaims]) -> Graph:
    """Return the graph of some reports."""
    return assemble_graph(parts, Vocabulary((), ()))


FULL = graph(PARTS)
CLAIM = PARTS[0].claims[0]
"""A claim that one report makes, and later no longer does."""
LESS = graph([replace(PARTS[0], claims=PARTS[0].claims[1:]), *PARTS[1:]])


def test_second_push_writes_nothing(neo4j_address):
    """A graph that is there already is found so, and nothing in the database changes."""
    push(neo4j_address, FULL)
    before = everything(neo4j_address)
    done = push(neo4j_address, FULL)
    assert (done.nodes, done.edges, done.retired, done.removed) == (0, 0, 0, 0)
    assert everything(neo4j_address) == before


def test_unchanged_reports_are_not_written(neo4j_address):
    """When one report changes, the nodes of it and what they share are all that is written."""
    push(neo4j_address, FULL)
    done = push(neo4j_address, LESS)
    assert (done.reports_written, done.reports_unchanged) == (1, 2)
    assert done.nodes == 0


def test_claim_no_longer_made_is_retired(neo4j_address):
    """It loses its label, keeps properties and edges, and says what it was and until when."""
    ends = (
        "MATCH (n {id: $id})-[r]-(m) RETURN coalesce(r.formerType, type(r)) AS type, m.id AS end"
        " ORDER BY type, end"
    )
    push(neo4j_address, FULL)
    edges = cypher(neo4j_address, ends, id=CLAIM.id)
    assert push(neo4j_address, LESS).retired == 1
    found = cypher(
        neo4j_address,
        "MATCH (n {id: $id}) RETURN labels(n) AS labels, n.formerLabel AS former,"
        " toString(n.retiredOn) AS day, n.relation AS relation",
        id=CLAIM.id,
    )
    assert found == [
        {"labels": ["Retired"], "former": "Claim", "day": "2026-01-01", "relation": CLAIM.relation}
    ]
    assert cypher(neo4j_address, ends, id=CLAIM.id) == edges


def test_retired_claim_is_not_seen(neo4j_address):
    """Neither the whole graph nor a template shows what is retired."""
    push(neo4j_address, FULL)
    push(neo4j_address, LESS)
    assert stored_graph(neo4j_address) == LESS
    rows = ask(
        neo4j_address,
        "evidence-of-edge",
        {"company": CLAIM.company.id, "object": CLAIM.object.id},
    ).rows
    assert CLAIM.place.line not in [
        row["line"] for row in rows if row["report"] == CLAIM.place.report
    ]


def test_claim_that_comes_back_is_revived(neo4j_address):
    """It is the same node with all its properties and nothing of its retirement."""
    push(neo4j_address, FULL)
    before = cypher(neo4j_address, "MATCH (n {id: $id}) RETURN properties(n) AS all", id=CLAIM.id)
    push(neo4j_address, LESS)
    done = push(neo4j_address, FULL)
    assert (done.revived, done.nodes) == (1, 0)
    after = cypher(neo4j_address, "MATCH (n {id: $id}) RETURN properties(n) AS all", id=CLAIM.id)
    assert after == before
    assert stored_graph(neo4j_address) == FULL


def test_claim_that_comes_back_changed_has_nothing_of_before(neo4j_address):
    """Properties and edges that it no longer has are gone, though they waited with it."""
    with_quote = Node("claim:1", "Claim", "c", {"report": "a", "quote": "once", "line": 1})
    without = replace(with_quote, properties={"report": "a", "line": 2})
    report = Node("report:a", "Report", "a")
    models = (Node("model:1", "Model", "one"), Node("model:2", "Model", "two"))
    about = [Edge("ABOUT", "claim:1", "Claim", model.id, "Model") for model in models]
    later = Graph((without, *models, report), (about[1],))
    push(neo4j_address, Graph((with_quote, *models, report), (about[0],)))
    push(neo4j_address, Graph((*models, report), ()))
    push(neo4j_address, later)
    assert stored_graph(neo4j_address) == later


def test_report_that_left_is_retired_with_its_rows(neo4j_address):
    """What only that report gave is not seen any more; the rest is as if it never was there."""
    push(neo4j_address, FULL)
    rest = graph(PARTS[1:])
    done = push(neo4j_address, rest)
    assert done.retired >= 1 + len(PARTS[0].disclosures) + len(PARTS[0].claims)
    assert done.reports_unchanged == 2
    assert stored_graph(neo4j_address) == rest


def test_relation_without_claims_is_removed(neo4j_address):
    """The edge between two nodes goes with the last claim behind it."""
    push(neo4j_address, graph_of())
    done = push(neo4j_address, Graph(graph_of().nodes, ()))
    assert done.removed == 1
    assert cypher(neo4j_address, "MATCH ()-[r]->() RETURN count(r) AS count") == [{"count": 0}]


def test_graph_that_shrinks_to_nothing_is_all_retired(neo4j_address):
    """Also the last report may leave; and it may come back."""
    push(neo4j_address, FULL)
    assert push(neo4j_address, EMPTY).retired == len(FULL.nodes)
    assert stored_graph(neo4j_address) == EMPTY
    push(neo4j_address, FULL)
    assert stored_graph(neo4j_address) == FULL
    assert doubles(neo4j_address) == []


def test_prune_deletes_what_is_retired(neo4j_address):
    """After it the database is as if only the graph of now had been pushed."""
    push(neo4j_address, FULL)
    done = push(neo4j_address, LESS, PushRules(TODAY, prune=True))
    assert done.pruned == done.retired > 0
    assert cypher(neo4j_address, "MATCH (n:Retired) RETURN n") == []


def test_prune_keeps_what_somebody_tied_something_to(neo4j_address):
    """A retired node with an edge of somebody else's stays, with that edge."""
    push(neo4j_address, FULL)
    cypher(neo4j_address, "MATCH (n {id: $id}) CREATE (n)<-[:READ]-(:Foreign)", id=CLAIM.id)
    beside = PushRules(TODAY, prune=True, beside_others=True)
    push(neo4j_address, LESS, beside)
    found = cypher(neo4j_address, "MATCH (n:Retired)<-[:READ]-(:Foreign) RETURN n.id AS id")
    assert found == [{"id": CLAIM.id}]


def test_update_keeps_what_others_added(neo4j_address):
    """Properties and labels that somebody gave our nodes survive when the node changes."""
    push(neo4j_address, graph_of())
    cypher(neo4j_address, "MATCH (n:Company) SET n.owner = 'Mei', n:Watched")
    push(neo4j_address, graph_of("中文在线集团"))
    found = cypher(
        neo4j_address, "MATCH (n:Company) RETURN n.name AS name, n.owner AS owner, labels(n) AS all"
    )
    assert found == [{"name": "中文在线集团", "owner": "Mei", "all": ["Company", "Watched"]}]


def test_label_of_others_hides_nothing(neo4j_address):
    """A node with more labels than ours is read by ours, whichever the server names first."""
    cypher(neo4j_address, "CREATE (n:Foreign) DELETE n")  # makes it the older label
    push(neo4j_address, graph_of())
    cypher(neo4j_address, "MATCH (n:Company|Model) SET n:Foreign")
    assert stored_graph(neo4j_address) == graph_of()
    with open_graph(neo4j_address) as runner:
        relation = select(runner, Selection()).edges[0]
    assert (relation.source_label, relation.target_label) == ("Company", "Model")


def test_property_that_became_empty_is_removed(neo4j_address):
    """An empty text is no value, so the one before must not stay."""
    push(neo4j_address, Graph((Node("model:1", "Model", "one", {"kind": "api"}),), ()))
    push(neo4j_address, Graph((Node("model:1", "Model", "one", {"kind": ""}),), ()))
    assert stored_graph(neo4j_address).nodes == (Node("model:1", "Model", "one"),)


def test_property_a_node_no_longer_has_is_removed(neo4j_address):
    """Neither nodes nor edges keep a value that the graph has dropped."""
    push(neo4j_address, graph_of())
    bare = Graph(
        tuple(replace(node, properties={}) for node in graph_of().nodes),
        tuple(replace(edge, properties={"status": "ended"}) for edge in graph_of().edges),
    )
    push(neo4j_address, bare)
    assert stored_graph(neo4j_address) == bare


def test_compare_all_mends_what_was_deleted(neo4j_address):
    """Nodes and edges that somebody deleted come back, though nothing of the graph changed."""
    push(neo4j_address, FULL)
    cypher(neo4j_address, "MATCH (n:Claim) WITH n ORDER BY n.id LIMIT 3 DETACH DELETE n")
    cypher(neo4j_address, "MATCH ()-[r:USES]->() DELETE r")
    assert push(neo4j_address, FULL).nodes == 0
    push(neo4j_address, FULL, PushRules(TODAY, compare_all=True))
    assert stored_graph(neo4j_address) == FULL
    assert doubles(neo4j_address) == []


def test_compare_all_mends_what_was_changed(neo4j_address):
    """Values changed or added by hand under names of ours are put right, digests or not."""
    push(neo4j_address, FULL)
    cypher(neo4j_address, "MATCH (n:Model) SET n.name = 'wrong', n.kind = 'api'")
    cypher(neo4j_address, "MATCH ()-[r:USES]->() SET r.status = 'denied', r.contentDigest = null")
    push(neo4j_address, FULL, PushRules(TODAY, compare_all=True))
    assert stored_fingerprint(neo4j_address) == fingerprint(FULL)
    assert doubles(neo4j_address) == []
