"""``kg check``, ``import-rdf`` and ``ontology`` on the command line."""

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.model.graph import Graph
from kg.ontology import read_ontology
from kg.pipeline.rdf import stored_graph
from kg.store.embedded import EmbeddedWriter
from kg.store.folder import GraphFolder


def kg(*arguments: str, graph: Path | None = None) -> Result:
    """Run a command; the graph folder goes in as $KG_GRAPH."""
    return CliRunner().invoke(main, arguments, env={"KG_GRAPH": str(graph or "")})


@pytest.fixture(scope="module", params=["problem", "warning"])
def unsound(request, sample_graph, tmp_path_factory) -> tuple[str, Path]:
    """Return a copy of the sample with one problem or one warning, and which it is."""
    folder = tmp_path_factory.mktemp("unsound") / "graph"
    source, store = GraphFolder(sample_graph), GraphFolder(folder)
    graph = stored_graph(sample_graph)
    claim = next(each for each in graph.nodes if each.properties.get("relation") == "USES")
    report = next(each for each in graph.nodes if each.label == "Report")
    changed = {
        "problem": replace(claim, properties={**claim.properties, "grade": "E"}),
        "warning": replace(report, id="report:empty"),
    }[request.param]
    nodes = tuple(each for each in graph.nodes if each.id != changed.id)
    made = Graph(tuple(sorted((*nodes, changed), key=lambda n: (n.label, n.id))), graph.edges)
    parts = {part.report.name: part for part in source.read_parts()}
    with store.lock():
        store.replace(parts, "made", lambda path: EmbeddedWriter(path, read_ontology()).write(made))
    return request.param, folder


def test_sound_graph_ends_with_zero(sample_graph):
    """A sound graph prints no problem and ends with exit code 0, also when strict."""
    result = kg("check", "--strict", graph=sample_graph)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == "problems 0, warnings 0\n"


def test_problem_ends_with_one_and_a_warning_only_when_strict(unsound):
    """A problem ends with exit code 1; a warning does with --strict."""
    severity, folder = unsound
    plain, strict = kg("check", graph=folder), kg("check", "--strict", graph=folder)
    assert (plain.exit_code, strict.exit_code) == ({"problem": 1, "warning": 0}[severity], 1)


def test_finding_is_printed_with_its_place(unsound):
    """JSON gives severity, check, place and message of each finding, and its node."""
    severity, folder = unsound
    (found,) = json.loads(kg("check", "--format", "json", graph=folder).stdout)
    assert found["severity"] == severity
    assert found["place"].startswith("sample-weekly-2023-07-16")
    assert found["nodeId"]


def test_findings_are_printed_as_csv(unsound):
    """CSV has a row for each finding below its header."""
    rows = list(csv.reader(io.StringIO(kg("check", "--format", "csv", graph=unsound[1]).stdout)))
    assert [len(row) for row in rows] == [8, 8]


def test_check_imports_nothing_of_extraction(sample_graph):
    """A check reads no sentence, and so imports nothing that does."""
    script = (
        "import sys\nfrom kg.cli import main\n"
        "try: main(['check'])\nexcept SystemExit: pass\n"
        "print(any(name.startswith(('kg.extraction', 'spacy')) for name in sys.modules))"
    )
    environment = {**os.environ, "KG_GRAPH": str(sample_graph)}
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


def test_rdf_goes_out_and_comes_back(sample_graph, tmp_path):
    """What `kg export` wrote, `kg import-rdf` reads, and says what it read."""
    file = tmp_path / "graph.nq"
    kg("export", "--format", "nquads", "-o", str(file), graph=sample_graph)
    result = kg("import-rdf", str(file), graph=tmp_path / "copy")
    assert "reports     2 read" in result.output
    assert "note:" not in result.output
    assert kg("export", graph=tmp_path / "copy").stdout == kg("export", graph=sample_graph).stdout


@pytest.mark.parametrize(
    ("name", "text"), [("broken.ttl", "<urn:a> <urn:b> .\n"), ("gone.ttl", None), ("a.txt", "")]
)
def test_import_of_a_bad_file_is_one_line(tmp_path, name, text):
    """A file that cannot be read ends with exit code 1 and one line that names it."""
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    result = kg("import-rdf", str(tmp_path / name), graph=tmp_path / "graph")
    assert result.exit_code == 1
    error = result.output.removeprefix(f"reading {name}\n")
    assert error.startswith(f"Error: {tmp_path / name}")
    assert error.count("\n") == 1
    assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize("rdf_format", ["turtle", "jsonld", "nquads"])
def test_rdf_that_cannot_be_written_is_named(sample_graph, tmp_path, rdf_format):
    """An output in a folder that does not exist ends in one line that names it."""
    output = str(tmp_path / "no" / "where")
    result = kg("export", "--format", rdf_format, "-o", output, graph=sample_graph)
    assert result.exit_code == 1
    assert f"{output}: cannot be written" in result.output


@pytest.mark.parametrize(
    ("form", "begins"),
    [("turtle", "# What the"), ("shacl", "# Made from"), ("json-schema", "{"), ("markdown", "## ")],
)
def test_ontology_is_printed_in_every_form(form, begins):
    """``kg ontology`` prints the ontology as it is, and what follows from it."""
    assert kg("ontology", "--format", form).stdout.startswith(begins)


def test_ontology_is_written_over_nothing_unless_told(tmp_path):
    """A file that is there is refused in one line, and replaced with --force."""
    file = tmp_path / "core.ttl"
    file.write_text("mine", encoding="utf-8")

    refused = kg("ontology", "-o", str(file))

    assert refused.exit_code == 1
    assert "is there already" in refused.output
    assert file.read_text(encoding="utf-8") == "mine"
    assert kg("ontology", "-o", str(file), "--force").exit_code == 0
    assert file.read_text(encoding="utf-8").startswith("# What the")
