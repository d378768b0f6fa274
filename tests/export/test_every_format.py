"""What every format of ``kg export`` keeps: each dated claim of a pair, and what was there before."""

import csv
import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import networkx as nx
import openpyxl
import pyarrow.parquet
import pytest
import rdflib
from click.testing import CliRunner, Result

from kg.cli import main
from kg.export.formats import FORMATS, Shape
from kg.pipeline import build_graph
from kg.rdf import parse_rdf

REPORT = """\
一份样例

报告日期：2023-07-09

图表 1 应用进展

| 类型 | 公司名称 | 股票代码 | 日期 | 公司业务对 AIGC 技术的应用 | 接入的模型 |
|---|---|---|---|---|---|
| 1) AI+游戏 | 掌趣科技 | 300315.SZ | 3月8日 | 正在测试文心一言 |  |
|  |  |  | 5月9日 | 客服已接入文心一言 |  |
"""
TESTING_THEN_IN_USE = {("2023-03-08", "testing"), ("2023-05-09", "in-use")}
KG = rdflib.Namespace("urn:ai-adoption-kg:ontology#")

Claims = set[tuple[str, str]]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the graph of a company that tests a model one day and uses it on another."""
    folder = tmp_path_factory.mktemp("pair")
    (folder / "weekly.md").write_text(REPORT, encoding="utf-8")
    build_graph([folder / "weekly.md"], folder / "graph")
    return folder / "graph"


def export(graph: Path, name: str, output: Path, *more: str) -> Result:
    """Export a graph in a format."""
    command = ("export", "--format", name, "--graph", str(graph), "-o", str(output), *more)
    return CliRunner().invoke(main, command)


def told(path: Path) -> Claims:
    """Read the claims of JSON lines."""
    lines = path.read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return {(each["date"], each["status"]) for each in records if each["type"] == "claim"}


def csv_rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV file with a line of headings."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def table_claims(folder: Path) -> Claims:
    """Read the claims of a folder of CSV."""
    return {(row["date"], row["status"]) for row in csv_rows(folder / "claims.csv")}


def parquet_claims(folder: Path) -> Claims:
    """Read the claims of a folder of Parquet."""
    rows = pyarrow.parquet.read_table(folder / "claims.parquet").to_pylist()
    return {(row["date"].isoformat(), row["status"]) for row in rows}


def sheet_claims(path: Path) -> Claims:
    """Read the claims on the sheet of the relation."""
    headings, *rows = openpyxl.load_workbook(BytesIO(path.read_bytes()))["USES"].values
    named = [dict(zip(headings, row, strict=True)) for row in rows]
    return {(row["date"].date().isoformat(), row["status"]) for row in named}


def graphml_claims(path: Path) -> Claims:
    """Read the edges between the pair."""
    edges = nx.read_graphml(path, force_multigraph=True).edges(data=True)
    return {(edge["date"], edge["status"]) for _, _, edge in edges if edge["type"] == "USES"}


def gexf_claims(path: Path) -> Claims:
    """Read the edges between the pair, by the day they start on."""
    edges = nx.read_gexf(path, version="1.3").edges(data=True)
    return {(edge["start"], edge["status"]) for _, _, edge in edges if edge["relation"] == "USES"}


def rdf_claims(path: Path, name: str) -> Claims:
    """Read the claims among the triples."""
    triples = parse_rdf(path, name).graph
    return {
        (str(triples.value(claim, KG.date)), str(triples.value(claim, KG.status)))
        for claim in triples.subjects(rdflib.RDF.type, KG.Claim)
    }


def neo4j_csv_claims(folder: Path) -> Claims:
    """Read the nodes of the claims, whose headings are in a file of their own."""
    [headings] = csv.reader([(folder / "nodes-Claim.header.csv").read_text("utf-8")])
    with (folder / "nodes-Claim.csv").open(encoding="utf-8", newline="") as file:
        rows = [dict(zip(headings, row, strict=True)) for row in csv.reader(file)]
    return {(row["date:date"], row["status:string"]) for row in rows}


def neo4j_parquet_claims(folder: Path) -> Claims:
    """Read the nodes of the claims."""
    rows = pyarrow.parquet.read_table(folder / "nodes-Claim.parquet").to_pylist()
    return {(row["date:date"].isoformat(), row["status:string"]) for row in rows}


READERS: dict[str, Callable[[Path], Claims]] = {
    "jsonl": told,
    "csv": table_claims,
    "xlsx": sheet_claims,
    "parquet": parquet_claims,
    "graphml": graphml_claims,
    "gexf": gexf_claims,
    "turtle": lambda path: rdf_claims(path, "turtle"),
    "jsonld": lambda path: rdf_claims(path, "jsonld"),
    "nquads": lambda path: rdf_claims(path, "nquads"),
    "neo4j-csv": neo4j_csv_claims,
    "neo4j-parquet": neo4j_parquet_claims,
}


@pytest.mark.parametrize("name", FORMATS)
def test_both_dated_claims_of_a_pair_survive(graph, tmp_path, name):
    """That a company tested a model before it used it can be read in every format."""
    export(graph, name, tmp_path / "out")

    assert READERS[name](tmp_path / "out") == TESTING_THEN_IN_USE


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_there_needs_force(graph, tmp_path, name):
    """An earlier export is left alone in one clear line, and replaced when told."""
    output = tmp_path / "out"
    export(graph, name, output)

    refused = export(graph, name, output)
    told_to = export(graph, name, output, "--force")

    assert (refused.exit_code, told_to.exit_code) == (1, 0)
    assert "--force to replace it" in refused.stderr.splitlines()[-1]
    assert READERS[name](output) == TESTING_THEN_IN_USE
    assert list(tmp_path.iterdir()) == [output]


@pytest.mark.parametrize("name", FORMATS)
def test_place_that_cannot_be_written_is_told_in_one_line(graph, tmp_path, name):
    """A place within a file is none."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")

    result = export(graph, name, tmp_path / "file" / "out")

    assert result.exit_code == 1
    assert "cannot be written" in result.stderr.splitlines()[-1]
    assert [each.read_text("utf-8") for each in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("name", [n for n in FORMATS if FORMATS[n].shape is not Shape.FOLDER])
def test_full_disk_is_told_in_one_line(graph, name):
    """What cannot be written for want of room is told so."""
    result = export(graph, name, Path("/dev/full"))

    assert result.exit_code == 1
    assert "/dev/full: cannot be written (No space left on device)" in result.stderr


@pytest.mark.parametrize("name", FORMATS)
def test_missing_graph_leaves_nothing(tmp_path, name):
    """Where there is no graph nothing is begun."""
    result = export(tmp_path / "no", name, tmp_path / "out")

    assert result.exit_code == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", FORMATS)
def test_same_graph_gives_the_same_bytes(graph, tmp_path, name):
    """Two exports are equal to the last byte."""

    def content(output: Path) -> dict[str, bytes]:
        files = output.iterdir() if output.is_dir() else [output]
        return {each.name if output.is_dir() else "": each.read_bytes() for each in files}

    export(graph, name, tmp_path / "one")
    export(graph, name, tmp_path / "two")

    assert content(tmp_path / "one") == content(tmp_path / "two")


@pytest.mark.parametrize("name", [name for name in FORMATS if FORMATS[name].shape is Shape.TEXT])
def test_text_goes_to_stdout_as_into_a_file(graph, tmp_path, name):
    """Without -o a text is printed."""
    export(graph, name, tmp_path / "out")

    printed = CliRunner().invoke(main, ("export", "--format", name, "--graph", str(graph)))

    assert printed.stdout_bytes == (tmp_path / "out").read_bytes()


@pytest.mark.parametrize(
    "name", [name for name in FORMATS if FORMATS[name].shape is not Shape.TEXT]
)
def test_files_and_folders_need_a_place(graph, name):
    """What is no text is not printed."""
    result = CliRunner().invoke(main, ("export", "--format", name, "--graph", str(graph)))

    assert result.exit_code == 2
    assert f"--format {name} needs {FORMATS[name].shape.value}: -o" in result.stderr


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_in_the_help_and_the_docs(name):
    """The help has an example and a line of each, the page a section or a line."""
    docs = Path(__file__).resolve().parent.parent.parent / "docs" / "exporting.md"
    help_text = CliRunner().invoke(main, ("export", "--help")).output

    assert f"  {name} " in help_text.partition("Formats:")[2]
    assert name == "jsonl" or f"kg export --format {name} " in help_text.partition("Options:")[0]
    assert f"`{name}`" in docs.read_text(encoding="utf-8")
