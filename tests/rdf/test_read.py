"""What the ontology does not know, or a value that cannot be, is told with file and line."""

from pathlib import Path

import pytest

from kg.errors import RdfError
from kg.ontology import read_ontology
from kg.rdf import RdfReader, parse_rdf

HEAD = """\
@prefix kg: <urn:ai-adoption-kg:ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
REPORT = """\
<urn:ai-adoption-kg:report:weekly> a kg:Report ; kg:report "weekly" ; kg:name "weekly" ;
    kg:date "2024-05-12"^^xsd:date .
"""
CLASS = """\
<urn:ai-adoption-kg:model-class:weekly:1> a kg:ModelClass ; kg:report "weekly" ; kg:table "图表 1" ;
    kg:line 7 ; kg:column 2 ; kg:objectId "model:x" ; kg:objectLabel "Model" ; kg:objectName "X" ;
    kg:className "通用" .
"""


def _reader(folder: Path, text: str) -> RdfReader:
    file = folder / "graph.ttl"
    file.write_text(HEAD + text, encoding="utf-8")
    return RdfReader(parse_rdf(file), read_ontology())


def test_lines_have_the_fields_of_the_claims_file(tmp_path: Path):
    """A resource of a line's class is read as that line; what is not said is empty."""
    lines = _reader(tmp_path, REPORT + CLASS).lines()

    assert lines["weekly"] == [
        {
            "type": "report",
            "report": "weekly",
            "title": "",
            "date": "2024-05-12",
            "date_basis": "",
            "digest": "",
            "notes": [],
        },
        {
            "type": "model-class",
            "report": "weekly",
            "table": "图表 1",
            "line": 7,
            "column": 2,
            "object": "X",
            "object_id": "model:x",
            "object_label": "Model",
            "class": "通用",
        },
    ]


@pytest.mark.parametrize(
    ("printed", "misprinted", "said"),
    [
        ("kg:className", "kg:colour", r'line 7: property ".*#colour" is unknown to the ontology'),
        ("a kg:ModelClass", "a kg:Boat", r'line 5: class ".*#Boat" is unknown .*; use Category, '),
        ("kg:className", "<urn:x:colour>", r"line 7: property .*urn:x:colour.* is unknown"),
        ("kg:className", "kg:nameEn", r'line 5: .*: a ModelClass has no property "nameEn"'),
        ("kg:line 7", 'kg:line "seven"', r'line 5: model-class:weekly:1: line is "seven"'),
        ("kg:line 7 ;", "", r"line 5: model-class:weekly:1: line is missing"),
        ("kg:line 7", "kg:line 7, 8", r"line 5: model-class:weekly:1: line has 2 values"),
        ('kg:objectId "model:x" ;', "", r"objectId is missing"),
        ('kg:report "weekly" ; kg:table', 'kg:report "other" ; kg:table', r"not described"),
        ('"2024-05-12"', '"12 May"', r'line 3: report:weekly: date is "12 May", which is no date'),
    ],
)
def test_what_cannot_be_is_told_with_its_line(
    tmp_path: Path, printed: str, misprinted: str, said: str
):
    """Each wrong class, property or value is told in one line, with file and line."""
    reader = _reader(tmp_path, (REPORT + CLASS).replace(printed, misprinted, 1))

    with pytest.raises(RdfError, match=rf"^[^\n]*graph\.ttl[^\n]*{said}[^\n]*$"):
        reader.lines()


def test_value_beyond_those_allowed_names_them(tmp_path: Path):
    """A value the ontology does not allow is told with those it does."""
    row = """\
<urn:ai-adoption-kg:disclosure:1> a kg:Disclosure ; kg:report "weekly" ; kg:line 3 ; kg:column 1 ;
    kg:kind "adoption" ; kg:attribution "printed" ; kg:grade "E" .
"""
    with pytest.raises(RdfError, match=r'grade is "E", may be one of A, B, C, D'):
        _reader(tmp_path, REPORT + row).lines()


def test_file_without_a_report_is_refused(tmp_path: Path):
    """A file that holds nothing of ours says so instead of emptying a graph."""
    with pytest.raises(RdfError, match=r"holds no report of this ontology"):
        _reader(tmp_path, "").lines()
