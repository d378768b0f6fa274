"""Servers of the tests' own: an import wants its server stopped."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.config import Neo4jAddress
from tests.servers.artefacts import CALENDAR, LTS, Release, UnavailableError, fetch_parquet
from tests.servers.neo4j import Neo4jProcess

Import = Callable[[str], Neo4jAddress]
"""Runs the command of an import; the address is that of the server that then runs."""


@pytest.fixture(scope="module")
def lts_import(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Import]:
    """Import into a Neo4j 5, or skip."""
    yield from _importing(LTS, tmp_path_factory)


@pytest.fixture(scope="module")
def calendar_import(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Import]:
    """Import into a Neo4j of the newest calendar version, or skip."""
    yield from _importing(CALENDAR, tmp_path_factory)


@pytest.fixture(params=["lts_import", "calendar_import"])
def run_import(request: pytest.FixtureRequest) -> Import:
    """Import into each release of Neo4j."""
    return request.getfixturevalue(request.param)


def _importing(release: Release, factory: pytest.TempPathFactory) -> Iterator[Import]:
    try:
        server = Neo4jProcess(release, factory.mktemp("server"))
        parquet: Path = fetch_parquet()
    except UnavailableError as error:
        pytest.skip(str(error))

    def run(command: str) -> Neo4jAddress:
        server.stop()
        server.run_command(command, parquet if "--input-type=parquet" in command else None)
        server.start()
        return server.address

    try:
        yield run
    finally:
        server.kill()
