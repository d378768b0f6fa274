"""The claims file can be read back to the same values."""

import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.deal import Deal, Role
from kg.model.disclosure import Disclosure
from kg.model.facts import Listing, ModelClass, Score
from kg.model.place import Place
from kg.model.report import LeftOver, Report, ReportClaims, TableSummary
from kg.model.status import Attribution, Grade, Origin, Status
from kg.store.parts import decode_part, encode_part

# Any text a UTF-8 file can hold: no lone surrogates.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
names = texts.filter(bool)
lines = st.integers(1, 10**6)
dates = st.none() | st.dates()
places = st.builds(Place, st.just("r"), texts, lines, lines, texts)
companies = st.builds(CompanyRef, names, st.sampled_from(["", "300364.SZ"]))
lists = st.lists(texts, max_size=3).map(tuple)
disclosures = st.builds(
    Disclosure,
    place=places,
    kind=texts,
    company=companies,
    category=texts,
    date=dates,
    date_raw=texts,
    text=texts,
    attribution=st.sampled_from(Attribution),
    reason=texts,
    candidates=lists,
    repairs=lists,
)
organisations = st.builds(EntityRef, texts, st.just("Organisation"), texts)
deals = st.none() | st.builds(Deal, texts, texts, st.sampled_from(Role), texts)
claims = st.builds(
    Claim,
    place=places,
    company=companies | organisations,
    relation=texts,
    object=st.builds(EntityRef, texts, texts, texts),
    surface=texts,
    status=st.sampled_from(Status),
    date=dates,
    origin=st.sampled_from(Origin),
    rule=texts,
    disclosure=texts,
    deal=deals,
    grade=st.sampled_from(Grade),
)
nodes = st.builds(EntityRef, texts, texts, texts)
listings = st.builds(
    Listing, places, st.builds(CompanyRef, names, st.just("999001.SH")), names, lists
)
scores = st.builds(Score, places, nodes, texts, texts)
classes = st.builds(ModelClass, places, nodes, texts)
left_overs = st.lists(st.builds(LeftOver, lines, texts, texts), max_size=2).map(tuple)
tables = st.builds(TableSummary, texts, texts, texts, lines, lines, lines, lists, left_overs)
reports = st.builds(Report, st.just("r"), texts, st.dates(), texts, texts, lists, texts)
parts = st.builds(
    ReportClaims,
    reports,
    st.lists(tables, max_size=2).map(tuple),
    st.lists(disclosures, max_size=3).map(tuple),
    st.lists(claims, max_size=3).map(tuple),
    st.lists(listings, max_size=2).map(tuple),
    st.lists(scores, max_size=2).map(tuple),
    st.lists(classes, max_size=2).map(tuple),
)


@settings(deadline=None)
@given(parts)
def test_part_read_back_is_the_part_written(part: ReportClaims):
    """Encoding and decoding a part gives the same part, whatever its texts hold."""
    assert decode_part(encode_part(part)) == part


def test_part_of_a_row_under_review_has_no_company():
    """A row under review is written with a null company and code, and read back so."""
    row = Disclosure(
        place=Place("r", "t", 3, 1),
        kind="adoption",
        company=None,
        category="",
        date=None,
        date_raw="",
        text="一行",
        attribution=Attribution.REVIEW,
    )
    report = Report("r", "", date(2024, 1, 1), "given", "")
    part = ReportClaims(report, (), (row,), ())
    assert decode_part(encode_part(part)).disclosures[0].company is None


def test_claim_of_an_organisation_is_written_by_its_name():
    """A claim of an organisation has its name as company, no code, and the deal's terms flat."""
    claim = Claim(
        place=Place("r", "t", 3, 4),
        company=EntityRef("organisation:yard", "Organisation", "北塘船厂"),
        relation="INVESTS_IN",
        object=EntityRef("company:龙骨", "Company", "龙骨"),
        surface="龙骨",
        status=Status.DONE,
        date=None,
        origin=Origin.TABLE,
        rule="financing-lead",
        deal=Deal("A", "数千万元", Role.LEAD),
    )
    report = Report("r", "", date(2024, 1, 1), "given", "")
    record = json.loads(encode_part(ReportClaims(report, (), (), (claim,))).splitlines()[1])
    assert (record["company"], record["code"], record["role"], record["amount"]) == (
        "北塘船厂",
        None,
        "lead",
        "数千万元",
    )
