"""Parts of the claims file with whatever text a report may hold, for tests of invariants."""

from datetime import date

from hypothesis import strategies as st

from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.deal import Deal, Role
from kg.model.disclosure import Disclosure
from kg.model.facts import Listing, ModelClass, Score
from kg.model.place import Place
from kg.model.report import LeftOver, Report, ReportClaims, TableSummary
from kg.model.status import Attribution, Grade, Origin, Status

HOSTILE = st.sampled_from(
    [
        '"""',
        "'''\\",
        "a\\",
        "\\u0041",
        "@prefix kg: <urn:x> .",
        "<urn:a> <urn:b> <urn:c> .",
        "line\nbreak\r\nand\rreturn",
        "\u2028 and \x85 and \x0b and \x1f",
        "\u202eright to left",
        "emoji 🙂",
        "%41%",
        "_:b0",
        "kg:name",
        "^^xsd:date",
        "",
    ]
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | HOSTILE
NAMES = TEXTS.filter(lambda text: any(letter.isalnum() for letter in text))
DATES = st.dates(date(1990, 1, 1), date(2030, 1, 1))
LISTS = st.lists(TEXTS, max_size=3).map(tuple)
NUMBERS = st.integers(1, 9999)

_companies = st.builds(CompanyRef, NAMES, st.sampled_from(["", "300364.SZ", "9988.HK"]))


def _entities(label: str) -> st.SearchStrategy[EntityRef]:
    def entity(name: str) -> EntityRef:
        return EntityRef(f"{label.lower()}:{name}", label, name)

    return NAMES.map(entity)


def _places(report: str) -> st.SearchStrategy[Place]:
    return st.builds(Place, st.just(report), NAMES, NUMBERS, NUMBERS, TEXTS)


def _disclosures(report: str) -> st.SearchStrategy[Disclosure]:
    return st.builds(
        Disclosure,
        place=_places(report),
        kind=st.sampled_from(["adoption", "announcements"]),
        company=_companies,
        category=TEXTS,
        date=st.none() | DATES,
        date_raw=TEXTS,
        text=TEXTS,
        attribution=st.sampled_from([Attribution.PRINTED, Attribution.REPAIRED]),
        reason=TEXTS,
        candidates=LISTS,
        repairs=LISTS,
        grade=st.sampled_from(Grade),
        warnings=LISTS,
    )


def _claims(report: str) -> st.SearchStrategy[Claim]:
    ends = st.sampled_from(
        [
            ("USES", "Company", "Model", Status.IN_USE),
            ("DEVELOPS", "Organisation", "Model", Status.DONE),
            ("PARTNERS_WITH", "Company", "Organisation", Status.AGREED),
            ("INVESTS_IN", "Organisation", "Organisation", Status.PLANNED),
            ("APPLIES", "Company", "UseCase", Status.STATED),
        ]
    )
    deals = st.none() | st.builds(Deal, TEXTS, TEXTS, st.sampled_from(Role), TEXTS)

    def claim(kind: tuple[str, str, str, Status]) -> st.SearchStrategy[Claim]:
        relation, subject, target, status = kind
        return st.builds(
            Claim,
            place=_places(report),
            company=_companies if subject == "Company" else _entities(subject),
            relation=st.just(relation),
            object=_entities(target),
            surface=TEXTS,
            status=st.just(status),
            date=st.none() | DATES,
            origin=st.sampled_from([Origin.MODEL_COLUMN, Origin.TABLE]),
            rule=TEXTS,
            deal=deals if relation == "INVESTS_IN" else st.none(),
            grade=st.sampled_from(Grade),
        )

    return ends.flatmap(claim)


def _tables(report: str) -> st.SearchStrategy[TableSummary]:
    left_over = st.lists(st.builds(LeftOver, NUMBERS, TEXTS, TEXTS, TEXTS, TEXTS), max_size=2)
    return st.builds(
        TableSummary,
        st.just(report),
        NAMES,
        TEXTS,
        NUMBERS,
        NUMBERS,
        NUMBERS,
        LISTS,
        left_over.map(tuple),
    )


def _part(report: str) -> st.SearchStrategy[ReportClaims]:
    places = _places(report)
    codes = st.builds(CompanyRef, NAMES, st.just("999001.SH"))
    models = _entities("Model")
    return st.builds(
        ReportClaims,
        st.builds(Report, st.just(report), TEXTS, DATES, TEXTS, TEXTS, LISTS),
        st.lists(_tables(report), max_size=2).map(tuple),
        st.lists(_disclosures(report), max_size=3, unique_by=lambda row: row.id).map(tuple),
        st.lists(_claims(report), max_size=4, unique_by=lambda claim: claim.id).map(tuple),
        st.lists(st.builds(Listing, places, codes, NAMES, LISTS), max_size=2).map(tuple),
        st.lists(st.builds(Score, places, models, TEXTS, TEXTS), max_size=2).map(tuple),
        st.lists(st.builds(ModelClass, places, models, TEXTS), max_size=2).map(tuple),
    )


REPORT_PARTS = NAMES.flatmap(_part)
"""One part, of a report with any name."""
