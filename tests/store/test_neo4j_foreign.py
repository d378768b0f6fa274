"""What others put into the database stays as it is, or the push is refused."""

import pytest

from kg.errors import StoreError
from kg.model.graph import Graph
from kg.store.neo4j import PushRules
from tests.servers.looking import TODAY, cypher, everything, push, stored_graph
from tests.tiny.stored import graph_of

pytestmark = pytest.mark.neo4j
BESIDE = PushRules(TODAY, beside_others=True)
FOREIGN = (
    "CREATE (a:Foreign:Person {id: 'x', born: date('1990-02-03'), blob: [1, 2]})"
    "-[:KNOWS {since: 2001}]->(b:Foreign {name: '乙'})"
)
_FOREIGN_NODES = (
    "MATCH (n:Foreign) OPTIONAL MATCH (n)-[r]-() RETURN elementId(n), labels(n), properties(n),"
    " elementId(r), properties(r) ORDER BY elementId(n)"
)


def test_database_of_others_is_refused_and_untouched(neo4j_address):
    """Nothing is written, no constraint either, and the message says how to go on."""
    cypher(neo4j_address, FOREIGN)
    before = everything(neo4j_address)
    with pytest.raises(StoreError, match=r"holds 2 nodes .* did not write; .*--beside-others"):
        push(neo4j_address, graph_of())
    assert everything(neo4j_address) == before


def test_beside_others_leaves_them_as_they_are(neo4j_address):
    """The graph is written and retired beside them; they keep ids, values and edges."""
    cypher(neo4j_address, FOREIGN)
    before = cypher(neo4j_address, _FOREIGN_NODES)
    push(neo4j_address, graph_of(), BESIDE)
    assert stored_graph(neo4j_address) == graph_of()
    push(neo4j_address, Graph((), ()), PushRules(TODAY, prune=True, beside_others=True))
    assert cypher(neo4j_address, _FOREIGN_NODES) == before
    assert len(everything(neo4j_address)) == len(before) + 3  # what is kept of the push itself


@pytest.mark.parametrize("rules", [PushRules(TODAY), BESIDE], ids=["alone", "beside"])
def test_node_with_a_label_and_an_id_of_ours_is_refused(neo4j_address, rules):
    """It would be overwritten; the message names it, or counts it where none is allowed."""
    cypher(neo4j_address, "CREATE (:Foreign:Model {id: 'model:chatgpt', name: 'mine'})")
    before = everything(neo4j_address)
    named = '"model:chatgpt"' if rules.beside_others else "1 node"
    with pytest.raises(StoreError, match=f"holds .*{named}.* that this program did not write"):
        push(neo4j_address, graph_of(), rules)
    assert everything(neo4j_address) == before


def test_retired_nodes_of_others_are_not_pruned(neo4j_address):
    """The label Retired alone does not make a node ours."""
    cypher(neo4j_address, "CREATE (:Foreign:Retired {id: 'model:chatgpt', formerLabel: 'Model'})")
    push(neo4j_address, graph_of(), PushRules(TODAY, prune=True, beside_others=True))
    found = cypher(neo4j_address, "MATCH (n:Foreign:Retired) RETURN n.id AS id")
    assert found == [{"id": "model:chatgpt"}]


def test_edges_of_others_between_our_nodes_stay(neo4j_address):
    """An edge of a type of their own, on nodes of ours, survives updates and retirement."""
    push(neo4j_address, graph_of())
    cypher(neo4j_address, "MATCH (a:Company), (b:Model) CREATE (a)-[:RIVALS {by: 'Mei'}]->(b)")
    push(neo4j_address, graph_of("中文在线集团"))
    push(neo4j_address, Graph((), ()), PushRules(TODAY, prune=True))
    found = cypher(neo4j_address, "MATCH ()-[r:RIVALS]->() RETURN r.by AS by")
    assert found == [{"by": "Mei"}]


def test_more_labels_on_our_nodes_do_not_make_them_foreign(neo4j_address):
    """Also not where somebody gave one a second label of ours."""
    push(neo4j_address, graph_of())
    cypher(neo4j_address, "MATCH (n:Company) SET n:Organisation:Foreign")
    assert push(neo4j_address, graph_of("中文在线集团")).nodes == 1


def test_doubles_of_others_under_our_labels_are_told(neo4j_address):
    """Ids that are not unique where ours must be stop the push with a next step."""
    cypher(neo4j_address, "DROP CONSTRAINT kg_Model_id IF EXISTS")
    cypher(neo4j_address, "UNWIND [1, 2] AS n CREATE (:Foreign:Model {id: 'model:theirs'})")
    with pytest.raises(StoreError, match=r"model:theirs.*; give the nodes that share one ids of"):
        push(neo4j_address, graph_of(), BESIDE)
