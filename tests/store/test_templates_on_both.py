"""Every template gives the same rows on the embedded store and on a real Neo4j."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.config import Neo4jAddress, queries_folder
from kg.model.graph import Graph, Row
from kg.ontology import read_ontology
from kg.pipeline.lookup import answer
from kg.pipeline.opening import open_graph
from kg.pipeline.viewing import Selection, select
from kg.store.neo4j import Neo4jReader, Neo4jWriter, PushRules
from kg.store.protocol import QueryRunner
from kg.store.read_graph import read_graph
from kg.templates import read_templates
from tests.servers.serving import clear

pytestmark = pytest.mark.neo4j

READ = read_templates()
INTERNAL = {
    f"{folder}/{name}": template
    for folder in ("checks", "stats", "comparison")
    for name, template in read_templates(queries_folder() / folder).items()
}


@pytest.fixture(scope="module")
def embedded(sample_graph: Path) -> Iterator[QueryRunner]:
    """Return the sample's graph in the embedded store."""
    with open_graph(sample_graph) as runner:
        yield runner


@pytest.fixture(
    scope="module", params=["neo4j_lts", pytest.param("neo4j_calendar", marks=pytest.mark.calendar)]
)
def server(request: pytest.FixtureRequest, embedded: QueryRunner) -> Iterator[QueryRunner]:
    """Return the sample's graph in a Neo4j, where more claims were before it and are retired."""
    address: Neo4jAddress = request.getfixturevalue(request.param)
    clear(address)
    sample = read_graph(embedded, read_ontology())
    for graph in (with_more_claims(sample), sample):
        push(address, graph)
    with Neo4jReader(address) as runner:
        yield runner


def with_more_claims(graph: Graph) -> Graph:
    """Return a graph with a twin of every tenth claim, tied to the same nodes."""
    claims = [node for node in graph.nodes if node.label == "Claim"][::10]
    twins = {claim.id: replace(claim, id=f"{claim.id}-twin") for claim in claims}
    edges = [
        replace(edge, source=twins[edge.source].id)
        if edge.source in twins
        else replace(edge, target=twins[edge.target].id)
        for edge in graph.edges
        if edge.source in twins or edge.target in twins
    ]
    return Graph((*graph.nodes, *twins.values()), (*graph.edges, *edges))


def push(address: Neo4jAddress, graph: Graph) -> None:
    """Make a database hold a graph."""
    with Neo4jWriter(address, read_ontology(), PushRules(date(2026, 1, 1))) as writer:
        writer.write(graph)


def examples(name: str) -> dict[str, str]:
    """Return the example values of a template."""
    return {each.name: each.example for each in READ[name].parameters}


@pytest.mark.parametrize("name", READ)
def test_template_answers_alike(embedded: QueryRunner, server: QueryRunner, name: str):
    """Rows, their order and the types of their values are the same, with all values given."""
    rows = [answer(runner, name, examples(name)).rows for runner in (embedded, server)]

    assert typed(rows[1]) == typed(rows[0])


@pytest.mark.parametrize("name", READ)
def test_template_answers_alike_by_default(embedded: QueryRunner, server: QueryRunner, name: str):
    """They are the same where only what must be given is."""
    given = {each.name: each.example for each in READ[name].parameters if each.required}

    rows = [answer(runner, name, given).rows for runner in (embedded, server)]

    assert typed(rows[1]) == typed(rows[0])


@pytest.mark.parametrize("name", INTERNAL)
def test_check_or_count_answers_alike(embedded: QueryRunner, server: QueryRunner, name: str):
    """What the program itself asks is answered the same too."""
    template = INTERNAL[name]

    rows = [runner.run(template.cypher, template.values({})) for runner in (embedded, server)]

    assert typed(rows[1]) == typed(rows[0])


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection(nodes=20),
        Selection(companies=("中文在线",), depth=2),
        Selection(models=("GPT-4",), statuses=("in-use", "testing"), grade="B"),
        Selection(categories=("AI+游戏",), until=date(2023, 5, 31)),
        Selection(since=date(2024, 1, 1), relations=("USES", "DEVELOPS")),
        Selection(template="vendor-exposure", values={"vendor": "OpenAI"}),
    ],
    ids=lambda each: f"{each.companies}{each.models}{each.template}{each.nodes}{each.since}",
)
def test_page_shows_alike(embedded: QueryRunner, server: QueryRunner, selection: Selection):
    """A page of one selection draws the same, with the same evidence."""
    assert select(server, selection) == select(embedded, selection)


def test_retired_graph_is_not_seen(embedded: QueryRunner, server: QueryRunner):
    """The graph read back is the sample's, though the database holds retired nodes."""
    retired = server.run("MATCH (n:Retired) RETURN count(n) AS n", {})

    assert retired[0]["n"]
    assert read_graph(server, read_ontology()) == read_graph(embedded, read_ontology())


def typed(rows: list[Row] | tuple[Row, ...]) -> list[list[tuple[str, object, str]]]:
    """Return rows with the types of their values, for 1 is not 1.0 to a program."""
    return [
        [(name, value, type(value).__name__) for name, value in sorted(row.items())] for row in rows
    ]
