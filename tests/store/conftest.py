"""The stores, each behind the same face, so that one suite of tests runs on all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from kg.config import Neo4jAddress
from kg.model.graph import Graph
from kg.ontology import read_ontology
from kg.store.embedded import EmbeddedReader, EmbeddedWriter
from kg.store.neo4j import Neo4jReader, Neo4jWriter, PushRules
from kg.store.protocol import Reader
from tests.servers.serving import clear


@dataclass(frozen=True, slots=True)
class Store:
    """A store of one kind that is empty at first."""

    write: Callable[[Graph], None]
    reader: Callable[[], Reader]


@pytest.fixture(
    params=[
        "embedded",
        pytest.param("neo4j_lts", marks=pytest.mark.neo4j),
        pytest.param("neo4j_calendar", marks=(pytest.mark.neo4j, pytest.mark.calendar)),
    ]
)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """Return an empty store of each kind."""
    if request.param == "embedded":
        folder = tmp_path / "database"
        writer = EmbeddedWriter(folder, read_ontology())
        return Store(writer.write, lambda: EmbeddedReader(folder))
    address = request.getfixturevalue(request.param)
    clear(address)
    return Store(lambda graph: _write(address, graph), lambda: Neo4jReader(address))


def _write(address: Neo4jAddress, graph: Graph) -> None:
    with Neo4jWriter(address, read_ontology(), PushRules(date(2026, 1, 1))) as writer:
        writer.write(graph)
