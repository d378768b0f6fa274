from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kg.model.claim import EntityRef
from kg.model.company import CompanyRef
from kg.model.deal import Deal, Role
from kg.model.facts import RELEASE_RULE, Listing, ModelClass, Score
from kg.model.graph import Edge, Graph, Node
from kg.model.place import Place
from kg.model.report import ReportClaims
from kg.model.status import Origin, Status
from kg.resolution import assemble_graph
from kg.vocabulary import Concept, Vocabulary

MakePart = Callable[..., ReportClaims]
YARD = EntityRef("organisation:yard", "Organisation", "北塘船厂")
WHALE = EntityRef("model:巨鲸大模型", "Model", "巨鲸大模型")


@pytest.fixture(scope="module")
def exchanges(words: Vocabulary) -> Vocabulary:
    """Return the vocabulary with an exchange."""
    return replace(words, concepts=(Concept("exchange", "SSE", ("SH",)),))


def listing_part(
    make_part: MakePart, name: str, day: date, *pairs: tuple[str, str]
) -> ReportClaims:
    """Return a report that lists companies, given as (code, name)."""
    listings = tuple(
        Listing(Place(name, "行情", line, 1), CompanyRef(printed, code), printed)
        for line, (code, printed) in enumerate(pairs, start=1)
    )
    return replace(make_part(name, [], day), listings=listings)


def node(graph: Graph, identity: str) -> Node:
    """Return a node by id."""
    return next(each for each in graph.nodes if each.id == identity)


def edge(graph: Graph, edge_type: str) -> Edge:
    """Return the one edge of a type."""
    (found,) = (each for each in graph.edges if each.type == edge_type)
    return found


def test_listed_company_is_a_node_with_its_exchange(make_part: MakePart, exchanges: Vocabulary):
    """A company that is only listed is a node; the ending of its code gives the exchange."""
    part = listing_part(make_part, "a", date(2024, 5, 1), ("999007.SH", "龙骨"))

    properties = node(assemble_graph([part], exchanges), "company:999007.SH").properties

    assert (properties["code"], properties["exchange"]) == ("999007.SH", "SSE")


def test_listing_edge_tells_where_the_company_is_first_listed(
    make_part: MakePart, words: Vocabulary
):
    """A company listed twice in a report has one edge to it, at the first line."""
    day = date(2024, 5, 1)
    part = listing_part(make_part, "a", day, ("999007.SH", "龙骨"), ("999007.SH", "ST龙骨"))

    found = edge(assemble_graph([part], words), "LISTED_IN")

    assert found.key == ("LISTED_IN", "company:999007.SH", "report:a")
    assert found.properties == {"date": day, "table": "行情", "line": 1, "name": "龙骨"}


def test_latest_report_names_an_unknown_company(make_part: MakePart, words: Vocabulary):
    """Where no vocabulary knows a code, the latest report names it; older names are aliases."""
    parts = [
        listing_part(make_part, "b", date(2023, 5, 1), ("999007.SH", "旧龙骨")),
        listing_part(make_part, "a", date(2024, 5, 1), ("999007.SH", "新龙骨")),
    ]

    found = node(assemble_graph(parts, words), "company:999007.SH")

    assert (found.name, found.properties["aliases"]) == ("新龙骨", ("旧龙骨",))
    assert {"旧龙骨", "新龙骨"} <= set(found.properties["aliasKeys"])


def test_vocabulary_names_a_known_company(make_part: MakePart, words: Vocabulary):
    """A printed name of a known company is an alias beside the vocabulary's name."""
    part = listing_part(make_part, "a", date(2024, 5, 1), ("999001.SH", "新锚股份"))

    found = node(assemble_graph([part], words), "company:999001.SH")

    assert found.name == "锚地船务"
    assert "新锚股份" in found.properties["aliases"]


def release(part: ReportClaims, *days: date, status: Status = Status.DONE) -> ReportClaims:
    """Return a report with claims that an organisation brought a model out, one a day."""
    (claim,) = part.claims
    claims = tuple(
        replace(
            claim,
            place=Place("a", "动态", line, 2),
            company=YARD,
            relation="DEVELOPS",
            object=WHALE,
            status=status,
            date=day,
            origin=Origin.TABLE,
            rule=RELEASE_RULE,
            disclosure="",
        )
        for line, day in enumerate(days, start=1)
    )
    return replace(part, claims=claims, disclosures=())


def test_model_is_released_on_the_earliest_day_said(make_part: MakePart, words: Vocabulary):
    """Of several days on which a model is said to come out, the first counts."""
    part = release(make_part("a", [(None, Status.DONE)]), date(2024, 5, 9), date(2024, 5, 2))

    found = node(assemble_graph([part], words), WHALE.id)

    assert found.properties["released"] == date(2024, 5, 2)


def test_planned_release_is_no_release(make_part: MakePart, words: Vocabulary):
    """A model that shall come out has no day on which it did."""
    part = release(make_part("a", [(None, Status.DONE)]), date(2024, 5, 9), status=Status.PLANNED)

    assert "released" not in node(assemble_graph([part], words), WHALE.id).properties


def test_claim_of_an_organisation_leaves_from_it(make_part: MakePart, words: Vocabulary):
    """Who develops a model may be an organisation: its edge and its claim start there."""
    part = release(make_part("a", [(None, Status.DONE)]), date(2024, 5, 9))

    graph = assemble_graph([part], words)

    assert (edge(graph, "DEVELOPS").source_label, edge(graph, "HAS_CLAIM").source) == (
        "Organisation",
        YARD.id,
    )


def test_scores_and_classes_are_properties_of_the_model(make_part: MakePart, words: Vocabulary):
    """A model has its classes and, of each benchmark, what the latest report prints."""
    parts = [
        replace(
            make_part(name, [], day),
            scores=(Score(Place(name, "评测", 3, 2), WHALE, "MMLU", value),),
            model_classes=(ModelClass(Place(name, "分类", 9, 3), WHALE, "通用大模型"),),
        )
        for name, day, value in (
            ("a", date(2024, 5, 1), "76.2"),
            ("b", date(2023, 5, 1), "61.0"),
        )
    ]

    properties = node(assemble_graph(parts, words), WHALE.id).properties

    assert (properties["benchmarks"], properties["modelClass"]) == (("MMLU 76.2",), ("通用大模型",))


def test_score_edge_keeps_what_its_report_prints(make_part: MakePart, words: Vocabulary):
    """The edge to a report has all the scores printed there and the line of the first."""
    scores = (
        Score(Place("a", "评测", 3, 3), WHALE, "MATH", "8.4"),
        Score(Place("a", "评测", 3, 2), WHALE, "MMLU", "62.7"),
    )
    part = replace(make_part("a", []), scores=scores)

    found = edge(assemble_graph([part], words), "SCORED_IN")

    assert found.properties == {"scores": ("MMLU 62.7", "MATH 8.4"), "table": "评测", "line": 3}


def test_terms_of_a_deal_stand_on_claim_and_edge(make_part: MakePart, words: Vocabulary):
    """Round, amount and role are on the claim, and on the edge though a later row says none."""
    (claim,) = make_part("a", [(None, Status.DONE)]).claims
    claim = replace(
        claim,
        company=YARD,
        relation="INVESTS_IN",
        object=EntityRef("organisation:龙骨", "Organisation", "龙骨"),
        deal=Deal("A+", "数千万元", Role.LEAD),
    )
    part = replace(make_part("a", []), claims=(claim,))

    later = replace(claim, deal=None, date=date(2024, 5, 9), place=Place("a", "表 1", 9, 5))
    graph = assemble_graph([replace(part, claims=(claim, later))], words)

    terms = {"round": "A+", "amount": "数千万元", "role": "lead"}
    assert terms.items() <= edge(graph, "INVESTS_IN").properties.items()
    assert terms.items() <= node(graph, claim.id).properties.items()
