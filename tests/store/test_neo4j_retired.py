"""No statement that is shipped sees what a push has retired, nor is misled by labels of others."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.config import Neo4jAddress, queries_folder
from kg.model.graph import Graph, Value
from kg.ontology import read_ontology
from kg.resolution import assemble_graph
from kg.store.embedded import EmbeddedReader, EmbeddedWriter
from kg.store.neo4j import Neo4jReader
from kg.store.protocol import QueryRunner
from kg.templates import Template, read_templates
from kg.vocabulary import Vocabulary
from tests.servers.looking import cypher, push
from tests.servers.serving import clear
from tests.tiny.made_up import Counts, made_up_parts

pytestmark = pytest.mark.neo4j
PARTS = made_up_parts(11, Counts(companies=5, models=3, reports=3, rows=8))
TEMPLATES = {
    f"{folder.name}/{name}": template
    for folder in sorted(queries_folder().iterdir())
    if folder.is_dir()
    for name, template in read_templates(folder).items()
}


def graph(first: int) -> Graph:
    """Return the graph of the reports, the claims of the first without some."""
    part = replace(PARTS[0], claims=PARTS[0].claims[first:])
    return assemble_graph([part, *PARTS[1:]], Vocabulary((), ()))


LESS = graph(5)


@pytest.fixture(scope="module")
def stores(
    neo4j_lts: Neo4jAddress, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[QueryRunner, QueryRunner]]:
    """Return a new store of a graph, and a server on which it took the place of a larger one."""
    folder: Path = tmp_path_factory.mktemp("less") / "database"
    EmbeddedWriter(folder, read_ontology()).write(LESS)
    clear(neo4j_lts)
    cypher(neo4j_lts, "CREATE (n:Another) DELETE n")
    push(neo4j_lts, graph(0))
    push(neo4j_lts, LESS)
    cypher(neo4j_lts, "MATCH (n:Company|Model|Claim|Retired) SET n:Another")
    with EmbeddedReader(folder) as embedded, Neo4jReader(neo4j_lts) as server:
        yield embedded, server


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_sees_nothing_retired(stores, name):
    """It answers as where the larger graph never was, with labels of others on the nodes."""
    template = TEMPLATES[name]
    embedded, server = (runner.run(template.cypher, values(template)) for runner in stores)
    assert server == embedded


def values(template: Template) -> dict[str, Value]:
    """Return values for a template: a node's id where it asks for one, else the default."""
    given: dict[str, Value] = template.values(
        {each.name: each.example for each in template.parameters if each.required}
    )
    for each in template.parameters:
        if each.labels and each.required:
            given[each.name] = next(n.id for n in LESS.nodes if n.label in each.labels)
    return given
