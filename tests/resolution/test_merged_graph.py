"""The graph under decisions about names: one node, one edge, nothing lost."""

from dataclasses import replace
from datetime import date

import pytest

from kg.model.company import CompanyRef
from kg.model.graph import Graph, Node
from kg.model.judgement import NameJudgement
from kg.model.status import Status
from kg.ontology import read_ontology
from kg.resolution import Names, assemble_graph, resolve_names, under
from kg.vocabulary import Vocabulary, read_vocabulary
from tests.tiny.names import SPEAKER, model, organisation, printed

WORDS = read_vocabulary()
FULL = organisation("科大讯飞股份有限公司")


def graph(*parts: object, words: Vocabulary = WORDS) -> Graph:
    """Return the graph of parts under what is decided about their names."""
    return assemble_graph(parts, words, resolve_names(parts, words))


def node(found: Graph, identity: str) -> Node:
    """Return a node by id."""
    return next(each for each in found.nodes if each.id == identity)


def test_merged_name_is_an_alias_of_the_node_that_stands_for_it():
    """The node keeps its name, and is found by the printed one."""
    found = node(graph(printed(FULL)), "company:002230.SZ")

    assert found.name == "科大讯飞"
    assert FULL.name in found.properties["aliases"]
    assert FULL.name in found.properties["aliasKeys"]


def test_merged_name_is_no_node_of_its_own():
    """What stands under another node is none beside it."""
    assert FULL.id not in {each.id for each in graph(printed(FULL)).nodes}


def test_edges_are_summed_up_over_the_names_of_a_node():
    """Claims of two names of one company are one edge, which counts both."""
    parts = [
        printed(FULL, report="a"),
        printed(organisation("*ST科大讯飞"), report="b"),
    ]

    (edge,) = [each for each in graph(*parts).edges if each.type == "PARTNERS_WITH"]

    assert (edge.target, edge.target_label, edge.properties["reports"]) == (
        "company:002230.SZ",
        "Company",
        2,
    )


def test_claims_keep_what_is_printed():
    """Both claims stay nodes of their own, with the object as printed, about the one node."""
    found = graph(printed(FULL))

    (claim,) = [each for each in found.nodes if each.label == "Claim"]
    (about,) = [each for each in found.edges if each.type == "ABOUT"]
    assert (claim.properties["surface"], about.target) == (FULL.name, "company:002230.SZ")


def test_merged_graph_holds_only_edges_of_the_ontology():
    """An organisation that turns out a company has edges that the schema lets companies have."""
    allowed = {
        (edge.name, source, target)
        for edge in read_ontology().edge_types
        for source in edge.sources
        for target in edge.targets
    }

    found = graph(printed(FULL, CompanyRef("小冰"), organisation("小冰"), model("GPT 4.0 API")))

    assert {(e.type, e.source_label, e.target_label) for e in found.edges} <= allowed


def test_relation_to_oneself_is_no_edge():
    """A company that is said to partner with itself under another name gets no such edge."""
    speaker = replace(SPEAKER, name="海风科技")
    part = printed(organisation("海风科技有限公司"))
    part = replace(part, claims=tuple(replace(each, company=speaker) for each in part.claims))

    found = graph(part)

    assert [each.type for each in found.edges if each.type == "PARTNERS_WITH"] == []
    assert [each.label for each in found.nodes if each.label == "Claim"] == ["Claim"]


def test_unlisted_version_is_tied_to_family_and_vendor():
    """Its family comes along, and the family's vendor."""
    found = graph(printed(model("天工3.2")))

    edges = {each.key for each in found.edges}
    family = WORDS.find("天工", "Model")
    assert family
    assert ("VERSION_OF", "model:天工3.2", family.id) in edges
    assert any(key[:2] == ("PROVIDED_BY", family.id) for key in edges)


def test_undone_merge_restores_the_graph():
    """When a person keeps two merged names apart, the graph is as if they had not been merged."""
    part = printed(FULL)
    names = Names([part], WORDS)
    line = NameJudgement("科大讯飞", FULL.name, is_same=False)

    undone = names.decide(names.persons([line]))

    assert assemble_graph([part], WORDS, undone) == assemble_graph([part], WORDS)


def test_part_under_decisions_names_the_nodes():
    """For figures, rows and claims of a report come under the nodes that stand for their names."""
    part = printed(FULL)

    (claim,) = under(part, resolve_names([part], WORDS)).claims

    assert (claim.object.name, claim.surface) == ("科大讯飞", FULL.name)


@pytest.mark.parametrize("status", [Status.TESTING, Status.IN_USE])
def test_latest_status_is_that_of_any_name(status: Status):
    """The edge of a node tells the latest status, whichever name it is printed by."""
    old = printed(model("GPT-4 模型"), report="a")
    new = printed(model("GPT 4.0 API"), report="b")
    claims = tuple(replace(each, status=status, date=date(2024, 3, 1)) for each in new.claims)

    found = graph(old, replace(new, claims=claims))

    (edge,) = [each for each in found.edges if each.type == "USES"]
    assert (edge.target, edge.properties["status"]) == ("model:gpt-4", str(status))
