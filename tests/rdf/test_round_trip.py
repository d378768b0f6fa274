"""What is written as RDF is read back: lines of the claims file, nodes and edges."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import RdfError
from kg.export.jsonld import jsonld_text
from kg.export.nquads import nquads_text
from kg.export.turtle import turtle_text
from kg.model.graph import Graph, filled
from kg.model.report import LeftOver, Report, ReportClaims, TableSummary
from kg.ontology import read_ontology
from kg.rdf import Quad, RdfReader, graph_quads, parse_rdf, record_quads
from kg.resolution import assemble_graph
from kg.store.parts import decode_part, encode_part
from kg.vocabulary import Vocabulary
from tests.tiny.parts import REPORT_PARTS

Writer = Callable[[Iterable[Quad]], str]
FORMATS: list[tuple[Writer, str]] = [
    (turtle_text, ".ttl"),
    (jsonld_text, ".jsonld"),
    (nquads_text, ".nq"),
]
ENDINGS = [ending for _, ending in FORMATS]
NO_WORDS = Vocabulary((), ())
PART = ReportClaims(
    Report("weekly", "一份样例", date(2024, 5, 12), "given", "0"),
    (TableSummary("weekly", "other", "图表 1", 3, 9, 4, ("mended",), (LeftOver(4, "x", "y"),)),),
    (),
    (),
)


def _quads(part: ReportClaims) -> list[Quad]:
    lines = [json.loads(line) for line in encode_part(part).split("\n") if line]
    graph = assemble_graph([part], NO_WORDS)
    return [*graph_quads(graph, read_ontology()), *record_quads(lines, read_ontology())]


def _reader(text: str, file: Path) -> RdfReader:
    file.write_text(text, encoding="utf-8", newline="")
    return RdfReader(parse_rdf(file), read_ontology())


def _said(graph: Graph) -> Graph:
    """Return a graph without its empty properties, which RDF does not say."""
    nodes = (replace(node, properties=filled(node.properties)) for node in graph.nodes)
    return replace(graph, nodes=tuple(nodes))


@pytest.mark.parametrize(("write", "ending"), FORMATS, ids=ENDINGS)
@settings(max_examples=25)
@given(part=REPORT_PARTS)
def test_part_and_graph_come_back_as_they_were(write, ending, part, tmp_path_factory):
    """Whatever texts and names hold, lines, nodes and edges are read back the same."""
    file = tmp_path_factory.mktemp("rdf") / f"graph{ending}"

    reader = _reader(write(_quads(part)), file)

    (lines,) = reader.lines().values()
    assert decode_part("\n".join(json.dumps(line) for line in lines)) == part
    assert reader.graph() == _said(assemble_graph([part], NO_WORDS))


@pytest.mark.parametrize("write", [write for write, _ in FORMATS], ids=ENDINGS)
@settings(max_examples=10)
@given(part=REPORT_PARTS)
def test_order_of_quads_does_not_show(write, part):
    """The same quads in another order give the same text."""
    quads = _quads(part)

    assert write(quads) == write(list(reversed(quads)))


def _told(text: str, file: Path) -> str:
    """Return what is told of a file that is refused, nothing of one that is read."""
    try:
        _reader(text, file).lines()
    except RdfError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(("write", "ending"), FORMATS, ids=ENDINGS)
@settings(max_examples=25)
@given(data=st.data())
def test_damaged_file_is_read_or_told_in_one_line(write, ending, data, tmp_path_factory):
    """Whatever is cut out of a file or put into it, it is read or refused in one line."""
    text = write(_quads(PART))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    put_in = data.draw(st.sampled_from(["", '"', "\\", "{", "<", "@id", "\n", "7"]))
    file = tmp_path_factory.mktemp("rdf") / f"graph{ending}"

    assert "\n" not in _told(text[:start] + put_in + text[end:], file)
