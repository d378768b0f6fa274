"""Who uses what, on little graphs made by hand."""

from pathlib import Path

import pytest

from tests.tiny.graphs import LittleGraph, column

A, B, C = "company:a", "company:b", "company:c"
STAR, STAR_2, MOON = "model:star", "model:star 2", "model:moon"
LAMP, BELL = "organisation:lamp", "organisation:bell"


@pytest.fixture
def graph() -> LittleGraph:
    """Return a graph of two models of Lamp, one of them a version, and one of Bell."""
    made = LittleGraph()
    made.tie(STAR_2, "VERSION_OF", STAR)
    made.tie(STAR, "PROVIDED_BY", LAMP)
    made.tie(MOON, "PROVIDED_BY", BELL)
    return made


def test_who_uses_model_counts_versions(graph: LittleGraph, tmp_path: Path):
    """Who uses a version uses the model."""
    graph.states(A, "USES", STAR_2, "in-use", "2024-01-05")

    rows = graph.ask(tmp_path, "who-uses-model", model=STAR)

    assert column(rows, "modelId") == [STAR_2]


def test_who_uses_model_shows_the_newest_row(graph: LittleGraph, tmp_path: Path):
    """The evidence shown is of the latest day."""
    graph.states(A, "USES", STAR, "testing", "2024-03-05")
    graph.states(A, "USES", STAR, "planned", "2024-01-05")

    rows = graph.ask(tmp_path, "who-uses-model", model=STAR)

    assert [(row["status"], row["line"]) for row in rows] == [("testing", 1)]


def test_who_uses_model_can_be_asked_for_a_status(graph: LittleGraph, tmp_path: Path):
    """A status keeps only the uses that have it now."""
    graph.states(A, "USES", STAR, "denied", "2024-01-05")
    graph.states(B, "USES", STAR, "in-use", "2024-01-05")

    rows = graph.ask(tmp_path, "who-uses-model", model=STAR, status="denied")

    assert column(rows, "companyId") == [A]


def test_who_uses_family_climbs_from_a_version(graph: LittleGraph, tmp_path: Path):
    """Asked for a version, the whole family is answered, with one row a company."""
    graph.states(A, "USES", STAR, "planned", "2024-01-05")
    graph.states(A, "USES", STAR_2, "in-use", "2024-02-05")

    (row,) = graph.ask(tmp_path, "who-uses-family", family=STAR_2)

    found = (row["familyId"], row["models"], row["status"], row["firstSeen"], row["disclosures"])
    assert found == (STAR, ("star 2", "star"), "in-use", "2024-01-05", 2)


def test_who_uses_family_leaves_out_who_does_not(graph: LittleGraph, tmp_path: Path):
    """Denied and ended uses are none."""
    graph.states(A, "USES", STAR, "denied", "2024-01-05")
    graph.states(B, "USES", STAR, "ended", "2024-01-05")
    graph.states(C, "USES", STAR, "exploring", "2024-01-05")

    rows = graph.ask(tmp_path, "who-uses-family", family=STAR)

    assert column(rows, "companyId") == [C]


def test_who_uses_family_prefers_days_of_rows(graph: LittleGraph, tmp_path: Path):
    """The day of a report counts only where no row dates any of the uses."""
    graph.states(A, "USES", STAR, "in-use")
    graph.states(A, "USES", STAR_2, "in-use", "2024-02-05")

    (row,) = graph.ask(tmp_path, "who-uses-family", family=STAR)

    assert (row["lastSeen"], row["datedBy"]) == ("2024-02-05", "row")


def test_who_uses_vendor_knows_the_vendor_of_the_family(graph: LittleGraph, tmp_path: Path):
    """A version without a vendor of its own is that of its family's vendor."""
    graph.states(A, "USES", STAR_2, "in-use", "2024-01-05")
    graph.states(B, "USES", MOON, "in-use", "2024-01-05")

    rows = graph.ask(tmp_path, "who-uses-vendor", vendor=LAMP)

    assert column(rows, "companyId") == [A]


def test_who_uses_vendor_takes_the_nearest_vendor(graph: LittleGraph, tmp_path: Path):
    """A version with a vendor of its own is not also that of its family's vendor."""
    graph.tie(STAR_2, "PROVIDED_BY", BELL)
    graph.states(A, "USES", STAR_2, "in-use", "2024-01-05")

    rows = graph.ask(tmp_path, "who-uses-vendor", vendor=LAMP)

    assert rows == []


def test_models_of_company_names_vendor_and_family(graph: LittleGraph, tmp_path: Path):
    """Each model comes with who provides it and what it is a version of; own models come last."""
    graph.states(A, "USES", STAR_2, "in-use", "2024-01-05")
    graph.states(A, "DEVELOPS", "model:own", "done", "2024-01-05")

    rows = graph.ask(tmp_path, "models-of-company", company=A)

    found = [(row["relation"], row["model"], row["vendors"], row["family"]) for row in rows]
    assert found == [("USES", "star 2", ("lamp",), "star"), ("DEVELOPS", "own", (), None)]


def test_use_case_adopters_name_the_models_in_use(graph: LittleGraph, tmp_path: Path):
    """An adopter comes with the models it uses, not with those it only plans to."""
    graph.states(A, "APPLIES", "use:sailing", "stated", "2024-01-05")
    graph.states(A, "USES", STAR, "in-use", "2024-01-05")
    graph.states(A, "USES", MOON, "planned", "2024-01-05")

    rows = graph.ask(tmp_path, "use-case-adopters", usecase="use:sailing")

    assert column(rows, "models") == [("star",)]


def test_use_case_adopters_come_furthest_first(graph: LittleGraph, tmp_path: Path):
    """Who has it in use stands before who tests it, whatever the day."""
    graph.states(A, "APPLIES", "use:sailing", "testing", "2024-03-05")
    graph.states(B, "APPLIES", "use:sailing", "in-use", "2024-01-05")

    rows = graph.ask(tmp_path, "use-case-adopters", usecase="use:sailing")

    assert column(rows, "companyId") == [B, A]


def test_adoption_by_category_counts_companies_and_users(graph: LittleGraph, tmp_path: Path):
    """Of three companies under a heading one uses two models, one only plans to."""
    for company in (A, B, C):
        graph.tie(company, "IN_CATEGORY", "category:shipping")
    graph.states(A, "USES", STAR, "in-use", "2024-01-05")
    graph.states(A, "USES", MOON, "testing", "2024-01-05")
    graph.states(B, "USES", STAR, "planned", "2024-01-05")

    (row,) = graph.ask(tmp_path, "adoption-by-category")

    counts = ("companies", "users", "percent", "uses", "models", "onTheWay")
    assert [row[name] for name in counts] == [3, 1, 33, 2, 2, 1]


def test_adoption_timeline_counts_the_first_row_of_use(graph: LittleGraph, tmp_path: Path):
    """A plan is no use yet, and a use is counted once, in its first month."""
    graph.states(A, "USES", STAR, "planned", "2024-01-05")
    graph.states(A, "USES", STAR, "testing", "2024-02-05")
    graph.states(A, "USES", STAR, "in-use", "2024-03-05")

    rows = graph.ask(tmp_path, "adoption-timeline")

    assert [(row["month"], row["uses"]) for row in rows] == [("2024-02", 1)]


def test_adoption_timeline_tells_new_companies(graph: LittleGraph, tmp_path: Path):
    """A second model of the same company is a use, but no new company."""
    graph.states(A, "USES", STAR, "in-use", "2024-02-05")
    graph.states(A, "USES", MOON, "in-use", "2024-03-05")
    graph.states(B, "USES", MOON, "in-use", "2024-03-06")

    rows = graph.ask(tmp_path, "adoption-timeline")

    assert [(row["uses"], row["newCompanies"]) for row in rows] == [(1, 1), (2, 1)]


def test_adoption_timeline_leaves_out_what_no_row_dates(graph: LittleGraph, tmp_path: Path):
    """A use that only a model column states has no month."""
    graph.states(A, "USES", STAR, "in-use")

    assert graph.ask(tmp_path, "adoption-timeline") == []


def test_who_uses_model_can_be_asked_alone(graph: LittleGraph, tmp_path: Path):
    """Asked for exactly, a model's versions are left out."""
    graph.states(A, "USES", STAR, "in-use", "2024-01-05")
    graph.states(B, "USES", STAR_2, "in-use", "2024-01-05")

    rows = graph.ask(tmp_path, "who-uses-model", model=STAR, exact="yes")

    assert column(rows, "companyId") == [A]


def test_who_uses_model_can_be_asked_since_a_day(graph: LittleGraph, tmp_path: Path):
    """A day keeps the uses that are stated then or later, whenever they began."""
    graph.states(A, "USES", STAR, "planned", "2024-01-05")
    graph.states(A, "USES", STAR, "in-use", "2024-03-05")
    graph.states(B, "USES", STAR, "in-use", "2024-03-04")

    rows = graph.ask(tmp_path, "who-uses-model", model=STAR, since="2024-03-05")

    assert column(rows, "companyId") == [A]


def test_who_uses_vendor_can_be_asked_since_a_day(graph: LittleGraph, tmp_path: Path):
    """A day keeps the uses that are stated then or later, and counts only these."""
    graph.states(A, "USES", STAR, "in-use", "2024-01-05")
    graph.states(A, "USES", STAR_2, "testing", "2024-03-05")
    graph.states(B, "USES", STAR, "in-use", "2024-01-05")

    (row,) = graph.ask(tmp_path, "who-uses-vendor", vendor=LAMP, since="2024-03-05")

    assert (row["companyId"], row["models"], row["status"]) == (A, ("star 2",), "testing")


def test_adoption_by_category_can_be_asked_for_one_heading(graph: LittleGraph, tmp_path: Path):
    """A heading keeps only its own row."""
    graph.tie(A, "IN_CATEGORY", "category:shipping")
    graph.tie(B, "IN_CATEGORY", "category:fishing")

    rows = graph.ask(tmp_path, "adoption-by-category", category="category:fishing")

    assert column(rows, "categoryId") == ["category:fishing"]


def test_who_uses_family_can_be_asked_since_a_day(graph: LittleGraph, tmp_path: Path):
    """A day keeps the uses that are stated then or later."""
    graph.states(A, "USES", STAR, "in-use", "2024-03-05")
    graph.states(B, "USES", STAR_2, "in-use", "2024-03-04")

    rows = graph.ask(tmp_path, "who-uses-family", family=STAR, since="2024-03-05")

    assert column(rows, "companyId") == [A]
