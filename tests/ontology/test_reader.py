from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.ontology import local_name, parse_turtle, read_ontology

SCHEMA = """\
@prefix kg: <urn:ai-adoption-kg:ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

kg:Ship a owl:Class .
kg:Port a owl:Class .
kg:calls a owl:ObjectProperty ; kg:edgeType "CALLS_AT" ; kg:sumsUpClaims true ;
    schema:domainIncludes kg:Ship ; schema:rangeIncludes kg:Port .
kg:builtIn a owl:ObjectProperty ; kg:edgeType "BUILT_IN" ;
    schema:domainIncludes kg:Ship ; schema:rangeIncludes kg:Port .
kg:launched a owl:DatatypeProperty ; rdfs:range xsd:date ; schema:domainIncludes kg:Ship .
kg:Log a owl:Class ; kg:recordOnly true ; kg:recordType "log" ;
    rdfs:label "Log"@en, "日志"@zh ; rdfs:comment "A page of a log."@en .
kg:id a owl:DatatypeProperty ; rdfs:range xsd:string ; kg:key true .
kg:flag a owl:DatatypeProperty ; rdfs:range xsd:string ; kg:values ( "red" "white" ) ;
    schema:domainIncludes kg:Port ; kg:requiredOn kg:Port ; kg:lookedUpOn kg:Port ;
    kg:inRecord kg:Log ; kg:nullInRecord kg:Log ; kg:field "flag_raw" .
kg:yard a owl:DatatypeProperty ; rdfs:range xsd:string ; kg:onEdge kg:builtIn .
kg:calls_count a owl:DatatypeProperty ; rdfs:range xsd:integer ; kg:onRelations true .
"""


@pytest.fixture
def schema_file(tmp_path: Path) -> Path:
    """Return a small schema on disk."""
    file = tmp_path / "core.ttl"
    file.write_text(SCHEMA, encoding="utf-8")
    return file


def test_read_ontology_gives_the_labels(schema_file: Path):
    """Every class is a node label, in alphabetical order."""
    assert read_ontology(schema_file).labels == ("Port", "Ship")


def test_read_ontology_gives_what_an_edge_may_connect(schema_file: Path):
    """An edge type knows the labels at its ends."""
    edge = next(each for each in read_ontology(schema_file).edge_types if each.name == "CALLS_AT")

    assert (edge.sources, edge.targets) == (frozenset({"Ship"}), frozenset({"Port"}))


def test_ontology_relations_are_the_edges_that_sum_up_claims(schema_file: Path):
    """Only edge types marked so count as relations."""
    assert read_ontology(schema_file).relations == ("CALLS_AT",)


def test_read_ontology_gives_properties_with_types(schema_file: Path):
    """The properties of a label come with their types."""
    assert read_ontology(schema_file).properties["Ship"] == {"launched": "date"}


def test_read_ontology_gives_properties_of_relations(schema_file: Path):
    """The properties of edges that sum up claims stand apart."""
    assert read_ontology(schema_file).relation_properties == {"calls_count": "integer"}


def test_read_ontology_digest_changes_with_the_file(tmp_path: Path, schema_file: Path):
    """Another file, even by a comment, has another digest."""
    other = tmp_path / "other.ttl"
    other.write_text(SCHEMA + "# a comment\n", encoding="utf-8")

    assert read_ontology(other).digest != read_ontology(schema_file).digest


def test_read_ontology_refuses_a_missing_file(tmp_path: Path):
    """A schema that is not there is named."""
    with pytest.raises(OntologyError, match=r"gone\.ttl: no such file"):
        read_ontology(tmp_path / "gone.ttl")


def test_read_ontology_names_the_line_of_broken_turtle(tmp_path: Path):
    """Broken Turtle is told in one line, with the line it stands in."""
    file = tmp_path / "broken.ttl"
    file.write_text("@prefix a: <urn:b> .\n\na:b a:c .\n", encoding="utf-8")

    with pytest.raises(OntologyError, match=r"^.*broken\.ttl line 3: is no valid Turtle[^\n]*$"):
        read_ontology(file)


@pytest.mark.parametrize("content", [b'@prefix a: <b> . a:b a:c "open', b'<a> <b> "\xe9" .'])
def test_read_ontology_refuses_what_is_no_turtle(tmp_path: Path, content: bytes):
    """An open quote and bytes that are no UTF-8 are told in one line too."""
    file = tmp_path / "broken.ttl"
    file.write_bytes(content)

    with pytest.raises(OntologyError, match=r"^[^\n]*is no valid Turtle[^\n]*$"):
        read_ontology(file)


@pytest.mark.parametrize(
    ("printed", "misprinted"), [("xsd:date", "xsd:gYear"), ("schema:domainIncludes kg:Ship .", "schema:domainIncludes kg:Boat .")]
)  # fmt: skip
def test_read_ontology_names_a_property_it_cannot_place(
    tmp_path: Path, printed: str, misprinted: str
):
    """A property of an unknown type or class is named with what there is."""
    file = tmp_path / "core.ttl"
    file.write_text(SCHEMA.replace(printed, misprinted), encoding="utf-8")

    with pytest.raises(OntologyError, match=r"property launched: .* is unknown; use "):
        read_ontology(file)


def test_shipped_ontology_connects_only_labels_it_has():
    """Every edge type of the shipped schema goes from known labels to known labels."""
    ontology = read_ontology()

    ends = {label for edge in ontology.edge_types for label in edge.sources | edge.targets}

    assert ends <= set(ontology.labels)


@pytest.mark.parametrize("iri", ["urn:a:b:last", "http://a/b#last", "http://a/b/last"])
def test_local_name_is_what_follows_the_last_separator(iri: str):
    """The local name follows the last hash, slash or colon."""
    assert local_name(iri) == "last"


def test_read_ontology_gives_each_edge_type_its_properties(schema_file: Path):
    """An edge that sums up claims has the shared properties, any edge those put on it."""
    assert read_ontology(schema_file).edge_properties == {
        "BUILT_IN": {"yard": "string"},
        "CALLS_AT": {"calls_count": "integer"},
    }


def test_read_ontology_names_an_edge_it_cannot_place(tmp_path: Path):
    """A property on an edge type that does not exist is named with what there is."""
    file = tmp_path / "core.ttl"
    file.write_text(SCHEMA.replace("kg:onEdge kg:builtIn", "kg:onEdge kg:bought"), encoding="utf-8")

    with pytest.raises(OntologyError, match=r"property yard: .* is unknown; use "):
        read_ontology(file)


def test_parse_turtle_counts_lines_where_the_parser_went_back(tmp_path: Path):
    """A mistake after blank lines and tried branches is told with its own line."""
    path = tmp_path / "broken.ttl"
    path.write_text("@prefix a: <urn:a:> .\n\n\na:b a:c\n ; ] .\n", encoding="utf-8")

    with pytest.raises(OntologyError, match=r"broken\.ttl line 5: is no valid Turtle"):
        parse_turtle(path)


def test_class_of_lines_is_no_label(schema_file: Path):
    """A class that only the claims file has is known, but is no label of the store."""
    ontology = read_ontology(schema_file)

    assert "Log" not in ontology.labels
    assert ontology.classes["Log"].words.label_zh == "日志"


def test_record_has_its_fields(schema_file: Path):
    """A kind of line has the fields the properties put into it, under their own names."""
    record = read_ontology(schema_file).records["log"]

    assert [(f.name, f.property.name, f.optional, f.nullable) for f in record.fields] == [
        ("flag_raw", "flag", False, True)
    ]


def test_property_says_what_is_demanded_of_it(schema_file: Path):
    """Allowed values, and where a property may not be missing, are read."""
    flag = read_ontology(schema_file).details["flag"]

    assert (flag.values, flag.required_on) == (("red", "white"), frozenset({"Port"}))


def test_indexes_follow_from_what_is_looked_up(schema_file: Path):
    """What nodes are looked up by is an index; the key is told apart."""
    ontology = read_ontology(schema_file)

    assert (ontology.key, ontology.indexes) == ("id", (("Port", "flag"),))


def test_required_property_of_an_unknown_class_is_named(tmp_path: Path):
    """A property required on a class that does not exist is named with what there is."""
    file = tmp_path / "core.ttl"
    text = SCHEMA.replace("kg:requiredOn kg:Port", "kg:requiredOn kg:Pier")
    file.write_text(text, encoding="utf-8")

    with pytest.raises(OntologyError, match=r'property flag: "Pier" is unknown; use '):
        read_ontology(file)
