"""What every store keeps: what is written is what is read, and reading is all a reader can do."""

import pytest

from kg.errors import StoreError
from kg.model.graph import Edge, Graph, Node
from kg.ontology import read_ontology
from kg.store.protocol import Limits
from kg.store.read_graph import read_graph
from tests.tiny.stored import HOSTILE, graph_of

WRITES = [
    "MATCH (c:Company) DETACH DELETE c",
    "CREATE (c:Company {id: 'x'})",
    "MATCH (c:Company) SET c.name = 'x'",
    "MERGE (c:Company {id: 'x'})",
]
ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c WITH a * b * c AS n RETURN sum(n) AS n"


def test_graph_read_back_is_the_graph_written(store):
    """Nodes and edges come back with their labels and typed properties."""
    store.write(graph_of())
    with store.reader() as reader:
        assert read_graph(reader, read_ontology()) == graph_of()


def test_edge_is_read_with_its_typed_properties(store):
    """Dates come back as ISO text, numbers as numbers, texts as texts."""
    store.write(graph_of())
    with store.reader() as reader:
        rows = reader.run(
            "MATCH (c:Company)-[r:USES]->(m:Model) RETURN c.name AS company, r.status AS status,"
            " r.firstSeen AS first, r.disclosures AS disclosures, m.released AS released",
            {},
        )
    assert rows == [
        {
            "company": "中文在线",
            "status": "testing",
            "first": "2023-03-28",
            "disclosures": 2,
            "released": "2022-11-30",
        }
    ]


def test_dates_can_be_compared_in_cypher(store):
    """A date property is a date in Cypher, so ranges over it work."""
    store.write(graph_of())
    with store.reader() as reader:
        rows = reader.run(
            "MATCH ()-[r:USES]->() WHERE r.firstSeen >= date($day) RETURN count(r) AS n",
            {"day": "2023-03-28"},
        )
    assert rows == [{"n": 1}]


def test_list_property_is_a_list(store):
    """A list of texts is stored as a list and can be searched in Cypher."""
    store.write(graph_of())
    with store.reader() as reader:
        rows = reader.run(
            "MATCH (c:Company) WHERE $alias IN c.aliases RETURN c.aliases AS aliases",
            {"alias": "甲's"},
        )
    assert rows == [{"aliases": ("COL", "甲's")}]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_name_is_data(store, name):
    """Whatever a name holds, it is stored and found as it is."""
    store.write(graph_of(name))
    with store.reader() as reader:
        rows = reader.run("MATCH (c:Company {name: $name}) RETURN c.name AS name", {"name": name})
    assert rows == [{"name": name}]


@pytest.mark.parametrize("statement", WRITES)
def test_reader_refuses_to_write(store, statement):
    """A statement that writes is refused and changes nothing."""
    store.write(graph_of())
    with store.reader() as reader:
        with pytest.raises(StoreError, match="only reading is allowed"):
            reader.run(statement, {})
        assert reader.run("MATCH (c:Company) RETURN c.name AS name", {}) == [{"name": "中文在线"}]


def test_broken_statement_is_told_with_the_engines_words(store):
    """A syntax error names the database and what the engine said."""
    store.write(graph_of())
    with store.reader() as reader, pytest.raises(StoreError, match="refused"):
        reader.run("MATCH (", {})


def test_null_parameter_is_null(store):
    """A parameter that is None reaches Cypher as null."""
    store.write(graph_of())
    with store.reader() as reader:
        assert reader.run("RETURN $x IS NULL AS missing", {"x": None}) == [{"missing": True}]


def test_what_is_no_scalar_comes_back_as_json(store):
    """Nodes, edges, maps and mixed lists are the same texts on every store."""
    store.write(graph_of())
    with store.reader() as reader:
        row = reader.run(
            "MATCH (c:Company)-[r:USES]->(m:Model)"
            " RETURN m, r, {b: 1, a: m.name} AS map, [1, 'x', true, null, 2.5] AS list",
            {},
        )[0]
    assert row == {
        "m": '{"@type": "Model", "id": "model:chatgpt", "name": "ChatGPT", "released": "2022-11-30"}',
        "r": '{"@type": "USES", "disclosures": 2, "firstSeen": "2023-03-28", "status": "testing"}',
        "map": '{"a": "ChatGPT", "b": 1}',
        "list": ("1", "x", "true", "null", "2.5"),
    }


def test_limit_of_rows_ends_the_answer(store):
    """No more rows are taken than asked for."""
    store.write(graph_of())
    with store.reader() as reader:
        rows = reader.run("UNWIND range(1, 100) AS n RETURN n", {}, Limits(rows=3))
    assert rows == [{"n": 1}, {"n": 2}, {"n": 3}]


def test_limit_of_time_ends_a_statement(store):
    """A statement that needs too long is given up with a clear word."""
    store.write(graph_of())
    with (
        store.reader() as reader,
        pytest.raises(StoreError, match="did not end within 2 seconds"),
    ):
        reader.run(ENDLESS, {}, Limits(seconds=2))


def test_name_is_found_by_its_words(store):
    """The full-text index finds Chinese by pairs of characters, in names and aliases."""
    store.write(graph_of("高盛集团"))
    with store.reader() as reader:
        found = [
            reader.run(
                "CALL db.index.fulltext.queryNodes('Company_names', $words) YIELD node"
                " RETURN node.id AS id",
                {"words": words},
            )
            for words in ('"高盛"', "col", '"盛高"')
        ]
    assert found == [[{"id": "company:300364.SZ"}], [{"id": "company:300364.SZ"}], []]


@pytest.mark.parametrize(
    ("graph", "said"),
    [
        (Graph((Node("x:1", "Person", "x"),), ()), "the ontology has no Person"),
        (Graph((Node("x:1", "Model", "x"),) * 2, ()), "two nodes have the id x:1"),
        (
            Graph((), (Edge("USES", "a", "Company", "b", "Model"),)),
            "edges lead to no node: a, b",
        ),
        (
            Graph(graph_of().nodes, graph_of().edges * 2),
            "two edges of one type join the same nodes",
        ),
    ],
    ids=["label", "twice", "loose", "two edges"],
)
def test_graph_no_store_may_hold_is_refused(store, graph, said):
    """Labels come from the ontology, ids are unique, edges have ends; else nothing is written."""
    with pytest.raises(StoreError, match=said):
        store.write(graph)
