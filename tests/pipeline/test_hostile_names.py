"""Names that try to be more than a name are found, and do nothing, on every store."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.config import GraphSource
from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.fingerprint import fingerprint
from kg.model.place import Place
from kg.model.report import Report, ReportClaims
from kg.model.status import Origin, Status
from kg.ontology import read_ontology
from kg.pipeline.lookup import ask, company_answers
from kg.pipeline.opening import open_graph
from kg.store.read_graph import read_graph
from tests.servers.looking import push
from tests.servers.serving import clear
from tests.tiny.made_up import write_folder
from tests.tiny.stored import HOSTILE

NAMES = [*HOSTILE, "$name {id: $id}", "`) RETURN 1 //", "🙂"]
DAY = date(2024, 5, 10)
IDS = range(len(NAMES))


def claim(number: int, name: str) -> Claim:
    """Return the claim that a company uses a model of the same name."""
    return Claim(
        place=Place("hostile", "图表 1", number + 1, 1),
        company=CompanyRef(name),
        relation="USES",
        object=EntityRef(f"model:hostile-{number}", "Model", name),
        surface=name,
        status=Status.IN_USE,
        date=DAY,
        origin=Origin.TEXT,
        rule=name,
        quote=name,
    )


@pytest.fixture(
    scope="module", params=["embedded", pytest.param("neo4j_lts", marks=pytest.mark.neo4j)]
)
def source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> GraphSource:
    """Return a graph of companies and models with such names, on each store."""
    folder: Path = tmp_path_factory.mktemp("hostile") / "graph"
    report = Report("hostile", NAMES[0], DAY, "text", "0")
    claims = tuple(claim(number, name) for number, name in enumerate(NAMES))
    graph = write_folder(folder, [ReportClaims(report, (), (), claims)])
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
    profile, _ = company_answers(source, name)
    assert profile.rows[0]["company"] == name
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
