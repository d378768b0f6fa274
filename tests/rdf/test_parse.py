"""A broken RDF file is told in one line: file, line and what is wrong."""

from pathlib import Path

import pytest

from kg.errors import RdfError
from kg.rdf import parse_rdf

BROKEN = [
    ("a.ttl", "@prefix a: <urn:b> .\n\na:b a:c .\n", r"a\.ttl line 3: is no valid Turtle: "),
    ("a.ttl", '<urn:a> <urn:b> "open', r"a\.ttl.*: is no valid Turtle: "),
    (
        "a.nq",
        "<urn:a> <urn:b> <urn:c> .\n<urn:a> urn:b .\n",
        r"a\.nq line 2: is no valid N-Quads: ",
    ),
    ("a.jsonld", '{\n"@id": "urn:a",\n}\n', r"a\.jsonld line 3: is no valid JSON: "),
    ("a.jsonld", '{"@context": 7, "@id": "urn:a"}', r"a\.jsonld: is no valid JSON-LD"),
    ("a.jsonld", "[" * 100_000, r"a\.jsonld: is no valid JSON: it is nested too deeply"),
]


@pytest.mark.parametrize(("name", "text", "said"), BROKEN)
def test_broken_file_is_told_in_one_line(tmp_path: Path, name: str, text: str, said: str):
    """A file the parser refuses is named with the line it tells, without a traceback."""
    (tmp_path / name).write_text(text, encoding="utf-8")

    with pytest.raises(RdfError, match=rf"^[^\n]*{said}[^\n]*$"):
        parse_rdf(tmp_path / name)


def test_missing_file_is_named(tmp_path: Path):
    """A file that is not there is named with the next step."""
    with pytest.raises(RdfError, match=r"gone\.ttl: no such file; name a file"):
        parse_rdf(tmp_path / "gone.ttl")


def test_folder_is_no_file(tmp_path: Path):
    """A folder in the place of a file is told in one line."""
    (tmp_path / "a.ttl").mkdir()

    with pytest.raises(RdfError, match=r"a\.ttl: cannot be read"):
        parse_rdf(tmp_path / "a.ttl")


def test_bytes_that_are_no_utf8_are_told_with_their_line(tmp_path: Path):
    """A file in another encoding is told with the first line that shows it."""
    (tmp_path / "a.nq").write_bytes(b"# one\n# \xb9\xab\n")

    with pytest.raises(RdfError, match=r"a\.nq line 2: is not UTF-8"):
        parse_rdf(tmp_path / "a.nq")


def test_unknown_ending_asks_for_the_format(tmp_path: Path):
    """A name that tells no format names those it could tell, and the option."""
    with pytest.raises(RdfError, match=r"does not tell its format; .*\.ttl.*--format"):
        parse_rdf(tmp_path / "a.rdf")


def test_format_may_be_given(tmp_path: Path):
    """A format that is given counts, whatever the name ends with."""
    file = tmp_path / "a.txt"
    file.write_text("<urn:a> <urn:b> <urn:c> .\n", encoding="utf-8")

    assert len(parse_rdf(file, "nquads").graph) == 1


@pytest.mark.parametrize("context", ['"https://example.org/c"', '[{"a": "urn:a"}, "c.jsonld"]'])
def test_context_from_elsewhere_is_refused(tmp_path: Path, context: str):
    """A JSON-LD file whose context lies elsewhere is refused before anything is fetched."""
    file = tmp_path / "a.jsonld"
    file.write_text(f'{{"@context": {context}, "@id": "urn:a"}}', encoding="utf-8")

    with pytest.raises(RdfError, match=r"nothing is fetched from the network"):
        parse_rdf(file)


def test_named_graphs_are_read_as_one(tmp_path: Path):
    """Triples come out whatever named graph they stand in."""
    file = tmp_path / "a.nq"
    file.write_text("<urn:a> <urn:b> <urn:c> <urn:g> .\n<urn:a> <urn:b> <urn:d> .\n", "utf-8")

    assert len(parse_rdf(file).graph) == 2
