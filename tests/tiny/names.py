"""Made-up reports that print given names, for the tests of what is decided about names."""

from datetime import date

from kg.model.claim import Claim, EntityRef, Subject
from kg.model.company import CompanyRef
from kg.model.ids import named_id
from kg.model.place import Place
from kg.model.report import Report, ReportClaims
from kg.model.status import Origin, Status

SPEAKER = CompanyRef("某公司", "999999.SH")


def organisation(name: str) -> EntityRef:
    """Return the node of an organisation that no vocabulary lists."""
    return EntityRef(named_id("organisation", name), "Organisation", name)


def model(name: str) -> EntityRef:
    """Return the node of a model that no vocabulary lists."""
    return EntityRef(named_id("model", name), "Model", name)


def printed(*entities: Subject, report: str = "weekly") -> ReportClaims:
    """Return a report that names each entity once: companies as speakers, others as objects."""
    claims = tuple(_claim(report, line, each) for line, each in enumerate(entities, start=1))
    source = Report(report, report, date(2024, 1, 1), "given", "0")
    return ReportClaims(source, (), (), claims)


def _claim(report: str, line: int, entity: Subject) -> Claim:
    speaks = isinstance(entity, CompanyRef)
    relation = "USES" if speaks or entity.label == "Model" else "PARTNERS_WITH"
    return Claim(
        Place(report, "表 1", line, 1),
        entity if speaks else SPEAKER,
        relation,
        model("某模型") if isinstance(entity, CompanyRef) else entity,
        entity.name,
        Status.IN_USE if relation == "USES" else Status.AGREED,
        None,
        Origin.TEXT,
        "made-up",
    )
