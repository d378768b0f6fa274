"""Measures both stores: loading by push, row by row and in bulk; look-ups at a million edges."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from pathlib import Path

import neo4j

from kg.config import Neo4jAddress
from kg.export.neo4j_command import import_command
from kg.export.neo4j_csv import write_csv
from kg.export.neo4j_tables import neo4j_tables
from kg.model.graph import Edge, Graph
from kg.ontology import read_ontology
from kg.pipeline import BulkRules, PushRules, export_neo4j, push_graph
from kg.pipeline.lookup import answer
from kg.pipeline.opening import open_graph
from kg.store.neo4j import Neo4jWriter
from kg.store.protocol import QueryRunner
from kg.templates import find_template
from tests.servers.artefacts import LTS, UnavailableError
from tests.servers.neo4j import Neo4jProcess
from tests.tiny.made_up import Counts, made_up_graph, made_up_parts, write_folder

Report = Callable[[str, str, str], None]

LOADED = Counts(companies=8000, models=2000, reports=50, rows=860)
"""Made-up reports whose graph has about 100,000 nodes."""

LOADED_EDGES = 500_000
ASKED = Counts(companies=5000, models=3000, reports=160, rows=930)
"""Made-up reports whose graph has about a million edges; some 25 companies use a model."""

_ROW_BY_ROW = 1500
_ASKED_TIMES = 400
_HEAP = "2g"
_RULES = PushRules(date(2026, 1, 1))


def measure_stores(folder: Path, report: Report) -> None:
    """Measure loading and look-ups on a real Neo4j, and look-ups on the embedded store."""
    try:
        _measure_loading(folder, report)
        _measure_look_ups(folder, report)
    except UnavailableError as error:
        report("Neo4j", "not measured", str(error))


def _measure_loading(folder: Path, report: Report) -> None:
    graph = _with_uses(made_up_graph(1, LOADED), LOADED_EDGES)
    size = len(graph.nodes) + len(graph.edges)
    with _server(folder) as server:
        by_row = 2 * _ROW_BY_ROW / _seconds(lambda: _merge_row_by_row(server.address, graph))
    with _server(folder) as server:
        push = _seconds(lambda: _push(server.address, graph))
    with _server(folder) as server:
        server.stop()
        bulk = _seconds(lambda: _import(server, graph, folder / "files"))
    name = f"push, {len(graph.nodes):,} nodes and {len(graph.edges):,} edges"
    report(name, f"{push:.1f} s", f"{size / push:,.0f} a second")
    ratio = size / push / by_row
    report("push against MERGE row by row", f"{ratio:.0f} x", "20 or more wanted")
    report("push against bulk import", f"{push / bulk:.1f} x", "its time; 3 or less wanted")


def _merge_row_by_row(address: Neo4jAddress, graph: Graph) -> None:
    """Write some nodes and edges as a loader without batches does: a transaction for each."""
    nodes = graph.nodes[:: len(graph.nodes) // _ROW_BY_ROW][:_ROW_BY_ROW]
    labels = {node.label for node in nodes}
    with _driver(address) as driver, driver.session() as session:
        for label in labels:
            session.run(f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")
        for node in nodes:
            session.run(
                f"MERGE (n:{node.label} {{id: $id}}) SET n.name = $name", id=node.id, name=node.name
            )
        for one, other in pairwise(nodes):
            session.run(
                f"MATCH (a:{one.label} {{id: $a}}) MATCH (b:{other.label} {{id: $b}})"
                " MERGE (a)-[r:NEXT]->(b) SET r.status = 'in-use'",
                a=one.id,
                b=other.id,
            )


def _push(address: Neo4jAddress, graph: Graph) -> None:
    with Neo4jWriter(address, read_ontology(), _RULES) as writer:
        writer.push(graph)


def _import(server: Neo4jProcess, graph: Graph, files: Path) -> None:
    """Write the files and import them, which together are what a push is an alternative to."""
    files.mkdir()
    options = write_csv(neo4j_tables(graph, read_ontology(), "made up"), files)
    server.run_command(import_command(files, "neo4j", options))


def _measure_look_ups(folder: Path, report: Report) -> None:
    parts = made_up_parts(1, ASKED)
    graph = write_folder(folder / "asked", parts)
    edges, claims = len(graph.edges), sum(len(part.claims) for part in parts)
    models = [node.name for node in graph.nodes if node.label == "Model"]
    asked = random.Random(1).choices(models, k=_ASKED_TIMES)
    with open_graph(folder / "asked") as runner:
        report(f"who-uses at {edges:,} edges, embedded", *_percentiles(_look_ups(runner, asked)))
        rows = sum(len(answer(runner, "who-uses-model", {"model": each}).rows) for each in asked)
        report("companies in an answer", f"{rows / len(asked):.0f}", "on average")
    with _server(folder) as server:
        server.stop()
        rules = BulkRules()
        server.run_command(export_neo4j(folder / "asked", folder / "asked-files", rules))
        server.start()
        push_graph(folder / "asked", server.address, _RULES)
        again = _seconds(lambda: push_graph(folder / "asked", server.address, _RULES))
        ours, bare = _both_look_ups(server.address, graph, asked)
    report("the same on Neo4j", *_percentiles(ours))
    report("the same by the bare driver", *_percentiles(bare))
    ratio = _percentile(ours, 95) / _percentile(bare, 95)
    report("p95 on Neo4j against the bare driver", f"{ratio:.2f} x", "1.3 or less wanted")
    report(f"unchanged push of {claims:,} claims", f"{again:.2f} s", "0.3 s or less wanted")


def _look_ups(runner: QueryRunner, models: list[str]) -> list[float]:
    """Ask who uses each model, by its name; return the milliseconds of each look-up."""
    return [
        1000 * _seconds(lambda model=model: answer(runner, "who-uses-model", {"model": model}))
        for model in models
    ]


def _both_look_ups(
    address: Neo4jAddress, graph: Graph, models: list[str]
) -> tuple[list[float], list[float]]:
    """Ask the same of a server as ``kg`` does, by name, and with the driver alone, by id.

    In turns, after a round that warms the server up, so that it is as warm for both.
    """
    template = find_template("who-uses-model")
    ids = {node.name: node.id for node in graph.nodes if node.label == "Model"}
    ours: list[float] = []
    bare: list[float] = []
    with (
        open_graph(address) as runner,
        _driver(address) as driver,
        driver.session(default_access_mode="READ") as session,
    ):

        def ask(model: str) -> None:
            given = {**template.values({"model": model}), "model": ids[model]}
            session.execute_read(lambda tx: [row.data() for row in tx.run(template.cypher, given)])

        for model in models + models:
            ours += _look_ups(runner, [model])
            bare.append(1000 * _seconds(lambda model=model: ask(model)))
    return ours[len(models) :], bare[len(models) :]


def _with_uses(graph: Graph, edges: int) -> Graph:
    """Return a graph with so many more uses that it has that many edges."""
    made = random.Random(2)
    companies = [node.id for node in graph.nodes if node.label == "Company"]
    models = [node.id for node in graph.nodes if node.label == "Model"]
    like = next(edge for edge in graph.edges if edge.type == "USES")
    found = {edge.key: edge for edge in graph.edges}
    while len(found) < edges:
        source, target = made.choice(companies), made.choice(models)
        edge = Edge("USES", source, "Company", target, "Model", like.properties)
        found.setdefault(edge.key, edge)
    return Graph(graph.nodes, tuple(found[key] for key in sorted(found)))


@contextmanager
def _server(folder: Path) -> Iterator[Neo4jProcess]:
    """Give a server with an empty database, which is gone afterwards."""
    with tempfile.TemporaryDirectory(dir=folder) as home:
        server = Neo4jProcess(LTS, Path(home), heap=_HEAP)
        server.start()
        try:
            yield server
        finally:
            server.kill()


def _driver(address: Neo4jAddress) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password))


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _percentiles(milliseconds: list[float]) -> tuple[str, str]:
    p50, p95 = (_percentile(milliseconds, part) for part in (50, 95))
    return f"{p50:.1f} ms", f"p95 {p95:.1f} ms"


def _percentile(values: list[float], part: int) -> float:
    return statistics.quantiles(values, n=100)[part - 1]
