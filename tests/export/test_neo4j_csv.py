"""CSV for an import: every text quoted, nothing where there is no property."""

from dataclasses import replace

import pytest

from kg.errors import ExportError
from kg.export.neo4j_csv import DELIMITERS, write_csv
from kg.export.neo4j_tables import neo4j_tables
from kg.model.graph import Graph
from kg.ontology import read_ontology
from tests.tiny.stored import graph_of


def written(graph: Graph, folder) -> list[str]:
    """Write a graph; return the options of the import."""
    return write_csv(neo4j_tables(graph, read_ontology(), "database-1"), folder)


def with_aliases(*aliases: str) -> Graph:
    """Return the little graph with other aliases of its company."""
    company, model = graph_of().nodes
    return Graph((replace(company, properties={"aliases": aliases}), model), ())


def test_file_holds_a_line_for_each_record(tmp_path):
    """Texts are quoted, dates and numbers are not, what is missing is nothing."""
    written(graph_of(), tmp_path)

    [line] = (tmp_path / "edges-USES-Company-Model.csv").read_text("utf-8").splitlines()
    assert line.startswith('"company:300364.SZ","model:chatgpt",,,2,2023-03-28,,,,"testing","')


def test_header_has_a_file_of_its_own(tmp_path):
    """The headings stand in one line beside the data."""
    written(graph_of(), tmp_path)

    header = (tmp_path / "edges-USES-Company-Model.header.csv").read_text("utf-8")
    assert header.startswith(":START_ID(Company),:END_ID(Model),brokers:long,")
    assert header.count("\n") == 1


def test_quotes_are_doubled_and_line_breaks_kept(tmp_path):
    """A text that holds quotes and line breaks stays one cell."""
    written(graph_of('a "b"\r\nc'), tmp_path)

    assert b',"a ""b""\r\nc",' in (tmp_path / "nodes-Company.csv").read_bytes()


def test_options_name_every_file(tmp_path):
    """The import is told of each pair of files by a path that no pattern can match otherwise."""
    options = written(graph_of(), tmp_path)

    assert options == [
        "--multiline-fields=true",
        "--array-delimiter=U+001F",
        "--nodes=Company=./nodes-Company.header.csv,./nodes-Company.csv",
        "--nodes=Model=./nodes-Model.header.csv,./nodes-Model.csv",
        "--nodes=PushState=./nodes-PushState.header.csv,./nodes-PushState.csv",
        "--relationships=USES=./edges-USES-Company-Model.header.csv,./edges-USES-Company-Model.csv",
    ]


def test_delimiter_of_lists_stands_in_none_of_their_items(tmp_path):
    """Where an item holds the usual delimiter, another one is taken."""
    options = written(with_aliases("a\x1fb", "c"), tmp_path)

    assert "--array-delimiter=U+001E" in options
    assert b'"a\x1fb\x1ec"' in (tmp_path / "nodes-Company.csv").read_bytes()


@pytest.mark.parametrize("aliases", [("",), ("".join(DELIMITERS), "b")], ids=["empty", "all"])
def test_list_that_csv_cannot_hold_is_refused(tmp_path, aliases):
    """A list of one empty text, or with all delimiters, is told with its node and the way out."""
    with pytest.raises(
        ExportError, match=r"^company:300364.SZ: holds .*use --format neo4j-parquet"
    ):
        written(with_aliases(*aliases), tmp_path)


def test_import_is_told_of_long_lines(tmp_path):
    """Where a line is longer than the import's buffer, the option makes it large enough."""
    options = written(graph_of("长" * 1_000_000), tmp_path)

    [size] = [each for each in options if each.startswith("--read-buffer-size=")]
    assert int(size.partition("=")[2]) > 6_000_000
