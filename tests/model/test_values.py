"""What the values of the model refuse, and what makes two of them the same."""

from dataclasses import replace
from datetime import date

import pytest

from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.graph import Edge
from kg.model.place import Place
from kg.model.status import Attribution, Origin, Status

PLACE = Place("weekly", "表 1", 7, 5)
COMPANY = CompanyRef("甲科技", "688000.SH")
DISCLOSURE = Disclosure(
    PLACE, "adoption", COMPANY, "AI+航运", date(2024, 5, 1), "5月1日", "航线规划上线", Attribution.PRINTED
)  # fmt: skip
CLAIM = Claim(
    PLACE, COMPANY, "USES", EntityRef("model:nova", "Model", "Nova"), "Nova", Status.TESTING, None, Origin.TEXT, "r"
)  # fmt: skip


@pytest.mark.parametrize(("line", "column"), [(0, 1), (1, 0), (-3, 1)])
def test_place_counts_from_one(line: int, column: int):
    """A place before the first line or cell is refused."""
    with pytest.raises(ValueError, match="count from 1"):
        Place("weekly", "表 1", line, column)


def test_places_sort_by_report_then_line():
    """Places stand in the order in which they are read."""
    later = [Place("b", "t", 1, 1), Place("a", "t", 9, 1), Place("a", "t", 2, 3)]

    assert [(place.report, place.line) for place in sorted(later)] == [("a", 2), ("a", 9), ("b", 1)]


def test_company_needs_a_name_or_a_code():
    """A company that nothing names is refused."""
    with pytest.raises(ValueError, match="a name or a code"):
        CompanyRef("", "")


@pytest.mark.parametrize("attribution", [Attribution.PRINTED, Attribution.REPAIRED])
def test_disclosure_without_a_company_is_under_review(attribution: Attribution):
    """Only a row that waits for a person may lack a company."""
    with pytest.raises(ValueError, match="only a row under review"):
        replace(DISCLOSURE, company=None, attribution=attribution)


def test_disclosure_id_outlives_what_is_decided_about_it():
    """The row keeps its id when it is given to another company."""
    decided = replace(DISCLOSURE, company=None, attribution=Attribution.REVIEW, category="")

    assert decided.id == DISCLOSURE.id


def test_disclosure_id_changes_with_its_text():
    """Another text is another row."""
    assert replace(DISCLOSURE, text="航线规划下线").id != DISCLOSURE.id


def test_claim_id_outlives_the_status_read():
    """A claim keeps its id when its status is read otherwise."""
    assert replace(CLAIM, status=Status.IN_USE).id == CLAIM.id


@pytest.mark.parametrize(
    "change",
    [
        {"relation": "DEVELOPS"},
        {"surface": "NOVA"},
        {"company": CompanyRef("乙科技")},
        {"place": Place("weekly", "表 1", 8, 5)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_claim_id_changes_with_its_content(change: dict[str, object]):
    """Another relation, surface, company or line is another claim."""
    assert replace(CLAIM, **change).id != CLAIM.id


def test_edge_key_is_its_type_and_pair():
    """Properties do not make another edge."""
    edge = Edge("USES", "a", "Company", "b", "Model", {"status": "planned"})

    assert edge.key == replace(edge, properties={}).key
