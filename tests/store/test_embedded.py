"""The embedded store: what it is beyond the contract that every store keeps."""

import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.ontology import read_ontology
from kg.store.embedded import EmbeddedReader, EmbeddedWriter
from tests.tiny.stored import graph_of


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return a database with one company, one model and one edge."""
    folder = tmp_path / "database"
    EmbeddedWriter(folder, read_ontology()).write(graph_of())
    return folder


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
    plain = keys | set(ontology.indexes)
    assert plain <= found
    assert {label for label, _ in found - plain} == {
        index.label for index in ontology.full_text_indexes
    }
