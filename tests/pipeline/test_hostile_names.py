"""Names that try to be more than a name are found, and do nothing, on every store."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.config import GraphSource
from kg.model.fingerprint import fingerprint
from kg.ontology import read_ontology
from kg.pipeline.company_page import about_company
from kg.pipeline.lookup import ask
from kg.pipeline.opening import open_graph
from kg.store.read_graph import read_graph
from tests.servers.looking import push
from tests.servers.serving import clear
from tests.tiny.named_folder import named_folder
from tests.tiny.stored import HOSTILE

NAMES = [*HOSTILE, "$name {id: $id}", "`) RETURN 1 //", "🙂"]
IDS = range(len(NAMES))


@pytest.fixture(
    scope="module", params=["embedded", pytest.param("neo4j_lts", marks=pytest.mark.neo4j)]
)
def source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> GraphSource:
    """Return a graph of companies and models with such names, on each store."""
    folder: Path = tmp_path_factory.mktemp("hostile") / "graph"
    graph = named_folder(folder, NAMES)
    if request.param == "embedded":
        return folder
    address = request.getfixturevalue(request.param)
    clear(address)
    push(address, graph)
    return address


def held(source: GraphSource) -> str:
    """Return the fingerprint of what is stored."""
    with open_graph(source) as runner:
        return fingerprint(read_graph(runner, read_ontology()))


@pytest.mark.parametrize("name", NAMES, ids=IDS)
def test_hostile_name_is_found_as_company_and_model(source, name):
    """Asked for by its name, each is found, with the evidence; and nothing changes."""
    before = held(source)
    assert about_company(source, name).profile.rows[0]["company"] == name
    assert [row["company"] for row in ask(source, "who-uses-model", {"model": name}).rows] == [name]
    given = {"company": name, "object": name}
    assert [row["quote"] for row in ask(source, "evidence-of-edge", given).rows] == [name]
    assert held(source) == before


@pytest.mark.parametrize("name", NAMES, ids=IDS)
def test_hostile_name_nobody_bears_is_unknown_in_one_line(source, name, monkeypatch):
    """It is said to be unknown, with the names that come near."""
    options = ["--graph", str(source)]
    if not isinstance(source, Path):
        monkeypatch.setenv("NEO4J_PASSWORD", source.password)
        options = ["--uri", source.uri, "--user", source.user]
    done = CliRunner().invoke(main, ["who-uses", f"无此{name}无此", *options])
    assert done.exit_code == 1
    assert "no such name in this graph" in done.output
    assert len(done.output.splitlines()) == 1
