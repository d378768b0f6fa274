"""Gives tests a real Neo4j: the one they are told of, one in a container, or one of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import neo4j

from kg.config import Neo4jAddress
from tests.servers.artefacts import LTS, Release, UnavailableError
from tests.servers.neo4j import PASSWORD, Neo4jProcess

TOLD = "KG_TEST_NEO4J_URI"
"""The variable that names a server to use, with ``NEO4J_USERNAME`` and ``NEO4J_PASSWORD``."""

_CLEARABLE = """
MATCH (n) WHERE n.contentDigest IS NULL AND NOT n:PushState AND NOT n:Foreign
RETURN count(n) AS others
"""


@contextmanager
def serve(release: Release, home: Path) -> Iterator[Neo4jAddress]:
    """Give the address of a running server; it is ended afterwards, if it was started for this.

    Raises :class:`UnavailableError` where none can be had.
    """
    if told := os.environ.get(TOLD):
        if release is not LTS:
            raise UnavailableError(f"${TOLD} names one server, which stands for every release")
        yield replace(Neo4jAddress.from_environment(), uri=told)
    elif _docker_works():
        with _container(release) as address:
            yield address
    else:
        server = Neo4jProcess(release, home)
        server.start()
        try:
            yield server.address
        finally:
            server.kill()


def clear(address: Neo4jAddress) -> None:
    """Empty a database of what tests left there; refuse one that holds anything else."""
    with neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
        driver.verify_connectivity()
        query = driver.execute_query
        others = query(_CLEARABLE, database_=address.database or None).records[0]["others"]
        if others:
            raise RuntimeError(f"{address.place} holds {others} nodes of somebody else")
        query("MATCH (n) DETACH DELETE n", database_=address.database or None)


def _docker_works() -> bool:
    docker = shutil.which("docker")
    if not docker:
        return False
    return not subprocess.run([docker, "info"], capture_output=True, check=False).returncode


@contextmanager
def _container(release: Release) -> Iterator[Neo4jAddress]:
    try:
        # Only here, for it brings a Docker client along and most machines need none.
        from testcontainers.neo4j import Neo4jContainer  # noqa: PLC0415
    except ImportError as error:
        raise UnavailableError("Docker works, but testcontainers is not installed") from error
    image = f"neo4j:{release.version}-community"
    with Neo4jContainer(image, password=PASSWORD) as container:
        yield Neo4jAddress(container.get_connection_url(), password=PASSWORD)
