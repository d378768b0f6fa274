"""The embedded store: what is written is what is read, and reading is all a reader can do."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.model.graph import Edge, Graph, Node
from kg.ontology import read_ontology
from kg.store.embedded import EmbeddedReader, EmbeddedWriter
from kg.store.read_graph import read_graph

HOSTILE = [
    "'}) DETACH DELETE n //",
    "`; DROP TYPE Company",
    'quote " and \\ backslash',
    "emoji 🙂 and \u202eright to left",
    "line\nbreak\ttab \u2028 separator",
    "长" * 5000,
]


def graph_of(name: str = "中文在线") -> Graph:
    """Return a graph of one company that uses one model."""
    company = Node("company:300364.SZ", "Company", name, {"aliases": ("COL", "甲's")})
    model = Node("model:chatgpt", "Model", "ChatGPT", {"released": date(2022, 11, 30)})
    properties = {"status": "testing", "firstSeen": date(2023, 3, 28), "disclosures": 2}
    edge = Edge("USES", company.id, "Company", model.id, "Model", properties)
    return Graph((company, model), (edge,))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return a database with one company, one model and one edge."""
    folder = tmp_path / "database"
    EmbeddedWriter(folder, read_ontology()).write(graph_of())
    return folder


def test_edge_is_read_with_its_typed_properties(database):
    """Dates come back as ISO text, numbers as numbers, texts as texts."""
    with EmbeddedReader(database) as reader:
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


def test_dates_can_be_compared_in_cypher(database):
    """A date property is a date in Cypher, so ranges over it work."""
    with EmbeddedReader(database) as reader:
        rows = reader.run(
            "MATCH ()-[r:USES]->() WHERE r.firstSeen >= date($day) RETURN count(r) AS n",
            {"day": "2023-03-28"},
        )
    assert rows == [{"n": 1}]


def test_list_property_is_a_list(database):
    """A list of texts is stored as a list and can be searched in Cypher."""
    with EmbeddedReader(database) as reader:
        rows = reader.run(
            "MATCH (c:Company) WHERE $alias IN c.aliases RETURN c.aliases AS aliases",
            {"alias": "甲's"},
        )
    assert rows == [{"aliases": ("COL", "甲's")}]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_name_is_data(tmp_path, name):
    """Whatever a name holds, it is stored and found as it is."""
    folder = tmp_path / "database"
    EmbeddedWriter(folder, read_ontology()).write(graph_of(name))
    with EmbeddedReader(folder) as reader:
        rows = reader.run("MATCH (c:Company {name: $name}) RETURN c.name AS name", {"name": name})
    assert rows == [{"name": name}]


@pytest.mark.parametrize(
    "statement",
    [
        "MATCH (c:Company) DETACH DELETE c",
        "CREATE (c:Company {id: 'x'})",
        "MATCH (c:Company) SET c.name = 'x'",
        "MERGE (c:Company {id: 'x'})",
    ],
)
def test_reader_refuses_to_write(database, statement):
    """A statement that writes is refused and changes nothing."""
    with EmbeddedReader(database) as reader:
        with pytest.raises(StoreError, match="only reading is allowed"):
            reader.run(statement, {})
        assert reader.run("MATCH (c:Company) RETURN c.name AS name", {}) == [{"name": "中文在线"}]


def test_broken_statement_is_told_with_the_engines_words(database):
    """A syntax error names the database and what the engine said."""
    with (
        EmbeddedReader(database) as reader,
        pytest.raises(StoreError, match="refused the statement"),
    ):
        reader.run("MATCH (", {})


def test_null_parameter_is_null(database):
    """A parameter that is None reaches Cypher as null."""
    with EmbeddedReader(database) as reader:
        assert reader.run("RETURN $x IS NULL AS missing", {"x": None}) == [{"missing": True}]


def test_two_readers_open_one_database(database):
    """Look-ups do not keep one another out."""
    with EmbeddedReader(database) as one, EmbeddedReader(database) as other:
        assert one.run("RETURN 1 AS n", {}) == other.run("RETURN 1 AS n", {})


def test_other_processes_read_while_one_does(database):
    """Any number of processes can look things up at the same time."""
    script = (
        "import sys; from pathlib import Path; from kg.store.embedded import EmbeddedReader\n"
        "with EmbeddedReader(Path(sys.argv[1])) as r: print(r.run('MATCH (c:Company) RETURN c.id AS id', {}))"
    )
    command = [sys.executable, "-c", script, str(database)]
    with EmbeddedReader(database):
        others = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
        answers = {other.communicate(timeout=60)[0] for other in others}
    assert answers == {"[{'id': 'company:300364.SZ'}]\n"}


def test_folder_that_is_no_database_is_named(tmp_path):
    """Opening something else says what to do."""
    with pytest.raises(StoreError, match="rebuilds it from the claims"):
        EmbeddedReader(tmp_path / "nothing")


def test_label_the_ontology_does_not_know_is_refused(tmp_path):
    """Labels come from the ontology, never from data."""
    graph = Graph((Node("x:1", "Person", "x"),), ())
    with pytest.raises(StoreError, match="the ontology has no Person"):
        EmbeddedWriter(tmp_path / "database", read_ontology()).write(graph)


def test_graph_read_back_is_the_graph_written(database):
    """Nodes and edges come back with their labels and typed properties."""
    with EmbeddedReader(database) as reader:
        assert read_graph(reader, read_ontology()) == graph_of()


def test_two_nodes_with_one_id_are_refused(tmp_path):
    """The ontology's key is unique within a label, which the database holds."""
    company = graph_of().nodes[0]
    with pytest.raises(StoreError, match="could not be written: Duplicated key"):
        EmbeddedWriter(tmp_path / "database", read_ontology()).write(Graph((company, company), ()))


def test_indexes_are_those_of_the_ontology(database):
    """Beside the unique key, the database indexes what the ontology says is looked up."""
    ontology = read_ontology()
    keys = {(label, ontology.key) for label in ontology.labels}
    engine = pytest.importorskip("arcadedb")
    with engine.DatabaseFactory(str(database)).open(read_only=True) as opened:
        rows = opened.query("sql", "SELECT name, indexes FROM schema:types", {}).to_list()
    found = {
        (row["name"], index.partition("properties: [")[2].partition("]")[0])
        for row in rows
        for index in row["indexes"]
    }
    assert found == keys | set(ontology.indexes)
