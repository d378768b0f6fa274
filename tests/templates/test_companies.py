"""Companies and those around them, on little graphs made by hand."""

from pathlib import Path

import pytest

from tests.tiny.graphs import LittleGraph, column

A, B, C, D = "company:a", "company:b", "company:c", "company:d"
STAR, MOON, SUN = "model:star", "model:moon", "model:sun"
LAMP, BELL = "organisation:lamp", "organisation:bell"


@pytest.fixture
def graph() -> LittleGraph:
    """Return a graph that holds only a report."""
    return LittleGraph()


def test_similar_companies_share_models(graph: LittleGraph, tmp_path: Path):
    """Two shared of three that either has are 67 percent; the third is named."""
    for model in (STAR, MOON):
        graph.states(A, "USES", model, "in-use", "2024-01-05")
    for model in (STAR, MOON, SUN):
        graph.states(B, "USES", model, "testing", "2024-01-05")

    (row,) = graph.ask(tmp_path, "similar-companies", company=A)

    found = (row["companyId"], row["shared"], row["percent"], row["models"], row["others"])
    assert found == (B, 2, 67, ("moon", "star"), ("sun",))


def test_similar_companies_do_not_share_a_denial(graph: LittleGraph, tmp_path: Path):
    """Who denied the model does not use it."""
    graph.states(A, "USES", STAR, "in-use", "2024-01-05")
    graph.states(B, "USES", STAR, "denied", "2024-01-05")

    assert graph.ask(tmp_path, "similar-companies", company=A) == []


def test_partners_of_are_those_of_either_side(graph: LittleGraph, tmp_path: Path):
    """A partner is one whoever of the two discloses it; a denial is none."""
    graph.states(A, "PARTNERS_WITH", LAMP, "agreed", "2024-03-05")
    graph.states(B, "PARTNERS_WITH", A, "agreed", "2024-02-05")
    graph.states(A, "PARTNERS_WITH", BELL, "denied", "2024-01-05")

    rows = graph.ask(tmp_path, "partners-of", company=A)

    assert [(row["partnerId"], row["saidBy"]) for row in rows] == [(LAMP, "itself"), (B, "partner")]


def test_partners_of_knows_an_organisation(graph: LittleGraph, tmp_path: Path):
    """An organisation that discloses nothing has the partners that name it."""
    graph.states(A, "PARTNERS_WITH", LAMP, "agreed", "2024-03-05")

    rows = graph.ask(tmp_path, "partners-of", company=LAMP)

    assert column(rows, "partnerId") == [A]


def test_partner_network_reaches_two_hops(graph: LittleGraph, tmp_path: Path):
    """From A to its partner Lamp, by way of Lamp to B, and no further to C."""
    graph.states(A, "PARTNERS_WITH", LAMP, "agreed", "2024-03-05")
    graph.states(B, "PARTNERS_WITH", LAMP, "agreed", "2024-03-05")
    graph.states(B, "PARTNERS_WITH", C, "agreed", "2024-03-05")

    rows = graph.ask(tmp_path, "partner-network", company=A)

    found = [(row["hops"], row["partnerId"], row["via"]) for row in rows]
    assert found == [(1, LAMP, ()), (2, B, ("lamp",))]


def test_partner_network_lists_a_partner_once(graph: LittleGraph, tmp_path: Path):
    """Who is a partner, and a partner of a partner too, is one hop away."""
    graph.states(A, "PARTNERS_WITH", B, "agreed", "2024-03-05")
    graph.states(A, "PARTNERS_WITH", C, "agreed", "2024-03-05")
    graph.states(B, "PARTNERS_WITH", C, "agreed", "2024-03-05")

    rows = graph.ask(tmp_path, "partner-network", company=A)

    assert [(row["hops"], row["partnerId"]) for row in rows] == [(1, B), (1, C)]


def test_path_between_gives_all_shortest_chains(graph: LittleGraph, tmp_path: Path):
    """Two models that both use are two chains of two hops; the longer way is left out."""
    for company in (A, B):
        graph.states(company, "USES", MOON, "in-use", "2024-01-05")
        graph.states(company, "USES", STAR, "denied", "2024-01-05")
    graph.states(A, "PARTNERS_WITH", C, "agreed", "2024-01-05")
    graph.states(C, "PARTNERS_WITH", LAMP, "agreed", "2024-01-05")
    graph.states(B, "PARTNERS_WITH", LAMP, "agreed", "2024-01-05")

    rows = graph.ask(tmp_path, "path-between", **{"from": A, "to": B})

    assert [(row["hops"], row["path"], row["relations"]) for row in rows] == [
        (2, ("a", "moon", "b"), ("USES in-use", "USES in-use")),
        (2, ("a", "star", "b"), ("USES denied", "USES denied")),
    ]


def test_path_between_one_and_itself_is_none(graph: LittleGraph, tmp_path: Path):
    """There is no chain from a node to itself, and asking for one is no error."""
    graph.states(A, "USES", MOON, "in-use", "2024-01-05")

    assert graph.ask(tmp_path, "path-between", **{"from": A, "to": A}) == []


def test_investments_name_what_the_target_makes(graph: LittleGraph, tmp_path: Path):
    """An investment tells which models come with it."""
    graph.states(A, "INVESTS_IN", LAMP, "done", "2024-01-05")
    graph.states(B, "INVESTS_IN", BELL, "planned", "2024-01-05")
    graph.tie(STAR, "PROVIDED_BY", LAMP)

    rows = graph.ask(tmp_path, "investments", target=LAMP)

    assert [(row["investorId"], row["develops"]) for row in rows] == [(A, ("star",))]


def test_build_and_buy_lists_both(graph: LittleGraph, tmp_path: Path):
    """Who develops a model comes with those of others it uses; who only uses is left out."""
    graph.states(A, "DEVELOPS", STAR, "done", "2024-01-05")
    graph.states(A, "USES", MOON, "in-use", "2024-01-05")
    graph.states(A, "USES", SUN, "planned", "2024-01-05")
    graph.states(B, "USES", MOON, "in-use", "2024-01-05")

    rows = graph.ask(tmp_path, "build-and-buy")

    assert [(row["companyId"], row["own"], row["used"]) for row in rows] == [
        (A, ("star",), ("moon",))
    ]


def test_company_profile_counts_rows(graph: LittleGraph, tmp_path: Path):
    """A profile tells how many rows there are, and from when to when."""
    graph.discloses(A, "2024-01-05")
    graph.discloses(A, "2024-03-05")

    (row,) = graph.ask(tmp_path, "company-profile", company=A)

    found = (row["disclosures"], row["firstSeen"], row["lastSeen"])
    assert found == (2, "2024-01-05", "2024-03-05")


def test_relations_of_company_can_be_asked_for_one(graph: LittleGraph, tmp_path: Path):
    """A relation keeps only the edges of that type."""
    graph.states(A, "USES", STAR, "in-use", "2024-01-05")
    graph.states(A, "PARTNERS_WITH", D, "agreed", "2024-01-05")

    rows = graph.ask(tmp_path, "relations-of-company", company=A, relation="PARTNERS_WITH")

    assert column(rows, "objectId") == [D]


def test_disclosures_of_company_are_its_rows_newest_first(graph: LittleGraph, tmp_path: Path):
    """Its rows come newest first, those before the day asked for left out."""
    for day in ("2024-01-05", "2024-03-05", "2024-02-05"):
        graph.discloses(A, day)
    graph.discloses(B, "2024-03-06")

    rows = graph.ask(tmp_path, "disclosures-of-company", company=A, since="2024-02-05")

    assert column(rows, "date") == ["2024-03-05", "2024-02-05"]


def test_listings_of_company_are_the_reports_that_list_it(graph: LittleGraph, tmp_path: Path):
    """Each report whose market table lists the company is a row."""
    graph.tie(A, "LISTED_IN", "report:weekly")

    rows = graph.ask(tmp_path, "listings-of-company", company=A)

    assert [(row["report"], row["date"], row["broker"]) for row in rows] == [
        ("weekly", "2024-06-30", "锚地证券")
    ]
