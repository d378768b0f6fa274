"""Pushes that are disturbed: whatever happens, the next one ends with the graph, nothing twice.

They need a server of their own, for it is killed, filled up and started anew.
"""

import contextlib
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from kg.config import Neo4jAddress
from kg.errors import StoreError
from kg.model.fingerprint import fingerprint
from kg.model.graph import Graph
from kg.store.neo4j import Neo4jReader
from tests.servers.artefacts import LTS, UnavailableError
from tests.servers.looking import (
    contents,
    cypher,
    doubles,
    push,
    sizes,
    stored_fingerprint,
    stored_graph,
)
from tests.servers.neo4j import Neo4jProcess
from tests.servers.proxy import proxy_to
from tests.tiny.made_up import Counts, made_up_graph, made_up_parts, write_folder
from tests.tiny.stored import graph_of

pytestmark = pytest.mark.neo4j
BIG = made_up_graph(3, Counts(companies=200, models=60, reports=8, rows=300))
MIDDLE = made_up_graph(4, Counts(companies=60, models=20, reports=5, rows=60))
OTHER = made_up_graph(5, Counts(companies=60, models=20, reports=5, rows=60))
_ROOM = "size=900m"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jProcess]:
    """Return a server of the module's own, its data on a disk of a given size if that can be had."""
    home = tmp_path_factory.mktemp("neo4j")
    data = home / "data"
    data.mkdir()
    mounted = mount(data, _ROOM)
    running = None
    try:
        running = Neo4jProcess(LTS, home, {"db.tx_log.rotation.size": "1m"})
        running.start()
        yield running
    except UnavailableError as error:
        pytest.skip(str(error))
    finally:
        if running:
            running.kill()
        if mounted:
            subprocess.run(["umount", "--lazy", str(data)], check=False)


@pytest.fixture
def address(server: Neo4jProcess) -> Neo4jAddress:
    """Return the address of the server, empty but for constraints and indexes."""
    empty(server.address)
    return server.address


def mount(folder: Path, options: str) -> bool:
    """Mount a disk in memory on a folder, or give it another size; tell whether that went."""
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    with contextlib.suppress(FileNotFoundError):
        return not subprocess.run(command, capture_output=True, check=False).returncode
    return False


def empty(address: Neo4jAddress) -> None:
    """Delete all nodes."""
    cypher(address, "MATCH (n) DETACH DELETE n")


def await_elements(address: Neo4jAddress, least: int) -> None:
    """Wait until a push has written so many nodes and edges."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if sum(sizes(address)) >= least:
            return
        time.sleep(0.02)
    raise AssertionError(f"no push wrote {least} nodes and edges")


def is_held(address: Neo4jAddress, graph: Graph) -> bool:
    """Tell whether readers see this graph, and nothing of it is there twice."""
    return stored_fingerprint(address) == fingerprint(graph) and doubles(address) == []


def outcome(address: Neo4jAddress, graph: Graph) -> str:
    """Push; return what the error says, nothing where there is none."""
    try:
        push(address, graph)
    except StoreError as error:
        return str(error)
    return ""


def test_label_of_others_that_the_server_names_first_hides_nothing(address):
    """A node with more labels is read by ours, also where theirs is the older label."""
    cypher(address, "CREATE (n:Another) DELETE n")
    push(address, graph_of())
    cypher(address, "MATCH (n:Company|Model) SET n:Another")
    assert stored_graph(address) == graph_of()


def test_parallel_pushes_of_one_graph_all_end_well(address):
    """Four at once into an empty database leave what one alone leaves."""
    push(address, MIDDLE)
    alone = contents(address)
    empty(address)
    for row in cypher(address, "SHOW CONSTRAINTS YIELD name RETURN name"):
        cypher(address, f"DROP CONSTRAINT `{row['name']}`")
    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(lambda _: outcome(address, MIDDLE), range(4)))
    assert said == ["", "", "", ""]
    assert contents(address) == alone


def test_of_two_graphs_pushed_at_once_one_is_held_whole(address):
    """The push that began first may stop and says so; what is marked as complete is."""
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(outcome, address, MIDDLE)
        await_elements(address, 1)
        assert outcome(address, OTHER) == ""
        assert first.result() == "" or "another push of another graph has begun" in first.result()
    assert is_held(address, OTHER)
    push(address, MIDDLE)
    assert is_held(address, MIDDLE)


def test_connection_lost_in_mid_load_is_made_again(server, address):
    """The push ends well, and what it wrote is what an undisturbed one writes."""
    push(address, MIDDLE)
    alone = contents(address)
    empty(address)
    with proxy_to(server.port, lose_after=200_000) as proxy:
        push(replace(address, uri=f"bolt://127.0.0.1:{proxy.port}"), MIDDLE)
        assert proxy.has_lost
    assert contents(address) == alone


@pytest.mark.parametrize("seed", range(2))
def test_connection_lost_at_any_byte_does_no_harm(server, address, seed):
    """Whatever was said until then, the push goes on, or the next one completes it."""
    sent = random.Random(seed).randrange(100, 600_000)
    with proxy_to(server.port, lose_after=sent) as proxy:
        said = outcome(replace(address, uri=f"bolt://127.0.0.1:{proxy.port}"), MIDDLE)
    assert said == "" or "no Neo4j answers" in said or "something answers" in said
    push(address, MIDDLE)
    assert is_held(address, MIDDLE)


def test_killed_pushes_are_completed_by_the_next(address, tmp_path):
    """Processes killed at several moments on the way from one graph to another leave no trace."""
    before, after = tmp_path / "before", tmp_path / "after"
    write_folder(before, made_up_parts(6, Counts(60, 20, 5, 60)))
    write_folder(after, made_up_parts(7, Counts(60, 20, 6, 60)))
    start_push(before, address).wait()
    began = time.monotonic()
    start_push(after, address).wait()
    whole = time.monotonic() - began
    undisturbed = contents(address)
    empty(address)
    start_push(before, address).wait()
    moments = random.Random(8)
    for _ in range(5):
        process = start_push(after, address)
        time.sleep(moments.uniform(0.3, 1) * whole)
        process.kill()
        process.wait()
    assert start_push(after, address).wait() == 0
    assert contents(address) == undisturbed


def start_push(folder: Path, address: Neo4jAddress) -> subprocess.Popen[bytes]:
    """Start a push in a process of its own."""
    environment = {**os.environ, "NEO4J_PASSWORD": address.password}
    command = [sys.executable, "-m", "kg", "push", "--graph", str(folder), "--uri", address.uri]
    return subprocess.Popen([*command, "--quiet"], env=environment, stdout=subprocess.DEVNULL)


def test_server_killed_in_mid_load_and_started_again(server, address):
    """The push ends well, or another one does, and the graph is what it would have been."""
    with ThreadPoolExecutor(1) as pool:
        pushing = pool.submit(outcome, address, BIG)
        await_elements(address, len(BIG.edges) // 2)
        kill_and_start(server)
        said = pushing.result()
    if said:
        assert "no Neo4j answers" in said
        push(address, BIG)
    assert is_held(address, BIG)
    assert sizes(address) == (len(BIG.nodes), len(BIG.edges))


def kill_and_start(server: Neo4jProcess) -> None:
    """Let the server crash, and start it again."""
    server.kill()
    server.start()


def test_full_disk_is_told_and_the_push_completes_when_there_is_room(server, address):
    """The message is one line that says what to do; nothing is lost and nothing doubled."""
    data = server.home / "data"
    if not data.is_mount():
        pytest.skip("no disk of a given size can be mounted here")
    push(address, graph_of())
    mount(data, f"remount,size={taken(data) + 3_000_000}")
    said = outcome(address, BIG)
    mount(data, f"remount,{_ROOM}")
    assert "free disk space on the server" in said
    assert "\n" not in said
    kill_and_start(server)
    push(address, BIG)
    assert is_held(address, BIG)


def taken(folder: Path) -> int:
    """Return how many bytes of the disk under a folder are taken."""
    return shutil.disk_usage(folder).used


def test_server_that_only_reads_answers_and_refuses_a_push(server, address):
    """Look-ups go on; a push says that it may not write; what takes too long is told so."""
    push(address, graph_of())
    server.stop()
    server.configure(
        {"server.databases.default_to_read_only": "true", "db.transaction.timeout": "5s"}
    )
    server.start()
    assert stored_graph(address) == graph_of()
    said = outcome(address, MIDDLE)
    assert "; ask for a user and a database that may be written" in said
    with Neo4jReader(address) as reader, pytest.raises(StoreError, match=r"narrow it, or"):
        reader.run("UNWIND range(1, 1000000000) AS n WITH n * n AS m RETURN sum(m) AS n", {})
