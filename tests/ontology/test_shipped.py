"""The shipped ontology is whole, and nothing that follows from it has drifted."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, URIRef
from rdflib.collection import Collection

from kg.config import ontology_folder, queries_folder
from kg.model.deal import Role
from kg.model.status import Attribution, Grade, Origin, Status
from kg.ontology import (
    KG,
    json_schema,
    local_name,
    parse_turtle,
    read_ontology,
    render_shapes,
    render_tables,
)
from kg.pipeline import build_graph
from kg.store.folder import GraphFolder
from kg.templates import LABELS

ROOT = Path(__file__).resolve().parent.parent.parent
CORE = parse_turtle(ontology_folder() / "core.ttl")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
DECLARED = sorted(
    {
        subject
        for kind in KINDS
        for subject in CORE.subjects(RDF.type, kind)
        if isinstance(subject, URIRef)
    }
)
SCHEMA_ORG = "https://schema.org/"
RELATION_STATUSES = {each.name: set(each.statuses) for each in read_ontology().edge_types}


@pytest.mark.parametrize("subject", DECLARED, ids=local_name)
def test_everything_is_called_and_explained(subject):
    """Every class and property has a label in English and Chinese, and a comment."""
    labels = {each.language for each in CORE.objects(subject, RDFS.label)}
    comments = {each.language for each in CORE.objects(subject, RDFS.comment)}
    assert labels == {"en", "zh"}
    assert "en" in comments


@pytest.mark.parametrize("name", read_ontology().relations)
def test_relations_are_defined_in_both_languages(name):
    """Every relation has a definition in English and in Chinese, and the statuses it knows."""
    edge = next(each for each in read_ontology().edge_types if each.name == name)
    assert edge.words.comment
    assert edge.words.comment_zh
    assert edge.statuses


def _classes(graph: rdflib.Graph, subject: URIRef, predicate: URIRef) -> set[str]:
    """Return the classes a domain or range names, one or a union."""
    (found,) = graph.objects(subject, predicate)
    union = graph.value(found, OWL.unionOf)
    return {local_name(each) for each in (Collection(graph, union) if union else [found])}


@pytest.mark.parametrize(
    ("ours", "theirs"), [("domainIncludes", RDFS.domain), ("rangeIncludes", RDFS.range)]
)
def test_domain_and_range_say_what_an_edge_connects(ours, theirs):
    """The OWL domain and range of every edge type are the labels the store connects."""
    for subject in CORE.subjects(URIRef(f"{KG}edgeType")):
        included = {local_name(each) for each in CORE.objects(subject, URIRef(SCHEMA_ORG + ours))}
        assert _classes(CORE, subject, theirs) == included


def test_terms_of_ours_are_declared():
    """Every term of our namespace that core.ttl uses is declared in it."""
    used = {each for triple in CORE for each in triple if str(each).startswith(KG)}
    assert used - set(DECLARED) == set()


@pytest.mark.parametrize("file", sorted((ontology_folder() / "vocabularies").glob("*.ttl")))
def test_vocabularies_say_only_what_is_declared(file):
    """Every property of ours that a vocabulary uses is declared in core.ttl."""
    used = {each for each in parse_turtle(file).predicates() if str(each).startswith(KG)}
    assert used - set(DECLARED) == set()


def test_shapes_are_those_of_the_ontology():
    """ontology/shapes.ttl is what the ontology gives; `make generate` writes it."""
    written = (ontology_folder() / "shapes.ttl").read_text(encoding="utf-8")
    assert written == render_shapes(read_ontology())


@pytest.mark.parametrize("name", sorted(render_tables(read_ontology())))
def test_tables_of_the_docs_are_those_of_the_ontology(name):
    """docs/data-model.md has the tables the ontology gives; `make generate` writes them."""
    page = (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8")
    table = render_tables(read_ontology())[name]
    assert f"<!-- from the ontology: {name} -->\n\n{table}\n<!-- end -->" in page


def test_lines_of_the_sample_fit_the_schema(sample_graph):
    """Every line of the sample's claims file fits the JSON Schema the ontology gives."""
    schema = json_schema(read_ontology())
    lines = [
        json.loads(line)
        for text in GraphFolder(sample_graph).part_texts()
        for line in text.split("\n")
        if line
    ]
    by_type = {each.type: each.of.name for each in read_ontology().records.values()}
    for kind in sorted({line["type"] for line in lines}):
        of_kind = {**schema, "oneOf": [{"$ref": f"#/$defs/{by_type[kind]}"}]}
        check = jsonschema.Draft202012Validator(of_kind, format_checker=jsonschema.FormatChecker())
        found = [list(check.iter_errors(line)) for line in lines if line["type"] == kind]
        assert [each[0].message for each in found if each] == []


@pytest.mark.shared
def test_lines_of_real_reports_fit_the_schema(shared, tmp_path):
    """Every line of five real reports fits the JSON Schema, those of every kind of table too."""
    build_graph([shared / "reports"], tmp_path / "graph")
    check = jsonschema.Draft202012Validator(json_schema(read_ontology()))
    texts = GraphFolder(tmp_path / "graph").part_texts()
    lines = [json.loads(line) for text in texts for line in text.split("\n") if line]
    assert [line for line in lines if not check.is_valid(line)] == []


@pytest.mark.parametrize(
    ("name", "enumeration"),
    [("grade", Grade), ("attribution", Attribution), ("origin", Origin), ("role", Role)],
)
def test_allowed_values_are_those_of_the_program(name, enumeration):
    """A property's allowed values are those the program can write."""
    assert set(read_ontology().details[name].values) == set(map(str, enumeration))


def test_statuses_are_those_of_the_program():
    """The relations together know the statuses the program can write, and no others."""
    assert set().union(*RELATION_STATUSES.values()) == set(map(str, Status))


def test_names_are_looked_up_among_labels_of_the_ontology():
    """The labels a template may look a name up among are labels of the ontology."""
    assert set(LABELS) <= set(read_ontology().labels)


@pytest.mark.parametrize("file", sorted(queries_folder().rglob("*.cypher")), ids=lambda f: f.stem)
def test_templates_name_only_what_the_ontology_has(file):
    """Labels, edge types and properties of a template are those of the ontology."""
    ontology = read_ontology()
    cypher = re.sub(r"//.*|'[^']*'|CALL [\w.]+", "", file.read_text(encoding="utf-8"))
    types = {each.name for each in ontology.edge_types}
    named = {
        name for group in re.findall(r"[\[(]\w*:([\w|]+)", cypher) for name in group.split("|")
    }
    properties = {name for of in ontology.properties.values() for name in of} | {ontology.key}
    properties |= {name for of in ontology.edge_properties.values() for name in of}
    used = set(re.findall(r"\b(?!claims\b)[a-z]\w*\.`?(\w+)`?", cypher))
    assert named - types - set(ontology.labels) == set()
    used -= {"text", "report", "line"} | {"between", "inDays", "months", "days"}  # of a duration
    assert used - properties == set()
