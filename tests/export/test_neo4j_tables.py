"""What is in the tables for an import: columns of the ontology, digests, and what was pushed."""

from kg.export.neo4j_tables import neo4j_tables
from kg.ontology import read_ontology
from kg.store.slices import cut_slices, node_digest
from tests.tiny.stored import graph_of


def table(file: str):
    """Return one table of the little graph."""
    tables = neo4j_tables(graph_of(), read_ontology(), "database-1")
    return next(each for each in tables if each.file == file)


def test_each_label_and_each_kind_of_edge_has_a_table():
    """A table is of a label, or of an edge type with the labels of its ends."""
    tables = neo4j_tables(graph_of(), read_ontology(), "database-1")

    assert [(each.file, each.option) for each in tables] == [
        ("nodes-Company", "--nodes=Company"),
        ("nodes-Model", "--nodes=Model"),
        ("nodes-PushState", "--nodes=PushState"),
        ("edges-USES-Company-Model", "--relationships=USES"),
    ]


def test_id_is_stored_and_names_its_space():
    """The first column of nodes is their property id, unique among those of the label."""
    assert table("nodes-Model").columns[0].heading == "id:ID(Model)"


def test_columns_have_the_types_of_the_ontology():
    """Lists, dates and integers are told as such; the digest is the last column."""
    nodes = {column.heading for column in table("nodes-Model").columns}
    edges = [column.heading for column in table("edges-USES-Company-Model").columns]

    assert {"name:string", "aliases:string[]", "released:date"} < nodes
    assert edges == [
        ":START_ID(Company)",
        ":END_ID(Model)",
        "brokers:long",
        "datedBy:string",
        "disclosures:long",
        "firstSeen:date",
        "grade:string",
        "lastSeen:date",
        "reports:long",
        "status:string",
        "contentDigest:string",
    ]


def test_record_has_a_value_for_each_column():
    """A node's record begins with id and name and ends with the digest a push compares."""
    company = graph_of().nodes[0]
    [record] = table("nodes-Company").records()

    assert len(record) == len(table("nodes-Company").columns)
    assert record[:2] == (company.id, company.name)
    assert record[-1] == node_digest(company)


def test_states_are_those_of_a_completed_push():
    """The digest of every slice is kept, and which graph the database holds."""
    [shared] = cut_slices(graph_of()).values()

    assert list(table("nodes-PushState").records()) == [
        ("slice:", shared.digest, None, None),
        ("graph", "database-1", "database-1", True),
    ]


def test_records_can_be_read_twice():
    """A table can be gone through more than once."""
    uses = table("edges-USES-Company-Model")

    assert list(uses.records()) == list(uses.records())
