from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.claim import EntityRef
from kg.model.company import CompanyRef
from kg.model.graph import Edge, Graph, Node
from kg.model.names import fold_name
from kg.model.report import ReportClaims
from kg.model.status import Attribution, Status
from kg.ontology import read_ontology
from kg.resolution import assemble_graph
from kg.vocabulary import Vocabulary

MakePart = Callable[..., ReportClaims]

days = st.none() | st.dates(date(2023, 1, 1), date(2024, 12, 31))
companies = st.sampled_from(
    [CompanyRef("锚地船务", "999001.SH"), CompanyRef("龙骨"), CompanyRef("锚", "999002.SZ")]
)
models = st.sampled_from(
    [EntityRef("model:nova", "Model", "Nova"), EntityRef("model:某", "Model", "某模型")]
)
contents = st.lists(
    st.tuples(
        st.lists(st.tuples(days, st.sampled_from(Status)), max_size=4),
        st.dates(date(2023, 1, 1), date(2024, 12, 31)),
        companies,
        models,
    ),
    max_size=4,
)


def _uses(graph: Graph) -> Edge:
    """Return the one USES edge of a graph."""
    (edge,) = (edge for edge in graph.edges if edge.type == "USES")
    return edge


def _node(graph: Graph, identity: str) -> Node:
    return next(node for node in graph.nodes if node.id == identity)


@settings(deadline=None)
@given(contents, st.data())
def test_assemble_gives_the_same_graph_in_any_order(
    words: Vocabulary, make_part: MakePart, content: list[tuple[object, ...]], data: st.DataObject
):
    """The order in which reports are read does not show in the graph."""
    parts = [make_part(f"report-{n}", *each) for n, each in enumerate(content)]

    shuffled = data.draw(st.permutations(parts))

    assert assemble_graph(shuffled, words) == assemble_graph(parts, words)


@settings(deadline=None)
@given(contents)
def test_assemble_gives_one_edge_a_type_and_pair(
    words: Vocabulary, make_part: MakePart, content: list[tuple[object, ...]]
):
    """However often a relation is claimed, it is one edge; its ends are nodes of the graph."""
    graph = assemble_graph(
        [make_part(f"report-{n}", *each) for n, each in enumerate(content)], words
    )

    keys = [edge.key for edge in graph.edges]
    ends = {end for edge in graph.edges for end in (edge.source, edge.target)}
    assert len(keys) == len(set(keys))
    assert ends <= {node.id for node in graph.nodes}


@settings(deadline=None)
@given(contents)
def test_assemble_makes_only_edges_of_the_ontology(
    words: Vocabulary, make_part: MakePart, content: list[tuple[object, ...]]
):
    """Every edge connects labels that the schema lets its type connect."""
    allowed = {
        (edge.name, source, target)
        for edge in read_ontology().edge_types
        for source in edge.sources
        for target in edge.targets
    }

    graph = assemble_graph(
        [make_part(f"report-{n}", *each) for n, each in enumerate(content)], words
    )

    assert {(e.type, e.source_label, e.target_label) for e in graph.edges} <= allowed


@settings(deadline=None)
@given(contents)
def test_assemble_keeps_every_row_and_claim(
    words: Vocabulary, make_part: MakePart, content: list[tuple[object, ...]]
):
    """Every disclosure and every claim is a node of its own; none is summed away."""
    parts = [make_part(f"report-{n}", *each) for n, each in enumerate(content)]
    expected = {row.id for part in parts for row in (*part.disclosures, *part.claims)}

    graph = assemble_graph(parts, words)

    assert {n.id for n in graph.nodes if n.label in {"Disclosure", "Claim"}} == expected


def test_assemble_tells_first_last_and_latest_status(words: Vocabulary, make_part: MakePart):
    """The edge runs from the first to the last day seen, with the status of the last."""
    part = make_part(
        "a",
        [
            (date(2024, 5, 9), Status.IN_USE),
            (date(2024, 3, 1), Status.PLANNED),
            (date(2024, 4, 2), Status.TESTING),
        ],
    )

    properties = _uses(assemble_graph([part], words)).properties

    assert (properties["firstSeen"], properties["lastSeen"], properties["status"]) == (
        date(2024, 3, 1),
        date(2024, 5, 9),
        "in-use",
    )


def test_assemble_takes_the_latest_status_over_reports(words: Vocabulary, make_part: MakePart):
    """A later row outweighs an earlier one, whatever its report's name."""
    later = make_part("a", [(date(2024, 5, 9), Status.ENDED)])
    earlier = make_part("b", [(date(2024, 5, 8), Status.IN_USE)])

    assert _uses(assemble_graph([later, earlier], words)).properties["status"] == "ended"


def test_assemble_sets_undated_claims_aside_where_one_is_dated(
    words: Vocabulary, make_part: MakePart
):
    """An undated claim of a newer report does not outweigh a dated row."""
    part = make_part("a", [(date(2023, 3, 1), Status.TESTING), (None, Status.IN_USE)])

    properties = _uses(assemble_graph([part], words)).properties

    assert (properties["status"], properties["lastSeen"], properties["datedBy"]) == (
        "testing",
        date(2023, 3, 1),
        "row",
    )


def test_assemble_dates_undated_claims_by_their_report(words: Vocabulary, make_part: MakePart):
    """Where no row is dated, the edge was seen when its report came out."""
    part = make_part("a", [(None, Status.IN_USE)], date(2024, 9, 8))

    properties = _uses(assemble_graph([part], words)).properties

    assert (properties["lastSeen"], properties["datedBy"]) == (date(2024, 9, 8), "report")


def test_assemble_counts_rows_and_reports(words: Vocabulary, make_part: MakePart):
    """An edge tells how many rows and how many reports stand behind it."""
    day = date(2024, 5, 9)
    parts = [
        make_part("a", [(day, Status.IN_USE), (None, Status.IN_USE)]),
        make_part("b", [(day, Status.IN_USE)]),
    ]

    properties = _uses(assemble_graph(parts, words)).properties

    assert (properties["disclosures"], properties["reports"]) == (3, 2)


def test_assemble_brings_family_and_vendor_along(words: Vocabulary, make_part: MakePart):
    """A version's family and the family's vendor are nodes though no row names them."""
    graph = assemble_graph([make_part("a", [(None, Status.IN_USE)])], words)

    assert {edge.key for edge in graph.edges if edge.type in {"VERSION_OF", "PROVIDED_BY"}} == {
        ("VERSION_OF", "model:nova-2", "model:nova"),
        ("PROVIDED_BY", "model:nova", "organisation:yard"),
    }


def test_assemble_ends_on_a_circle_of_families(make_part: MakePart, words: Vocabulary):
    """Two entries that call each other their family do not hang the assembly."""
    terms = tuple(
        replace(term, broader="model:nova-2") if term.id == "model:nova" else term
        for term in words.terms
    )

    graph = assemble_graph([make_part("a", [(None, Status.IN_USE)])], replace(words, terms=terms))

    assert sum(edge.type == "VERSION_OF" for edge in graph.edges) == 2


@pytest.mark.parametrize("key", ["锚地船务", "锚地", "Anchor", "999001.SH", "999001"])
def test_assemble_gives_a_known_company_all_its_keys(
    words: Vocabulary, make_part: MakePart, key: str
):
    """A company can be looked up by name, alias, English name and code, with or without ending."""
    graph = assemble_graph([make_part("a", [(None, Status.IN_USE)])], words)

    assert fold_name(key) in _node(graph, "company:999001.SH").properties["aliasKeys"]


@pytest.mark.parametrize("key", ["龙骨", "999003.SH", "999003"])
def test_assemble_gives_an_unknown_company_keys(words: Vocabulary, make_part: MakePart, key: str):
    """A company that no vocabulary lists can be looked up by name and code too."""
    part = make_part("a", [(None, Status.IN_USE)], company=CompanyRef("龙骨", "999003.SH"))

    graph = assemble_graph([part], words)

    assert fold_name(key) in _node(graph, "company:999003.SH").properties["aliasKeys"]


def test_assemble_files_a_company_under_its_category(words: Vocabulary, make_part: MakePart):
    """The heading of a row's part of the table is a node its company belongs to."""
    graph = assemble_graph([make_part("a", [(None, Status.IN_USE)])], words)

    assert ("IN_CATEGORY", "company:999001.SH", "category:ai航运") in {e.key for e in graph.edges}


def test_assemble_keeps_a_row_under_review_apart_from_companies(
    words: Vocabulary, make_part: MakePart
):
    """A row that waits for a person is a node of its report, and of no company."""
    part = make_part("a", [(None, Status.IN_USE)])
    row = replace(part.disclosures[0], company=None, attribution=Attribution.REVIEW)

    graph = assemble_graph([replace(part, disclosures=(row,), claims=())], words)

    assert [edge.key for edge in graph.edges] == [("REPORTED_IN", row.id, "report:a")]


def test_assemble_ties_a_claim_to_row_report_and_subjects(words: Vocabulary, make_part: MakePart):
    """From a claim one reaches its row, its report, its company and what it is about."""
    part = make_part("a", [(None, Status.IN_USE)])
    claim = part.claims[0]

    graph = assemble_graph([part], words)

    assert {e.key for e in graph.edges if claim.id in (e.source, e.target)} == {
        ("ABOUT", claim.id, "model:nova-2"),
        ("EVIDENCE", claim.disclosure, claim.id),
        ("HAS_CLAIM", "company:999001.SH", claim.id),
        ("STATED_IN", claim.id, "report:a"),
    }


def test_assemble_of_no_reports_is_an_empty_graph(words: Vocabulary):
    """Nothing in, nothing out."""
    assert assemble_graph([], words) == Graph((), ())


def test_assemble_keeps_every_printed_name_of_an_unknown_company(
    words: Vocabulary, make_part: MakePart
):
    """A company no vocabulary knows is one node under its code, found by each printed name."""
    rows = [(None, Status.IN_USE)]
    names = ("旧锚", "新锚")
    parts = [make_part(name, rows, company=CompanyRef(name, "999900.SH")) for name in names]

    node = _node(assemble_graph(parts, words), "company:999900.SH")

    assert {node.name, *node.properties["aliases"]} == {"旧锚", "新锚"}
    assert {"旧锚", "新锚"} <= set(node.properties["aliasKeys"])
