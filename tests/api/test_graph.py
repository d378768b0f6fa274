"""An open graph answers as the command line does, on both stores, until it is closed."""

import json
import subprocess
import sys
from datetime import date, datetime

import pytest
from click.testing import CliRunner

import kg
from kg.api import CompanyAnswer, Rows
from kg.cli import main
from kg.config import Neo4jAddress
from kg.errors import GraphFolderError, StoreError, TemplateError, UnknownNameError
from kg.pipeline import PushRules, build_graph, push_graph


@pytest.fixture(autouse=True)
def environment(monkeypatch, sample_graph):
    """Let the environment name the sample, and no server."""
    monkeypatch.setenv("KG_GRAPH", str(sample_graph))
    monkeypatch.delenv("KG_STORE", raising=False)


@pytest.fixture(scope="module")
def graph(sample_graph):
    """Return the sample's graph, open."""
    with kg.open_graph(sample_graph) as opened:
        yield opened


def printed(folder, *arguments: str):
    """Return what a command prints as JSON."""
    command = [*arguments, "--graph", str(folder), "--format", "json"]
    return json.loads(CliRunner().invoke(main, command).stdout)


def as_json(value):
    """Return rows as JSON gives them back: lists for tuples."""
    return json.loads(json.dumps(value))


def test_who_uses_answers_as_the_command(graph, sample_graph):
    """The same rows in the same order, with the same columns."""
    rows = graph.who_uses("文心一言")

    assert as_json(list(rows)) == printed(sample_graph, "who-uses", "文心一言")


def test_who_uses_takes_a_family(graph):
    """A family stands for its versions, too."""
    models = set(graph.who_uses("GPT").column("model"))

    assert {"GPT-3.5", "GPT-4"} <= models


def test_who_uses_since_leaves_what_was_spoken_of_later(graph):
    """A day may be a text, a date or a datetime."""
    every = graph.who_uses("文心一言")
    later = [row for row in every if row["lastSeen"] >= "2024-01-01"]

    for since in ("2024-01-01", date(2024, 1, 1), datetime(2024, 1, 1, 8)):  # noqa: DTZ001 - local
        assert list(graph.who_uses("文心一言", since=since)) == later
    assert 0 < len(later) < len(every)


def test_who_uses_by_status_leaves_uses_that_are_there(graph):
    """Only the latest status counts."""
    assert set(graph.who_uses("文心一言", status="in-use").column("status")) == {"in-use"}


def test_who_uses_takes_a_vendor(graph, sample_graph):
    """A vendor stands for all its models, as on the command line."""
    rows = graph.who_uses("OpenAI")

    assert as_json(list(rows)) == printed(sample_graph, "who-uses", "OpenAI")


def test_who_uses_exactly_leaves_versions_out(graph):
    """A family asked for by itself is that node alone."""
    assert set(graph.who_uses("GPT-4", exact=True).column("model")) == {"GPT-4"}


def test_since_that_is_no_day_is_refused(graph):
    """The error shows what a day looks like."""
    with pytest.raises(TemplateError, match='since: "May" is no date such as 2024-05-31'):
        graph.who_uses("文心一言", since="May")


def test_company_answers_as_the_command(graph, sample_graph):
    """All it tells is what `kg company` prints."""
    company = graph.company("300364.SZ")

    told = {name: getattr(company, name) for name in CompanyAnswer.__slots__}
    lists = {name: list(rows) for name, rows in told.items() if isinstance(rows, Rows)}
    assert as_json(told | lists) == printed(sample_graph, "company", "中文在线")


def test_evidence_answers_as_the_command(graph, sample_graph):
    """Every piece is the one that `kg why` prints."""
    rows = graph.evidence("华策影视", "文心一言")

    assert as_json(list(rows)) == printed(sample_graph, "why", "华策影视", "文心一言")


def test_query_takes_values_as_they_are(graph, sample_graph):
    """Numbers and days need not be texts; what is None is as if left out."""
    rows = graph.query("momentum", days=180, date=date(2023, 6, 30), vendor=None)

    told = printed(sample_graph, "query", "momentum", "days=180", "date=2023-06-30")
    assert as_json(list(rows)) == told


def test_query_takes_a_parameter_called_as_a_keyword(graph, sample_graph):
    """What cannot be written in Python otherwise has an underscore behind it."""
    rows = graph.query("path-between", from_="中文在线", to="汤姆猫")

    told = printed(sample_graph, "query", "path-between", "from=中文在线", "to=汤姆猫")
    assert as_json(list(rows)) == told


def test_query_takes_templates_of_ones_own(sample_graph, tmp_path):
    """A folder of templates is looked into beside the shipped ones."""
    header = (
        "// summary: Models\n// summary-zh: 模型\n// mode: read\n"
        "// parameter most: integer(1..) = 1 — the most rows; example 1\n// column model: the model\n"
    )
    cypher = "MATCH (m:Model) RETURN m.name AS model ORDER BY m.id LIMIT $most\n"
    (tmp_path / "my-models.cypher").write_text(header + cypher, encoding="utf-8")

    with kg.open_graph(sample_graph, templates=[str(tmp_path)]) as opened:
        rows = opened.query("my-models", most=2)

        assert len(rows) == 2
        assert "my-models" in opened.templates().column("name")


def test_query_takes_a_list(sample_graph, tmp_path):
    """Several texts reach a parameter that takes a list as one."""
    header = (
        "// summary: Models\n// summary-zh: 模型\n// mode: read\n"
        "// parameter names: list — their names; example Kimi,ChatGPT\n// column model: the model\n"
    )
    cypher = "MATCH (m:Model) WHERE m.name IN $names RETURN m.name AS model ORDER BY model\n"
    (tmp_path / "these-models.cypher").write_text(header + cypher, encoding="utf-8")

    with kg.open_graph(sample_graph, templates=[tmp_path]) as opened:
        assert opened.query("these-models", names=["Kimi", "GPT-4"]).column("model") == [
            "GPT-4",
            "Kimi",
        ]


def test_cypher_takes_lists_and_days(graph):
    """Values reach the statement as parameters."""
    statement = (
        "MATCH (m:Model)<-[u:USES]-(:Company) WHERE m.name IN $models AND u.firstSeen >= date($day)"
        " RETURN m.name AS model, count(u) AS uses ORDER BY model"
    )

    rows = graph.cypher(statement, models=["ChatGPT", "文心一言"], day=date(2023, 1, 1))

    assert rows.column("model") == ["ChatGPT", "文心一言"]
    assert min(rows.column("uses")) > 0


def test_cypher_of_no_rows_is_empty(graph):
    """Nothing found is an answer."""
    assert list(graph.cypher("MATCH (m:Model {id: 'x'}) RETURN m.name AS model")) == []


def test_cypher_that_writes_is_refused(graph):
    """The graph is for reading."""
    with pytest.raises(StoreError, match="DELETE writes, only reading is allowed"):
        graph.cypher("MATCH (n) DETACH DELETE n")


def test_unknown_name_has_suggestions(graph):
    """What is near to a name that is none can be offered."""
    with pytest.raises(UnknownNameError) as caught:
        graph.who_uses("ChatGTP")

    assert "ChatGPT" in caught.value.suggestions


def test_unknown_parameter_is_told_with_near_ones(graph):
    """A parameter that is none is no TypeError, but says which there are."""
    with pytest.raises(TemplateError, match="did you mean limit"):
        graph.query("vendors-ranked", limits=3)


def test_closed_graph_says_so():
    """What is asked of a closed graph is told with the next step."""
    graph = kg.open_graph()
    graph.close()

    with pytest.raises(StoreError, match=r"is closed; open it again with kg\.open_graph"):
        graph.who_uses("ChatGPT")
    assert repr(graph).startswith("<closed ")


def test_closing_twice_does_no_harm():
    """A graph that `with` closes may have been closed before."""
    with kg.open_graph() as graph:
        graph.close()


def test_folder_without_a_graph_is_told(tmp_path):
    """The error is that of the command line."""
    with pytest.raises(GraphFolderError, match="kg build"):
        kg.open_graph(str(tmp_path))


def test_store_that_is_none_is_told(monkeypatch):
    """A misspelt $KG_STORE is not taken for the folder."""
    monkeypatch.setenv("KG_STORE", "neo4")

    with pytest.raises(StoreError, match='"neo4" is no store; say embedded or neo4j'):
        kg.open_graph()


@pytest.mark.parametrize("named", ["uri", "environment"])
def test_server_is_asked_where_it_is_named(named, monkeypatch):
    """A URI, or KG_STORE=neo4j with its address, means a server: here one that is not there."""
    nowhere = "bolt://localhost:1"
    monkeypatch.setenv("NEO4J_URI", nowhere)
    monkeypatch.setenv("KG_STORE", "neo4j")

    with pytest.raises(StoreError, match=nowhere):
        kg.open_graph(nowhere if named == "uri" else None)


def test_open_graph_stays_as_it_was_during_a_build(examples, tmp_path):
    """A build puts a new database in place; who has the old one open goes on with it."""
    folder = tmp_path / "graph"
    build_graph([examples / "sample-weekly-2023-07-16.md"], folder)
    with kg.open_graph(folder) as graph:
        before = list(graph.query("models-ranked"))

        build_graph([examples], folder)

        assert list(graph.query("models-ranked")) == before
    with kg.open_graph(folder) as graph:
        assert list(graph.query("models-ranked")) != before


def test_importing_the_package_is_light():
    """Until a graph is opened nothing of the engine is imported, and no frame until one is wanted."""
    script = (
        "import sys, kg\nfirst = {name for name in sys.modules if name.startswith('kg.')}\n"
        "from kg import open_graph\n"
        "print(first, sorted({'arcadedb', 'neo4j', 'networkx', 'pandas', 'polars', 'spacy'}"
        " & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "set() []\n"


def test_package_has_no_other_names():
    """A name that the package does not have is an AttributeError, as everywhere."""
    with pytest.raises(AttributeError, match="no attribute 'open_grahp'"):
        kg.open_grahp  # noqa: B018 - it is the name that is wrong


@pytest.mark.neo4j
def test_server_answers_as_the_folder(graph, sample_graph, neo4j_address: Neo4jAddress):
    """The same questions have the same answers, the network is the same network."""
    push_graph(sample_graph, neo4j_address, PushRules(date(2026, 1, 1)))

    with kg.open_graph(neo4j_address) as server:
        for ask in (
            lambda opened: list(opened.who_uses("文心一言", since="2024-01-01")),
            lambda opened: list(opened.company("中文在线").relations),
            lambda opened: list(opened.evidence("华策影视", "文心一言")),
            lambda opened: list(opened.query("momentum")),
            lambda opened: list(opened.cypher("MATCH (m:Model) RETURN count(m) AS models")),
            lambda opened: list(opened.to_networkx(by_claim=True).edges(data=True, keys=True)),
        ):
            assert ask(server) == ask(graph)
