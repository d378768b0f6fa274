"""What all tests share: where the sample and the shared reports lie, and when a skip is a failure."""

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from kg.pipeline import build_graph

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"
# How long an example takes says more of the machine, and of coverage, than of the code.
hypothesis.settings.register_profile("no deadline", deadline=None)
hypothesis.settings.load_profile("no deadline")
STRICT = os.environ.get("KG_REQUIRE_REAL") == "1"


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Turn a skipped browser test into a failure where KG_REQUIRE_REAL=1 is set."""
    outcome = yield
    report = outcome.get_result()
    if STRICT and report.skipped and item.get_closest_marker("browser"):
        report.outcome = "failed"
        report.longrepr = f"KG_REQUIRE_REAL=1, but this was skipped: {report.longrepr}"


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
