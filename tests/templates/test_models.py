"""Models and vendors, on little graphs made by hand."""

from pathlib import Path

import pytest

from tests.tiny.graphs import LittleGraph, column

A, B, C, D = "company:a", "company:b", "company:c", "company:d"
STAR, STAR_2, MOON, SUN = "model:star", "model:star 2", "model:moon", "model:sun"
LAMP, BELL = "organisation:lamp", "organisation:bell"
DAY = "2024-01-05"


@pytest.fixture
def graph() -> LittleGraph:
    """Return a graph of two models of Lamp, one of them a version, and one of Bell."""
    made = LittleGraph()
    made.tie(STAR_2, "VERSION_OF", STAR)
    made.tie(STAR, "PROVIDED_BY", LAMP)
    made.tie(MOON, "PROVIDED_BY", BELL)
    return made


def test_vendor_exposure_leaves_out_who_has_a_second_vendor(graph: LittleGraph, tmp_path: Path):
    """Two models of one vendor are one vendor; a model of another is a second."""
    graph.states(A, "USES", STAR, "in-use", DAY)
    graph.states(A, "USES", STAR_2, "testing", DAY)
    graph.states(B, "USES", STAR, "in-use", DAY)
    graph.states(B, "USES", MOON, "testing", DAY)

    rows = graph.ask(tmp_path, "vendor-exposure", vendor=LAMP)

    assert [(row["companyId"], row["models"]) for row in rows] == [(A, ("star", "star 2"))]


def test_vendor_exposure_counts_no_plan_as_a_second_vendor(graph: LittleGraph, tmp_path: Path):
    """Who only plans a model of another, or denies it, depends still; the plan is named."""
    graph.states(A, "USES", STAR, "in-use", DAY)
    graph.states(A, "USES", MOON, "planned", DAY)
    graph.states(A, "USES", SUN, "denied", DAY)

    rows = graph.ask(tmp_path, "vendor-exposure", vendor=LAMP)

    assert [(row["companyId"], row["onTheWay"]) for row in rows] == [(A, ("moon",))]


def test_vendor_exposure_counts_a_model_of_nobody_known(graph: LittleGraph, tmp_path: Path):
    """A model whose vendor is not known is not the vendor's, so there is a second."""
    graph.states(A, "USES", STAR, "in-use", DAY)
    graph.states(A, "USES", SUN, "in-use", DAY)

    assert graph.ask(tmp_path, "vendor-exposure", vendor=LAMP) == []


def test_vendor_exposure_leaves_out_who_ended(graph: LittleGraph, tmp_path: Path):
    """Who ended or denied the vendor's only model does not depend on it."""
    graph.states(A, "USES", STAR, "ended", DAY)
    graph.states(B, "USES", STAR, "denied", DAY)

    assert graph.ask(tmp_path, "vendor-exposure", vendor=LAMP) == []


def test_vendor_exposure_names_own_models(graph: LittleGraph, tmp_path: Path):
    """A model of its own is named, for it may be a way out."""
    graph.states(A, "USES", STAR, "in-use", DAY)
    graph.states(A, "DEVELOPS", SUN, "done", DAY)

    rows = graph.ask(tmp_path, "vendor-exposure", vendor=LAMP)

    assert column(rows, "own") == [("sun",)]


def test_vendors_ranked_counts_companies_once(graph: LittleGraph, tmp_path: Path):
    """Of two users Lamp has both and one alone, Bell has one of them."""
    graph.states(A, "USES", STAR, "in-use", DAY)
    graph.states(A, "USES", STAR_2, "in-use", DAY)
    graph.states(B, "USES", STAR, "in-use", DAY)
    graph.states(B, "USES", MOON, "testing", DAY)
    graph.states(C, "USES", MOON, "planned", DAY)

    rows = graph.ask(tmp_path, "vendors-ranked")

    names = ("vendorId", "users", "percent", "models", "soleVendor")
    assert [tuple(row[name] for name in names) for row in rows] == [
        (LAMP, 2, 100, 2, 1),
        (BELL, 1, 50, 1, 0),
    ]


def test_models_ranked_tells_use_from_plan_and_denial(graph: LittleGraph, tmp_path: Path):
    """Each company counts by its latest status."""
    for company, status in ((A, "in-use"), (B, "testing"), (C, "planned"), (D, "denied")):
        graph.states(company, "USES", STAR, status, DAY)

    (row,) = graph.ask(tmp_path, "models-ranked")

    counts = ("users", "inUse", "testing", "onTheWay", "against")
    assert [row[name] for name in counts] == [2, 1, 1, 1, 1]


def test_models_ranked_can_be_those_of_a_vendor(graph: LittleGraph, tmp_path: Path):
    """Asked for a vendor, the models of its families are ranked too, those of others not."""
    graph.states(A, "USES", STAR_2, "in-use", DAY)
    graph.states(A, "USES", MOON, "in-use", DAY)

    rows = graph.ask(tmp_path, "models-ranked", vendor=LAMP)

    assert column(rows, "modelId") == [STAR_2]


def test_co_adopted_models_count_companies(graph: LittleGraph, tmp_path: Path):
    """Of two users one has another model too; versions of the model asked about are none."""
    graph.states(A, "USES", STAR, "in-use", DAY)
    graph.states(A, "USES", STAR_2, "in-use", DAY)
    graph.states(A, "USES", MOON, "in-use", DAY)
    graph.states(B, "USES", STAR_2, "in-use", DAY)

    rows = graph.ask(tmp_path, "co-adopted-models", model=STAR)

    names = ("modelId", "companies", "percent", "examples", "vendors")
    assert [tuple(row[name] for name in names) for row in rows] == [
        (MOON, 1, 50, ("a",), ("bell",))
    ]


def test_developers_of_models_count_other_users(graph: LittleGraph, tmp_path: Path):
    """Users of a version are users of the model; the developer itself is none."""
    graph.states(A, "DEVELOPS", STAR, "done", DAY)
    graph.states(A, "USES", STAR_2, "in-use", DAY)
    graph.states(B, "USES", STAR_2, "in-use", DAY)

    rows = graph.ask(tmp_path, "developers-of-models", model=STAR)

    assert [(row["developerId"], row["users"]) for row in rows] == [(A, 1)]


def test_model_profile_counts_a_company_once(graph: LittleGraph, tmp_path: Path):
    """Who uses two versions is one user; who plans one and uses another is a user."""
    graph.states(A, "USES", STAR, "planned", DAY)
    graph.states(A, "USES", STAR_2, "in-use", DAY)
    graph.states(B, "USES", STAR, "planned", DAY)

    (row,) = graph.ask(tmp_path, "model-profile", model=STAR)

    found = (row["vendors"], row["versions"], row["users"], row["onTheWay"])
    assert found == (("lamp",), ("star 2",), 1, 1)


def test_models_of_vendor_are_those_of_its_families_too(graph: LittleGraph, tmp_path: Path):
    """A version without a vendor of its own is its family's vendor's; each has its users."""
    graph.states(A, "USES", STAR_2, "in-use", DAY)
    graph.states(B, "USES", STAR_2, "planned", DAY)
    graph.states(C, "USES", STAR, "denied", DAY)

    rows = graph.ask(tmp_path, "models-of-vendor", vendor=LAMP)

    found = [(row["modelId"], row["families"], row["users"], row["onTheWay"]) for row in rows]
    assert found == [(STAR, (), 0, 0), (STAR_2, ("star",), 1, 1)]


def test_versions_of_model_are_those_of_its_versions_too(graph: LittleGraph, tmp_path: Path):
    """A version of a version is a version; the model itself is none."""
    graph.tie("model:star 2 mini", "VERSION_OF", STAR_2)

    rows = graph.ask(tmp_path, "versions-of-model", model=STAR)

    assert column(rows, "modelId") == [STAR_2, "model:star 2 mini"]
