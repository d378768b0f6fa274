"""What all tests share: where the sample and the shared reports lie, and when a skip is a failure."""

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from kg.config import Neo4jAddress
from kg.pipeline import build_graph
from tests.servers.artefacts import CALENDAR, LTS, Release, UnavailableError
from tests.servers.serving import clear, serve

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"
# How long an example takes says more of the machine, and of coverage, than of the code.
hypothesis.settings.register_profile("no deadline", deadline=None)
hypothesis.settings.load_profile("no deadline")
STRICT = os.environ.get("KG_REQUIRE_REAL") == "1"


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Turn a skipped test of a browser, Gephi or a server into a failure where KG_REQUIRE_REAL=1 is set."""
    outcome = yield
    report = outcome.get_result()
    needs_real = (
        item.get_closest_marker("browser")
        or item.get_closest_marker("gephi")
        or (item.get_closest_marker("neo4j") and not item.get_closest_marker("calendar"))
    )
    if STRICT and report.skipped and needs_real:
        report.outcome = "failed"
        report.longrepr = f"KG_REQUIRE_REAL=1, but this was skipped: {report.longrepr}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests that share a server in one process, so that they do not meet in it."""
    for item in items:
        if item.get_closest_marker("neo4j"):
            item.add_marker(pytest.mark.xdist_group("neo4j"))


@pytest.fixture(scope="session")
def examples() -> Path:
    """Return the folder of the sample reports."""
    return EXAMPLES


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of the real reports and gold rows, or skip."""
    if not (SHARED / "reports").is_dir():
        pytest.skip("../shared, with the real reports and gold rows, is not here")
    return SHARED


@pytest.fixture(scope="session")
def sample_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a graph folder built from the sample reports."""
    folder = tmp_path_factory.mktemp("sample") / "graph"
    build_graph([EXAMPLES], folder)
    return folder


@pytest.fixture(scope="session")
def neo4j_lts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jAddress]:
    """Return the address of a Neo4j 5, or skip."""
    yield from _served(LTS, tmp_path_factory)


@pytest.fixture(scope="session")
def neo4j_calendar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jAddress]:
    """Return the address of a Neo4j of the newest calendar version, or skip."""
    yield from _served(CALENDAR, tmp_path_factory)


@pytest.fixture
def neo4j_address(neo4j_lts: Neo4jAddress) -> Neo4jAddress:
    """Return the address of a Neo4j 5 whose database is empty."""
    clear(neo4j_lts)
    return neo4j_lts


def _served(release: Release, factory: pytest.TempPathFactory) -> Iterator[Neo4jAddress]:
    try:
        with serve(release, factory.mktemp("neo4j")) as address:
            yield address
    except UnavailableError as error:
        pytest.skip(str(error))
