"""The shipped sample, read end to end and compared with its hand-labelled truth."""

import json
from pathlib import Path

import pytest

from kg.pipeline import evaluate, export_claims, list_tables

SAMPLES = ("sample-weekly-2023-07-16", "sample-weekly-2024-09-08")


def gold_rows(examples: Path, report: str) -> dict[int, dict[str, str]]:
    """Return the labelled rows of a sample by line."""
    lines = (examples / "gold" / f"{report}.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return {each["line"]: each for each in records if each.get("kind") != "model-column"}


def disclosures(graph: Path, report: str) -> dict[int, dict[str, str]]:
    """Return the adoption rows of a graph by line."""
    records = [json.loads(line) for line in export_claims(graph)]
    rows = (each for each in records if each["type"] == "disclosure" and each["report"] == report)
    return {each["line"]: each for each in rows if each["kind"] == "adoption"}


@pytest.mark.parametrize("report", SAMPLES)
def test_every_row_comes_out_exactly_once(examples, sample_graph, report):
    """The lines that become disclosures are the labelled lines, no more and no fewer."""
    assert set(disclosures(sample_graph, report)) == set(gold_rows(examples, report))


@pytest.mark.parametrize("report", SAMPLES)
def test_printed_dates_are_read(examples, sample_graph, report):
    """Every row that prints a date has that date."""
    gold, got = gold_rows(examples, report), disclosures(sample_graph, report)
    dated = {line: row["date"] for line, row in got.items() if row["date_raw"]}
    assert dated == {line: gold[line]["date"] for line in dated}


@pytest.mark.parametrize("report", SAMPLES)
def test_no_row_goes_to_a_wrong_company(examples, sample_graph, report):
    """Every row goes to its company or to a person, never to another company."""
    gold, got = gold_rows(examples, report), disclosures(sample_graph, report)
    given = {line: got[line]["code"] for line in gold if got[line]["company"]}
    assert given == {line: gold[line]["code"] for line in given}


@pytest.mark.parametrize("report", SAMPLES)
def test_every_row_stands_under_its_heading(examples, sample_graph, report):
    """The heading of every row is the labelled one, also where it was printed late or behind."""
    gold, got = gold_rows(examples, report), disclosures(sample_graph, report)
    found = {line: got[line]["category"] for line in gold}
    assert found == {line: row["category"] for line, row in gold.items()}


def test_tables_of_the_sample_are_recognised(examples):
    """Every table of the sample is found at its place with its kind and its data rows."""
    lines = (examples / "gold" / "tables.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    found = list_tables([examples])
    assert [(each.report, each.kind, each.rows) for each in found] == [
        (each["doc"], each["kind"], each["data_rows"]) for each in gold
    ]


FLOORS = {
    "sample-weekly-2023-07-16": {
        "row to company accuracy": 0.94,
        "date accuracy": 1,
        "category accuracy": 1,
        "USES F1": 0.95,
        "model column F1": 0.91,
    },
    "sample-weekly-2024-09-08": {
        "row to company accuracy": 1,
        "date accuracy": 1,
        "category accuracy": 1,
        "USES F1": 0.93,
        "model column F1": 0.94,
    },
}


@pytest.mark.parametrize("report", SAMPLES)
def test_sample_is_measured_on_its_own_gold(examples, sample_graph, report):
    """The figures of the sample agree with its gold rows, and keep their known floors."""
    found = evaluate(sample_graph, [examples / "gold" / f"{report}.jsonl"])[0].figures
    assert found["rows"] == len(gold_rows(examples, report))
    assert found["row coverage"] == 1
    assert found["rows silently wrong"] == 0
    floors = FLOORS[report]
    assert {name: found[name] for name in floors if found[name] < floors[name]} == {}
