"""A graph folder goes out as RDF and comes back as it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import GraphFolderError, RdfError
from kg.pipeline import ask, build_graph, export_rdf, import_rdf
from kg.pipeline.rdf import stored_graph
from kg.store.folder import GraphFolder

FORMATS = [("turtle", ".ttl"), ("jsonld", ".jsonld"), ("nquads", ".nq")]


@pytest.fixture(scope="module", params=FORMATS, ids=lambda each: each[0])
def copied(request, sample_graph, tmp_path_factory) -> tuple[str, str, Path]:
    """Return a format, the sample in it, and the graph folder read back from that."""
    rdf_format, ending = request.param
    folder = tmp_path_factory.mktemp(rdf_format)
    text = export_rdf(sample_graph, rdf_format)
    (folder / f"sample{ending}").write_text(text, encoding="utf-8", newline="")
    summary = import_rdf(folder / f"sample{ending}", folder / "graph")
    assert summary.differing == 0
    return rdf_format, text, folder / "graph"


def test_second_export_is_the_same_bytes(copied):
    """Export, import and export again give the same text."""
    rdf_format, text, folder = copied
    assert export_rdf(folder, rdf_format) == text


def test_graph_is_the_same(copied, sample_graph):
    """The graph read back has the same nodes and edges, with the same properties."""
    assert stored_graph(copied[2]) == stored_graph(sample_graph)


def test_claims_file_is_the_same(copied, sample_graph):
    """The parts read back have the same names, and those are digests of their bytes."""
    assert GraphFolder(copied[2]).manifest().parts == GraphFolder(sample_graph).manifest().parts


def test_question_has_the_same_answer(copied, sample_graph):
    """A question gets the same answer from the graph read back."""
    asked = {"model": "ChatGPT"}
    assert ask(copied[2], "who-uses-model", asked) == ask(sample_graph, "who-uses-model", asked)


@pytest.mark.parametrize("rdf_format", ["turtle", "jsonld", "nquads"])
def test_export_is_the_same_in_every_process(sample_graph, tmp_path, rdf_format):
    """The seed of Python's hashes does not show in an export."""
    texts = set()
    for seed in ("1", "2"):
        file = tmp_path / f"{seed}.rdf"
        command = [sys.executable, "-m", "kg", "export", "--format", rdf_format, "-o", str(file)]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "KG_GRAPH": str(sample_graph)}
        subprocess.run(command, env=environment, check=True, capture_output=True)
        texts.add(file.read_text(encoding="utf-8"))
    assert len(texts) == 1


def test_import_adds_to_what_the_folder_holds(sample_graph, weekly, tmp_path):
    """Reports of the file join those of the folder."""
    folder = tmp_path / "graph"
    build_graph([weekly], folder)
    (tmp_path / "sample.ttl").write_text(export_rdf(sample_graph, "turtle"), encoding="utf-8")

    import_rdf(tmp_path / "sample.ttl", folder)

    reports = GraphFolder(folder).manifest().parts
    assert list(reports) == ["sample-weekly-2023-07-16", "sample-weekly-2024-09-08", "weekly"]


def test_import_counts_what_comes_out_another_way(graph, tmp_path):
    """An edge of the file that its claims do not give is counted, not taken over."""
    text = export_rdf(graph, "turtle")
    file = tmp_path / "graph.ttl"
    file.write_text(text.replace('kg:datedBy "row"', 'kg:datedBy "report"', 1), encoding="utf-8")

    assert import_rdf(file, tmp_path / "copy").differing == 1


def test_broken_file_leaves_the_graph_as_it_was(graph, tmp_path):
    """A file that cannot be read changes nothing in the folder."""
    before = GraphFolder(graph).manifest()
    file = tmp_path / "broken.ttl"
    file.write_text("@prefix a: <urn:b> .\na:b a:c .\n", encoding="utf-8")

    with pytest.raises(RdfError, match=r"broken\.ttl line 2"):
        import_rdf(file, graph)

    assert GraphFolder(graph).manifest() == before


def test_line_that_no_claim_can_be_read_from_is_told_with_its_report(graph, tmp_path):
    """A value only the program knows to be wrong is told with report and file."""
    file = tmp_path / "graph.ttl"
    text = export_rdf(graph, "turtle").replace('kg:status "in-use"', 'kg:status "maybe"')
    file.write_text(text, encoding="utf-8")

    with pytest.raises(RdfError, match=r'graph\.ttl: report "weekly" cannot be read back'):
        import_rdf(file, tmp_path / "copy")


def test_import_into_a_file_is_refused(graph, tmp_path):
    """A folder that is a file is named."""
    file = tmp_path / "graph.ttl"
    file.write_text(export_rdf(graph, "turtle"), encoding="utf-8")

    with pytest.raises(GraphFolderError, match="is a file; name a folder"):
        import_rdf(file, file)


def test_export_without_a_graph_says_how_to_build_one(tmp_path):
    """Exporting where no graph is names the command that makes one."""
    with pytest.raises(GraphFolderError, match="build one with `kg build"):
        export_rdf(tmp_path / "nothing", "turtle")
