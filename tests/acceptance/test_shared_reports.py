"""The five real reports, where they are at hand: counts against the hand-labelled gold."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from kg.pipeline import BuildSummary, ask, build_graph, evaluate, export_claims, list_tables

pytestmark = pytest.mark.shared
GOLD = ("weekly-2023-07-16.jsonl", "weekly-2024-09-08-part.jsonl")
# Floors that are reached; a change may raise them, never lower them.
FLOORS = {
    "row coverage": (1.0, 1.0),
    "date accuracy": (0.99, 0.99),
    "category accuracy": (0.97, 0.97),
    "row to company accuracy": (0.985, 0.985),
    "model column F1": (0.90, 0.90),
    "USES F1": (0.90, 0.85),
    "PARTNERS_WITH F1": (0.87, 0.81),
}
CEILINGS = {"rows silently wrong": (0.005, 0.005), "rows put to review": (0.02, 0.02)}


@pytest.fixture(scope="module")
def graph(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildSummary]:
    """Return a graph of the five reports with the summary of its build."""
    folder = tmp_path_factory.mktemp("shared") / "graph"
    return folder, build_graph([shared / "reports"], folder)


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    """Return the scorer that reads the export."""
    spec = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_all_five_reports_are_read(graph):
    """No report fails, and the adoption tables of three are found."""
    _, summary = graph
    assert (summary.reports, summary.failed, summary.tables["adoption"]) == (5, (), 3)


def test_tables_match_the_gold(shared):
    """Every labelled table is found at its place with its kind and its number of rows."""
    lines = (shared / "gold" / "tables.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    found = list_tables([shared / "reports"])
    missed = [
        each["caption"]
        for each in gold
        if not any(
            table.report == each["doc"]
            and (table.kind, table.rows) == (each["kind"], each["data_rows"])
            and table.start <= each["end"]
            and each["start"] <= table.end
            for table in found
        )
    ]
    assert missed == []


@pytest.mark.parametrize("place", [0, 1], ids=GOLD)
def test_scorer_reads_the_export(shared, graph, scorer, place):
    """The export is what the scorer reads, and every figure keeps its floor or ceiling."""
    records = [json.loads(line) for line in export_claims(graph[0])]
    gold = scorer.read(shared / "gold" / GOLD[place])
    figures = scorer.score(gold, records)
    short = {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor[place]}
    above = {name: figures[name] for name, top in CEILINGS.items() if figures[name] > top[place]}
    assert short | above == {}


@pytest.mark.parametrize("name", GOLD)
def test_evaluation_gives_the_figures_of_the_scorer(shared, graph, scorer, name):
    """``kg evaluate`` measures what the scorer measures on the export, to the last digit."""
    file = shared / "gold" / name
    records = [json.loads(line) for line in export_claims(graph[0])]
    expected = scorer.score(scorer.read(file), records)
    measured = evaluate(graph[0], [file])[0].figures
    assert list(measured) == list(expected)
    assert measured == pytest.approx(expected, rel=0, abs=1e-9)


@pytest.mark.parametrize("name", GOLD)
def test_evaluation_lists_the_misses_of_the_scorer(shared, graph, scorer, capsys, name):
    """What is shown as missed is what the scorer shows, in its order."""
    file = shared / "gold" / name
    records = [json.loads(line) for line in export_claims(graph[0])]
    scorer.score(scorer.read(file), records, show=10**6)
    misses = evaluate(graph[0], [file])[0].misses
    told = [f"  line {m.line} {m.what}: gold {m.gold}, got {m.got}" for m in misses]
    assert capsys.readouterr().out.splitlines() == told


def test_gold_written_as_an_export_scores_full_marks(shared, scorer):
    """Gold rows put into the export's form score 1: the two formats mean the same."""
    gold = scorer.read(shared / "gold" / GOLD[0])
    records = [
        {**each, "type": "disclosure", "report": each["doc"], "attribution": "printed"}
        for each in gold
        if each.get("kind") != "model-column"
    ]
    figures = scorer.score(gold, records)
    assert figures["row to company accuracy"] == figures["category accuracy"] == 1.0


@pytest.mark.parametrize(
    ("company", "model", "status"),
    [("中文在线", "GPT-4", "applied"), ("万兴科技", "Azure OpenAI", "in-use")],
)
def test_known_use_is_answered_with_its_status(graph, company, model, status):
    """Who uses a model, and how far along, is answered as the report says."""
    rows = ask(graph[0], "who-uses-model", {"model": model}).rows
    assert [row["status"] for row in rows if row["company"] == company] == [status]
